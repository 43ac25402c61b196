import * as React from 'react';
import { fill } from '../../loc/fill';
import type { WriteOutcome } from '../../lists/repositories/ports';
import type { Session } from '../../rules';
import { Button, Dialog, Message, Pill } from '../../ui';
import { useOpenGroup } from '../../parts/OpenGroup';
import { Failure } from '../../parts/Failure';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
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
  const { busy, trouble, write } = useRollAccess(onDone);
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

/** Closes and reopens rolls; a refusal or somebody else's change is shown where the question was asked. */
export function useRollAccess(onSaved: () => void): {
  readonly busy: boolean;
  readonly trouble: JSX.Element | undefined;
  readonly write: (column: RollColumn, rollClosed: boolean) => void;
} {
  const { repositories, texts } = useCoordinatorServices();
  const { reload } = useOpenGroup();
  const [busy, setBusy] = React.useState(false);
  const [outcome, setOutcome] = React.useState<
    WriteOutcome<Session> | { readonly kind: 'failed'; readonly failure: unknown }
  >();
  const mounted = React.useRef(true);
  React.useEffect(
    () => () => {
      mounted.current = false;
    },
    [],
  );

  const attempt = async (column: RollColumn, rollClosed: boolean): Promise<void> => {
    setBusy(true);
    const answer = await repositories.sessions
      .update(column.session, { rollClosed })
      .catch((failure: unknown) => ({ kind: 'failed', failure }) as const);
    if (answer.kind !== 'refused' && answer.kind !== 'failed') reload();
    if (!mounted.current) return;
    setBusy(false);
    setOutcome(answer);
    if (answer.kind === 'saved') onSaved();
  };
  const trouble =
    outcome === undefined || outcome.kind === 'saved' ? undefined : outcome.kind === 'conflict' ? (
      <Message tone="warm" live="alert">
        {texts.roll.closeConflict}
      </Message>
    ) : (
      <Failure failure={outcome.failure} />
    );
  return {
    busy,
    trouble,
    write: (column, rollClosed) => {
      if (!busy) void attempt(column, rollClosed);
    },
  };
}
