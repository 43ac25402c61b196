import * as React from 'react';
import { fill } from '../../loc/fill';
import type { Submission } from '../../rules';
import { longestNote } from '../../lists/repositories/ports';
import { Button, Dialog, Field } from '../../ui';
import { DayInput } from '../../parts/day/DayInput';
import { useOpenGroup } from '../../parts/OpenGroup';
import { ConflictNote } from '../../parts/ConflictNote';
import { DraftNotice } from '../../parts/DraftNotice';
import { Failure } from '../../parts/Failure';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useFirstInvalid } from '../../ui/useFirstInvalid';
import type { HandInView } from './buildAssignmentsViewModel';
import type { HandInAction } from './handIn';
import { useHandIn } from './useHandIn';

interface HandInDialogProps {
  readonly action: HandInAction;
  readonly handIn: HandInView;
  readonly onDone: () => void;
}

const becomes: Record<HandInAction, Submission['state']> = {
  handIn: 'handedIn',
  approve: 'approved',
  return: 'returned',
};

/** Registers, approves or returns a hand-in. Stays open with what was typed until it is saved. */
export function HandInDialog({ action, handIn, onDone }: HandInDialogProps): JSX.Element {
  const {
    texts: { assignments, common },
  } = useCoordinatorServices();
  const { reload } = useOpenGroup();
  const { draft, problems, attempts, busy, current, failure, save } = useHandIn(action, handIn, onDone);
  const { who } = handIn;
  const body = useFirstInvalid(attempts);
  const close = (): void => {
    if (current !== undefined) reload();
    onDone();
  };
  const title = { handIn: assignments.handInTitle, approve: assignments.approveTitle, return: assignments.returnTitle }[
    action
  ];
  const act = { handIn: common.save, approve: assignments.approve, return: assignments.return }[action];
  return (
    <Dialog
      title={fill(title, { who })}
      closeLabel={common.close}
      onClose={close}
      foot={
        <>
          <Button look="primary" disabled={busy || !draft.ready} onClick={save}>
            {busy ? common.saving : act}
          </Button>
          <Button onClick={close}>{common.cancel}</Button>
        </>
      }
    >
      <DraftNotice draft={draft} />
      <div ref={body}>
        {action !== 'return' && (
          <Field
            label={action === 'handIn' ? assignments.handInDayField : assignments.approveDayField}
            error={problems.day}
          >
            {(control) => (
              <DayInput control={control} value={draft.form.day} onChange={(day) => draft.change({ day })} />
            )}
          </Field>
        )}
        {action === 'handIn' && (
          <Field label={assignments.linkField} hint={assignments.linkHint} error={problems.link}>
            {(control) => (
              <input
                {...control}
                inputMode="url"
                maxLength={longestNote}
                value={draft.form.link}
                onChange={(event) => draft.change({ link: event.target.value })}
              />
            )}
          </Field>
        )}
        {action === 'return' && (
          <Field
            label={assignments.reasonField}
            hint={`${assignments.reasonHint} ${common.noNames}`}
            error={problems.reason}
          >
            {(control) => (
              <textarea
                {...control}
                value={draft.form.reason}
                onChange={(event) => draft.change({ reason: event.target.value })}
              />
            )}
          </Field>
        )}
      </div>
      {current !== undefined && (
        <ConflictNote
          current={current}
          differences={[
            {
              label: assignments.state,
              theirs: assignments.states[current.value.state].toLowerCase(),
              mine: assignments.states[becomes[action]].toLowerCase(),
            },
          ]}
        />
      )}
      {failure !== undefined && <Failure failure={failure} />}
    </Dialog>
  );
}
