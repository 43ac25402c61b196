import * as React from 'react';
import { Button, Field } from '../../ui';
import { useEssentials } from '../../services/CoordinatorServices';
import { typedEntry, type Entry } from './entry';
import styles from './staff.module.scss';

/** For those whose link opened elsewhere: paste it, or type the code. */
export function EnterCode({ onEntry }: { readonly onEntry: (entry: Entry) => void }): JSX.Element {
  const {
    texts: { staff: texts },
  } = useEssentials();
  const [typed, setTyped] = React.useState('');
  const [unreadable, setUnreadable] = React.useState(false);
  const input = React.useRef<HTMLInputElement>(null);
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    const entry = typedEntry(typed);
    if (entry !== undefined) return onEntry(entry);
    setUnreadable(true);
    input.current?.focus();
  };
  return (
    <form className={styles.codeForm} noValidate onSubmit={submit}>
      <Field unchecked label={texts.codeLabel} error={unreadable ? texts.codeUnreadable : undefined}>
        {(control) => (
          <input
            {...control}
            ref={input}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setUnreadable(false);
            }}
          />
        )}
      </Field>
      <Button type="submit" look="primary" touch>
        {texts.codeOpen}
      </Button>
    </form>
  );
}
