import * as React from 'react';
import { Button, Dialog } from '../../../ui';
import { useProduct } from '../../../services/Product';
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
  } = useProduct();
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
