import * as React from 'react';
import { fill } from '../../loc/fill';
import { Card, Pill, type IconName, type Tone } from '../../ui';
import { formatTime, formatWeekday } from '../../words/format';
import { useEssentials } from '../../services/CoordinatorServices';
import { type CheckInStatus, type MySession } from './mySessions';
import styles from './staff.module.scss';

type StatusText =
  | 'confirmedPresent'
  | 'confirmedAbsent'
  | 'statusDeclined'
  | 'statusWaiting'
  | 'statusOnDevice'
  | 'statusWebCourse'
  | 'statusAhead'
  | 'statusOpen'
  | 'statusOver';
const looks: Record<
  CheckInStatus['kind'],
  { readonly text: StatusText; readonly icon: IconName; readonly tone: Tone }
> = {
  present: { text: 'confirmedPresent', icon: 'checkCircle', tone: 'ok' },
  absent: { text: 'confirmedAbsent', icon: 'crossCircle', tone: 'bad' },
  declined: { text: 'statusDeclined', icon: 'crossCircle', tone: 'bad' },
  sent: { text: 'statusWaiting', icon: 'clock', tone: 'warm' },
  onDevice: { text: 'statusOnDevice', icon: 'cloudOff', tone: 'warm' },
  webCourse: { text: 'statusWebCourse', icon: 'video', tone: 'neutral' },
  notYet: { text: 'statusAhead', icon: 'calendar', tone: 'neutral' },
  open: { text: 'statusOpen', icon: 'circle', tone: 'neutral' },
  late: { text: 'statusOver', icon: 'circleDashed', tone: 'neutral' },
  over: { text: 'statusOver', icon: 'circleDashed', tone: 'neutral' },
};

/** Every session of the person's way, with its state. */
export function SessionList({ sessions }: { readonly sessions: readonly MySession[] }): JSX.Element {
  const {
    texts: { staff: texts },
    locale,
  } = useEssentials();
  return (
    <Card title={texts.sessionsTitle} className={styles.sessions}>
      <ul className={styles.rows}>
        {sessions.map(({ key, title, session, status }) => {
          const { text, icon, tone } = looks[status.kind];
          const times = fill(texts.times, {
            from: formatTime(session.startUtc, locale),
            to: formatTime(session.endUtc, locale),
          });
          return (
            <li key={key}>
              <div>
                <b>{title}</b>
                <p>
                  {status.kind === 'webCourse'
                    ? fill(texts.latestOn, { day: formatWeekday(session.day, locale) })
                    : `${formatWeekday(session.day, locale)} ${times}`}
                  {session.place === '' ? '' : `, ${session.place}`}
                </p>
              </div>
              <Pill tone={tone} icon={icon}>
                {texts[text]}
              </Pill>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
