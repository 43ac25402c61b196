import * as React from 'react';
import type { CurrentUser } from '../../lists/repositories/ports';
import { Card, Icon, Shimmer } from '../controls';
import { Today } from '../today/Today';
import frame from './frame.module.scss';
import { Loading } from './Loading';
import { useFirstView, useToday } from './Product';
import { hrefOf, type Route } from './routes';
import shell from './shell.module.scss';
import { useLoad } from './useLoad';
import { useRoute } from './useRoute';
import { lazyPage } from './lazyPage';
import { lazyView } from './lazyView';
import { MayCoordinateProvider } from './mayCoordinate';

const Pool = lazyPage(
  async () => (await import(/* webpackChunkName: 'diplomera-pool' */ '../pool/Pool')).Pool,
  Waiting,
);
const GroupPage = lazyPage(
  async () => (await import(/* webpackChunkName: 'diplomera-group' */ '../group/GroupPage')).GroupPage,
  Waiting,
);
const Register = lazyPage(
  async () => (await import(/* webpackChunkName: 'diplomera-register-list' */ '../register/Register')).Register,
  Waiting,
);
const PublicRegister = lazyView(
  async () => (await import(/* webpackChunkName: 'diplomera-register-list' */ '../register/Register')).PublicRegister,
);
const DiplomaPage = lazyPage(
  async () => (await import(/* webpackChunkName: 'diplomera-diploma' */ '../diploma/DiplomaPage')).DiplomaPage,
  Waiting,
);
const MyDiplomaProgramme = lazyView(
  async () =>
    (await import(/* webpackChunkName: 'diplomera-staff' */ '../staff/MyDiplomaProgramme')).MyDiplomaProgramme,
);
const Programmes = lazyPage(
  async () => (await import(/* webpackChunkName: 'diplomera-programmes' */ '../programmes/Programmes')).Programmes,
  Waiting,
);
const Tools = lazyPage(
  async () => (await import(/* webpackChunkName: 'diplomera-tools' */ '../tools/Tools')).Tools,
  Waiting,
);

/** The coordinator's and trainer's whole view: who is here, where they are, and the navigation between places. */
export function CoordinatorApp(): JSX.Element {
  const { repositories } = useFirstView();
  const user = useLoad(() => repositories.directory.currentUser(), 'user');
  if (user.state === 'ready') return <SignedIn user={user.value} />;
  return (
    <main className={shell.page}>
      <Loading from={user} lines={6}>
        {() => <></>}
      </Loading>
    </main>
  );
}

function SignedIn({ user }: { readonly user: CurrentUser }): JSX.Element {
  const { repositories, texts } = useFirstView();
  const route = useRoute();
  const place = React.useRef<HTMLDivElement>(null);
  const moved = React.useRef(false);
  const today = useToday();
  // Housekeeping, in nobody's way: after the first view, and the next time when its code cannot be fetched now.
  React.useEffect(() => {
    import(/* webpackChunkName: 'diplomera-drafts' */ './forgetOldDrafts')
      .then(({ forgetOldDrafts }) => forgetOldDrafts(today))
      .catch(() => undefined);
  }, [today]);
  const placeName = `${route.view} ${'groupKey' in route ? route.groupKey : ''}`;
  // After going somewhere the focus stands at the new page's heading, as it does when a page is loaded.
  React.useEffect(() => {
    if (moved.current) place.current?.querySelector<HTMLElement>('h1')?.focus();
    moved.current = true;
  }, [placeName]);
  const mayWork = user.roles.some((role) => role === 'coordinator' || role === 'trainer' || role === 'owner');
  // Others who find their way here, by a link in a mail or on a diploma, get what is theirs and not a closed door.
  if (!mayWork)
    return (
      <main>
        <React.Suspense
          fallback={
            <Card>
              <Shimmer label={texts.common.loading} lines={8} />
            </Card>
          }
        >
          {route.view === 'diplom' || route.view === 'register' ? (
            <PublicRegister register={repositories.diplomas} />
          ) : (
            <MyDiplomaProgramme />
          )}
        </React.Suspense>
      </main>
    );
  const mayCoordinate = user.roles.some((role) => role === 'coordinator' || role === 'owner');
  return (
    <>
      <div className={frame.appBar}>
        <div className={frame.brand}>
          <span className={frame.mark}>
            <Icon name="award" />
          </span>
          {texts.common.product}
        </div>
        <nav className={frame.nav} aria-label={texts.common.product}>
          {placesFor(user).map(({ view, text }) => (
            <a
              key={view}
              href={hrefOf(view === 'program' ? { view, rest: '' } : { view })}
              aria-current={belongsTo(route) === view ? 'page' : undefined}
            >
              {texts.shell[text]}
            </a>
          ))}
        </nav>
      </div>
      <div ref={place}>
        <React.Suspense fallback={<Waiting />}>
          <MayCoordinateProvider value={mayCoordinate}>{viewOf(route, mayCoordinate)}</MayCoordinateProvider>
        </React.Suspense>
      </div>
    </>
  );
}

/** In the place of a page that is being downloaded. */
function Waiting(): JSX.Element {
  const { texts } = useFirstView();
  return (
    <main className={shell.page}>
      <Card>
        <Shimmer label={texts.common.loading} lines={8} />
      </Card>
    </main>
  );
}

const places = [
  { view: 'idag', text: 'today' },
  { view: 'pool', text: 'pool' },
  { view: 'register', text: 'register' },
  { view: 'program', text: 'programmes' },
  { view: 'verktyg', text: 'tools' },
] as const;
type Place = (typeof places)[number];

function placesFor(user: CurrentUser): readonly Place[] {
  return places.filter(
    ({ view }) =>
      (view !== 'verktyg' && view !== 'program') || user.roles.includes('owner') || user.roles.includes('coordinator'),
  );
}

function belongsTo(route: Route): Place['view'] | undefined {
  if (route.view === 'min') return undefined;
  if (route.view === 'grupp') return 'pool';
  return route.view === 'diplom' ? 'register' : route.view;
}

function viewOf(route: Route, mayCoordinate: boolean): JSX.Element {
  switch (route.view) {
    case 'idag':
      return <Today mayCoordinate={mayCoordinate} />;
    case 'pool':
      return <Pool />;
    case 'grupp':
      return <GroupPage groupKey={route.groupKey} tab={route.tab} processKey={route.processKey} />;
    case 'register':
      return <Register />;
    case 'diplom':
      return <DiplomaPage diplomaKey={route.diplomaKey} />;
    case 'min':
      return (
        <main>
          <MyDiplomaProgramme />
        </main>
      );
    case 'program':
      return mayCoordinate ? <Programmes rest={route.rest} /> : <Today mayCoordinate={mayCoordinate} />;
    case 'verktyg':
      return mayCoordinate ? <Tools /> : <Today mayCoordinate={mayCoordinate} />;
  }
}
