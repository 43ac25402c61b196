import * as React from 'react';
import { fill } from '../../loc/fill';
import { Button, classNames, controls, Icon } from '../../ui';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { RollViewModel } from './buildRollViewModel';
import { PhoneSummary } from './PhoneSummary';
import { pointed } from './rollKeyboard';
import type { RollColumn, RollLayout, RollPerson } from './rollLayout';
import { SessionChoice } from './RollBar';
import { checkedOf, isEditable, markIcons, markStyles, shownState } from './RollRow';
import { cellId, markOf, type Mark, type RollState } from './rollState';
import type { RollAtWork } from './useRoll';
import styles from './roll.module.scss';

interface PhoneRollProps {
  readonly layout: RollLayout;
  readonly model: RollViewModel;
  readonly roll: RollState;
  readonly column: RollColumn;
  readonly unmarked: readonly RollPerson[];
  readonly waiting: number;
  readonly onChoose: (column: RollColumn) => void;
  readonly onMark: RollAtWork['mark'];
  readonly onClose: (column: RollColumn) => void;
  readonly onReopen: (column: RollColumn) => void;
}

/** The same roll for one thumb: one session at a time, the whole row is the target. */
export function PhoneRoll({
  layout,
  model,
  roll,
  column,
  unmarked,
  waiting,
  onChoose,
  onMark,
  onClose,
  onReopen,
}: PhoneRollProps): JSX.Element {
  const { texts } = useCoordinatorServices();
  const [onlyUnmarked, setOnlyUnmarked] = React.useState(false);
  const [search, setSearch] = React.useState('');
  const words = texts.roll;
  const mark = ({ participant }: RollPerson): Mark => markOf(roll, cellId(column.session.value.key, participant.key));
  const wantedName = search.trim().toLowerCase();
  const isShown = (person: RollPerson): boolean =>
    (!onlyUnmarked || mark(person).state === 'unmarked') && person.participant.name.toLowerCase().includes(wantedName);
  const sections = layout.sections
    .map((section) => ({ ...section, people: section.people.filter(isShown) }))
    .filter(({ people }) => people.length > 0);
  const stepKey = column.session.value.stepKey;
  return (
    <section className={styles.phone} aria-label={words.title}>
      <div className={styles.phoneTop}>
        <div className={styles.phoneChoice}>
          <SessionChoice columns={layout.columns} chosen={column} onChoose={onChoose} />
          <input
            type="search"
            className={controls.input}
            aria-label={words.phoneSearch}
            placeholder={words.phoneSearch}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
        <PhoneSummary summary={model.steps.get(stepKey)} overall={model.overall} />
        {waiting > 0 && (
          <p className={styles.phoneWaiting} role="status">
            <Icon name="cloudOff" />
            <span>
              <b>{waiting === 1 ? words.waitingOne : fill(words.waitingMany, { count: waiting })}</b>{' '}
              {words.phoneWaiting}
            </span>
          </p>
        )}
      </div>
      {sections.length === 0 && <p className={styles.phoneNothing}>{words.phoneNobodyFound}</p>}
      {sections.map(({ unitKey, title, people }) => {
        const count = unitKey && model.unitCounts.get(unitKey)?.get(stepKey);
        return (
          <section key={unitKey ?? 'guests'} aria-label={title}>
            <h2 className={styles.phoneUnit}>
              <span>{title}</span>
              {count && <span>{fill(words.presentOf, { present: count.present, of: count.of })}</span>}
            </h2>
            <ul>
              {people.map((person) => (
                <li key={person.participant.key}>
                  <PhoneRow person={person} column={column} mark={mark(person)} onMark={onMark} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {column.access === 'open' && (
        <div className={styles.phoneFoot} role="group" aria-label={words.phoneAllTitle}>
          <p>{words.phoneHint}</p>
          <Button
            look="primary"
            touch
            icon="check"
            className={styles.wide}
            disabled={unmarked.length === 0}
            onClick={() => onMark(column, unmarked, 'present')}
          >
            {fill(words.phoneAll, { count: unmarked.length })}
          </Button>
          <Button touch aria-pressed={onlyUnmarked} onClick={() => setOnlyUnmarked(!onlyUnmarked)}>
            {onlyUnmarked ? words.phoneEveryone : words.phoneUnmarked}
          </Button>
          <Button touch onClick={() => onClose(column)}>
            {words.close}
          </Button>
        </div>
      )}
      {column.access === 'closed' && (
        <div className={styles.phoneFoot} role="group" aria-label={words.phoneAllTitle}>
          <Button
            touch
            className={styles.wide}
            aria-label={fill(words.reopenSession, { session: column.title })}
            onClick={() => onReopen(column)}
          >
            {words.reopen}
          </Button>
        </div>
      )}
    </section>
  );
}

const PhoneRow = React.memo(
  function PhoneRow({
    person,
    column,
    mark,
    onMark,
  }: {
    readonly person: RollPerson;
    readonly column: RollColumn;
    readonly mark: Mark;
    readonly onMark: RollAtWork['mark'];
  }) {
    const {
      texts: { roll },
    } = useCoordinatorServices();
    const state = shownState(person, column, mark);
    const icon = markIcons[state];
    return (
      <button
        type="button"
        role="checkbox"
        aria-checked={checkedOf[state]}
        disabled={!isEditable(person, column, mark)}
        className={classNames(styles.phoneRow, markStyles[state])}
        onClick={() => onMark(column, [person], pointed(mark))}
      >
        <span className={styles.phoneName}>
          {person.participant.name}
          {person.tags.length > 0 && <small>{person.tags.join(', ')}</small>}
        </span>
        {mark.sync !== 'fine' && (
          <span className={styles.phoneSync}>
            <Icon name={mark.sync === 'waiting' ? 'cloudOff' : 'warning'} />
            {roll.sync[mark.sync]}
          </span>
        )}
        <span className={styles.phoneState}>{roll.states[state]}</span>
        <span className={styles.box}>{icon !== undefined && <Icon name={icon} size={20} />}</span>
      </button>
    );
  },
  (one, other) =>
    one.person === other.person &&
    one.column === other.column &&
    one.onMark === other.onMark &&
    one.mark.state === other.mark.state &&
    one.mark.mode === other.mark.mode &&
    one.mark.sync === other.mark.sync,
);
