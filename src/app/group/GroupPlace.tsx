import * as React from 'react';
import { GroupPage } from '../../features/group/GroupPage';
import { groupPlaceFrom } from '../../services/routes';
import { lazyView } from '../../ui/lazyView';
import type { PageProps } from '../page';
import { GroupTabView } from './GroupTabView';

// Only a group that cannot be opened needs it.
const TicksOnDevice = lazyView(
  async () =>
    (await import(/* webpackChunkName: 'diplomera-ticks' */ '../../features/roll/TicksOnDevice')).TicksOnDevice,
);

/** The page of a group, put together with the features that are its tabs. */
export function GroupPlace({ rest }: PageProps): JSX.Element {
  const place = groupPlaceFrom(rest);
  return place === undefined ? <></> : <GroupPage {...place} TabView={GroupTabView} Unopened={TicksOnDevice} />;
}
