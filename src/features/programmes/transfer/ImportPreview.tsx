import * as React from 'react';
import { fill } from '../../../loc/fill';
import { Button, Card, Message, Pill } from '../../../ui';
import { Failure } from '../../../parts/Failure';
import { formatDay, textIn } from '../../../words/format';
import { Loading } from '../../../parts/Loading';
import { useCoordinatorServices } from '../../../services/CoordinatorServices';
import { reasonText } from '../../../words/reasons';
import { Rules } from '../Preview';
import { hrefOfProgrammes } from '../programmePlaces';
import { useProgrammeWords } from '../ProgrammeWords';
import { useLanguageOfRules } from '../useLanguageOfRules';
import type { ImportPlan, ImportProblem, PlannedVersion } from './planImport';
import styles from './transfer.module.scss';
import type { ImportState } from './useImport';
import { writtenPath } from './writtenPath';

/** What a file would add, version by version in plain words, and the button that adds it. */
export function ImportPreview({
  state,
  onWrite,
}: {
  readonly state: Extract<ImportState, { readonly plan: ImportPlan }>;
  readonly onWrite: () => void;
}): JSX.Element {
  const { locale } = useCoordinatorServices();
  const {
    programmes: { transfer: words },
  } = useProgrammeWords();
  const { plan, done } = state;
  const left = plan.writes.length - done;
  return (
    <Card title={textIn(plan.pack.title, locale)}>
      <div className={styles.plan}>
        {plan.problems.length > 0 && <Problems plan={plan} />}
        <ul className={styles.versions}>
          {plan.versions.map((planned) => (
            <Version key={planned.version.key} planned={planned} />
          ))}
        </ul>
        {plan.left > 0 && <p className={styles.note}>{fill(words.left, { count: plan.left })}</p>}
        {state.failure !== undefined && (
          <>
            <Message tone="warm">{fill(words.half, { done, of: plan.writes.length })}</Message>
            <Failure failure={state.failure} />
          </>
        )}
        {state.kind === 'done' ? (
          <Message tone="ok" live="status">
            {fill(words.done, { count: done })} <a href={hrefOfProgrammes({ page: 'list' })}>{words.toList}</a>
          </Message>
        ) : plan.problems.length > 0 ? undefined : plan.writes.length === 0 ? (
          <p>{words.nothingNew}</p>
        ) : (
          <div>
            <Button look="primary" disabled={state.kind === 'writing'} onClick={onWrite}>
              {state.kind === 'writing'
                ? fill(words.writing, { done, of: plan.writes.length })
                : fill(left === 1 ? words.writeOne : words.write, { count: left })}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

function Problems({ plan }: { readonly plan: ImportPlan }): JSX.Element {
  const { texts, locale } = useCoordinatorServices();
  const {
    programmes: { transfer: words },
  } = useProgrammeWords();
  const said = (problem: ImportProblem): string =>
    problem.kind === 'rule' ? `${reasonText(problem.of, { texts, locale })}.` : words[problem.kind];
  return (
    <Message tone="bad" live="alert">
      <strong>{words.conflicts}</strong> {words.nothingWritten}
      <ul className={styles.problems}>
        {plan.problems.map((problem) => (
          <li key={`${problem.kind} ${writtenPath(problem.path)}`}>
            <code>{writtenPath(problem.path)}</code> {said(problem)}
          </li>
        ))}
      </ul>
    </Message>
  );
}

function Version({ planned: { version, standing } }: { readonly planned: PlannedVersion }): JSX.Element {
  const { locale } = useCoordinatorServices();
  const {
    programmes: { transfer: words, version: pages },
  } = useProgrammeWords();
  const looks = { new: ['ok', 'plus'], there: ['neutral', 'check'], refused: ['bad', 'warning'] } as const;
  const [tone, icon] = looks[standing];
  return (
    <li>
      <details>
        <summary>
          <span>
            {fill(pages.title, {
              programme: textIn(version.programmeTitle, locale),
              day: formatDay(version.validFrom, locale),
            })}
          </span>{' '}
          <Pill tone={tone} icon={icon}>
            {words.standing[standing]}
          </Pill>
        </summary>
        <InPlainWords version={version} />
      </details>
    </li>
  );
}

function InPlainWords({ version }: Pick<PlannedVersion, 'version'>): JSX.Element {
  const { words } = useLanguageOfRules();
  return (
    <Loading from={words}>
      {(language) => <Rules version={version} before={undefined} onlyChanges={false} language={language} />}
    </Loading>
  );
}
