import * as React from 'react';
import { Button, Dialog } from '../../../ui';
import { useCoordinatorServices } from '../../../services/CoordinatorServices';
import { useProgrammeWords } from '../ProgrammeWords';

/** Asks before a draft is thrown away: it is nowhere but on this device. */
export function DiscardDialog({
  onClose,
  onDiscard,
}: {
  readonly onClose: () => void;
  readonly onDiscard: () => void;
}): JSX.Element {
  const {
    texts: { common },
  } = useCoordinatorServices();
  const { programmeEditor: words } = useProgrammeWords();
  return (
    <Dialog
      title={words.discard}
      closeLabel={common.close}
      onClose={onClose}
      foot={
        <>
          <Button look="danger" onClick={onDiscard}>
            {words.discardYes}
          </Button>
          <Button onClick={onClose}>{common.cancel}</Button>
        </>
      }
    >
      <p>{words.discardSure}</p>
    </Dialog>
  );
}
