import * as React from 'react';
import type { StepKey } from '../../rules';
import { Button, Card } from '../../ui';
import { useOpenGroup } from '../../parts/OpenGroup';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import shell from '../../ui/page.module.scss';
import { buildSessionsViewModel } from './buildSessionsViewModel';
import type { SessionRow, StepBlock } from './buildSessionsViewModel';
import { CheckInDialog } from './CheckInDialog';
import { PlanDialog } from './PlanDialog';
import { SessionDialog } from './SessionDialog';
import { Budget, StepCard } from './StepCard';

type Opened =
  | { readonly kind: 'propose' }
  | { readonly kind: 'plan' | 'planCatchUp'; readonly stepKey: StepKey }
  | { readonly kind: 'edit' | 'checkIn'; readonly stepKey: StepKey; readonly row: SessionRow };

/** The tab "Tillfällen": every step of the version with its occurrences, where and when they are. */
export function Sessions(): JSX.Element {
  const open = useOpenGroup();
  const today = useToday();
  const { texts } = useCoordinatorServices();
  const model = React.useMemo(() => buildSessionsViewModel(open, today), [open, today]);
  const [opened, setOpened] = React.useState<Opened>();
  const close = (): void => setOpened(undefined);
  const saved = (): void => {
    close();
    open.reload();
  };
  const block =
    opened === undefined || opened.kind === 'propose'
      ? undefined
      : model.blocks.find(({ step }) => step.key === opened.stepKey);
  const unplanned = model.blocks.filter(({ rows }) => rows.length === 0).length;
  return (
    <div className={shell.stack}>
      {unplanned > 0 && (
        <div>
          <Button icon="calendar" look="primary" onClick={() => setOpened({ kind: 'propose' })}>
            {texts.sessions.propose}
          </Button>
        </div>
      )}
      {model.wholePools.length > 0 && (
        <Card title={texts.reasons.readings[open.version.attendance.reading]}>
          {model.wholePools.map((pool) => (
            <Budget key={pool.subject.unitKey ?? 'all'} pool={pool} />
          ))}
        </Card>
      )}
      {model.blocks.map((each) => (
        <StepCard
          key={each.step.key}
          block={each}
          onPlan={() => setOpened({ kind: 'plan', stepKey: each.step.key })}
          onPlanCatchUp={() => setOpened({ kind: 'planCatchUp', stepKey: each.step.key })}
          onEdit={(row) => setOpened({ kind: 'edit', stepKey: each.step.key, row })}
          onCheckIn={(row) => setOpened({ kind: 'checkIn', stepKey: each.step.key, row })}
        />
      ))}
      {opened?.kind === 'propose' && <PlanDialog onClose={close} onSaved={saved} />}
      {opened !== undefined &&
        opened.kind !== 'propose' &&
        block !== undefined &&
        (opened.kind === 'checkIn' ? (
          <CheckInDialog
            step={block.step}
            session={newest(block, opened.row)}
            secrets={open.file.secrets}
            onClose={close}
            onChanged={open.reload}
          />
        ) : (
          <SessionDialog
            step={block.step}
            session={opened.kind === 'edit' ? opened.row.session : undefined}
            isCatchUp={opened.kind === 'planCatchUp' || (opened.kind === 'edit' && opened.row.session.value.isCatchUp)}
            hasAttendance={opened.kind === 'edit' && opened.row.hasAttendance}
            onClose={close}
            onSaved={saved}
          />
        ))}
    </div>
  );
}

/** The row as it was last read, so that a second link is made upon the first. */
function newest({ rows, catchUps }: StepBlock, opened: SessionRow): SessionRow['session'] {
  return (
    [...rows, ...catchUps].find(({ session }) => session.value.key === opened.session.value.key)?.session ??
    opened.session
  );
}
