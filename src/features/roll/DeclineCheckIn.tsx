import * as React from 'react';
import { Button, Dialog, Field, Message } from '../../ui';
import { tidiedLines } from '../../rules';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { DraftNotice } from '../../parts/DraftNotice';
import { useDraft } from '../../services/device/useDraft';
import { useFirstInvalid } from '../../ui/useFirstInvalid';
import type { CheckIn } from './checkIns';
import { TroubleText } from './TroubleText';
import type { CheckIns } from './useCheckIns';

interface DeclineCheckInProps {
  readonly checkIn: CheckIn;
  readonly checkIns: CheckIns;
  readonly onDone: () => void;
}

/** Asks why, since the person who checked in is to know what happened. */
export function DeclineCheckIn({ checkIn, checkIns, onDone }: DeclineCheckInProps): JSX.Element {
  const {
    texts: { roll, common },
  } = useCoordinatorServices();
  const draft = useDraft<'reason'>('declinedCheckIn', checkIn.request.value.key, () => ({ reason: '' }));
  const { reason } = draft.form;
  const [attempts, setAttempts] = React.useState(0);
  const body = useFirstInvalid(attempts);
  const missing = attempts > 0 && tidiedLines(reason) === '';
  const trouble = checkIns.troubles.get(checkIn.request.id);
  const send = async (): Promise<void> => {
    setAttempts(attempts + 1);
    if (tidiedLines(reason) === '' || !(await checkIns.decline(checkIn, tidiedLines(reason)))) return;
    draft.clear();
    onDone();
  };
  return (
    <Dialog
      title={roll.declineTitle}
      closeLabel={common.close}
      onClose={onDone}
      foot={
        <>
          <Button
            look="primary"
            disabled={checkIns.busy || !draft.ready}
            onClick={() => {
              void send();
            }}
          >
            {checkIns.busy ? common.saving : roll.decline}
          </Button>
          <Button onClick={onDone}>{common.cancel}</Button>
        </>
      }
    >
      <DraftNotice draft={draft} />
      <div ref={body}>
        <Field
          label={roll.declineReason}
          hint={`${roll.declineHint} ${common.noNames}`}
          error={missing ? roll.declineMissing : undefined}
        >
          {(control) => (
            <textarea {...control} value={reason} onChange={(event) => draft.change({ reason: event.target.value })} />
          )}
        </Field>
      </div>
      {trouble !== undefined && (
        <Message tone="bad" live="alert">
          <TroubleText trouble={trouble} />
        </Message>
      )}
    </Dialog>
  );
}
