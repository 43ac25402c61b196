import * as React from 'react';
import { fill } from '../../../loc/fill';
import type { Catalogue } from '../../../lists/repositories/ports';
import type { ProgrammeVersion } from '../../../rules';
import { Button, Card, Field, Message } from '../../../ui';
import { Failure } from '../../../parts/Failure';
import { useCoordinatorServices, useToday } from '../../../services/CoordinatorServices';
import { useProgrammeWords } from '../ProgrammeWords';
import { buildSandboxView } from './buildSandboxView';
import styles from './sandbox.module.scss';
import { SandboxResult } from './SandboxResult';
import { useSandbox, type SandboxState } from './useSandbox';

interface SandboxCardProps {
  readonly draft: ProgrammeVersion;
  readonly catalogue: Catalogue;
  /** True while something typed cannot be read. */
  readonly incomplete: boolean;
}

/**
 * "Pröva mot verkligheten": the draft run over the programme's own past and present, with what would change and why.
 */
export function SandboxCard({ draft, catalogue, incomplete }: SandboxCardProps): JSX.Element {
  const {
    programmes: { sandbox: words },
  } = useProgrammeWords();
  const thisYear = Number(useToday().slice(0, 4));
  const { state, run, cancel } = useSandbox();
  const firstYear = Math.min(
    thisYear,
    ...catalogue.versions
      .filter(({ programmeKey }) => programmeKey === draft.programmeKey)
      .map(({ validFrom }) => Number(validFrom.slice(0, 4))),
  );
  // Two years are what a coordinator remembers, and what is read in some seconds also on a large site.
  const [year, setYear] = React.useState(Math.max(firstYear, thisYear - 1));
  const running = state.kind === 'running';
  return (
    <Card title={words.title}>
      <p className={styles.lead}>{words.lead}</p>
      <div className={styles.choose}>
        <Field label={words.since}>
          {(control) => (
            <select
              {...control}
              value={year}
              disabled={running}
              onChange={({ target }) => setYear(Number(target.value))}
            >
              {Array.from({ length: thisYear - firstYear + 1 }, (_, index) => thisYear - index).map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </select>
          )}
        </Field>
        {running ? (
          <Button icon="cross" onClick={cancel}>
            {words.cancel}
          </Button>
        ) : (
          <Button icon="refresh" disabled={incomplete} onClick={() => run(draft, year)}>
            {state.kind === 'notRun' ? words.run : words.again}
          </Button>
        )}
      </div>
      {incomplete && <p className={styles.note}>{words.fixFirst}</p>}
      <Progress state={state} />
      <Result state={state} draft={draft} />
    </Card>
  );
}

/** How far it has come, as a count and a bar. */
function Progress({ state }: { readonly state: SandboxState }): JSX.Element | null {
  const {
    programmes: { sandbox: words },
  } = useProgrammeWords();
  if (state.kind === 'failed') return <Failure failure={state.failure} />;
  if (state.kind !== 'running') return null;
  const { done, of } = state;
  return (
    <div className={styles.progress} role="status">
      <span>{of === 0 ? words.reading : fill(words.running, { done, of })}</span>
      <progress max={Math.max(of, 1)} value={done} aria-hidden="true" />
    </div>
  );
}

function Result({
  state,
  draft,
}: {
  readonly state: SandboxState;
  readonly draft: ProgrammeVersion;
}): JSX.Element | null {
  const { texts, locale } = useCoordinatorServices();
  const {
    programmes: { sandbox: words },
  } = useProgrammeWords();
  const run = 'tried' in state ? state : undefined;
  const [tried, under] = [run?.tried, run?.draft];
  const view = React.useMemo(
    () =>
      tried === undefined || under === undefined ? undefined : buildSandboxView(tried, under, words, { texts, locale }),
    [tried, under, words, texts, locale],
  );
  if (view === undefined || run === undefined || (state.kind === 'running' && view.total === 0)) return null;
  return (
    <div className={styles.result}>
      {run.draft.key !== draft.key && (
        <Message tone="warm" icon="warning" live="status">
          {words.stale}
        </Message>
      )}
      {state.kind === 'cancelled' && (
        <Message tone="warm" live="status">
          {fill(words.cancelled, { done: run.tried.length, of: run.of })}
        </Message>
      )}
      {state.kind !== 'running' && view.total === 0 ? (
        <p>{words.none}</p>
      ) : (
        <SandboxResult view={view} finished={state.kind !== 'running'} />
      )}
    </div>
  );
}
