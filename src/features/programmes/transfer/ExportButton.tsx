import * as React from 'react';
import type { ProgrammeKey } from '../../../rules';
import { Button, Message } from '../../../ui';
import { failureText } from '../../../parts/Failure';
import { useCoordinatorServices } from '../../../services/CoordinatorServices';
import { useProgrammeWords } from '../ProgrammeWords';
import styles from '../programmes.module.scss';
import { packOf } from './packOf';

/** Saves a programme with all its versions as a pack file, for another site or for safe keeping. */
export function ExportButton({ programmeKey }: { readonly programmeKey: ProgrammeKey }): JSX.Element {
  const {
    repositories: { catalogue },
    texts,
  } = useCoordinatorServices();
  const {
    programmes: { version: words },
  } = useProgrammeWords();
  const [failure, setFailure] = React.useState<unknown>();
  const save = async (): Promise<void> => {
    setFailure(undefined);
    try {
      const [there, { serialisePackFile }] = await Promise.all([
        catalogue.read(),
        import(/* webpackChunkName: 'diplomera-interchange' */ '../../../interchange'),
      ]);
      const pack = packOf(there, programmeKey);
      if (pack !== undefined) download(`${programmeKey}.json`, serialisePackFile(pack));
    } catch (problem) {
      setFailure(problem);
    }
  };
  const told = failure === undefined ? undefined : failureText(failure, texts.failure);
  return (
    <>
      <div>
        <Button
          icon="document"
          onClick={() => {
            void save();
          }}
        >
          {words.exportPack}
        </Button>
      </div>
      <p className={styles.note}>{words.exportNote}</p>
      {told !== undefined && (
        <Message tone="bad" live="alert">
          <strong>{told.title}.</strong> {told.advice}
        </Message>
      )}
    </>
  );
}

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
