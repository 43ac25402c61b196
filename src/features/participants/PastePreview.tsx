import * as React from 'react';
import { fill } from '../../loc/fill';
import { keyFrom, type UnitKey } from '../../rules';
import { Button, classNames, controls, Icon } from '../../ui';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { JudgedPerson, ListUnit, RowAnswers } from '../../usecases/addPeople/judgePeople';
import styles from './paste.module.scss';
import { noteText, problemText, questionText } from './pasteWords';
import { choicesFor } from './rowChoices';

interface PastePreviewProps {
  readonly people: readonly JudgedPerson[];
  readonly units: readonly ListUnit[];
  readonly answers: RowAnswers;
  readonly onAnswer: (answers: RowAnswers) => void;
  readonly onAskAgain: (id: string) => void;
  /** Shows a row where it was pasted, to be corrected there. */
  readonly onFix: (person: JudgedPerson) => void;
}

/** Every row with what will become of it, before anything is saved; what is unclear is asked in its place. */
export function PastePreview(props: PastePreviewProps): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.pastePeople;
  const body = React.useRef<HTMLTableSectionElement>(null);
  const answered = React.useRef<string>();
  React.useEffect(() => {
    const id = answered.current;
    answered.current = undefined;
    if (id !== undefined) focusAfter(body.current, id);
  });
  const give = (id: string, answers: RowAnswers): void => {
    answered.current = id;
    props.onAnswer(answers);
  };
  return (
    <div className={styles.scroll}>
      <table className={classNames(controls.table, controls.stacking, styles.preview)}>
        <caption className={controls.visuallyHidden}>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{`${words.columns.name}, ${words.columns.email.toLowerCase()}`}</th>
            <th scope="col">{words.columns.unit}</th>
            <th scope="col">{words.columns.manager}</th>
            <th scope="col">{words.outcome}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {props.people.map((person) => (
            <Row key={person.row.id} person={person} give={give} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** After an answer the next row that asks is in focus; the button that was pressed may be gone. */
function focusAfter(body: HTMLElement | null, id: string): void {
  const rows = Array.from(body?.querySelectorAll<HTMLElement>('tr[data-row]') ?? []);
  const at = rows.findIndex((row) => row.dataset.row === id);
  const asking = [...rows.slice(at), ...rows.slice(0, Math.max(0, at))].find((row) => row.dataset.asks === 'yes');
  const target =
    asking?.querySelector<HTMLElement>('[data-choice]') ??
    document.querySelector<HTMLElement>('[data-paste-add]:not([disabled])') ??
    rows[at]?.querySelector<HTMLElement>('button');
  target?.focus();
}

function Row({
  person,
  people,
  units,
  answers,
  give,
  onAskAgain,
  onFix,
}: PastePreviewProps & {
  readonly person: JudgedPerson;
  readonly give: (id: string, answers: RowAnswers) => void;
}): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.pastePeople;
  const { row, name, email, unitKey, isManager, fate, problems, questions, notes } = person;
  const nameOf = (key: UnitKey): string => units.find((unit) => unit.unitKey === key)?.name ?? '';
  const asksUnit = questions.some(({ code }) => code.startsWith('unit')) && fate.kind !== 'skip';
  const asks = fate.kind === 'asks' || fate.kind === 'wrong';
  const { unitAbove: _, ...given } = answers[row.id] ?? {};
  return (
    <tr
      data-row={row.id}
      data-asks={asks ? 'yes' : undefined}
      className={classNames(
        fate.kind === 'wrong' && styles.wrong,
        fate.kind === 'asks' && styles.asks,
        (fate.kind === 'already' || fate.kind === 'skip' || fate.kind === 'twice') && styles.still,
      )}
    >
      <td data-label={words.line} className={styles.line}>
        {row.line}
      </td>
      <th scope="row">
        {name === '' ? '–' : name}
        {email !== undefined && <span className={styles.email}>{email}</span>}
      </th>
      <td data-label={words.columns.unit}>
        {unitKey !== undefined ? (
          nameOf(unitKey)
        ) : row.unit === '' ? (
          '–'
        ) : (
          <span className={styles.odd}>{row.unit}</span>
        )}
      </td>
      <td data-label={words.columns.manager}>{isManager ? texts.participants.yes : texts.participants.no}</td>
      <td data-label={words.outcome} className={styles.outcome}>
        {!asks && <Fate person={person} />}
        {asks && (
          <ul className={styles.reasons}>
            {problems.map((problem) => (
              <li key={`${problem.code}${'column' in problem ? problem.column : ''}`} className={styles.bad}>
                <Icon name="crossCircle" size={14} />
                {problemText(problem, words)}
              </li>
            ))}
            {questions.map((question) => (
              <li key={question.code} className={styles.warm}>
                <Icon name="warning" size={14} />
                {questionText(question, person, nameOf, words)}
              </li>
            ))}
          </ul>
        )}
        {notes.length > 0 && fate.kind !== 'skip' && (
          <p className={styles.note}>{notes.map((note) => noteText(note, person, words)).join(' ')}</p>
        )}
        <div className={styles.choices}>
          {asks &&
            choicesFor(person, people, words).map(({ key, text, answers: chosen }) => (
              <Button
                key={key}
                data-choice
                aria-label={fill(words.yesOf, { answer: text, line: row.line })}
                onClick={() => give(row.id, chosen)}
              >
                {text}
              </Button>
            ))}
          {asksUnit && (
            <select
              data-choice
              className={controls.input}
              aria-label={fill(words.unitOfLine, { line: row.line })}
              value=""
              onChange={({ target }) => {
                if (target.value !== '') give(row.id, { [row.id]: { unitKey: keyFrom<UnitKey>(target.value) } });
              }}
            >
              <option value="">
                {questions.some(({ code }) => code === 'unitNear' || code === 'unitAbove')
                  ? words.chooseOther
                  : words.chooseUnit}
              </option>
              {units.map((unit) => (
                <option key={unit.unitKey} value={unit.unitKey}>
                  {unit.name}
                </option>
              ))}
            </select>
          )}
          {problems.length > 0 && fate.kind === 'wrong' && (
            <Button
              data-choice
              icon="edit"
              aria-label={fill(words.yesOf, { answer: words.fix, line: row.line })}
              onClick={() => onFix(person)}
            >
              {words.fix}
            </Button>
          )}
          {Object.keys(given).length > 0 && (
            <Button
              look="quiet"
              aria-label={fill(words.yesOf, { answer: words.askAgain, line: row.line })}
              onClick={() => onAskAgain(row.id)}
            >
              {words.askAgain}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}

function Fate({ person: { fate } }: { readonly person: JudgedPerson }): JSX.Element | null {
  const {
    texts: { pastePeople: words },
  } = useCoordinatorServices();
  switch (fate.kind) {
    case 'add':
      return (
        <span className={styles.ok}>
          <Icon name="check" size={14} />
          {words.willAdd}
        </span>
      );
    case 'correct':
      return (
        <span className={styles.ok}>
          <Icon name="edit" size={14} />
          {words.willCorrect}
        </span>
      );
    case 'already':
      return (
        <span className={styles.muted}>
          <Icon name="check" size={14} />
          {fill(words.already, { group: fate.group })}
        </span>
      );
    case 'twice':
      return (
        <span className={styles.muted}>
          <Icon name="check" size={14} />
          {fill(words.twice, { line: fate.line })}
        </span>
      );
    case 'skip':
      return (
        <span className={styles.muted}>
          <Icon name="cross" size={14} />
          {words.skipped}
        </span>
      );
    default:
      return null;
  }
}
