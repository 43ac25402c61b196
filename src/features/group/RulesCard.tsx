import * as React from 'react';
import { fill } from '../../loc/fill';
import { plainRules, type Citation } from '../../rules';
import { Card, controls } from '../../ui';
import { formatDay, languageOf } from '../../words/format';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { citationText, reasonText } from '../../words/reasons';
import { titleByKey, titlesOf } from '../../words/titles';
import styles from './group.module.scss';
import { useOpenGroup } from '../../parts/OpenGroup';

/**
 * The rules a group is bound to in plain words, those under one heading of the source together with it, and
 * since when.
 */
export function RulesCard(): JSX.Element {
  const {
    file: {
      group: {
        value: { confirmedDay },
      },
    },
    version,
  } = useOpenGroup();
  const product = useCoordinatorServices();
  const {
    texts: { group: words },
    locale,
  } = product;
  const titleOf = titleByKey(titlesOf([...version.steps, ...version.assignments], locale));
  const rules = plainRules(version, languageOf(locale));
  // The page itself is named once, last.
  const sourceOf = (of: Citation): string =>
    samePage(of, version.citation) ? fill(words.rulesUnder, { heading: of.heading }) : citationText(of, product);
  return (
    <Card title={words.rules}>
      <ul className={styles.rules}>
        {rules.map((rule, index) => (
          <li key={`${rule.code}-${index}`}>
            {reasonText(rule, product, titleOf)}
            {!rules.slice(index + 1, index + 2).some(({ citation }) => sameHeading(citation, rule.citation)) && (
              <p className={controls.source}>{sourceOf(rule.citation)}</p>
            )}
          </li>
        ))}
      </ul>
      <p className={controls.source}>
        {fill(
          confirmedDay === undefined
            ? words.rulesVersion
            : version.validFromAssumed
              ? words.rulesVersionAssumed
              : words.rulesVersionBound,
          {
            day: formatDay(version.validFrom, locale),
            confirmed: confirmedDay === undefined ? '' : formatDay(confirmedDay, locale),
          },
        )}
      </p>
      <p className={controls.source}>{citationText(version.citation, product)}</p>
    </Card>
  );
}

const samePage = (one: Citation, other: Citation): boolean =>
  one.publisher === other.publisher && one.page === other.page && one.dated === other.dated;
const sameHeading = (one: Citation, other: Citation): boolean => samePage(one, other) && one.heading === other.heading;
