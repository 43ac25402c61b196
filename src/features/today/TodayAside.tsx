import * as React from 'react';
import { fill } from '../../loc/fill';
import { addDays } from '../../rules';
import { Card, controls } from '../../ui';
import { formatDay, formatTime, formatWeekday } from '../../words/format';
import { useFirstView, useToday } from '../../services/CoordinatorServices';
import { hrefOf } from '../../services/routes';
import shell from '../../ui/page.module.scss';
import { buildStanding } from './buildToday';
import type { TodayFacts } from './queue';
import styles from './today.module.scss';

/** The next two weeks' sessions, and the few figures a coordinator is asked for. */
export function TodayAside({ facts }: { readonly facts: TodayFacts }): JSX.Element {
  const { texts, locale, now } = useFirstView();
  const text = texts.today;
  const today = useToday();
  const standing = React.useMemo(() => buildStanding(facts, today), [facts, today]);
  const coming = facts.sessions
    .map(({ value }) => value)
    .filter(({ day }) => day >= today && day <= addDays(today, 14))
    .slice(0, 6);
  return (
    <div className={shell.stack}>
      <Card title={text.sessions}>
        {coming.length === 0 ? (
          <p className={shell.state}>{text.noSessions}</p>
        ) : (
          <ul className={styles.sessions}>
            {coming.map((session) => {
              const group = facts.groups.find(({ key }) => key === session.groupKey);
              const [weekday, day] = formatWeekday(session.day, locale).replace(',', '').split(' ');
              return (
                <li key={session.key}>
                  <span className={styles.date} data-today={session.day === today} aria-hidden="true">
                    <span>{weekday}</span>
                    <b>{day}</b>
                  </span>
                  <div>
                    <a href={hrefOf({ view: 'grupp', groupKey: session.groupKey, tab: 'narvaro' })}>
                      {group?.title ?? text.unknownGroup}
                    </a>
                    <span className={styles.detail}>
                      <span className={controls.visuallyHidden}>{formatDay(session.day, locale)} </span>
                      {`${formatTime(session.startUtc, locale)}–${formatTime(session.endUtc, locale)}`}
                      {session.place === '' ? '' : `, ${session.place}`}
                    </span>
                    {group !== undefined && group.computed.absenceBudget !== undefined && (
                      <span className={styles.detail}>
                        {fill(text.sessionSize, { size: group.computed.size, budget: group.computed.absenceBudget })}
                      </span>
                    )}
                  </div>
                </li>
              );
            })}
          </ul>
        )}
      </Card>
      <Card title={text.standing}>
        <dl className={controls.keyValues}>
          <dt>{text.valid}</dt>
          <dd>{standing.valid}</dd>
          <dt>{text.expiring}</dt>
          <dd>{standing.expiringSoon}</dd>
          <dt>{text.goingOn}</dt>
          <dd>{standing.goingOn}</dd>
          <dt>{text.inPool}</dt>
          <dd>{standing.inPool}</dd>
        </dl>
      </Card>
      <p className={controls.caption}>
        {fill(texts.common.counted, { day: formatDay(today, locale), time: formatTime(now(), locale) })}
      </p>
    </div>
  );
}
