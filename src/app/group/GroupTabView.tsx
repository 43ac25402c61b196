import * as React from 'react';
import type { ProcessKey } from '../../rules';
import { Guarded } from '../../parts/Guarded';
import { Card, Shimmer } from '../../ui';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { GroupTab } from '../../services/routes';
import { Overview } from '../../features/group/Overview';
import { lazyView } from '../../ui/lazyView';

// Each tab is downloaded when it is first opened; the first view carries only the overview.
const Participants = lazyView(
  async () =>
    (await import(/* webpackChunkName: 'diplomera-participants' */ '../../features/participants/Participants'))
      .Participants,
);
const Sessions = lazyView(
  async () => (await import(/* webpackChunkName: 'diplomera-sessions' */ '../../features/sessions/Sessions')).Sessions,
);
const Roll = lazyView(
  async () => (await import(/* webpackChunkName: 'diplomera-roll' */ '../../features/roll/Roll')).Roll,
);
const Assignments = lazyView(
  async () =>
    (await import(/* webpackChunkName: 'diplomera-assignments' */ '../../features/assignments/Assignments'))
      .Assignments,
);
const Decision = lazyView(
  async () => (await import(/* webpackChunkName: 'diplomera-decision' */ '../../features/decision/Decision')).Decision,
);
const Cost = lazyView(
  async () => (await import(/* webpackChunkName: 'diplomera-cost' */ '../../features/cost/Cost')).Cost,
);
const History = lazyView(
  async () => (await import(/* webpackChunkName: 'diplomera-history' */ '../../features/history/History')).History,
);

/** The open tab of the group page; each is loaded when it is first shown. */
export function GroupTabView({
  tab,
  processKey,
}: {
  readonly tab: GroupTab;
  readonly processKey: ProcessKey | undefined;
}): JSX.Element {
  const { texts } = useCoordinatorServices();
  return (
    <Guarded what="tab" texts={texts}>
      <React.Suspense
        fallback={
          <Card>
            <Shimmer label={texts.common.loading} lines={6} />
          </Card>
        }
      >
        {viewOf(tab, processKey)}
      </React.Suspense>
    </Guarded>
  );
}

function viewOf(tab: GroupTab, processKey: ProcessKey | undefined): JSX.Element {
  switch (tab) {
    case 'oversikt':
      return <Overview />;
    case 'deltagare':
      return <Participants />;
    case 'tillfallen':
      return <Sessions />;
    case 'narvaro':
      return <Roll />;
    case 'uppgifter':
      return <Assignments />;
    case 'beslut':
      return <Decision processKey={processKey} />;
    case 'kostnad':
      return <Cost />;
    case 'historik':
      return <History />;
  }
}
