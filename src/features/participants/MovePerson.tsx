import * as React from 'react';
import { fill } from '../../loc/fill';
import { isIsoDate, keyFrom, type UnitKey } from '../../rules';
import { Button, controls, Dialog, Field } from '../../ui';
import { DayInput } from '../../parts/day/DayInput';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useWrite } from '../../services/useWrite';
import { useFirstInvalid } from '../../ui/useFirstInvalid';
import type { ListUnit } from '../../usecases/addPeople/judgePeople';
import { movePerson, moveProblem } from '../../usecases/changePeople/movePerson';
import { Refused } from './AddPerson';
import type { ParticipantRow } from './buildParticipantsViewModel';

/** Puts somebody in another unit of the group, from a day or altogether. */
export function MovePerson({
  row: { participant },
  units,
  onClose,
  onDone,
}: {
  readonly row: ParticipantRow;
  readonly units: readonly ListUnit[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}): JSX.Element {
  const { repositories, texts } = useCoordinatorServices();
  const words = texts.participants;
  const { name, unitKey: own } = participant.value;
  const others = units.filter(({ unitKey }) => unitKey !== own);
  const [unitKey, setUnitKey] = React.useState(others.length === 1 ? others[0]?.unitKey : undefined);
  const [day, setDay] = React.useState('');
  const [attempt, setAttempt] = React.useState(0);
  const { saving, failure, write } = useWrite();
  const fields = useFirstInvalid(attempt);
  const unit = others.find((each) => each.unitKey === unitKey);
  const from = isIsoDate(day) ? day : undefined;
  const problem = unit && moveProblem(participant.value, unit, from);
  const dayError =
    day !== '' && from === undefined
      ? words.errors.day
      : problem === undefined
        ? undefined
        : words.moveProblems[problem];
  const move = (): void => {
    if (unit === undefined || dayError !== undefined) return setAttempt(attempt + 1);
    void write(async () => {
      await movePerson(participant, unit, from, repositories);
      onDone();
    });
  };
  return (
    <Dialog
      title={fill(words.moveTitle, { name })}
      closeLabel={texts.common.close}
      onClose={onClose}
      foot={
        <>
          <Button look="primary" disabled={saving} onClick={move}>
            {saving ? texts.common.saving : words.moveDo}
          </Button>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
        </>
      }
    >
      <div className={controls.formGrid} ref={fields}>
        <Field label={words.moveTo} error={attempt > 0 && unit === undefined ? words.requestUnitMissing : undefined}>
          {(control) => (
            <select
              {...control}
              value={unitKey ?? ''}
              onChange={({ target }) => setUnitKey(target.value === '' ? undefined : keyFrom<UnitKey>(target.value))}
            >
              <option value="">{words.chooseUnit}</option>
              {others.map((each) => (
                <option key={each.unitKey} value={each.unitKey}>
                  {each.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.moveFrom} hint={words.moveFromHint} error={attempt > 0 ? dayError : undefined}>
          {(control) => <DayInput control={control} value={day} onChange={setDay} />}
        </Field>
      </div>
      {failure !== undefined && <Refused failure={failure} />}
    </Dialog>
  );
}
