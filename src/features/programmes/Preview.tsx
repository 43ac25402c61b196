import * as React from 'react';
import type { ProgrammeVersion } from '../../rules';
import { Card, useId } from '../controls';
import { Loading } from '../shell/Loading';
import { useProduct, type Locale } from '../shell/Product';
import { citationText } from '../shell/reasons';
import { buildPreview } from './buildPreview';
import { useProgrammeWords } from './ProgrammeWords';
import styles from './programmes.module.scss';
import { useLanguageOfRules, type RuleWords } from './useLanguageOfRules';

/** A version's rules in plain Swedish or English, made from its data, each topic with its source. */
export function Preview({ version, title }: { readonly version: ProgrammeVersion; readonly title: string }): JSX.Element {
  const { chosen, choose, words } = useLanguageOfRules();
  return (
    <Card title={title} end={<LanguageChoice chosen={chosen} onChoose={choose} />}>
      <Loading from={words} lines={8}>{(language) => <Rules version={version} language={language} />}</Loading>
    </Card>
  );
}

function Rules({ version, language }: { readonly version: ProgrammeVersion; readonly language: RuleWords }): JSX.Element {
  const product = useProduct();
  const preview = React.useMemo(() => buildPreview(version, language), [version, language]);
  return (
    <div className={styles.preview}>
      {preview.map(({ topic, lines, citation }) => (
        <section key={topic}>
          <h3 lang={language.locale}>{language.topics[topic]}</h3>
          <ul lang={language.locale}>
            {lines.map((line, index) => (
              <li key={index}>{line.text}{citation === undefined && <span lang={product.locale} className={styles.note}>{citationText(line.citation, product)}</span>}</li>
            ))}
          </ul>
          {citation !== undefined && <p className={styles.note}>{citationText(citation, product)}</p>}
        </section>
      ))}
    </div>
  );
}

/** Two languages side by side, as one choice: arrows move between them. */
export function LanguageChoice({ chosen, onChoose }: { readonly chosen: Locale; readonly onChoose: (locale: Locale) => void }): JSX.Element {
  const { programmes: { version: words } } = useProgrammeWords();
  const name = useId('language');
  return (
    <fieldset className={styles.segments}>
      <legend className={styles.hidden}>{words.language}</legend>
      {(['sv-SE', 'en-US'] as const).map((locale) => (
        <label key={locale} lang={locale} data-chosen={locale === chosen}>
          <input type="radio" name={name} checked={locale === chosen} onChange={() => onChoose(locale)} />{words.languages[locale]}
        </label>
      ))}
    </fieldset>
  );
}
