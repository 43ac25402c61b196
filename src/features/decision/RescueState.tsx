import * as React from 'react';
import type { IsoDate } from '../../rules';
import { Button, Message } from '../../ui';
import { useOpenGroup } from '../../parts/OpenGroup';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { AttendedElsewhereDialog } from './AttendedElsewhereDialog';
import { buildAttendedElsewhere } from './buildAttendedElsewhere';
import type { SessionsElsewhere } from './useSessionsElsewhere';

/**
 * Under the criteria: whether other groups' sessions have been read, and a way to record that somebody went to one of
 * them.
 */
export function RescueState({
  elsewhere,
  today,
}: {
  readonly elsewhere: SessionsElsewhere;
  readonly today: IsoDate;
}): JSX.Element | null {
  const product = useCoordinatorServices();
  const words = product.texts.decision.rescue;
  const open = useOpenGroup();
  const [recording, setRecording] = React.useState(false);
  if (elsewhere.state === 'notAsked') return null;
  if (elsewhere.state === 'loading') return <p role="status">{words.reading}</p>;
  const held = buildAttendedElsewhere(open, elsewhere, today, product);
  return (
    <>
      {elsewhere.state === 'failed' && <Message tone="warm">{words.notRead}</Message>}
      {held.length > 0 && (
        <div>
          <Button icon="people" onClick={() => setRecording(true)}>
            {words.attended}
          </Button>
        </div>
      )}
      {recording && (
        <AttendedElsewhereDialog
          held={held}
          onClose={() => setRecording(false)}
          onSaved={() => {
            setRecording(false);
            open.reload();
          }}
        />
      )}
    </>
  );
}
