import * as React from 'react';
import type { Attendance, GroupKey, Session } from '../../rules';
import type { Stored } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import { Failure } from '../../parts/Failure';
import { useOpenGroup } from '../../parts/OpenGroup';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useWrite } from '../../services/useWrite';
import { Button, Message } from '../../ui';
import type { OpenGroup } from '../../usecases/openGroup/openGroup';
import { formatDay, textIn } from '../../words/format';

/** A mark of one of ours at a session of another group than their own. */
interface Registered {
  readonly mark: Stored<Attendance>;
  readonly name: string;
  readonly title: string;
}

/** Who is registered as having gone with another group; a registration that is wrong is taken away here. */
export function RegisteredElsewhere({
  groupNumber,
}: {
  readonly groupNumber: (key: GroupKey) => string | undefined;
}): JSX.Element | null {
  const open = useOpenGroup();
  const { repositories, texts, locale } = useCoordinatorServices();
  const words = texts.decision.elsewhere;
  const { saving, failure, write } = useWrite();
  const [meanwhile, setMeanwhile] = React.useState<string>();
  const found = registeredIn(open, ({ stepKey, day, groupKey }) => {
    const step = textIn(open.version.steps.find(({ key }) => key === stepKey)?.title ?? { sv: '', en: '' }, locale);
    const group = groupNumber(groupKey);
    return group === undefined
      ? fill(words.optionOther, { step, day: formatDay(day, locale) })
      : fill(words.option, { step, day: formatDay(day, locale), group });
  });
  if (found.length === 0) return null;
  const remove = ({ mark, name }: Registered): void => {
    setMeanwhile(undefined);
    void write(async () => {
      const [outcome] = await repositories.roll.save([
        { before: mark, after: { ...mark.value, state: 'unmarked' }, writeKey: crypto.randomUUID() },
      ]);
      if (outcome?.kind === 'refused') throw outcome.failure;
      if (outcome?.kind === 'conflict')
        setMeanwhile(fill(words.changedMeanwhile, { who: outcome.current.modifiedBy, name }));
      open.reload();
    });
  };
  return (
    <>
      <h3>{words.registered}</h3>
      <ul>
        {found.map((each) => (
          <li key={each.mark.id}>
            {each.name}: {each.title}{' '}
            <Button
              look="quiet"
              disabled={saving}
              aria-label={fill(words.removeOf, { name: each.name, session: each.title })}
              onClick={() => remove(each)}
            >
              {words.remove}
            </Button>
          </li>
        ))}
      </ul>
      {meanwhile !== undefined && (
        <Message tone="warm" live="alert">
          {meanwhile}
        </Message>
      )}
      {failure !== undefined && <Failure failure={failure} />}
    </>
  );
}

function registeredIn({ file }: OpenGroup, titleOf: (session: Session) => string): readonly Registered[] {
  return file.attendance.flatMap((mark) => {
    const { sessionKey, participantKey, state } = mark.value;
    const session = file.sessions.find(({ value }) => value.key === sessionKey)?.value;
    const person = file.participants.find(({ value }) => value.key === participantKey)?.value;
    if (session === undefined || person === undefined || state === 'unmarked' || session.groupKey === person.groupKey)
      return [];
    return [{ mark, name: person.name, title: titleOf(session) }];
  });
}
