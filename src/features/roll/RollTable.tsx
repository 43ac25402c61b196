import * as React from 'react';
import { fill } from '../../loc/fill';
import { elementAt } from '../../rules';
import type { AttendanceMode, AttendanceState } from '../../rules';
import { classNames, controls } from '../../ui';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { RollViewModel } from './buildRollViewModel';
import { RollFoot } from './RollFoot';
import { RollHead } from './RollHead';
import { firstOpen, keyed, moved, pointed, type Place } from './rollKeyboard';
import type { RollColumn, RollLayout, RollPerson, RollSection } from './rollLayout';
import { isEditable, RollRow } from './RollRow';
import { cellId, markOf, type Mark, type RollState } from './rollState';
import styles from './roll.module.scss';

interface RollTableProps {
  readonly layout: RollLayout;
  readonly model: RollViewModel;
  readonly roll: RollState;
  /** Where the roll opens: its first cell is the Tab stop, and it is in sight. */
  readonly current: RollColumn;
  readonly onMark: (
    column: RollColumn,
    people: readonly RollPerson[],
    state: AttendanceState,
    mode?: AttendanceMode,
  ) => void;
  readonly onReopen: (column: RollColumn) => void;
}

interface Cell {
  readonly person: RollPerson;
  readonly column: RollColumn;
  readonly mark: Mark;
}

/**
 * The roll: a real table of people × sessions, one Tab stop, marked by keyboard or pointer.
 */
export function RollTable({ layout, model, roll, current, onMark, onReopen }: RollTableProps): JSX.Element {
  const { texts } = useCoordinatorServices();
  const table = React.useRef<HTMLTableElement>(null);
  const [place, setPlace] = React.useState<Place>();
  const { columns, sections } = layout;
  const people = React.useMemo(() => sections.flatMap((section) => section.people), [sections]);
  const marks = people.map(({ participant }) =>
    columns.map(({ session }) => markOf(roll, cellId(session.value.key, participant.key))),
  );
  const size = { row: people.length, column: columns.length };
  const cellAt = (at: Place | undefined): Cell | undefined => {
    if (at === undefined) return undefined;
    const [person, column, mark] = [people[at.row], columns[at.column], marks[at.row]?.[at.column]];
    return person && column && mark && { person, column, mark };
  };
  const isOpen = (at: Place): boolean => {
    const cell = cellAt(at);
    return cell !== undefined && isEditable(cell.person, cell.column, cell.mark);
  };
  const inRoll = place !== undefined && place.row < size.row && place.column < size.column && isOpen(place);
  const at = columns.indexOf(current);
  const active = inRoll
    ? place
    : (firstOpen(size, (each) => each.column === at && isOpen(each)) ?? firstOpen(size, isOpen));
  React.useEffect(() => {
    const cell = table.current?.querySelector(`[data-cell="0:${at}"]`);
    // The roll is wider than a small window; only what scrolls sideways is moved.
    if (typeof cell?.scrollIntoView === 'function') cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    // Once, when the roll is opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const onClick = (event: React.MouseEvent): void => {
    const cell = cellAt(placeOf(event.target));
    if (cell !== undefined) onMark(cell.column, [cell.person], pointed(cell.mark));
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const at = placeOf(event.target);
    const cell = cellAt(at);
    if (at === undefined || cell === undefined || event.altKey || event.metaKey) return;
    const marked = event.ctrlKey ? undefined : keyed(cell.mark, event.key);
    const next = moved(at, event.key, event.ctrlKey, size, isOpen);
    if (marked !== undefined) onMark(cell.column, [cell.person], marked.state, marked.mode);
    if (next !== undefined) focusOn(table.current, next);
    if (marked !== undefined || next !== undefined) event.preventDefault();
  };
  // A button is also clicked when the space bar is let go; the key has already done its work.
  const onKeyUp = (event: React.KeyboardEvent): void => {
    if (event.key === ' ' && placeOf(event.target) !== undefined) event.preventDefault();
  };

  return (
    <table
      ref={table}
      className={classNames(controls.table, styles.roll)}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onKeyUp={onKeyUp}
      onFocus={(event) => setPlace(placeOf(event.target) ?? place)}
    >
      <caption className={controls.visuallyHidden}>
        {fill(texts.roll.tableCaption, { people: people.length, sessions: columns.length })}
      </caption>
      <RollHead layout={layout} onReopen={onReopen} />
      {sections.map((section) => (
        <tbody key={section.unitKey ?? 'guests'}>
          <UnitRow section={section} layout={layout} model={model} />
          {section.people.map((person) => {
            const row = people.indexOf(person);
            return (
              <RollRow
                key={person.participant.key}
                row={row}
                person={person}
                columns={columns}
                marks={elementAt(marks, row)}
                active={active?.row === row ? active.column : undefined}
              />
            );
          })}
        </tbody>
      ))}
      <RollFoot layout={layout} model={model} />
    </table>
  );
}

function UnitRow({
  section,
  layout,
  model,
}: {
  readonly section: RollSection;
  readonly layout: RollLayout;
  readonly model: RollViewModel;
}): JSX.Element {
  const { texts } = useCoordinatorServices();
  const counts = section.unitKey === undefined ? undefined : model.unitCounts.get(section.unitKey);
  return (
    <tr className={styles.unit}>
      <th scope="rowgroup">{section.title}</th>
      {layout.steps.map(({ stepKey, columns }, index) => {
        const count = counts?.get(stepKey);
        return (
          <td key={stepKey} colSpan={columns.length} className={classNames(index > 0 && styles.divided)}>
            {count !== undefined && fill(texts.roll.presentOf, { present: count.present, of: count.of })}
          </td>
        );
      })}
    </tr>
  );
}

function placeOf(target: EventTarget): Place | undefined {
  const cell = target instanceof Element ? target.closest('[data-cell]')?.getAttribute('data-cell') : undefined;
  if (typeof cell !== 'string') return undefined;
  const [row, column] = cell.split(':').map(Number);
  return row === undefined || column === undefined ? undefined : { row, column };
}

function focusOn(table: HTMLTableElement | null, { row, column }: Place): void {
  const cell = table?.querySelector(`[data-cell="${row}:${column}"]`);
  if (cell instanceof HTMLElement) cell.focus();
}
