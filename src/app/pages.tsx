import * as React from 'react';
import { Today } from '../features/today/Today';
import type { CurrentUser } from '../lists/repositories/ports';
import { first } from '../rules';
import { lazyPage } from '../services/lazyPage';
import { coordinates } from '../services/mayCoordinate';
import { diplomaKeyFrom, groupPlaceFrom, type Place } from '../services/routes';
import { lazyView } from '../ui/lazyView';
import type { Page, PageProps } from './page';
import { WaitingPage } from './WaitingPage';

/** Those whose web part this is, with the navigation; others get the register or their own programme. */
export const works: Page['mayOpen'] = (roles) => roles.includes('trainer') || coordinates(roles);

const DiplomaPage = lazyPage(
  async () => (await import(/* webpackChunkName: 'diplomera-diploma' */ '../features/diploma/DiplomaPage')).DiplomaPage,
  WaitingPage,
);
/** What concerns the person alone: a page for those who work with groups, the landing of everybody else. */
export const MyDiplomaProgramme = lazyView(
  async () =>
    (await import(/* webpackChunkName: 'diplomera-staff' */ '../features/staff/MyDiplomaProgramme')).MyDiplomaProgramme,
);

function DiplomaPlace({ rest }: PageProps): JSX.Element {
  const diplomaKey = diplomaKeyFrom(rest);
  return diplomaKey === undefined ? <></> : <DiplomaPage diplomaKey={diplomaKey} />;
}

function MyPlace(): JSX.Element {
  return (
    <main>
      <MyDiplomaProgramme />
    </main>
  );
}

/**
 * Every page of the coordinator's web part. The first is where an unknown address leads, so that an old link never
 * leads nowhere.
 */
export const pages: readonly Page[] = [
  { address: 'idag', title: 'today', mayOpen: works, place: 'own', View: Today },
  {
    address: 'pool',
    title: 'pool',
    mayOpen: works,
    place: 'own',
    View: lazyPage(
      async () => (await import(/* webpackChunkName: 'diplomera-pool' */ '../features/pool/Pool')).Pool,
      WaitingPage,
    ),
  },
  {
    address: 'grupp',
    title: 'group',
    mayOpen: works,
    place: { under: 'pool' },
    accepts: (rest) => groupPlaceFrom(rest) !== undefined,
    View: lazyPage(
      async () => (await import(/* webpackChunkName: 'diplomera-group' */ './group/GroupPlace')).GroupPlace,
      WaitingPage,
    ),
  },
  {
    address: 'register',
    title: 'register',
    mayOpen: works,
    place: 'own',
    View: lazyPage(
      async () =>
        (await import(/* webpackChunkName: 'diplomera-register-list' */ '../features/register/Register')).Register,
      WaitingPage,
    ),
  },
  {
    address: 'diplom',
    title: 'diploma',
    mayOpen: works,
    place: { under: 'register' },
    accepts: (rest) => diplomaKeyFrom(rest) !== undefined,
    View: DiplomaPlace,
  },
  {
    address: 'program',
    title: 'programmes',
    mayOpen: coordinates,
    place: 'own',
    View: lazyPage(
      async () =>
        (await import(/* webpackChunkName: 'diplomera-programmes' */ '../features/programmes/Programmes')).Programmes,
      WaitingPage,
    ),
  },
  {
    address: 'verktyg',
    title: 'tools',
    mayOpen: coordinates,
    place: 'own',
    View: lazyPage(
      async () => (await import(/* webpackChunkName: 'diplomera-tools' */ '../features/tools/Tools')).Tools,
      WaitingPage,
    ),
  },
  {
    address: 'min',
    title: 'mine',
    mayOpen: works,
    place: { under: '' },
    View: MyPlace,
  },
];

/** The page that a place is on, of those that somebody with these roles may open; the first one for any other place. */
export function pageAt({ page, rest }: Place, roles: CurrentUser['roles'], among: readonly Page[] = pages): Page {
  const found = among.find(({ address }) => address === page);
  return found !== undefined && found.mayOpen(roles) && (found.accepts?.(rest) ?? true) ? found : first(among);
}
