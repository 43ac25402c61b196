import * as React from 'react';
import { Card, classNames, controls, Empty, Pill } from '../../ui';
import { useOpenGroup } from '../../parts/OpenGroup';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import shell from '../../ui/page.module.scss';
import { buildHistoryViewModel, type DateEntry, type DecisionEntry } from './buildHistoryViewModel';

/** What was decided in the group and when things happened. */
export function History(): JSX.Element {
  const open = useOpenGroup();
  const { texts, locale } = useCoordinatorServices();
  const { decisions, dates } = buildHistoryViewModel(open, { texts, locale });
  return (
    <div className={shell.stack}>
      <Decisions decisions={decisions} />
      <Dates dates={dates} />
    </div>
  );
}

function Decisions({ decisions }: { readonly decisions: readonly DecisionEntry[] }): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.history;
  if (decisions.length === 0)
    return (
      <Card title={words.decisions}>
        <Empty icon="document" title={words.noDecisions}>
          {words.noDecisionsAdvice}
        </Empty>
      </Card>
    );
  return (
    <Card title={words.decisions} flush>
      <table className={classNames(controls.table, controls.stacking)}>
        <caption className={controls.visuallyHidden}>{words.decisionsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.outcome}</th>
            <th scope="col">{words.reason}</th>
            <th scope="col">{words.figures}</th>
            <th scope="col">{words.version}</th>
            <th scope="col">{words.by}</th>
          </tr>
        </thead>
        <tbody>
          {decisions.map((entry) => (
            <tr key={entry.key}>
              <td data-label={words.day}>{entry.day}</td>
              <th scope="row">{entry.unit}</th>
              <td data-label={words.outcome}>
                <Pill tone={entry.outcome.tone} icon={entry.outcome.icon}>
                  {entry.outcome.word}
                </Pill>
                {entry.notes.map((note) => (
                  <div key={note} className={controls.caption}>
                    {note}
                  </div>
                ))}
              </td>
              <td data-label={words.reason}>{entry.reason}</td>
              <td data-label={words.figures}>{entry.figures}</td>
              <td data-label={words.version}>{entry.version}</td>
              <td data-label={words.by}>{entry.by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Dates({ dates }: { readonly dates: readonly DateEntry[] }): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.history;
  if (dates.length === 0)
    return (
      <Card title={words.dates}>
        <Empty icon="calendar" title={words.noDates} />
      </Card>
    );
  return (
    <Card title={words.dates} flush>
      <table className={classNames(controls.table, controls.stacking)}>
        <caption className={controls.visuallyHidden}>{words.datesCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col">{words.what}</th>
          </tr>
        </thead>
        <tbody>
          {dates.map(({ key, day, dayText, what }) => (
            <tr key={key}>
              <th scope="row">
                <time dateTime={day}>{dayText}</time>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
