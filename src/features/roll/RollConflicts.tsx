import * as React from 'react';
import { fill } from '../../loc/fill';
import type { Attendance } from '../../rules';
import type { Stored } from '../../lists/repositories/ports';
import { Button, Message } from '../../ui';
import { failureText } from '../../parts/Failure';
import { formatShortDay, formatTime } from '../../words/format';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { swedishDayOf } from '../../rules';
import type { RollStore } from './rollStore';
import type { CellNames } from './rollNames';
import { wanted, type RollState, type UnsentTick } from './rollState';
import styles from './roll.module.scss';

interface RollConflictsProps {
  readonly roll: RollState;
  readonly names: CellNames;
  readonly store: Pick<RollStore, 'keep' | 'drop' | 'sendNow'>;
}

/** Cells that two people marked differently, side by side; and marks that SharePoint refused. */
export function RollConflicts({ roll, names, store }: RollConflictsProps): JSX.Element {
  const { texts } = useCoordinatorServices();
  const all = [...roll.unsent];
  const conflicts = all.flatMap(([cell, tick]) =>
    tick.status.phase === 'conflict' ? [{ cell, tick, theirs: tick.status.theirs }] : [],
  );
  const refused = all.flatMap(([cell, tick]) =>
    tick.status.phase === 'refused' ? [{ cell, tick, failure: tick.status.failure }] : [],
  );
  return (
    <>
      {conflicts.length > 0 && (
        <Message tone="warm" icon="people" live="alert">
          <strong>
            {conflicts.length === 1
              ? texts.roll.conflictsOne
              : fill(texts.roll.conflictsMany, { count: conflicts.length })}
          </strong>
          <ul className={styles.choices}>
            {conflicts.map(({ cell, tick, theirs }) => (
              <Conflict
                key={cell}
                tick={tick}
                theirs={theirs}
                names={names}
                onKeep={(side) => store.keep(cell, side)}
              />
            ))}
          </ul>
        </Message>
      )}
      {refused.length > 0 && (
        <Message
          tone="bad"
          live="alert"
          end={
            <Button
              look="quiet"
              icon="refresh"
              onClick={() => {
                void store.sendNow();
              }}
            >
              {texts.common.tryAgain}
            </Button>
          }
        >
          <strong>
            {refused.length === 1 ? texts.roll.refusedOne : fill(texts.roll.refusedMany, { count: refused.length })}
          </strong>{' '}
          {refused.length === 1 ? texts.roll.refusedOneKept : texts.roll.refusedKept}
          <ul className={styles.listed}>
            {refused.map(({ cell, tick, failure }) => {
              const { name, session } = names(tick.change.after);
              const { title, advice } = failureText(failure, texts.failure);
              return (
                <li key={cell}>
                  <span>
                    {fill(texts.roll.cell, {
                      name,
                      session,
                      state: texts.roll.states[wanted(tick).state].toLowerCase(),
                    })}
                    . {title}. {advice}
                  </span>
                  <Button look="quiet" aria-label={fill(texts.roll.dropFor, { name })} onClick={() => store.drop(cell)}>
                    {texts.roll.drop}
                  </Button>
                </li>
              );
            })}
          </ul>
        </Message>
      )}
    </>
  );
}

interface ConflictProps {
  readonly tick: UnsentTick;
  readonly theirs: Stored<Attendance>;
  readonly names: CellNames;
  readonly onKeep: (side: 'mine' | 'theirs') => void;
}

function Conflict({ tick, theirs, names, onKeep }: ConflictProps): JSX.Element {
  const {
    texts: { roll },
    locale,
  } = useCoordinatorServices();
  const mine = wanted(tick);
  const { name, session } = names(mine);
  const when = (instant: string): { day: string; time: string } => ({
    day: formatShortDay(swedishDayOf(instant), locale),
    time: formatTime(instant, locale),
  });
  const state = (mark: Attendance): string => roll.states[mark.state].toLowerCase();
  return (
    <li className={styles.choice}>
      <strong>
        {name}, {session}
      </strong>
      <div className={styles.sides}>
        <div>
          <span>{fill(roll.conflictMine, { state: state(mine), ...when(tick.next?.atUtc ?? tick.atUtc) })}</span>
          <Button
            aria-label={fill(roll.conflictKeepMineFor, { name, state: state(mine) })}
            onClick={() => onKeep('mine')}
          >
            {roll.conflictKeepMine}
          </Button>
        </div>
        <div>
          <span>
            {fill(roll.conflictTheirs, {
              who: theirs.modifiedBy,
              state: state(theirs.value),
              ...when(theirs.modifiedUtc),
            })}
          </span>
          <Button
            aria-label={fill(roll.conflictKeepTheirsFor, { name, state: state(theirs.value) })}
            onClick={() => onKeep('theirs')}
          >
            {roll.conflictKeepTheirs}
          </Button>
        </div>
      </div>
    </li>
  );
}
