import * as React from 'react';
import { fill } from '../../loc/fill';
import { keyFrom, type UnitKey } from '../../rules';
import { Button, controls, Field, Message } from '../../ui';
import { DraftNotice } from '../../parts/DraftNotice';
import { failureText } from '../../parts/Failure';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { PasteUnit } from './buildPaste';
import { PastePreview } from './PastePreview';
import type { PasteState } from './usePaste';
import styles from './participants.module.scss';

/** "Klistra in från Excel": the box, what will become of each line, and the button that adds those that are right. */
export function PastePeople({
  paste,
  units,
}: {
  readonly paste: PasteState;
  readonly units: readonly PasteUnit[];
}): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.participants;
  const { text, setText, judged, unread, ready, already, wrong, everyone, setEveryone, saving, result, add } = paste;
  const askUnit =
    units.length > 1 &&
    (everyone !== undefined ||
      wrong.some(({ errors }) => errors.includes('unitMissing') || errors.includes('unitUnknown')));
  return (
    <div className={styles.stack}>
      <DraftNotice draft={paste.draft} />
      <Field label={words.pasteLabel} hint={words.pasteHint}>
        {(control) => (
          <textarea
            {...control}
            rows={6}
            spellCheck={false}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      {unread && (
        <Message tone="bad" live="alert">
          {words.couldNotRead}
        </Message>
      )}
      {result !== undefined && <Result {...result} />}
      {judged !== undefined && (
        <>
          {askUnit && (
            <Field label={words.everyone}>
              {(control) => (
                <select
                  {...control}
                  value={everyone ?? ''}
                  onChange={({ target }) =>
                    setEveryone(target.value === '' ? undefined : keyFrom<UnitKey>(target.value))
                  }
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
          <PastePreview people={judged.people} units={units} chosen={paste.chosen} onChoose={paste.choose} />
          <p role="status">
            {fill(words.counts, { ready: ready.length, already: already.length, wrong: wrong.length })}
          </p>
          <div className={controls.row}>
            <Button
              look="primary"
              disabled={saving || ready.length === 0}
              onClick={() => {
                void add();
              }}
            >
              {saving
                ? texts.common.saving
                : ready.length === 1
                  ? words.addOne
                  : fill(words.addLines, { count: ready.length })}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

function Result({ added, already, left, failures }: NonNullable<PasteState['result']>): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.participants;
  const kept = left === 1 ? words.resultLeftOne : fill(words.resultLeftMany, { left });
  return (
    <Message tone={left > 0 ? 'warm' : 'ok'} live="status">
      {fill(words.result, { added, already })}{' '}
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
