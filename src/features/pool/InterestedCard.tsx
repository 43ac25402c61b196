import * as React from 'react';
import { fill } from '../../loc/fill';
import { Button, Card, controls, Message } from '../../ui';
import { Failure } from '../../parts/Failure';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { reasonText } from '../../words/reasons';
import { useWrite } from '../../services/useWrite';
import type { PoolRow } from './buildPoolViewModel';
import styles from './pool.module.scss';
import { TwinNote } from './TwinNote';

interface InterestedCardProps {
  readonly rows: readonly PoolRow[];
  readonly reload: () => void;
}

/**
 * Units on the list of interested, apart from the queue and in an order of their own; inviting one moves it to the
 * queue.
 */
export function InterestedCard({ rows, reload }: InterestedCardProps): JSX.Element | null {
  const product = useCoordinatorServices();
  const { repositories, texts } = product;
  const words = texts.pool;
  const { saving, failure, write } = useWrite();
  const [told, setTold] = React.useState<string>();
  if (rows.length === 0 && told === undefined) return null;
  const invite = ({ application, unit }: PoolRow): void => {
    setTold(undefined);
    void write(async () => {
      const outcome = await repositories.applications.update(application, { state: 'waiting' });
      if (outcome.kind === 'refused') throw outcome.failure;
      // A colleague was there first: the list is read anew and shows what is there now.
      setTold(
        outcome.kind === 'saved'
          ? fill(words.invited, { unit: unit.name })
          : fill(words.invitedMeanwhile, { who: outcome.current.modifiedBy, unit: unit.name }),
      );
      reload();
    });
  };
  return (
    <Card
      flush
      title={fill(words.interested, { count: rows.length })}
      end={<span className={controls.caption}>{words.order}</span>}
    >
      <div className={styles.notes}>
        <p>{words.interestedLead}</p>
        {told !== undefined && (
          <Message tone="ok" live="status">
            {told}
          </Message>
        )}
        {failure !== undefined && <Failure failure={failure} />}
      </div>
      {rows.length > 0 && (
        <table className={`${controls.table} ${controls.stacking}`}>
          <caption className={controls.visuallyHidden}>{words.interestedCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.interestedPlace}</th>
              <th scope="col">{texts.common.unit}</th>
              <th scope="col" className={controls.number}>
                {words.people}
              </th>
              <th scope="col">
                <span className={controls.visuallyHidden}>{words.invite}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.application.value.key}>
                <td data-label={words.interestedPlace}>{row.place}</td>
                <th scope="row">
                  {row.unit.name}
                  <span className={styles.under}>
                    {row.unit.municipality}. {reasonText(row.reason, product)}.{' '}
                    {fill(words.contact, { contact: row.application.value.contactName })}.
                  </span>
                  <TwinNote
                    row={row}
                    onWithdrawn={() => {
                      setTold(fill(words.withdrawn, { unit: row.unit.name }));
                      reload();
                    }}
                  />
                </th>
                <td className={controls.number} data-label={words.people}>
                  {row.application.value.headcount}
                </td>
                <td>
                  <Button
                    disabled={saving}
                    onClick={() => invite(row)}
                    aria-label={fill(words.inviteUnit, { unit: row.unit.name })}
                  >
                    {words.invite}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
}
