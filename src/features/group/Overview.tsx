import * as React from 'react';
import { Card, controls, LinkButton } from '../../ui';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { hrefOf } from '../../services/routes';
import shell from '../../ui/page.module.scss';
import { buildNextStep } from './buildNextStep';
import { CoverageCard } from './CoverageCard';
import styles from './group.module.scss';
import { useOpenGroup } from '../../parts/OpenGroup';
import { RulesCard } from './RulesCard';
import { SizeAdvice } from './SizeAdvice';
import { UnitsCard } from './UnitsCard';

/** The group in short: what to do next, its units, and the rules it is bound to in plain words. */
export function Overview(): JSX.Element {
  const open = useOpenGroup();
  const today = useToday();
  const product = useCoordinatorServices();
  const { texts, locale } = product;
  const { file } = open;
  const next = buildNextStep(open, today, texts, locale);
  const others = file.groupsTogether.filter(({ value }) => value.key !== file.group.value.key);
  return (
    <div className={shell.columns}>
      <div className={shell.stack}>
        <Card title={texts.group.next}>
          <div className={controls.row}>
            <p className={styles.why}>{next.why}</p>
            <LinkButton look="primary" href={hrefOf({ view: 'grupp', groupKey: file.group.value.key, tab: next.tab })}>
              {next.action}
            </LinkButton>
          </div>
        </Card>
        <SizeAdvice />
        <UnitsCard />
        <CoverageCard />
        {others.length > 0 && (
          <Card title={texts.group.together}>
            <p>{texts.group.togetherWhy}</p>
            <ul className={styles.links}>
              {others.map(({ value }) => (
                <li key={value.key}>
                  <a
                    href={hrefOf({ view: 'grupp', groupKey: value.key, tab: 'oversikt' })}
                  >{`${value.number} ${value.title}`}</a>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
      <RulesCard />
    </div>
  );
}
