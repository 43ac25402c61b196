import * as React from 'react';
import { fill } from '../../loc/fill';
import { valueOf } from '../../rules';
import type { ApplicationKey, GroupSizeRule } from '../../rules';
import { Button, controls, Empty, Icon, useId } from '../../ui';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { reasonText } from '../../words/reasons';
import type { PoolRow } from './buildPoolViewModel';
import styles from './pool.module.scss';
import { TwinNote } from './TwinNote';

interface PoolTableProps {
  readonly rows: readonly PoolRow[];
  readonly chosen: ReadonlySet<ApplicationKey>;
  /** undefined while the programme has no rules: nothing can be formed then. */
  readonly groupSize: GroupSizeRule | undefined;
  readonly onToggle: (key: ApplicationKey) => void;
  readonly onOwnGroup: (row: PoolRow) => void;
  readonly onWithdrawn: (row: PoolRow) => void;
}

/** The waiting units in queue order; ticking them makes a proposal. */
export function PoolTable({ rows, ...rest }: PoolTableProps): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.pool;
  if (rows.length === 0)
    return (
      <Empty icon="people" title={words.empty}>
        <p>{words.emptyAdvice}</p>
      </Empty>
    );
  return (
    <table className={`${controls.table} ${controls.stacking}`}>
      <caption className={controls.visuallyHidden}>{words.pool}</caption>
      <thead>
        <tr>
          <th scope="col">{words.queue}</th>
          <th scope="col">{texts.common.unit}</th>
          <th scope="col" className={controls.number}>
            {words.people}
          </th>
          <th scope="col">
            <span className={controls.visuallyHidden}>{words.own}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.application.value.key} row={row} {...rest} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  row,
  chosen,
  groupSize,
  onToggle,
  onOwnGroup,
  onWithdrawn,
}: Omit<PoolTableProps, 'rows'> & { readonly row: PoolRow }): JSX.Element {
  const product = useCoordinatorServices();
  const words = product.texts.pool;
  const id = useId('application');
  const {
    application: { value: application },
    unit,
    place,
    reason,
    alone,
  } = row;
  const warning =
    groupSize === undefined || alone === 'fits'
      ? undefined
      : alone === 'tooFew'
        ? fill(words.tooSmallAlone, { least: valueOf(groupSize.least) ?? '' })
        : fill(words.tooLargeAlone, { most: valueOf(groupSize.most) ?? '' });
  const ownAction = alone === 'tooMany' ? words.ownSplit : words.own;
  return (
    <tr className={chosen.has(application.key) ? styles.chosen : undefined}>
      <td data-label={words.queue}>
        <span className={styles.place}>
          <input
            id={id}
            type="checkbox"
            aria-label={fill(words.choose, { unit: unit.name })}
            checked={chosen.has(application.key)}
            onChange={() => onToggle(application.key)}
          />
          {place}
        </span>
      </td>
      <th scope="row">
        <label htmlFor={id}>{unit.name}</label>
        <span className={styles.under}>
          {unit.municipality}. {reasonText(reason, product)}.{' '}
          {fill(words.contact, { contact: application.contactName })}.
        </span>
        {application.wishes !== '' && (
          <span className={styles.under}>{fill(words.wishes, { wishes: application.wishes })}</span>
        )}
        {warning !== undefined && (
          <span className={styles.warning}>
            <Icon name="warning" size={14} />
            {warning}
          </span>
        )}
        <TwinNote row={row} onWithdrawn={onWithdrawn} />
      </th>
      <td className={controls.number} data-label={words.people}>
        {application.headcount}
      </td>
      <td>
        {groupSize !== undefined && alone !== 'tooFew' && (
          <Button
            look="quiet"
            onClick={() => onOwnGroup(row)}
            aria-label={fill(words.ownFor, { action: ownAction, unit: unit.name })}
          >
            {ownAction}
          </Button>
        )}
      </td>
    </tr>
  );
}
