import * as React from 'react';
import { fill } from '../../loc/fill';
import { classNames, controls, Icon } from '../../ui';
import type { IconName } from '../../ui';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { standingOn, type RollColumn, type RollPerson } from './rollLayout';
import type { Mark } from './rollState';
import styles from './roll.module.scss';
import { elementAt } from '../../rules';

export const markIcons: Record<Mark['state'], IconName | undefined> = {
  present: 'check',
  absent: 'cross',
  unmarked: undefined,
};
export const markStyles: Record<Mark['state'], string | undefined> = {
  present: styles.present,
  absent: styles.absent,
  unmarked: styles.unmarked,
};
export const checkedOf: Record<Mark['state'], boolean | 'mixed'> = { present: true, absent: false, unmarked: 'mixed' };

/** True when a mark can be set: the roll is open, and the person belongs there that day or is already marked. */
export function isEditable(person: RollPerson, column: RollColumn, mark: Mark): boolean {
  return column.access === 'open' && (standingOn(person, column) !== 'notMember' || mark.state !== 'unmarked');
}

interface RollRowProps {
  readonly row: number;
  readonly person: RollPerson;
  readonly columns: readonly RollColumn[];
  /** One per column. */
  readonly marks: readonly Mark[];
  /** The column the keyboard is in, when it is in this row. */
  readonly active: number | undefined;
}

/** One person's row. Drawn again only when one of its own marks changes; the table listens for all rows. */
export const RollRow = React.memo(function RollRow({ row, person, columns, marks, active }: RollRowProps) {
  return (
    <tr>
      <th scope="row">
        {person.participant.name}
        {person.tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            {tag}
          </span>
        ))}
      </th>
      {columns.map((column, index) => {
        const mark = elementAt(marks, index);
        return (
          <td key={column.session.value.key} className={classNames(styles.cell, index > 0 && styles.divided)}>
            {isEditable(person, column, mark) ? (
              <EditableCell
                address={`${row}:${index}`}
                person={person}
                column={column}
                mark={mark}
                reachable={active === index}
              />
            ) : (
              <ReadOnlyCell person={person} column={column} mark={mark} />
            )}
          </td>
        );
      })}
    </tr>
  );
}, sameRow);

function sameRow(one: RollRowProps, other: RollRowProps): boolean {
  return (
    one.row === other.row &&
    one.person === other.person &&
    one.columns === other.columns &&
    one.active === other.active &&
    one.marks.every(
      (mark, index) =>
        mark.state === other.marks[index]?.state &&
        mark.mode === other.marks[index]?.mode &&
        mark.sync === other.marks[index]?.sync,
    )
  );
}

interface CellProps {
  readonly person: RollPerson;
  readonly column: RollColumn;
  readonly mark: Mark;
}

function EditableCell({
  address,
  person,
  column,
  mark,
  reachable,
}: CellProps & { readonly address: string; readonly reachable: boolean }): JSX.Element {
  const {
    texts: { roll },
  } = useCoordinatorServices();
  const icon = markIcons[mark.state];
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={checkedOf[mark.state]}
      aria-label={useCellName(person, column, mark)}
      data-cell={address}
      tabIndex={reachable ? 0 : -1}
      className={classNames(styles.tick, markStyles[mark.state])}
    >
      <span className={styles.box}>{icon !== undefined && <Icon name={icon} size={14} />}</span>
      {roll.states[mark.state]}
      <CellNotes person={person} column={column} mark={mark} />
    </button>
  );
}

function ReadOnlyCell({ person, column, mark }: CellProps): JSX.Element {
  const {
    texts: { roll },
  } = useCoordinatorServices();
  const state = shownState(person, column, mark);
  const icon = markIcons[state];
  const word =
    icon === undefined && column.access === 'notYet'
      ? roll.access.notYet
      : icon === undefined && standingOn(person, column) === 'notMember'
        ? roll.notMember
        : roll.states[state];
  return (
    <span className={classNames(styles.fixed, icon === undefined ? styles.nothing : markStyles[state])}>
      {icon !== undefined && <Icon name={icon} />}
      {word}
      <CellNotes person={person} column={column} mark={mark} />
    </span>
  );
}

/** A closed roll has no unmarked: who is not marked was absent. */
export function shownState(person: RollPerson, column: RollColumn, mark: Mark): Mark['state'] {
  return mark.state === 'unmarked' && column.access === 'closed' && standingOn(person, column) !== 'notMember'
    ? 'absent'
    : mark.state;
}

function CellNotes({ person, column, mark }: CellProps): JSX.Element {
  const {
    texts: { roll },
  } = useCoordinatorServices();
  const elsewhere = person.elsewhere.get(column.session.value.stepKey);
  return (
    <>
      {mark.state === 'present' && mark.mode !== column.usualMode && (
        <span className={styles.note}>{roll[mark.mode]}</span>
      )}
      {elsewhere !== undefined && mark.state !== 'present' && (
        <span className={styles.note}>{fill(roll.elsewhere, { group: elsewhere })}</span>
      )}
      {mark.sync !== 'fine' && (
        <span className={styles.sync}>
          <Icon name={mark.sync === 'waiting' ? 'cloudOff' : 'warning'} />
          <span className={controls.visuallyHidden}>{roll.sync[mark.sync]}</span>
        </span>
      )}
    </>
  );
}

/** "Leila Havtorn, Tillfälle 2: omarkerad, väntar på nätet" */
function useCellName({ participant }: RollPerson, { title, usualMode }: RollColumn, mark: Mark): string {
  const {
    texts: { roll },
  } = useCoordinatorServices();
  const name = fill(
    mark.state === 'present' && mark.mode === 'remote' && usualMode === 'onSite' ? roll.cellRemote : roll.cell,
    {
      name: participant.name,
      session: title,
      state: roll.states[mark.state].toLowerCase(),
    },
  );
  return mark.sync === 'fine' ? name : `${name}, ${roll.sync[mark.sync]}`;
}
