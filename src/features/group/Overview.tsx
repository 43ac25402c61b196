import * as React from 'react';
import { plainRules } from '../../rules';
import { fill } from '../../loc/fill';
import { Card, classNames, controls, LinkButton, Pill, type IconName, type Tone } from '../controls';
import { formatDay, formatKronor, languageOf, textIn } from '../shell/format';
import { useProduct, useToday } from '../shell/Product';
import { citationText, reasonText } from '../shell/reasons';
import { hrefOf } from '../shell/routes';
import shell from '../shell/shell.module.scss';
import { buildNextStep } from './buildNextStep';
import { costOfGroup, peopleOf } from './groupFacts';
import styles from './group.module.scss';
import { useOpenGroup } from './OpenGroup';

const outcomes = {
  awarded: { text: 'outcomeAwarded', tone: 'ok', icon: 'checkCircle' },
  awardedWithDeviation: { text: 'outcomeAwardedWithDeviation', tone: 'ok', icon: 'checkCircle' },
  conditional: { text: 'outcomeConditional', tone: 'warm', icon: 'clock' },
  notAwarded: { text: 'outcomeNotAwarded', tone: 'bad', icon: 'crossCircle' },
  pending: { text: 'outcomePending', tone: 'neutral', icon: 'circleDashed' },
} as const satisfies Record<string, { readonly text: string; readonly tone: Tone; readonly icon: IconName }>;

/** The group in short: what to do next, its units, and the rules it is bound to in plain words. */
export function Overview(): JSX.Element {
  const open = useOpenGroup();
  const today = useToday();
  const product = useProduct();
  const { texts, locale } = product;
  const { file, version, units } = open;
  const { shares } = costOfGroup(open, file.group.value);
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
        <Card title={texts.group.unitsTitle} flush>
          <table className={classNames(controls.table, controls.stacking)}>
            <thead>
              <tr><th scope="col">{texts.common.unit}</th><th scope="col" className={controls.number}>{texts.group.unitPeople}</th><th scope="col">{texts.group.unitOutcome}</th><th scope="col" className={controls.number}>{texts.group.unitShare}</th></tr>
            </thead>
            <tbody>
              {units.map(({ unit, process }) => {
                const outcome = outcomes[process.value.computed.outcome];
                const share = shares.find(({ unitKey }) => unitKey === unit.key)?.amount;
                return (
                  <tr key={process.value.key}>
                    <th scope="row">
                      <a href={hrefOf({ view: 'grupp', groupKey: file.group.value.key, tab: 'beslut', processKey: process.value.key })}>{unit.name}</a>
                      <span className={styles.municipality}>{unit.municipality}</span>
                    </th>
                    <td className={controls.number} data-label={texts.group.unitPeople}>{peopleOf(open, unit.key)}</td>
                    <td data-label={texts.group.unitOutcome}><Pill tone={outcome.tone} icon={outcome.icon}>{texts.group[outcome.text]}</Pill></td>
                    <td className={controls.number} data-label={texts.group.unitShare}>{share === undefined ? texts.common.noPriceStated : formatKronor(share, locale)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Card>
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
