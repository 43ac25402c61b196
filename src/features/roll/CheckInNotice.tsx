import * as React from 'react';
import { fill } from '../../loc/fill';
import { Button, controls, Message } from '../../ui';
import { formatShortDay, formatTime } from '../../words/format';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { swedishDayOf } from '../../rules';
import { RequestEvidence } from '../../parts/requests/RequestEvidence';
import type { CheckIn } from './checkIns';
import { DeclineCheckIn } from './DeclineCheckIn';
import { TroubleText } from './TroubleText';
import type { CheckIns } from './useCheckIns';
import styles from './roll.module.scss';

/** Above the roll: who has said that they are here, for the trainer or coordinator to confirm. */
export function CheckInNotice({ checkIns }: { readonly checkIns: CheckIns }): JSX.Element | null {
  const {
    texts: { roll },
  } = useCoordinatorServices();
  const [declining, setDeclining] = React.useState<CheckIn>();
  const { waiting, busy, confirm } = checkIns;
  if (waiting.length === 0) return null;
  // What is wrong or odd is looked at one by one.
  const plain = waiting.filter((checkIn) => checkIn.plain);
  return (
    <>
      <Message
        icon="person"
        tone="warm"
        end={
          plain.length > 1 && (
            <Button
              disabled={busy}
              icon="check"
              onClick={() => {
                void confirm(plain);
              }}
            >
              {plain.length === waiting.length ? roll.confirmAll : fill(roll.confirmPlain, { count: plain.length })}
            </Button>
          )
        }
      >
        <strong>{waiting.length === 1 ? roll.checkInsOne : fill(roll.checkInsMany, { count: waiting.length })}</strong>
        <ul className={styles.listed}>
          {waiting.map((checkIn) => (
            <CheckInLine
              key={checkIn.request.id}
              checkIn={checkIn}
              checkIns={checkIns}
              onDecline={() => setDeclining(checkIn)}
            />
          ))}
        </ul>
      </Message>
      {declining !== undefined && (
        <DeclineCheckIn checkIn={declining} checkIns={checkIns} onDone={() => setDeclining(undefined)} />
      )}
    </>
  );
}

function CheckInLine({
  checkIn,
  checkIns,
  onDecline,
}: {
  readonly checkIn: CheckIn;
  readonly checkIns: CheckIns;
  readonly onDecline: () => void;
}): JSX.Element {
  const {
    texts: { roll },
    locale,
  } = useCoordinatorServices();
  const {
    request,
    request: { value },
    column,
    person,
    perhaps,
  } = checkIn;
  const [row, setRow] = React.useState('');
  const chosen = perhaps.find(({ participant }) => participant.key === row);
  const answered: CheckIn =
    chosen === undefined ? checkIn : { ...checkIn, person: chosen, ready: column.access === 'open' };
  const name = person?.participant.name ?? value.authorName;
  const session = column.title.toLowerCase();
  const trouble = checkIns.troubles.get(request.id);
  const problem =
    answered.person === undefined
      ? `${roll.checkInNotOnList}${perhaps.length > 0 ? ` ${roll.checkInPerhaps}` : ''}`
      : column.access === 'open'
        ? undefined
        : fill(roll.checkInClosed, { session });
  return (
    <li>
      <span>
        <b>{name}</b>{' '}
        {fill(roll.checkIn, {
          session,
          day: formatShortDay(swedishDayOf(value.sentUtc), locale),
          time: formatTime(value.sentUtc, locale),
        })}
        <span className={controls.caption}>
          <RequestEvidence request={request} evidences={checkIns.evidence} />
        </span>
        {problem !== undefined && <> {problem}</>}
        {trouble !== undefined && (
          <span role="alert">
            {' '}
            <TroubleText trouble={trouble} />
          </span>
        )}
      </span>
      <span className={styles.listedEnd}>
        {perhaps.length > 0 && (
          <select
            className={controls.input}
            aria-label={fill(roll.checkInIsRow, { name })}
            value={row}
            onChange={({ target }) => setRow(target.value)}
          >
            <option value="">{roll.checkInChooseRow}</option>
            {perhaps.map(({ participant }) => (
              <option key={participant.key} value={participant.key}>
                {participant.name}
              </option>
            ))}
          </select>
        )}
        <Button
          disabled={checkIns.busy || !answered.ready}
          aria-label={fill(roll.confirmFor, { name })}
          onClick={() => {
            void checkIns.confirm([answered]);
          }}
        >
          {roll.confirm}
        </Button>
        <Button look="quiet" disabled={checkIns.busy} aria-label={fill(roll.declineFor, { name })} onClick={onDecline}>
          {roll.decline}
        </Button>
      </span>
    </li>
  );
}
