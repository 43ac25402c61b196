import * as React from 'react';
import { Button, controls, Field } from '../ui/index';
import { useEssentials } from '../services/CoordinatorServices';
import shell from '../ui/page.module.scss';

/** A text to hand on (a link), with a button that copies it. */
export function CopyText({ label, text }: { readonly label: string; readonly text: string }): JSX.Element {
  const {
    texts: { common },
  } = useEssentials();
  const [said, setSaid] = React.useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid(common.copied);
    } catch {
      setSaid(common.copyFailed);
    }
  };
  return (
    <div className={shell.stack}>
      <Field label={label}>
        {(control) => <input readOnly {...control} value={text} onFocus={({ target }) => target.select()} />}
      </Field>
      <p className={controls.row}>
        <Button
          icon="link"
          onClick={() => {
            void copy();
          }}
        >
          {common.copy}
        </Button>
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
