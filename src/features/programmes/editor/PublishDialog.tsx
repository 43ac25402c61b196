import * as React from 'react';
import { fill } from '../../../loc/fill';
import type { ProgrammeVersion } from '../../../rules';
import { Button, Dialog, Message } from '../../../ui';
import { ActStopped } from '../../../parts/acts/ActStopped';
import { failureText } from '../../../parts/Failure';
import { formatDay, textIn } from '../../../words/format';
import { Loading } from '../../../parts/Loading';
import { useCoordinatorServices, useToday } from '../../../services/CoordinatorServices';
import { Rules } from '../Preview';
import { useProgrammeWords } from '../ProgrammeWords';
import { boundText } from '../standing';
import { useLanguageOfRules } from '../useLanguageOfRules';
import { useBoundProcesses } from '../useProgrammes';
import styles from './editor.module.scss';
import { usePublish, type PublishProblem } from './usePublish';

interface PublishDialogProps {
  readonly version: ProgrammeVersion;
  readonly before: ProgrammeVersion | undefined;
  /** Those on the screen. */
  readonly versions: readonly ProgrammeVersion[];
  readonly onClose: () => void;
  readonly onPublished: (version: ProgrammeVersion) => void;
}

/**
 * The last look before a version is published: from which day, what it changes, and that those who are under way keep
 * theirs.
 */
export function PublishDialog({ version, before, versions, onClose, onPublished }: PublishDialogProps): JSX.Element {
  const { texts, locale } = useCoordinatorServices();
  const {
    programmes: { publish: words },
  } = useProgrammeWords();
  const today = useToday();
  const { busy, problem, publish } = usePublish(version, versions, onPublished);
  const { words: language } = useLanguageOfRules();
  const day = formatDay(version.validFrom, locale);
  return (
    <Dialog
      wide
      title={fill(words.title, { programme: textIn(version.programmeTitle, locale) })}
      closeLabel={texts.common.close}
      onClose={onClose}
      foot={
        <>
          <Button
            look="primary"
            disabled={busy}
            onClick={() => {
              void publish();
            }}
          >
            {busy ? words.publishing : words.publish}
          </Button>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p>
          <strong>{fill(words.from, { day })}</strong>
        </p>
        {version.validFrom <= today && (
          <Message tone="warm" icon="warning">
            {fill(words.past, { day })}
          </Message>
        )}
        {before === undefined ? <p>{words.keepsNone}</p> : <Keeps version={before} />}
        <p>{words.final}</p>
      </div>
      <Loading from={language}>
        {(value) => (
          <div>
            <h3>{words.change}</h3>
            <Rules version={version} before={before} onlyChanges={before !== undefined} language={value} />
          </div>
        )}
      </Loading>
      {problem !== undefined && <NotPublished problem={problem} />}
    </Dialog>
  );
}

function Keeps({ version }: { readonly version: ProgrammeVersion }): JSX.Element {
  const words = useProgrammeWords();
  const bound = useBoundProcesses([version]);
  return <p>{fill(words.programmes.publish.keeps, { bound: boundText(bound, version.key, words) })}</p>;
}

function NotPublished({ problem }: { readonly problem: PublishProblem }): JSX.Element {
  const { texts } = useCoordinatorServices();
  const {
    programmes: { publish: words },
  } = useProgrammeWords();
  if (problem.kind === 'taken') return <ActStopped stopped={problem} />;
  if (problem.kind === 'changedMeanwhile') return <ActStopped stopped={{ kind: problem.kind, differences: [] }} />;
  if (problem.kind !== 'refused')
    return (
      <Message tone="bad" live="alert">
        <strong>{words.nothing}</strong> {words.taken}
      </Message>
    );
  const { title, advice } = failureText(problem.failure, texts.failure);
  return (
    <Message tone="bad" live="alert">
      <strong>{problem.half ? words.half : words.nothing}</strong> {title}. {advice}
    </Message>
  );
}
