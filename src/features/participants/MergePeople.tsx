import * as React from 'react';
import { fill } from '../../loc/fill';
import { keyFrom, type AttendanceState, type ParticipantKey, type SessionKey } from '../../rules';
import { Button, controls, Dialog, Field, Message, useId } from '../../ui';
import { useOpenGroup } from '../../parts/OpenGroup';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useWrite } from '../../services/useWrite';
import { mergePeople } from '../../usecases/changePeople/mergePeople';
import type { MarkConflict } from '../../usecases/changePeople/moveRecords';
import { formatDay, textIn } from '../../words/format';
import { Refused } from './AddPerson';
import type { ParticipantRow } from './buildParticipantsViewModel';
import styles from './participants.module.scss';

/** Says that two rows are one person; where their marks differ it is asked which holds, and only then written. */
export function MergePeople({
  row: { participant },
  others,
  onClose,
  onDone,
}: {
  readonly row: ParticipantRow;
  /** The other rows of the group, and the name of each one's unit. */
  readonly others: readonly { readonly row: ParticipantRow; readonly unit: string }[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}): JSX.Element {
  const { repositories, texts } = useCoordinatorServices();
  const words = texts.participants;
  const { key: kept, name, groupKey } = participant.value;
  const [dropped, setDropped] = React.useState<ParticipantKey>();
  const [conflicts, setConflicts] = React.useState<readonly MarkConflict[]>([]);
  const [chosen, setChosen] = React.useState<ReadonlyMap<SessionKey, AttendanceState>>(new Map());
  const [gone, setGone] = React.useState(false);
  const { saving, failure, write } = useWrite();
  const other = others.find(({ row }) => row.participant.value.key === dropped);
  const open = conflicts.some(({ sessionKey }) => !chosen.has(sessionKey));
  const merge = (): void => {
    if (dropped === undefined) return;
    void write(async () => {
      const merged = await mergePeople(groupKey, { kept, dropped, chosen }, repositories);
      setGone(merged.kind === 'gone');
      if (merged.kind === 'asks') setConflicts(merged.conflicts);
      if (merged.kind === 'merged') onDone();
    });
  };
  return (
    <Dialog
      title={fill(words.mergeTitle, { name })}
      closeLabel={texts.common.close}
      onClose={onClose}
      foot={
        <>
          <Button look="primary" disabled={saving || dropped === undefined || open} onClick={merge}>
            {saving ? texts.common.saving : words.mergeDo}
          </Button>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
        </>
      }
    >
      <div className={styles.stack}>
        <Field label={words.mergeWith} hint={fill(words.mergeHint, { name })}>
          {(control) => (
            <select
              {...control}
              value={dropped ?? ''}
              onChange={({ target }) => {
                setDropped(target.value === '' ? undefined : keyFrom<ParticipantKey>(target.value));
                setConflicts([]);
                setChosen(new Map());
              }}
            >
              <option value="">{words.mergeChoose}</option>
              {others.map(({ row, unit }) => {
                const { key, name: shown, email } = row.participant.value;
                return (
                  <option key={key} value={key}>
                    {[shown, email, unit].filter((part) => part !== undefined).join(', ')}
                  </option>
                );
              })}
            </select>
          )}
        </Field>
        {conflicts.length > 0 && other !== undefined && (
          <Message tone="warm" icon="warning" live="alert">
            <strong>{words.mergeConflicts}</strong>
            {conflicts.map((conflict) => (
              <Choice
                key={conflict.sessionKey}
                conflict={conflict}
                names={[name, other.row.participant.value.name]}
                value={chosen.get(conflict.sessionKey)}
                onChoose={(state) => setChosen(new Map(chosen).set(conflict.sessionKey, state))}
              />
            ))}
          </Message>
        )}
        {gone && (
          <Message tone="bad" live="alert">
            {words.mergeGone}
          </Message>
        )}
        {failure !== undefined && <Refused failure={failure} />}
      </div>
    </Dialog>
  );
}

function Choice({
  conflict: { sessionKey, kept, dropped },
  names: [keptName, droppedName],
  value,
  onChoose,
}: {
  readonly conflict: MarkConflict;
  readonly names: readonly [string, string];
  readonly value: AttendanceState | undefined;
  readonly onChoose: (state: AttendanceState) => void;
}): JSX.Element {
  const { texts, locale } = useCoordinatorServices();
  const { file, version } = useOpenGroup();
  const words = texts.participants;
  const id = useId('mark');
  const session = file.sessions.find((each) => each.value.key === sessionKey)?.value;
  const step = version.steps.find((each) => each.key === session?.stepKey);
  const title = fill(words.mergeConflict, {
    step: step === undefined ? '' : textIn(step.title, locale),
    day: session === undefined ? '' : formatDay(session.day, locale),
  });
  const choice = (state: AttendanceState, of: string): JSX.Element => (
    <label className={controls.choice}>
      <input type="radio" name={id} checked={value === state} onChange={() => onChoose(state)} />
      {fill(words.mergeMark, { mark: texts.roll.states[state], name: of })}
    </label>
  );
  return (
    <fieldset className={styles.part}>
      <legend>{title}</legend>
      {choice(kept, keptName)}
      {choice(dropped, droppedName)}
    </fieldset>
  );
}
