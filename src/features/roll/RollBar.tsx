import * as React from 'react';
import { fill } from '../../loc/fill';
import { Button, classNames, controls } from '../../ui';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { RollColumn } from './rollLayout';
import styles from './roll.module.scss';

interface RollBarProps {
  /** The columns that can be ticked now, and the one the buttons are about. */
  readonly open: readonly RollColumn[];
  readonly chosen: RollColumn | undefined;
  readonly onChoose: (column: RollColumn) => void;
  readonly onAllPresent: (column: RollColumn) => void;
  readonly onClose: (column: RollColumn) => void;
  readonly onPrint: () => void;
}

/** What is done to a whole column, and the keys. */
export function RollBar({ open, chosen, onChoose, onAllPresent, onClose, onPrint }: RollBarProps): JSX.Element {
  const {
    texts: { roll },
  } = useCoordinatorServices();
  return (
    <div className={styles.bar}>
      {open.length > 1 && <SessionChoice columns={open} chosen={chosen} onChoose={onChoose} />}
      {chosen !== undefined && (
        <>
          <Button look="primary" icon="check" onClick={() => onAllPresent(chosen)}>
            {fill(roll.allPresent, { session: chosen.title.toLowerCase() })}
          </Button>
          <Button onClick={() => onClose(chosen)}>{roll.close}</Button>
        </>
      )}
      <Button icon="print" onClick={onPrint}>
        {roll.print}
      </Button>
      {chosen !== undefined && (
        <span className={styles.keys}>
          <kbd>{roll.keys.space}</kbd> {roll.keys.toggles} <kbd>F</kbd> {roll.keys.absent} <kbd>D</kbd>{' '}
          {roll.keys.remote} <kbd>↑</kbd> <kbd>↓</kbd> {roll.keys.moves}
        </span>
      )}
    </div>
  );
}

/** Which session the work is about; shown when there is more than one to choose. */
export function SessionChoice({
  columns,
  chosen,
  onChoose,
}: {
  readonly columns: readonly RollColumn[];
  readonly chosen: RollColumn | undefined;
  readonly onChoose: (column: RollColumn) => void;
}): JSX.Element {
  const {
    texts: { roll },
  } = useCoordinatorServices();
  const choose = (event: React.ChangeEvent<HTMLSelectElement>): void => {
    const column = columns.find(({ session }) => session.value.key === event.target.value);
    if (column !== undefined) onChoose(column);
  };
  return (
    <select
      className={classNames(controls.input, styles.sessionChoice)}
      aria-label={roll.session}
      value={chosen?.session.value.key}
      onChange={choose}
    >
      {columns.map(({ session, title, caption }) => (
        <option key={session.value.key} value={session.value.key}>{`${title}, ${caption}`}</option>
      ))}
    </select>
  );
}
