import * as React from 'react';
import { fill } from '../../loc/fill';
import { Button, controls, Pill } from '../../ui';
import { formatDay } from '../../words/format';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { ParticipantRow, ParticipantsViewModel } from './buildParticipantsViewModel';
import styles from './participants.module.scss';

/** The people of one unit on the list. */
export function ParticipantTable({
  unit: { unit, counting, rows },
  onEdit,
}: {
  readonly unit: ParticipantsViewModel['units'][number];
  readonly onEdit: (row: ParticipantRow) => void;
}): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.participants;
  const title = fill(words.counting, { unit: unit.name, counting });
  if (rows.length === 0)
    return (
      <div className={styles.unit}>
        <h3>{title}</h3>
        <p className={controls.caption}>{words.noOne}</p>
      </div>
    );
  return (
    <>
      <h3 className={styles.unit}>{title}</h3>
      <table className={`${controls.table} ${controls.stacking}`}>
        <caption className={controls.visuallyHidden}>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.status}</th>
            <th scope="col">
              <span className={controls.visuallyHidden}>{texts.common.edit}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { name, email, isAlias, isManager } = row.participant.value;
            return (
              <tr key={row.participant.value.key}>
                <th scope="row">
                  <span className={styles.name}>
                    {name}
                    {isAlias && <Pill icon="lock">{words.alias}</Pill>}
                    {isManager && <Pill icon="person">{words.managerPill}</Pill>}
                  </span>
                  {email !== undefined && <span className={styles.under}>{email}</span>}
                </th>
                <td data-label={words.status}>
                  <Place row={row} />
                </td>
                <td className={controls.number}>
                  <Button
                    look="quiet"
                    icon="edit"
                    onClick={() => onEdit(row)}
                    aria-label={fill(words.editOf, { name })}
                  >
                    {texts.common.edit}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

function Place({
  row: {
    place,
    participant: {
      value: { notCounted },
    },
  },
}: {
  readonly row: ParticipantRow;
}): JSX.Element {
  const {
    texts: { participants: words },
    locale,
  } = useCoordinatorServices();
  switch (place.kind) {
    case 'counts':
      return (
        <Pill tone="ok" icon="check">
          {words.placeCounts}
        </Pill>
      );
    case 'left':
      return <Pill icon="crossCircle">{fill(words.placeLeft, { day: formatDay(place.day, locale) })}</Pill>;
    case 'joins':
      return (
        <Pill tone="warm" icon="calendar">
          {fill(words.placeJoins, { day: formatDay(place.day, locale) })}
        </Pill>
      );
    case 'notCounted':
      return (
        <>
          <Pill tone="warm" icon="clock">
            {words.placeNotCounted}
          </Pill>
          {notCounted !== undefined && (
            <span className={styles.under}>
              {words.reasons[notCounted.reason]}
              {notCounted.to === undefined ? '' : `, ${fill(words.until, { day: formatDay(notCounted.to, locale) })}`}
            </span>
          )}
        </>
      );
  }
}
