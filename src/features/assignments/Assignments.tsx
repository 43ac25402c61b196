import * as React from 'react';
import { fill } from '../../loc/fill';
import { Card, controls, Empty } from '../../ui';
import { useOpenGroup } from '../../parts/OpenGroup';
import { RemainingList } from '../../parts/remaining/RemainingList';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import shell from '../../ui/page.module.scss';
import { buildAssignmentsViewModel } from './buildAssignmentsViewModel';
import type { HandInAction } from './handIn';
import { HandInDialog } from './HandInDialog';
import { HandInTable } from './HandInTable';
import styles from './assignments.module.scss';

/** The tab Uppgifter: what has been handed in, by whom, and what the rules make of it. */
export function Assignments(): JSX.Element {
  const product = useCoordinatorServices();
  const {
    texts: { assignments: words },
  } = product;
  const open = useOpenGroup();
  const today = useToday();
  const [acting, setActing] = React.useState<{ readonly action: HandInAction; readonly key: string }>();
  const views = buildAssignmentsViewModel(open, today, product);
  const handIn = views.flatMap(({ handIns }) => handIns).find(({ blank }) => blank.key === acting?.key);
  if (views.length === 0)
    return (
      <Card>
        <Empty icon="document" title={words.none}>
          {words.noneAdvice}
        </Empty>
      </Card>
    );
  return (
    <div className={shell.columns}>
      <div className={shell.stack}>
        {views.map((view) => (
          <Card key={view.key} title={view.title} flush>
            <div className={styles.per}>
              {words.per[view.per]}
              {view.monthsAfterAward !== undefined && ` ${fill(words.followUp, { months: view.monthsAfterAward })}`}
            </div>
            {view.handIns.length === 0 ? (
              <Empty icon="people" title={view.monthsAfterAward === undefined ? words.nobody : words.notAwarded} />
            ) : (
              <HandInTable assignment={view} onAct={(action, { blank }) => setActing({ action, key: blank.key })} />
            )}
            <div className={styles.source}>
              <p className={controls.source}>{view.source}</p>
            </div>
          </Card>
        ))}
      </div>
      <aside className={shell.stack} aria-label={words.remaining}>
        <Card title={words.remaining}>
          <RemainingList lines={views.flatMap(({ findings }) => findings)} />
        </Card>
      </aside>
      {acting !== undefined && handIn !== undefined && (
        <HandInDialog action={acting.action} handIn={handIn} onDone={() => setActing(undefined)} />
      )}
    </div>
  );
}
