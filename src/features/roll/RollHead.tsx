import * as React from 'react';
import { fill } from '../../loc/fill';
import { Button, classNames, Icon } from '../../ui';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { RollColumn, RollLayout } from './rollLayout';
import styles from './roll.module.scss';

interface RollHeadProps {
  readonly layout: RollLayout;
  readonly onReopen: (column: RollColumn) => void;
}

/** The head of the roll: a column per session, parallel occurrences gathered under their step. */
export const RollHead = React.memo(function RollHead({ layout, onReopen }: RollHeadProps) {
  const {
    texts: { roll },
  } = useCoordinatorServices();
  const parallel = layout.steps.some(({ columns }) => columns.length > 1);
  const second = layout.steps.filter(({ columns }) => columns.length > 1).flatMap(({ columns }) => columns);
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={parallel ? 2 : 1}>
          {roll.person}
          <span className={styles.headNote}>{fill(roll.headcount, { count: layout.headcount })}</span>
        </th>
        {layout.steps.map(({ stepKey, title, counts, columns }, index) =>
          columns.length > 1 ? (
            <th
              key={stepKey}
              scope="colgroup"
              colSpan={columns.length}
              className={classNames(index > 0 && styles.divided)}
            >
              {title}
              {!counts && <span className={styles.headNote}>{roll.notJudged}</span>}
            </th>
          ) : (
            <th
              key={stepKey}
              scope="col"
              rowSpan={parallel ? 2 : 1}
              className={classNames(index > 0 && styles.divided)}
            >
              {title}
              {!counts && <span className={styles.headNote}>{roll.notJudged}</span>}
              {columns.slice(0, 1).map((column) => (
                <ColumnNote key={column.session.value.key} column={column} onReopen={onReopen} />
              ))}
            </th>
          ),
        )}
      </tr>
      {parallel && (
        <tr>
          {second.map((column) => (
            <th key={column.session.value.key} scope="col" className={styles.divided}>
              <ColumnNote column={column} onReopen={onReopen} />
            </th>
          ))}
        </tr>
      )}
    </thead>
  );
});

function ColumnNote({
  column,
  onReopen,
}: {
  readonly column: RollColumn;
  readonly onReopen: (column: RollColumn) => void;
}): JSX.Element {
  const {
    texts: { roll },
  } = useCoordinatorServices();
  return (
    <span className={styles.headNote}>
      {column.caption}
      {column.access !== 'open' && <Icon name="lock" size={14} />}
      {column.access === 'closed' && (
        <Button
          look="quiet"
          data-reopens={column.session.value.key}
          className={styles.reopen}
          aria-label={fill(roll.reopenSession, { session: column.title })}
          onClick={() => onReopen(column)}
        >
          {roll.reopen}
        </Button>
      )}
    </span>
  );
}
