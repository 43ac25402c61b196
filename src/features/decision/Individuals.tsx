import * as React from 'react';
import { fill } from '../../loc/fill';
import type { Decision } from '../../rules';
import { Button, Card, classNames, controls, Empty } from '../../ui';
import { useOpenGroup } from '../../parts/OpenGroup';
import type { ParticipatingUnit } from '../../usecases/openGroup/openGroup';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { buildIndividuals, type IndividualRow } from './buildIndividuals';
import { Certificates } from './Certificates';
import { OutcomePill } from './CriteriaTable';
import styles from './Decision.module.scss';

/**
 * The verdict on each person of the unit, for programmes whose award is the individual's, or that award nothing. Names
 * are shown and printed, and stored nowhere but on the list of participants.
 */
export function Individuals({
  unit,
  decision,
}: {
  readonly unit: ParticipatingUnit;
  readonly decision: Decision | undefined;
}): JSX.Element {
  const product = useCoordinatorServices();
  const open = useOpenGroup();
  const today = useToday();
  const words = product.texts.decision.individuals;
  const [printing, setPrinting] = React.useState<readonly IndividualRow[]>();
  const rows = buildIndividuals(open, unit, today, product);
  const met = rows.filter(({ outcome }) => outcome === 'met');
  const isAwarded = decision?.outcome === 'awarded' || decision?.outcome === 'awardedWithDeviation';
  const certifies = open.version.award.to !== 'nobody';
  return (
    <Card
      title={words.title}
      flush
      end={
        certifies &&
        isAwarded &&
        met.length > 0 && (
          <Button icon="print" onClick={() => setPrinting(met)}>
            {fill(words.printAll, { count: met.length })}
          </Button>
        )
      }
    >
      <p className={classNames(controls.caption, styles.lead)}>
        {words.lead} {certifies && !isAwarded && words.afterDecision}{' '}
        {certifies && isAwarded && met.length === 0 && words.none}
      </p>
      {rows.length === 0 ? (
        <Empty icon="people" title={words.nobody} />
      ) : (
        <table className={classNames(controls.table, controls.stacking)}>
          <caption className={controls.visuallyHidden}>{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.person}</th>
              <th scope="col">{words.outcome}</th>
              <th scope="col">{words.reasons}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.name}</th>
                <td data-label={words.outcome}>
                  <OutcomePill outcome={row.outcome} />
                </td>
                <td data-label={words.reasons}>
                  {row.reasons.map((line) => (
                    <p key={line}>{line}.</p>
                  ))}
                  {certifies && isAwarded && row.outcome === 'met' && (
                    <Button
                      look="quiet"
                      icon="print"
                      aria-label={fill(words.printOne, { name: row.name })}
                      onClick={() => setPrinting([row])}
                    >
                      {words.printOneShort}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {printing !== undefined && decision !== undefined && (
        <Certificates people={printing} unit={unit} decision={decision} onDone={() => setPrinting(undefined)} />
      )}
    </Card>
  );
}
