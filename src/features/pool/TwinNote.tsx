import * as React from 'react';
import { fill } from '../../loc/fill';
import { Failure } from '../../parts/Failure';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useWrite } from '../../services/useWrite';
import { Button, Icon } from '../../ui';
import type { PoolRow } from './buildPoolViewModel';
import styles from './pool.module.scss';
import { twinText } from './twinText';

interface TwinNoteProps {
  readonly row: PoolRow;
  readonly onWithdrawn: (row: PoolRow) => void;
}

/** That a unit in the pool is in the programme by another way as well, and the way to take one of them back. */
export function TwinNote({ row, onWithdrawn }: TwinNoteProps): JSX.Element | null {
  const { repositories, texts, locale } = useCoordinatorServices();
  const words = texts.pool;
  const { saving, failure, write } = useWrite();
  if (row.twin === undefined) return null;
  const withdraw = (): void => {
    void write(async () => {
      const outcome = await repositories.applications.update(row.application, { state: 'withdrawn' });
      if (outcome.kind === 'refused') throw outcome.failure;
      onWithdrawn(row);
    });
  };
  return (
    <>
      <span className={styles.warning}>
        <Icon name="warning" size={14} />
        {twinText(row.twin, words, locale)}
      </span>
      <Button
        look="quiet"
        disabled={saving}
        onClick={withdraw}
        aria-label={fill(words.withdrawUnit, { unit: row.unit.name })}
      >
        {words.withdraw}
      </Button>
      {failure !== undefined && <Failure failure={failure} />}
    </>
  );
}
