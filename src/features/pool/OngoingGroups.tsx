import * as React from 'react';
import { fill } from '../../loc/fill';
import type { ListedGroup } from '../../lists/repositories/ports';
import type { GroupStage } from '../../rules';
import { Card, controls, Empty, Icon, Pill, type IconName, type Tone } from '../../ui';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { hrefOf } from '../../services/routes';
import styles from './pool.module.scss';

const looks: Record<GroupStage, { readonly tone: Tone; readonly icon: IconName }> = {
  forming: { tone: 'warm', icon: 'circleDashed' },
  confirmed: { tone: 'neutral', icon: 'calendar' },
  training: { tone: 'neutral', icon: 'people' },
  assignment: { tone: 'warm', icon: 'document' },
  decision: { tone: 'warm', icon: 'clock' },
  done: { tone: 'ok', icon: 'checkCircle' },
  cancelled: { tone: 'bad', icon: 'crossCircle' },
};

/** The groups going on, with where they are and whether they are at risk. */
export function OngoingGroups({ groups }: { readonly groups: readonly ListedGroup[] }): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.pool;
  if (groups.length === 0)
    return (
      <Card>
        <Empty icon="people" title={words.groupsEmpty}>
          <p>{words.groupsEmptyAdvice}</p>
        </Empty>
      </Card>
    );
  return (
    <Card flush title={`${words.groups} (${groups.length})`}>
      <GroupTable groups={groups} />
    </Card>
  );
}

/** Groups that are done or cancelled, folded away: looked up, not worked in. Nothing when there are none. */
export function EndedGroups({ groups }: { readonly groups: readonly ListedGroup[] }): JSX.Element | null {
  const { texts } = useCoordinatorServices();
  if (groups.length === 0) return null;
  return (
    <Card>
      <details className={styles.ended}>
        <summary>
          <Icon name="chevronDown" />
          {fill(texts.pool.endedGroups, { count: groups.length })}
        </summary>
        <GroupTable groups={groups} />
      </details>
    </Card>
  );
}

function GroupTable({ groups }: { readonly groups: readonly ListedGroup[] }): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.pool;
  return (
    <table className={`${controls.table} ${controls.stacking}`}>
      <thead>
        <tr>
          <th scope="col">{words.group}</th>
          <th scope="col">{words.stage}</th>
          <th scope="col" className={controls.number}>
            {words.headcount}
          </th>
          <th scope="col" className={controls.number}>
            {words.budget}
          </th>
          <th scope="col">{words.riskColumn}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ key, number, title, stage, computed: { size, absenceBudget, atRisk } }) => (
          <tr key={key}>
            <th scope="row">
              <a href={hrefOf({ view: 'grupp', groupKey: key, tab: 'oversikt' })}>{number}</a>
              <span className={styles.under}>{title}</span>
            </th>
            <td data-label={words.stage}>
              <Pill {...looks[stage]}>{words.stages[stage]}</Pill>
            </td>
            <td data-label={words.headcount} className={controls.number}>
              {size === 0 ? words.noPeople : size}
            </td>
            <td data-label={words.budget} className={controls.number}>
              {size === 0 || absenceBudget === undefined ? '–' : absenceBudget}
            </td>
            <td data-label={words.riskColumn}>
              {atRisk ? (
                <Pill tone="bad" icon="warning">
                  {words.risk}
                </Pill>
              ) : (
                <span className={controls.caption}>{words.noRisk}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
