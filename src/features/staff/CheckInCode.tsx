import * as React from 'react';
import { Button, Field } from '../../ui';
import { useEssentials } from '../../services/CoordinatorServices';
import { checkInCodeOf, tokenHash } from '../../usecases/links/token';
import { typedEntry } from './entry';
import styles from './staff.module.scss';

interface CheckInCodeProps {
  /** The session's own, as the list holds it. */
  readonly hash: string;
  readonly busy: boolean;
  readonly onRight: () => void;
}

/**
 * Typing what the room's screen shows: the six digits, or the link's token. Of a wrong one the person is warned at
 * once.
 */
export function CheckInCode({ hash, busy, onRight }: CheckInCodeProps): JSX.Element {
  const {
    texts: { staff: texts },
  } = useEssentials();
  const [typed, setTyped] = React.useState('');
  const [wrong, setWrong] = React.useState(false);
  const input = React.useRef<HTMLInputElement>(null);
  const submit = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    if (await belongs(typed, hash)) return onRight();
    setWrong(true);
    input.current?.focus();
  };
  return (
    <form className={styles.codeForm} noValidate onSubmit={submit}>
      <Field label={texts.checkInCode} hint={texts.checkInCodeHint} error={wrong ? texts.checkInCodeWrong : undefined}>
        {(control) => (
          <input
            {...control}
            ref={input}
            inputMode="numeric"
            autoComplete="off"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setWrong(false);
            }}
          />
        )}
      </Field>
      <Button type="submit" touch disabled={busy}>
        {texts.checkInCodeUse}
      </Button>
    </form>
  );
}

async function belongs(typed: string, hash: string): Promise<boolean> {
  if (typed.replace(/\D/g, '') === checkInCodeOf(hash)) return true;
  const entry = typedEntry(typed);
  return entry !== undefined && (await tokenHash(entry.token)) === hash;
}
