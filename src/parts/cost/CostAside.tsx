import * as React from 'react';
import { Card, Icon } from '../../ui';
import { useOpenGroup } from '../OpenGroup';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import type { UnitKey } from '../../rules';
import { buildCostViewModel } from './buildCostViewModel';
import styles from './Cost.module.scss';
import { CostLines, CostNotes } from './CostLines';

/** The group's cost in short, with one unit's share standing out. */
export function CostAside({ unitKey }: { readonly unitKey: UnitKey }): JSX.Element {
  const open = useOpenGroup();
  const { texts, locale } = useCoordinatorServices();
  const today = useToday();
  const cost = buildCostViewModel(open, open.file.group.value, today, { texts, locale });
  if (cost.kind !== 'stated') {
    return (
      <Card title={texts.cost.forGroup}>
        <p className={styles.unstated}>
          <Icon name="info" />
          {cost.title}
        </p>
        <p>{cost.reasons.join(' ')}</p>
      </Card>
    );
  }
  return (
    <Card title={texts.cost.forGroup}>
      <CostLines cost={cost} />
      <h3 className={styles.subheading}>{cost.splitText}</h3>
      <table className={styles.shares}>
        <caption className={styles.hidden}>{texts.cost.splitCaption}</caption>
        <tbody>
          {cost.shares.map((share) => (
            <tr key={share.unitKey} className={share.unitKey === unitKey ? styles.own : undefined}>
              <th scope="row">{share.unitName}</th>
              <td>{share.share}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <CostNotes cost={cost} />
    </Card>
  );
}
