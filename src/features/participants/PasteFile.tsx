import * as React from 'react';
import { Button, controls, Message } from '../../ui';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { loadReader } from './readRows';

/** A text file instead of pasted text; what it holds comes in the box and is judged as if it had been pasted. */
export function PasteFile({ onText }: { readonly onText: (text: string) => void }): JSX.Element {
  const {
    texts: { pastePeople: words },
  } = useCoordinatorServices();
  const input = React.useRef<HTMLInputElement>(null);
  const [problem, setProblem] = React.useState<string>();
  const read = async (file: File): Promise<void> => {
    const [{ textOfBytes }, bytes] = await Promise.all([loadReader(), file.arrayBuffer()]);
    const text = textOfBytes(new Uint8Array(bytes));
    // Excel's own files, and others that are not text, are full of zeros.
    setProblem(text.includes('\0') ? words.notText : undefined);
    if (!text.includes('\0')) onText(text);
  };
  return (
    <div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,text/plain,text/csv"
        onChange={({ target }) => {
          const [file] = Array.from(target.files ?? []);
          target.value = '';
          if (file !== undefined) read(file).catch(() => setProblem(words.unread));
        }}
      />
      <div className={controls.row}>
        <Button icon="document" onClick={() => input.current?.click()}>
          {words.chooseFile}
        </Button>
      </div>
      {problem !== undefined && (
        <Message tone="bad" live="alert">
          {problem}
        </Message>
      )}
    </div>
  );
}
