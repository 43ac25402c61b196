import * as React from 'react';
import type { StepKey } from '../../rules';
import { Card } from '../controls';
import { useOpenGroup } from '../group/OpenGroup';
import { useProduct, useToday } from '../shell/Product';
import shell from '../shell/shell.module.scss';
import { buildSessionsViewModel } from './buildSessionsViewModel';
import type { SessionRow, StepBlock } from './buildSessionsViewModel';
import { CheckInDialog } from './CheckInDialog';
import { SessionDialog } from './SessionDialog';
import { Budget, StepCard } from './StepCard';

type Opened =
  | { readonly kind: 'plan'; readonly stepKey: StepKey }
  | { readonly kind: 'edit' | 'checkIn'; readonly stepKey: StepKey; readonly row: SessionRow };

/** The tab "Tillfällen": every step of the version with its occurrences, where and when they are. */
export function Sessions(): JSX.Element {
  const open = useOpenGroup();
  const today = useToday();
  const { texts } = useProduct();
  const model = React.useMemo(() => buildSessionsViewModel(open, today), [open, today]);
  const [opened, setOpened] = React.useState<Opened>();
  const close = (): void => setOpened(undefined);
  const saved = (): void => { close(); open.reload(); };
  const block = model.blocks.find(({ step }) => step.key === opened?.stepKey);
  return (
    <div className={shell.stack}>
      {model.wholePools.length > 0 && <Card title={texts.reasons.readings[open.version.attendance.reading]}>{model.wholePools.map((pool) => <Budget key={pool.subject.unitKey ?? 'all'} pool={pool} />)}</Card>}
      {model.blocks.map((each) => (
        <StepCard key={each.step.key} block={each} next={each === model.blocks.find(({ rows }) => rows.length === 0)} onPlan={() => setOpened({ kind: 'plan', stepKey: each.step.key })}
          onEdit={(row) => setOpened({ kind: 'edit', stepKey: each.step.key, row })} onCheckIn={(row) => setOpened({ kind: 'checkIn', stepKey: each.step.key, row })} />
      ))}
      {opened !== undefined && block !== undefined && (opened.kind === 'checkIn'
        ? <CheckInDialog step={block.step} session={newest(block, opened.row)} onClose={close} onChanged={open.reload} />
        : <SessionDialog step={block.step} session={opened.kind === 'edit' ? opened.row.session : undefined} hasAttendance={opened.kind === 'edit' && opened.row.hasAttendance} onClose={close} onSaved={saved} />)}
    </div>
  );
}

/** The row as it was last read, so that a second link is made upon the first. */
function newest({ rows }: StepBlock, opened: SessionRow): SessionRow['session'] {
  return rows.find(({ session }) => session.value.key === opened.session.value.key)?.session ?? opened.session;
}
