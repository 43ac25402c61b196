import * as React from 'react';
import { fill } from '../../../loc/fill';
import { Message } from '../../../ui';
import { useProgrammeWords } from '../ProgrammeWords';
import styles from './editor.module.scss';
import { placeOf } from './fieldWords';
import type { DraftProblem } from './problems';
import type { VersionForm } from './versionForm';

interface ProblemSummaryProps {
  readonly form: VersionForm;
  readonly problems: readonly DraftProblem[];
  readonly onGo: (problem: DraftProblem) => void;
}

/**
 * Everything to put right before publishing, each leading to its field. The keyboard comes here when publishing is
 * refused.
 */
export const ProblemSummary = React.forwardRef<HTMLDivElement, ProblemSummaryProps>(function ProblemSummary(
  { form, problems, onGo },
  ref,
) {
  const { programmeEditor: words } = useProgrammeWords();
  return (
    <div ref={ref} tabIndex={-1}>
      <Message tone="bad" live="alert">
        <strong>{problems.length === 1 ? words.problems.titleOne : words.problems.title}</strong>
        <ul className={styles.summary}>
          {problems.map((problem) => (
            <li key={problem.field}>
              <button type="button" onClick={() => onGo(problem)}>
                {fill(words.problems.at, { label: placeOf(words, form, problem.field), problem: problem.text })}
              </button>
            </li>
          ))}
        </ul>
      </Message>
    </div>
  );
});

/** Puts the keyboard in a field, wherever in the editor it is; what it is folded into is opened. */
export function focusField(within: HTMLElement | null, field: string): void {
  const place = Array.from(within?.querySelectorAll<HTMLElement>('[data-field]') ?? []).find(
    ({ dataset }) => dataset.field === field || field === `${dataset.field}.least` || field === `${dataset.field}.most`,
  );
  for (let above: Element | null = place ?? null; above !== null; above = above.parentElement)
    if (above instanceof HTMLDetailsElement) above.open = true;
  const wrong = place?.querySelector<HTMLElement>('[aria-invalid="true"]');
  (
    wrong ?? place?.querySelector<HTMLElement>('input:checked, input:not([type="radio"]), select, textarea, button')
  )?.focus();
}
