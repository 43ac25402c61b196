import * as React from 'react';
import { fill } from '../../loc/fill';
import { DayInput } from '../../parts/day/DayInput';
import { Failure } from '../../parts/Failure';
import { isIsoDate, swedishDayOf } from '../../rules';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { useWrite } from '../../services/useWrite';
import { Button, Card, controls, Field, Icon, Message } from '../../ui';
import { formatDay, formatTime, textIn } from '../../words/format';
import { reasonText } from '../../words/reasons';
import type { AskedRow } from './buildAsked';
import styles from './pool.module.scss';
import { twinText } from './twinText';

interface AskedCardProps {
  readonly rows: readonly AskedRow[];
  readonly reload: () => void;
}

/** Applications that came in by themselves. None is in the queue until a coordinator has taken it in. */
export function AskedCard({ rows, reload }: AskedCardProps): JSX.Element | null {
  const { texts } = useCoordinatorServices();
  const words = texts.pool;
  const [told, setTold] = React.useState<string>();
  if (rows.length === 0 && told === undefined) return null;
  return (
    <Card flush title={fill(words.asked, { count: rows.length })}>
      <div className={styles.notes}>
        <p>{words.askedLead}</p>
        {told !== undefined && (
          <Message tone="ok" live="status">
            {told}
          </Message>
        )}
      </div>
      {rows.length > 0 && (
        <table className={`${controls.table} ${controls.stacking}`}>
          <caption className={controls.visuallyHidden}>{words.askedCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.common.unit}</th>
              <th scope="col" className={controls.number}>
                {words.people}
              </th>
              <th scope="col">{words.askedDay}</th>
              <th scope="col">
                <span className={controls.visuallyHidden}>{words.takeIn}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Asked key={row.incoming.row.id} row={row} onTold={setTold} reload={reload} />
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}

function Asked({
  row,
  onTold,
  reload,
}: {
  readonly row: AskedRow;
  readonly onTold: (told: string) => void;
  readonly reload: () => void;
}): JSX.Element {
  const product = useCoordinatorServices();
  const { repositories, texts, locale } = product;
  const words = texts.pool;
  const today = useToday();
  const { saving, failure, write } = useWrite();
  const [day, setDay] = React.useState<string>(row.receivedDay);
  const { incoming, unit, placeOn, twin } = row;
  const { value } = incoming.row;
  const name = unit?.name ?? value.contactName;
  const place = isIsoDate(day) ? placeOn?.(day) : undefined;
  const dayError = !isIsoDate(day) ? words.askedDayMissing : day > today ? words.askedDayLater : undefined;
  const answer = (state: 'waiting' | 'interested' | 'declined', toldWhenSaved: string): void => {
    const receivedDay = isIsoDate(day) ? day : row.receivedDay;
    void write(async () => {
      const outcome = await repositories.applications.takeIn(incoming.row, { receivedDay, state });
      if (outcome.kind === 'refused') throw outcome.failure;
      onTold(
        outcome.kind === 'saved'
          ? fill(toldWhenSaved, { unit: name })
          : fill(words.askedMeanwhile, { who: outcome.current.modifiedBy, unit: name }),
      );
      reload();
    });
  };
  const warnings = [
    ...(incoming.isKnown ? [words.askedKnown] : []),
    ...(unit === undefined ? [words.askedNoUnit] : []),
    ...(row.programmeTitle === undefined ? [words.askedNoProgramme] : []),
    ...(value.writtenBy === undefined ? [] : [fill(texts.requests.writtenByOther, { name: value.writtenBy })]),
    ...(twin === undefined ? [] : [twinText(twin, words, locale)]),
  ];
  return (
    <tr>
      <th scope="row">
        {name}
        <span className={styles.under}>
          {row.programmeTitle === undefined ? '' : `${textIn(row.programmeTitle, locale)}. `}
          {fill(words.contact, { contact: value.contactName })}. {senderText(row, texts.requests)}
          {value.createdUtc !== undefined &&
            ` ${fill(texts.requests.arrivedLater, { day: formatDay(swedishDayOf(value.createdUtc), locale), time: formatTime(value.createdUtc, locale) })}`}
        </span>
        {value.wishes !== '' && <span className={styles.under}>{fill(words.wishes, { wishes: value.wishes })}</span>}
        {place !== undefined && <span className={styles.under}>{reasonText(place.reason, product)}.</span>}
        {warnings.map((warning) => (
          <span key={warning} className={styles.warning}>
            <Icon name="warning" size={14} />
            {warning}
          </span>
        ))}
        {failure !== undefined && <Failure failure={failure} />}
      </th>
      <td className={controls.number} data-label={words.people}>
        {value.headcount}
      </td>
      <td>
        <Field label={words.askedDay} error={dayError}>
          {(control) => <DayInput control={control} value={day} onChange={setDay} />}
        </Field>
      </td>
      <td>
        <div className={controls.row}>
          {placeOn !== undefined && (
            <Button
              disabled={saving || dayError !== undefined || place === undefined}
              onClick={() => {
                if (place !== undefined)
                  answer(place.state, place.state === 'waiting' ? words.takenIn : words.takenAsInterested);
              }}
              aria-label={fill(words.takeInUnit, { unit: name })}
            >
              {words.takeIn}
            </Button>
          )}
          <Button
            look="quiet"
            disabled={saving}
            onClick={() => answer('declined', words.askedDeclined)}
            aria-label={fill(words.declineUnit, { unit: name })}
          >
            {words.decline}
          </Button>
        </div>
      </td>
    </tr>
  );
}

function senderText(
  { incoming }: AskedRow,
  words: ReturnType<typeof useCoordinatorServices>['texts']['requests'],
): string {
  const { authorName, authorEmail } = incoming.row.value;
  return authorEmail === undefined
    ? fill(words.senderNoEmail, { name: authorName })
    : fill(words.sender, { name: authorName, email: authorEmail });
}
