import * as React from 'react';
import type { CurrentUser } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import type { UnitKey } from '../../rules';
import { Button, Card, Field, Icon } from '../../ui';
import { formatTime, formatWeekday } from '../../words/format';
import { useEssentials } from '../../services/CoordinatorServices';
import { isOpenToJoin, unitsToJoin } from './buildMyProgrammeViewModel';
import type { Meeting } from './meeting';
import { Notice } from './Notice';
import styles from './staff.module.scss';

interface JoinFormProps {
  readonly meeting: Meeting;
  readonly user: CurrentUser;
  readonly busy: boolean;
  readonly onJoin: (unitKey: UnitKey | undefined) => void;
}

/** What one joins, what is stored and who reads it, and then one button. */
export function JoinForm({ meeting, user, busy, onJoin }: JoinFormProps): JSX.Element {
  const {
    texts: { staff: texts },
    locale,
  } = useEssentials();
  const { group, sessions } = meeting.met;
  const units = unitsToJoin(meeting.met, meeting.units);
  const [chosen, setChosen] = React.useState(units.length === 1 ? units[0]?.key : undefined);
  const [missing, setMissing] = React.useState(false);
  const select = React.useRef<HTMLSelectElement>(null);
  if (!isOpenToJoin(group))
    return <Notice title={fill(texts.groupEndedTitle, { group: group.title })}>{texts.groupEnded}</Notice>;
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (units.length > 0 && chosen === undefined) {
      setMissing(true);
      select.current?.focus();
    } else onJoin(chosen);
  };
  return (
    <Card title={fill(texts.joinTitle, { group: group.title })} className={styles.join}>
      <form noValidate onSubmit={submit}>
        <dl>
          {units.length === 1 && (
            <>
              <dt>{texts.joinUnit}</dt>
              <dd>{units[0]?.name}</dd>
            </>
          )}
          <dt>{texts.joinSessions}</dt>
          {sessions.length === 0 ? (
            <dd>{texts.joinNoSessions}</dd>
          ) : (
            sessions.map(({ key, day, startUtc, endUtc, place }) => (
              <dd key={key}>
                {[
                  `${formatWeekday(day, locale)} ${fill(texts.times, { from: formatTime(startUtc, locale), to: formatTime(endUtc, locale) })}`,
                  place,
                ]
                  .filter(Boolean)
                  .join(', ')}
              </dd>
            ))
          )}
          {group.trainerName !== '' && (
            <>
              <dt>{texts.joinTrainer}</dt>
              <dd>{group.trainerName}</dd>
            </>
          )}
        </dl>
        {units.length > 1 && (
          <Field label={texts.joinUnits} error={missing ? texts.joinUnitMissing : undefined}>
            {(control) => (
              <select
                {...control}
                ref={select}
                value={chosen ?? ''}
                onChange={(event) => {
                  setChosen(units.find(({ key }) => key === event.target.value)?.key);
                  setMissing(false);
                }}
              >
                <option value="" />
                {units.map(({ key, name }) => (
                  <option key={key} value={key}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <div className={styles.stored}>
          <h3>{texts.joinStoredTitle}</h3>
          <p>
            {user.email === undefined
              ? fill(texts.joinStoredNoEmail, { name: user.name })
              : fill(texts.joinStored, { name: user.name, email: user.email })}{' '}
            {texts.joinReaders}
          </p>
          <h3>
            <Icon name="lock" /> {texts.joinProtectedTitle}
          </h3>
          <p>{texts.joinProtected}</p>
        </div>
        <Button type="submit" look="primary" touch disabled={busy}>
          {busy ? texts.joining : texts.join}
        </Button>
      </form>
    </Card>
  );
}
