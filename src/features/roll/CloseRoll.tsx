import * as React from 'react';
import { fill } from '../../loc/fill';
import type { AttendanceFacts } from '../../rules';
import { Button, Dialog, Message, Pill } from '../../ui';
import { useOpenGroup } from '../../parts/OpenGroup';
import { Failure } from '../../parts/Failure';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { useWrite } from '../../services/useWrite';
import { ActStopped, type Stopped } from '../../parts/acts/ActStopped';
import { carryOut } from '../../usecases/act/act';
import { closeRollAct, decisionsOnRoll, rollOutcome, type RollOutcome } from '../../usecases/closeRoll/closeRoll';
import { attendanceFacts } from '../../usecases/openGroup/groupFacts';
import { formatList } from '../../words/format';
import type { RollViewModel } from './buildRollViewModel';
import type { RollColumn } from './rollLayout';

interface CloseRollProps {
  readonly column: RollColumn;
  /** How many have no mark, and what the roll amounts to once they are absent. */
  readonly unmarked: number;
  readonly closed: RollViewModel;
  /** True while marks of this session are not in SharePoint. */
  readonly waiting: boolean;
  readonly onDone: () => void;
}

/** Says what closing does before it is done: who becomes absent, and what that makes of the verdict. */
export function CloseRoll({ column, unmarked, closed, waiting, onDone }: CloseRollProps): JSX.Element {
  const { texts } = useCoordinatorServices();
  const { roll } = texts;
  const { busy, trouble, write } = useRollAccess(onDone, closed.facts);
  const budgets = [...(closed.steps.get(column.session.value.stepKey)?.budgets ?? []), ...closed.overall];
  return (
    <Dialog
      title={fill(roll.closeTitle, { session: column.title.toLowerCase() })}
      closeLabel={texts.common.close}
      onClose={onDone}
      foot={
        <>
          <Button look="primary" icon="lock" disabled={busy || waiting} onClick={() => write(column, true)}>
            {busy ? texts.common.saving : roll.closeConfirm}
          </Button>
          <Button onClick={onDone}>{texts.common.cancel}</Button>
        </>
      }
    >
      {waiting && (
        <Message tone="warm" icon="cloudOff" live="status">
          {roll.closeWaiting}
        </Message>
      )}
      <p>
        <strong>
          {unmarked === 0
            ? roll.closeUnmarkedNone
            : unmarked === 1
              ? roll.closeUnmarkedOne
              : fill(roll.closeUnmarkedMany, { count: unmarked })}
        </strong>
      </p>
      {budgets.map(({ id, title, present, of, needed, verdict }) => (
        <div key={id}>
          {title !== undefined && <h3>{title}</h3>}
          <p>{fill(roll.closeEffect, { present, of, needed })}</p>
          <Pill tone={verdict.tone} icon={verdict.icon}>
            {verdict.text}
          </Pill>
        </div>
      ))}
      <p>{roll.closeLater}</p>
      {trouble}
    </Dialog>
  );
}

interface ReopenRollProps {
  readonly column: RollColumn;
  /** The units whose decisions rest on the roll. */
  readonly units: readonly string[];
  readonly onDone: () => void;
}

/** Asks before a roll is opened that a decision rests on: the decision does not move, its facts do. */
export function ReopenRoll({ column, units, onDone }: ReopenRollProps): JSX.Element {
  const { texts, locale } = useCoordinatorServices();
  const { roll } = texts;
  const { busy, trouble, write } = useRollAccess(onDone);
  return (
    <Dialog
      title={fill(roll.reopenTitle, { session: column.title.toLowerCase() })}
      closeLabel={texts.common.close}
      onClose={onDone}
      foot={
        <>
          <Button look="primary" disabled={busy} onClick={() => write(column, false)}>
            {busy ? texts.common.saving : roll.reopenConfirm}
          </Button>
          <Button onClick={onDone}>{texts.common.cancel}</Button>
        </>
      }
    >
      <Message tone="warm" icon="warning">
        {fill(roll.reopenDecided, { units: formatList(units, locale) })}
      </Message>
      <p>{roll.reopenLater}</p>
      {trouble}
    </Dialog>
  );
}

/**
 * Closes and reopens rolls; a refusal, somebody else's change or facts that are other than what was shown are told where
 * the question was asked. `facts` are those on the screen.
 */
export function useRollAccess(
  onSaved: () => void,
  facts?: AttendanceFacts,
): {
  readonly busy: boolean;
  readonly trouble: JSX.Element | undefined;
  readonly write: (column: RollColumn, rollClosed: boolean) => void;
} {
  const { repositories, texts, locale } = useCoordinatorServices();
  const open = useOpenGroup();
  const today = useToday();
  const { saving, failure, write } = useWrite();
  const [stopped, setStopped] = React.useState<Stopped | { readonly kind: 'already' }>();

  const attempt = async (column: RollColumn, rollClosed: boolean): Promise<void> => {
    setStopped(undefined);
    const session = column.session.value;
    const access = { groupKey: open.file.group.value.key, sessionKey: session.key, rollClosed, today };
    const seen = rollOutcome(open, facts ?? attendanceFacts(open, today), access);
    const outcome = await carryOut(closeRollAct(access, repositories), seen);
    open.reload();
    if (outcome.kind === 'done') return onSaved();
    if (outcome.kind === 'taken') return setStopped(outcome);
    if (outcome.kind === 'hindered')
      return setStopped(outcome.because.kind === 'already' ? { kind: 'already' } : outcome.because);
    const { seen: before, now } = outcome;
    const count = ([whole]: NonNullable<RollOutcome['counts']>): string =>
      whole === undefined ? texts.acts.noCount : fill(texts.acts.count, { present: whole.present, of: whole.of });
    setStopped({
      kind: 'changedMeanwhile',
      differences:
        before.counts === undefined || now.counts === undefined
          ? [
              {
                what: texts.roll.decidedUnits,
                before: String(before.decisions.length),
                after: formatList(
                  decisionsOnRoll(outcome.facts).map(({ unit }) => unit),
                  locale,
                ),
              },
            ]
          : [{ what: column.title, before: count(before.counts), after: count(now.counts) }],
    });
  };
  const trouble =
    failure !== undefined ? (
      <Failure failure={failure} />
    ) : stopped === undefined ? undefined : stopped.kind === 'already' ? (
      <Message tone="warm" live="alert">
        {texts.roll.closeConflict}
      </Message>
    ) : (
      <ActStopped stopped={stopped} />
    );
  return {
    busy: saving,
    trouble,
    write: (column, rollClosed) => {
      void write(() => attempt(column, rollClosed));
    },
  };
}
