import * as React from 'react';
import { Card, controls, Pill } from '../../ui';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { citationText, reasonText } from '../../words/reasons';
import { coverageOfUnits } from '../../usecases/openGroup/groupFacts';
import styles from './group.module.scss';
import { useOpenGroup } from '../../parts/OpenGroup';

/**
 * How many of each unit's people are trained today, and what is missing to the level its version keeps. For those who
 * may read who is on the lists.
 */
export function CoverageCard(): JSX.Element | null {
  const open = useOpenGroup();
  const product = useCoordinatorServices();
  const today = useToday();
  const words = product.texts.group.coverage;
  const found = coverageOfUnits(open, today);
  // Before the first session nobody can be trained: there is nothing to tell yet.
  if (!open.file.sessions.some(({ value }) => value.day <= today)) return null;
  return (
    <Card title={words.title}>
      <ul className={styles.coverage}>
        {found.map(({ unitKey, outcome, reasons }) => (
          <li key={unitKey}>
            <div className={controls.row}>
              <strong>{open.units.find(({ unit }) => unit.key === unitKey)?.unit.name ?? unitKey}</strong>
              {outcome === 'met' && (
                <Pill tone="ok" icon="checkCircle">
                  {words.kept}
                </Pill>
              )}
              {outcome === 'notMet' && (
                <Pill tone="bad" icon="warning">
                  {words.below}
                </Pill>
              )}
            </div>
            {reasons.map((reason) => (
              <p key={reason.code} className={controls.caption}>
                {reasonText(reason, product)}.
              </p>
            ))}
          </li>
        ))}
      </ul>
      <p className={controls.source}>
        {words.reading} {citationText(open.version.validity.citation, product)}
      </p>
    </Card>
  );
}
