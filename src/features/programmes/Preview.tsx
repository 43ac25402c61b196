import * as React from 'react';
import { fill } from '../../loc/fill';
import type { Citation, ProgrammeVersion } from '../../rules';
import { Card, classNames, useId } from '../../ui';
import { Loading } from '../../parts/Loading';
import type { Locale } from '../../loc/locale';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { citationText } from '../../words/reasons';
import { BudgetTable } from './BudgetTable';
import { buildMarkedPreview, changesIn, type MarkedLine } from './buildDifference';
import { otherChanges } from './otherChanges';
import { useProgrammeWords } from './ProgrammeWords';
import styles from './programmes.module.scss';
import { isReading } from './topics';
import { useLanguageOfRules, type RuleWords } from './useLanguageOfRules';

interface PreviewProps {
  readonly version: ProgrammeVersion;
  readonly title: string;
  /** The version to mark changes against. */
  readonly before?: ProgrammeVersion;
  /** Leaves out what has not changed. */
  readonly onlyChanges?: boolean;
  readonly children?: React.ReactNode;
}

/**
 * A version's rules in plain Swedish or English, made from its data, with what has changed marked, and each topic with
 * its source.
 */
export function Preview({ version, title, before, onlyChanges, children }: PreviewProps): JSX.Element {
  const { chosen, choose, words } = useLanguageOfRules();
  return (
    <Card title={title} end={<LanguageChoice chosen={chosen} onChoose={choose} />}>
      {children}
      <Loading from={words} lines={8}>
        {(language) => (
          <Rules version={version} before={before} onlyChanges={onlyChanges === true} language={language} />
        )}
      </Loading>
    </Card>
  );
}

/** The rules themselves, for where they are shown in something else than a card of their own. */
export function Rules({
  version,
  before,
  onlyChanges,
  language,
}: {
  readonly version: ProgrammeVersion;
  readonly before: ProgrammeVersion | undefined;
  readonly onlyChanges: boolean;
  readonly language: RuleWords;
}): JSX.Element {
  const product = useCoordinatorServices();
  const {
    programmes: { difference, reading, readingNote },
    programmeEditor,
  } = useProgrammeWords();
  const preview = React.useMemo(() => buildMarkedPreview(version, before, language), [version, before, language]);
  const others = React.useMemo(
    () => (before === undefined ? [] : otherChanges(before, version, programmeEditor)),
    [before, version, programmeEditor],
  );
  const shown = onlyChanges
    ? preview
        .map((each) => ({ ...each, lines: each.lines.filter(({ mark }) => mark !== 'same') }))
        .filter(({ lines }) => lines.length > 0)
    : preview;
  return (
    <div className={styles.preview}>
      {onlyChanges && changesIn(preview) + others.length === 0 && <p>{difference.none}</p>}
      {shown.map(({ topic, lines, citation }) => (
        <section key={topic}>
          <h3 lang={language.locale}>{language.topics[topic]}</h3>
          <ul lang={language.locale}>
            {lines.map((line, index) => (
              <li key={index}>
                <Marked line={line} />
                {isReading(line.code) && line.mark !== 'removed' && (
                  <>
                    {' '}
                    <span lang={product.locale} className={styles.reading}>
                      {reading}
                    </span>
                  </>
                )}
                {citation === undefined && <Source of={line.citation} main={version.citation} />}
              </li>
            ))}
          </ul>
          {topic === 'attendance' && <BudgetTable version={version} before={before} />}
          {citation !== undefined && !onlyChanges && <Source of={citation} main={version.citation} />}
        </section>
      ))}
      {others.length > 0 && (
        <section>
          <h3>{difference.more}</h3>
          <ul>
            {others.map(({ label, before: was, after }) => (
              <li key={label}>
                {label}: <Run kind="removed" text={was} /> <Run kind="added" text={after} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {!onlyChanges && (
        <p className={classNames(styles.note, styles.mainSource)}>{citationText(version.citation, product)}</p>
      )}
      {preview.some(({ lines }) => lines.some(({ code }) => isReading(code))) && !onlyChanges && (
        <p className={styles.note}>{readingNote}</p>
      )}
    </div>
  );
}

/**
 * Where the source says a rule: the heading alone when it is on the version's own page, which is named in full below.
 * Nothing while a draft has no heading.
 */
function Source({ of, main }: { readonly of: Citation; readonly main: Citation }): JSX.Element | null {
  const product = useCoordinatorServices();
  const {
    programmes: { underHeading },
  } = useProgrammeWords();
  const onSamePage = of.publisher === main.publisher && of.page === main.page && of.dated === main.dated;
  if (onSamePage && of.heading === '') return null;
  return (
    <span lang={product.locale} className={styles.note}>
      {onSamePage ? fill(underHeading, { heading: of.heading }) : citationText(of, product)}
    </span>
  );
}

function Marked({ line }: { readonly line: MarkedLine }): JSX.Element {
  return (
    <>
      {line.runs.map(({ kind, text }, index) => (
        <React.Fragment key={index}>
          {index > 0 && ' '}
          {kind === 'same' ? text : <Run kind={kind} text={text} />}
        </React.Fragment>
      ))}
    </>
  );
}

/** Words that have gone are struck out, words that have come are marked blue; both are said to a screen reader. */
function Run({ kind, text }: { readonly kind: 'removed' | 'added'; readonly text: string }): JSX.Element {
  const {
    programmes: { difference },
  } = useProgrammeWords();
  return kind === 'removed' ? (
    <del className={styles.removed}>
      <span className={styles.hidden}>{fill('{word}: ', { word: difference.removed })}</span>
      {text}
    </del>
  ) : (
    <ins className={styles.added}>
      <span className={styles.hidden}>{fill('{word}: ', { word: difference.added })}</span>
      {text}
    </ins>
  );
}

/** Two languages side by side, as one choice: arrows move between them. */
function LanguageChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: Locale;
  readonly onChoose: (locale: Locale) => void;
}): JSX.Element {
  const {
    programmes: { version: words },
  } = useProgrammeWords();
  const name = useId('language');
  return (
    <fieldset className={styles.segments}>
      <legend className={styles.hidden}>{words.language}</legend>
      {(['sv-SE', 'en-US'] as const).map((locale) => (
        <label key={locale} lang={locale} data-chosen={locale === chosen}>
          <input type="radio" name={name} checked={locale === chosen} onChange={() => onChoose(locale)} />
          {words.languages[locale]}
        </label>
      ))}
    </fieldset>
  );
}
