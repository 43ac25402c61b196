import * as React from 'react';
import { fill } from '../../loc/fill';
import { Card, LinkButton } from '../../ui';
import { formatLongDay, formatTime } from '../../words/format';
import { isHttps } from '../../usecases/links/isHttps';
import { useEssentials } from '../../services/CoordinatorServices';
import { swedishDayOf } from '../../rules';
import { CheckIn, type CheckInProps } from './CheckIn';
import styles from './staff.module.scss';

export interface SessionCardProps extends CheckInProps {
  readonly title: string;
  readonly trainerName: string | undefined;
}

/** A session with all one needs to get there, and checking in to it. */
export function SessionCard({ title, trainerName, ...checkIn }: SessionCardProps): JSX.Element {
  const {
    texts: { staff: texts },
    locale,
  } = useEssentials();
  const { session, status } = checkIn.mine;
  const webCourse = status.kind === 'webCourse';
  const day = session.day === swedishDayOf(checkIn.now) ? texts.today : formatLongDay(session.day, locale);
  const times = fill(texts.times, {
    from: formatTime(session.startUtc, locale),
    to: formatTime(session.endUtc, locale),
  });
  return (
    <Card title={title} className={styles.session}>
      <div className={styles.when}>
        <div className={styles.date} aria-hidden="true">
          <span>{monthOf(session.day, locale)}</span>
          <b>{Number(session.day.slice(8))}</b>
        </div>
        <div>
          <b>{webCourse ? fill(texts.webCourseBy, { day: formatLongDay(session.day, locale) }) : `${day} ${times}`}</b>
          <p>{checkIn.mine.title}</p>
          {session.place !== '' && session.place !== checkIn.mine.title && <p>{session.place}</p>}
          {trainerName !== undefined && trainerName !== '' && <p>{fill(texts.trainer, { name: trainerName })}</p>}
        </div>
      </div>
      <CheckIn {...checkIn} />
      {session.onlineLink !== undefined &&
        (isHttps(session.onlineLink) ? (
          <div className={styles.buttons}>
            <LinkButton touch icon="video" href={session.onlineLink} target="_blank" rel="noreferrer">
              {texts.online}
            </LinkButton>
          </div>
        ) : (
          <p>{session.onlineLink}</p>
        ))}
    </Card>
  );
}

function monthOf(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
}
