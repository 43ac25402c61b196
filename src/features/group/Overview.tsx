import * as React from 'react';
import { plainRules } from '../../rules';
import { fill } from '../../loc/fill';
import { Card, controls, LinkButton } from '../controls';
import { formatDay, languageOf, textIn } from '../shell/format';
import { useProduct, useToday } from '../shell/Product';
import { citationText, reasonText } from '../shell/reasons';
import { hrefOf } from '../shell/routes';
import shell from '../shell/shell.module.scss';
import { buildNextStep } from './buildNextStep';
import { CoverageCard } from './CoverageCard';
import styles from './group.module.scss';
import { useOpenGroup } from './OpenGroup';
import { SizeAdvice } from './SizeAdvice';
import { UnitsCard } from './UnitsCard';

/** The group in short: what to do next, its units, and the rules it is bound to in plain words. */
export function Overview(): JSX.Element {
  const open = useOpenGroup();
  const today = useToday();
  const product = useProduct();
  const { texts, locale } = product;
  const { file, version } = open;
  const next = buildNextStep(open, today, texts, locale);
  const titles = new Map<string, string>([...version.steps, ...version.assignments].map(({ key, title }) => [key, textIn(title, locale)]));
  const others = file.groupsTogether.filter(({ value }) => value.key !== file.group.value.key);
  return (
    <div className={shell.columns}>
      <div className={shell.stack}>
        <Card title={texts.group.next}>
          <div className={controls.row}>
            <p className={styles.why}>{next.why}</p>
            <LinkButton look="primary" href={hrefOf({ view: 'grupp', groupKey: file.group.value.key, tab: next.tab })}>{next.action}</LinkButton>
          </div>
        </Card>
        <SizeAdvice />
        <UnitsCard />
        <CoverageCard />
        {others.length > 0 && (
          <Card title={texts.group.together}>
            <p>{texts.group.togetherWhy}</p>
            <ul className={styles.links}>
              {others.map(({ value }) => <li key={value.key}><a href={hrefOf({ view: 'grupp', groupKey: value.key, tab: 'oversikt' })}>{`${value.number} ${value.title}`}</a></li>)}
            </ul>
          </Card>
        )}
      </div>
      <Card title={texts.group.rules}>
        <ul className={styles.rules}>
          {plainRules(version, languageOf(product.locale)).map((rule, index) => <li key={`${rule.code}-${index}`}>{reasonText(rule, product, (key) => titles.get(key) ?? key)}</li>)}
        </ul>
        <p className={controls.source}>
          {fill(file.group.value.confirmedDay === undefined ? texts.group.rulesVersion : version.validFromAssumed ? texts.group.rulesVersionAssumed : texts.group.rulesVersionBound, {
            day: formatDay(version.validFrom, locale), confirmed: file.group.value.confirmedDay === undefined ? '' : formatDay(file.group.value.confirmedDay, locale),
          })}
        </p>
        <p className={controls.source}>{citationText(version.citation, product)}</p>
      </Card>
    </div>
  );
}
