import * as React from 'react';
import { fill } from '../../loc/fill';
import { first } from '../../rules';
import type { Attendance, ParticipantKey } from '../../rules';
import { Button, controls, Dialog, Field, Message } from '../../ui';
import { useOpenGroup } from '../../parts/OpenGroup';
import { Failure } from '../../parts/Failure';
import { formatList } from '../../words/format';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { HeldElsewhere } from './buildAttendedElsewhere';
import styles from './Decision.module.scss';

interface AttendedElsewhereDialogProps {
  readonly held: readonly HeldElsewhere[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** What went wrong: nobody was ticked, a colleague marked the same people first, or SharePoint refused some. */
type Trouble =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'conflict'; readonly names: readonly string[] }
  | { readonly kind: 'refused'; readonly saved: number; readonly of: number; readonly failure: unknown };

/**
 * Records that people who missed a step were there with another group. Those saved stay saved; the rest can be sent
 * again.
 */
export function AttendedElsewhereDialog({ held, onClose, onSaved }: AttendedElsewhereDialogProps): JSX.Element {
  const { repositories, texts, locale } = useCoordinatorServices();
  const { version } = useOpenGroup();
  const words = texts.decision.elsewhere;
  const [chosen, setChosen] = React.useState(() => first(held).session.key);
  const [ticked, setTicked] = React.useState<readonly ParticipantKey[]>([]);
  const [saving, setSaving] = React.useState(false);
  const [trouble, setTrouble] = React.useState<Trouble>();
  const { session, people } = held.find(({ session: { key } }) => key === chosen) ?? first(held);
  const toggle = (key: ParticipantKey): void =>
    setTicked(ticked.includes(key) ? ticked.filter((each) => each !== key) : [...ticked, key]);

  const send = async (): Promise<void> => {
    const went = people.filter(({ key }) => ticked.includes(key));
    if (went.length === 0) {
      setTrouble({ kind: 'nobody' });
      return;
    }
    setSaving(true);
    const mode = version.steps.find(({ key }) => key === session.stepKey)?.form === 'onSite' ? 'onSite' : 'remote';
    const outcomes = await repositories.roll.save(
      went.map(({ key, togetherKey }) => {
        const after: Attendance = {
          sessionKey: session.key,
          participantKey: key,
          groupKey: session.groupKey,
          togetherKey,
          state: 'present',
          mode,
        };
        return { before: undefined, after, writeKey: crypto.randomUUID() };
      }),
    );
    setSaving(false);
    const refused = outcomes.find((outcome) => outcome.kind === 'refused');
    const conflicts = went.filter((_, index) => outcomes[index]?.kind === 'conflict').map(({ name }) => name);
    setTicked(went.filter((_, index) => outcomes[index]?.kind !== 'saved').map(({ key }) => key));
    if (refused?.kind === 'refused')
      setTrouble({
        kind: 'refused',
        saved: outcomes.filter(({ kind }) => kind === 'saved').length,
        of: went.length,
        failure: refused.failure,
      });
    else if (conflicts.length > 0) setTrouble({ kind: 'conflict', names: conflicts });
    else onSaved();
  };
  const save = (): void => {
    if (!saving)
      send().catch((failure: unknown) => {
        setSaving(false);
        setTrouble({ kind: 'refused', saved: 0, of: ticked.length, failure });
      });
  };
  return (
    <Dialog
      title={words.title}
      closeLabel={texts.common.close}
      onClose={onClose}
      foot={
        <>
          <Button look="primary" disabled={saving} onClick={save}>
            {saving ? texts.common.saving : words.save}
          </Button>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
        </>
      }
    >
      <p>{words.lead}</p>
      <Field label={words.session}>
        {(control) => (
          <select
            {...control}
            value={chosen}
            onChange={({ target }) =>
              setChosen(held.find(({ session: { key } }) => key === target.value)?.session.key ?? chosen)
            }
          >
            {held.map(({ session: { key }, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <fieldset className={styles.choices}>
        <legend className={controls.label}>{words.people}</legend>
        {people.map(({ key, name }) => (
          <label key={key} className={styles.option}>
            <input type="checkbox" checked={ticked.includes(key)} onChange={() => toggle(key)} />
            {name}
          </label>
        ))}
      </fieldset>
      {trouble?.kind === 'nobody' && (
        <Message tone="bad" live="alert">
          {words.choose}
        </Message>
      )}
      {trouble?.kind === 'conflict' && (
        <Message tone="warm" live="alert">
          {fill(words.conflict, { names: formatList(trouble.names, locale) })}
        </Message>
      )}
      {trouble?.kind === 'refused' && (
        <>
          <p role="status">{fill(words.partly, { saved: trouble.saved, of: trouble.of })}</p>
          <Failure failure={trouble.failure} />
        </>
      )}
    </Dialog>
  );
}
