import * as React from 'react';
import { Today } from '../features/today/Today';
import type { CurrentUser } from '../lists/repositories/ports';
import { first } from '../rules';
import type { EssentialTexts } from '../loc/texts';
import { lazyPage } from '../services/lazyPage';
import { diplomaKeyFrom, groupPlaceFrom, type Place } from '../services/routes';
import { lazyView } from '../ui/lazyView';
import { WaitingPage } from './WaitingPage';

export interface PageProps {
  /** What follows the page's own address, as it is written there. */
  readonly rest: string;
  /** Whether who is signed in coordinates, or only teaches. */
  readonly mayCoordinate: boolean;
}

/** A page is one entry: its folder, this list and its texts are all that a new one touches. */
export interface Page {
  /** What follows `#/` in the address of the browser. Links that are out there use it, so it is never changed. */
  readonly address: string;
  readonly title: keyof EssentialTexts['shell']['pages'];
  readonly mayOpen: (roles: CurrentUser['roles']) => boolean;
  /** Its own place in the navigation, in the order of the list; or the page whose place is the current one while this is shown. */
  readonly place: 'own' | { readonly under: string };
  /** False when what follows the address names nothing that the page can show. All pages but those of one thing leave it out. */
  readonly accepts?: (rest: string) => boolean;
  readonly View: React.FunctionComponent<PageProps>;
}

const coordinates: Page['mayOpen'] = (roles) => roles.includes('coordinator') || roles.includes('owner');
const works: Page['mayOpen'] = (roles) => roles.includes('trainer') || coordinates(roles);

const DiplomaPage = lazyPage(
  async () => (await import(/* webpackChunkName: 'diplomera-diploma' */ '../features/diploma/DiplomaPage')).DiplomaPage,
  WaitingPage,
);
const MyDiplomaProgramme = lazyView(
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

/** Every page of the coordinator's web part. The first is where an unknown address leads, so that an old link never leads nowhere. */
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
