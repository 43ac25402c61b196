import * as React from 'react';
import { fill } from '../../loc/fill';
import { Card, controls } from '../../ui';
import { useOpenGroup } from '../../parts/OpenGroup';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import shell from '../../ui/page.module.scss';
import { buildRemaining, buildRuleInWords } from '../../parts/remaining/buildRemaining';
import type { RollViewModel } from './buildRollViewModel';
import { RemainingList } from '../../parts/remaining/RemainingList';
import type { RollLayout } from './rollLayout';
import styles from './roll.module.scss';

/** What the roll leads to: what remains before a decision, each unit's own figures, and the rule they are judged by. */
export function RollSide({
  layout,
  model,
}: {
  readonly layout: RollLayout;
  readonly model: RollViewModel;
}): JSX.Element {
  const product = useCoordinatorServices();
  const open = useOpenGroup();
  const {
    texts: { roll },
  } = product;
  const { rule, reading, source } = buildRuleInWords(open, product);
  return (
    <aside className={shell.stack} aria-label={roll.sideLabel}>
      <Card title={roll.remaining}>
        <RemainingList lines={buildRemaining(open, model.facts, product)} />
      </Card>
      <Card title={roll.perUnit}>
        <PerUnit layout={layout} model={model} />
      </Card>
      <Card title={roll.ruleInWords}>
        <div className={styles.rule}>
          <p>{rule}</p>
          <p className={controls.source}>
            <span>{reading}</span>
            <span>{source}</span>
          </p>
        </div>
      </Card>
    </aside>
  );
}

function PerUnit({ layout, model }: { readonly layout: RollLayout; readonly model: RollViewModel }): JSX.Element {
  const {
    texts: { roll },
  } = useCoordinatorServices();
  const { units, version } = useOpenGroup();
  const steps = layout.steps.filter(({ counts }) => counts);
  return (
    <table className={styles.perUnit}>
      <caption className={controls.visuallyHidden}>{roll.perUnitCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{version.attendance.scope === 'workGroup' ? roll.perUnitWorkGroup : roll.perUnitEachUnit}</th>
          {steps.map(({ stepKey, title }) => (
            <th key={stepKey} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map(({ unit }) => (
          <tr key={unit.key}>
            <th scope="row">{unit.name}</th>
            {steps.map(({ stepKey }) => {
              const count = model.unitCounts.get(unit.key)?.get(stepKey);
              return (
                <td key={stepKey}>
                  {count !== undefined && fill(roll.presentOf, { present: count.present, of: count.of })}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
