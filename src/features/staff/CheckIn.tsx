import * as React from 'react';
import { fill } from '../../loc/fill';
import { Button, Message } from '../../ui';
import { formatTime, formatWeekday } from '../../words/format';
import { useEssentials } from '../../services/CoordinatorServices';
import { swedishDayOf } from '../../rules';
import { CheckInCode } from './CheckInCode';
import { type MySession } from './mySessions';
import styles from './staff.module.scss';
import type { Had } from './useMyProgramme';

export interface CheckInProps {
  readonly mine: MySession;
  readonly now: Date;
  /** Confirmed on the group's list: the button is enough. */
  readonly onList: boolean;
  /** Came by a link whose token belongs to this session. */
  readonly proved: boolean;
  readonly busy: boolean;
  readonly onCheckIn: (had?: Had) => void;
}

/** Saying "I am here": before, in and after the window, and what became of it. */
export function CheckIn(props: CheckInProps): JSX.Element {
  const { status } = props.mine;
  const asked = React.useRef(false);
  const answer = React.useRef<HTMLDivElement>(null);
  const gone = status.kind === 'sent' || status.kind === 'onDevice';
  React.useEffect(() => {
    // The button that had focus is gone; the answer to it takes its place.
    if (gone && asked.current) answer.current?.focus();
  }, [gone]);
  const onCheckIn = (had?: Had): void => {
    asked.current = true;
    props.onCheckIn(had);
  };
  return (
    <div ref={answer} tabIndex={-1} className={styles.answer}>
      {status.kind === 'open' || status.kind === 'late' ? (
        <OpenCheckIn {...props} onCheckIn={onCheckIn} />
      ) : (
        <CheckInAnswer mine={props.mine} now={props.now} />
      )}
    </div>
  );
}

function OpenCheckIn({ mine, onList, proved, busy, onCheckIn }: CheckInProps): JSX.Element {
  const {
    texts: { staff: texts },
    locale,
  } = useEssentials();
  const { status, session } = mine;
  const late = status.kind === 'late';
  return (
    <>
      {proved && (
        <Message tone="ok" live="status">
          {texts.checkInByLink}
        </Message>
      )}
      {onList || proved ? (
        <>
          <p>
            {status.kind === 'open'
              ? fill(texts.checkInOpen, { time: formatTime(status.closesUtc, locale) })
              : texts.checkInLateExplained}
          </p>
          <div className={styles.buttons}>
            <Button look="primary" touch icon="check" disabled={busy} onClick={() => onCheckIn()}>
              {late ? texts.checkInLate : texts.checkIn}
            </Button>
          </div>
          {!proved && session.checkInTokenHash !== undefined && (
            <details>
              <summary>{texts.checkInWithCode}</summary>
              <CheckInCode hash={session.checkInTokenHash} busy={busy} onHad={onCheckIn} />
            </details>
          )}
        </>
      ) : (
        <>
          <Message tone="warm">{texts.checkInNotOnList}</Message>
          {session.checkInTokenHash !== undefined && (
            <CheckInCode hash={session.checkInTokenHash} busy={busy} onHad={onCheckIn} />
          )}
        </>
      )}
    </>
  );
}

function CheckInAnswer({ mine: { status, session }, now }: Pick<CheckInProps, 'mine' | 'now'>): JSX.Element {
  const {
    texts: { staff: texts },
    locale,
  } = useEssentials();
  switch (status.kind) {
    case 'present':
      return (
        <Message tone="ok" live="status">
          <strong>{texts.confirmedPresent}</strong>
        </Message>
      );
    case 'absent':
      return (
        <Message tone="bad" live="status">
          <strong>{texts.confirmedAbsent}</strong>
        </Message>
      );
    case 'declined':
      return (
        <Message tone="bad" live="status">
          <strong>{texts.declinedTitle}</strong>
          <p>
            {status.answer === undefined || status.answer === ''
              ? texts.joinDeclinedNoReason
              : fill(texts.joinDeclinedReason, { reason: status.answer })}
          </p>
        </Message>
      );
    case 'sent':
      return (
        <Message tone="warm" live="status">
          <strong>{fill(texts.checkInSentTitle, { time: formatTime(status.sentUtc, locale) })}</strong>
          <p>{texts.checkInSent}</p>
        </Message>
      );
    case 'onDevice':
      return (
        <Message tone="warm" icon="cloudOff" live="status">
          <strong>{fill(texts.checkInOnDeviceTitle, { time: formatTime(status.sentUtc, locale) })}</strong>
          <p>{texts.checkInOnDevice}</p>
        </Message>
      );
    case 'webCourse':
      return <p>{texts.webCourse}</p>;
    case 'notYet': {
      const time = formatTime(status.opensUtc, locale);
      const day = swedishDayOf(status.opensUtc);
      return (
        <p>
          {day === swedishDayOf(now)
            ? fill(texts.checkInNotYetToday, { time })
            : fill(texts.checkInNotYet, { day: formatWeekday(session.day, locale), time })}
        </p>
      );
    }
    default:
      return <p>{texts.checkInOver}</p>;
  }
}
