import * as React from 'react';
import { Button, Field } from '../../ui';
import { useEssentials } from '../../services/CoordinatorServices';
import { linkHash } from '../../usecases/links/token';
import { entryFrom } from './entry';
import styles from './staff.module.scss';
import type { Had } from './useMyProgramme';

interface CheckInCodeProps {
  /** Of the session's link, as the list holds it. */
  readonly hash: string;
  readonly busy: boolean;
  readonly onHad: (had: Had) => void;
}

/**
 * Typing what the room's screen shows. Whether six digits are the right ones only the trainer's app can tell; a pasted
 * link that is foreign is refused at once.
 */
export function CheckInCode({ hash, busy, onHad }: CheckInCodeProps): JSX.Element {
  const {
    texts: { staff: texts },
  } = useEssentials();
  const [typed, setTyped] = React.useState('');
  const [wrong, setWrong] = React.useState(false);
  const input = React.useRef<HTMLInputElement>(null);
  const submit = async (event: React.FormEvent): Promise<void> => {
    event.preventDefault();
    const had = await hadOf(typed, hash);
    if (had !== undefined) return onHad(had);
    setWrong(true);
    input.current?.focus();
  };
  return (
    <form className={styles.codeForm} noValidate onSubmit={submit}>
      <Field
        unchecked
        label={texts.checkInCode}
        hint={texts.checkInCodeHint}
        error={wrong ? texts.checkInCodeWrong : undefined}
      >
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

async function hadOf(typed: string, hash: string): Promise<Had | undefined> {
  const digits = typed.replace(/\s/g, '');
  if (/^\d{6}$/.test(digits)) return { digits };
  const entry = entryFrom(typed.trim());
  return entry?.kind === 'checkIn' && (await linkHash(entry.token)) === hash ? { token: entry.token } : undefined;
}
