import * as React from 'react';
import { classNames, controls, Empty, LinkButton, Pill } from '../../ui';
import { formatShortDay } from '../../words/format';
import { useFirstView, useToday } from '../../services/CoordinatorServices';
import type { QueueItem, Urgency } from './queue';
import styles from './today.module.scss';

const urgencies: readonly Urgency[] = ['first', 'soon', 'later'];

/** The queue as a table in three parts by urgency; only the very first row's button is filled. */
export function Queue({ items }: { readonly items: readonly QueueItem[] }): JSX.Element {
  const { texts, locale } = useFirstView();
  const today = useToday();
  const text = texts.today;
  if (items.length === 0)
    return (
      <Empty icon="checkCircle" title={text.emptyTitle}>
        <p>{text.empty}</p>
      </Empty>
    );
  return (
    <table className={classNames(controls.table, controls.stacking, styles.queue)}>
      <thead>
        <tr>
          <th scope="col">{text.pillHeading}</th>
          <th scope="col">{text.matter}</th>
          <th scope="col" className={controls.number}>
            {text.lastDay}
          </th>
          <th scope="col">{text.nextStep}</th>
        </tr>
      </thead>
      {urgencies
        .map((urgency) => ({ urgency, rows: items.filter((item) => item.urgency === urgency) }))
        .filter(({ rows }) => rows.length > 0)
        .map(({ urgency, rows }) => (
          <tbody key={urgency}>
            <tr className={styles.part}>
              <th colSpan={4} scope="rowgroup">
                {text.urgency[urgency]} <span>{rows.length}</span>
              </th>
            </tr>
            {rows.map((item) => (
              <tr key={item.key}>
                <td>
                  <Pill tone={item.pill.tone} icon={item.pill.icon}>
                    {item.pill.text}
                  </Pill>
                </td>
                <th scope="row">
                  <span className={styles.matter}>{item.title}</span>
                  <span className={styles.detail}>{item.detail}</span>
                </th>
                <td className={classNames(controls.number, item.late && styles.late)} data-label={text.lastDay}>
                  {item.lastDay === undefined
                    ? '–'
                    : item.lastDay === today
                      ? texts.common.today
                      : formatShortDay(item.lastDay, locale)}
                  {item.late && <span className={controls.visuallyHidden}> {text.late}</span>}
                </td>
                <td className={styles.act}>
                  <LinkButton
                    look={item === items[0] ? 'primary' : undefined}
                    href={item.href}
                    aria-label={`${item.action}: ${item.title}`}
                  >
                    {item.action}
                  </LinkButton>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
    </table>
  );
}
