import * as React from 'react';
import { fill } from '../../loc/fill';
import { keyFrom, type UnitKey } from '../../rules';
import { Button, controls, Field, Message, Pill } from '../../ui';
import { DraftNotice } from '../../parts/DraftNotice';
import { failureText } from '../../parts/Failure';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { ListUnit } from '../../usecases/addPeople/judgePeople';
import { PasteColumns } from './PasteColumns';
import { PasteFile } from './PasteFile';
import { PastePreview } from './PastePreview';
import styles from './paste.module.scss';
import type { Judged, PasteState } from './usePaste';

/** "Klistra in från Excel": the box, what will become of each row, and the button that adds those that are right. */
export function PastePeople({
  paste,
  units,
}: {
  readonly paste: PasteState;
  readonly units: readonly ListUnit[];
}): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.pastePeople;
  const { text, setText, judged, unread, result } = paste;
  const box = React.useRef<HTMLTextAreaElement>(null);
  /** Puts the cursor on what is to be corrected. */
  const showInBox = (raw: string, line: number): void => {
    const start =
      text
        .split(/\r\n|\r|\n/)
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0);
    const at = Math.max(0, text.indexOf(raw, start) === -1 ? start : text.indexOf(raw, start));
    box.current?.focus();
    box.current?.setSelectionRange(at, at + raw.length);
  };
  return (
    <div className={styles.stack}>
      <DraftNotice draft={paste.draft} />
      <Field label={words.label} hint={words.hint} unchecked>
        {(control) => (
          <textarea
            {...control}
            ref={box}
            rows={6}
            spellCheck={false}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <PasteFile onText={setText} />
      {unread && (
        <Message tone="bad" live="alert">
          {words.unread}
        </Message>
      )}
      {result !== undefined && <Result {...result} />}
      {judged !== undefined && (
        <Review judged={judged} paste={paste} units={units} onFix={(raw, line) => showInBox(raw, line)} />
      )}
    </div>
  );
}

function Review({
  judged: { read, people },
  paste: { everyone, setEveryone, setColumn, columns, answers, answer, askAgain, saving, add },
  units,
  onFix,
}: {
  readonly judged: Judged;
  readonly paste: PasteState;
  readonly units: readonly ListUnit[];
  readonly onFix: (raw: string, line: number) => void;
}): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.pastePeople;
  const count = (...kinds: readonly string[]): number => people.filter(({ fate }) => kinds.includes(fate.kind)).length;
  const [ready, corrected, already, open] = [
    count('add'),
    count('correct'),
    count('already', 'twice'),
    count('asks', 'wrong'),
  ];
  const askUnit =
    units.length > 1 &&
    (everyone !== undefined || people.some(({ questions }) => questions.some(({ code }) => code === 'unitMissing')));
  return (
    <section className={styles.review} aria-label={words.review}>
      <header className={styles.head}>
        <h3>{words.review}</h3>
        {people.length > 0 &&
          (open === 0 ? (
            <Pill tone="ok" icon="check">
              {words.allClear}
            </Pill>
          ) : (
            <Pill tone="warm" icon="warning">
              {fill(open === 1 ? words.asksOne : words.asksMany, { count: open, all: people.length })}
            </Pill>
          ))}
      </header>
      <PasteColumns read={read} known={columns} onChange={setColumn} />
      {askUnit && (
        <Field label={words.everyone} className={styles.everyone}>
          {(control) => (
            <select
              {...control}
              value={everyone ?? ''}
              onChange={({ target }) => setEveryone(target.value === '' ? undefined : keyFrom<UnitKey>(target.value))}
            >
              <option value="">{words.chooseUnit}</option>
              {units.map(({ unitKey, name }) => (
                <option key={unitKey} value={unitKey}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {people.length === 0 ? (
        <p className={styles.inset}>{words.nobody}</p>
      ) : (
        <PastePreview
          people={people}
          units={units}
          answers={answers}
          onAnswer={answer}
          onAskAgain={askAgain}
          onFix={({ row }) => onFix(row.raw, row.line)}
        />
      )}
      {read.leftOut.length > 0 && (
        <details className={styles.leftOut}>
          <summary>{fill(words.leftOut, { count: read.leftOut.length })}</summary>
          <ul>
            {read.leftOut.map(({ line, raw, why }) => (
              <li key={line}>
                {words.line} {line} {words.leftOutWhy[why]}: <q>{raw.replace(/\s+/g, ' ').slice(0, 80)}</q>
              </li>
            ))}
          </ul>
        </details>
      )}
      <footer className={styles.foot}>
        <Button
          look="primary"
          data-paste-add
          disabled={saving || ready + corrected === 0}
          onClick={() => {
            void add();
          }}
        >
          {saving
            ? texts.common.saving
            : ready === 0 && corrected > 0
              ? words.correctOnly
              : ready === 1
                ? words.addOne
                : fill(words.addMany, { count: ready })}
        </Button>
        <p role="status" className={controls.caption}>
          {fill(words.counts, { ready, already, wrong: open })}
        </p>
      </footer>
    </section>
  );
}

function Result({ added, corrected, already, left, failures }: NonNullable<PasteState['result']>): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.pastePeople;
  const kept = left === 1 ? words.resultLeftOne : fill(words.resultLeftMany, { left });
  return (
    <Message tone={left > 0 ? 'warm' : 'ok'} live="status">
      {fill(words.result, { added, already })} {corrected > 0 && `${fill(words.resultCorrected, { corrected })} `}
      {left > 0 && `${kept} ${failures.length === 0 ? words.resultCorrect : words.resultAgain}`}
      {failures.map((failure, index) => {
        const { title, advice } = failureText(failure, texts.failure);
        return (
          <p key={index}>
            {title}. {advice}
          </p>
        );
      })}
    </Message>
  );
}
