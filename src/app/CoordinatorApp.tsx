import * as React from 'react';
import type { CurrentUser } from '../lists/repositories/ports';
import { Guarded } from '../parts/Guarded';
import { Loading } from '../parts/Loading';
import { SetAsideNoticed } from '../parts/setAside/noticed';
import { SetAsideNotice } from '../parts/setAside/SetAsideNotice';
import { coordinates, MayCoordinateProvider } from '../services/mayCoordinate';
import { useFirstView, useToday } from '../services/CoordinatorServices';
import type { Place } from '../services/routes';
import { useLoad } from '../services/useLoad';
import { usePlace } from '../services/useRoute';
import { Card, Shimmer } from '../ui';
import { lazyView } from '../ui/lazyView';
import shell from '../ui/page.module.scss';
import { Navigation } from './Navigation';
import { MyDiplomaProgramme, pageAt, pages, works } from './pages';
import { WaitingPage } from './WaitingPage';

const PublicRegister = lazyView(
  async () =>
    (await import(/* webpackChunkName: 'diplomera-register-list' */ '../features/register/Register')).PublicRegister,
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

function SignedIn({ user: { roles } }: { readonly user: CurrentUser }): JSX.Element {
  const place = usePlace();
  const today = useToday();
  // Housekeeping, in nobody's way: after the first view, and the next time when its code cannot be fetched now.
  React.useEffect(() => {
    import(/* webpackChunkName: 'diplomera-drafts' */ '../services/device/forgetOldDrafts')
      .then(({ forgetOldDrafts }) => forgetOldDrafts(today))
      .catch(() => undefined);
  }, [today]);
  return works(roles) ? <Pages place={place} roles={roles} /> : <ForOthers place={place} />;
}

/** Others who find their way here, by a link in a mail or on a diploma, get what is theirs and not a closed door. */
function ForOthers({ place: { page } }: { readonly place: Place }): JSX.Element {
  const { repositories, texts } = useFirstView();
  const waiting = (
    <Card>
      <Shimmer label={texts.common.loading} lines={8} />
    </Card>
  );
  return (
    <main>
      <React.Suspense fallback={waiting}>
        {page === 'diplom' || page === 'register' ? (
          <PublicRegister register={repositories.diplomas} />
        ) : (
          <MyDiplomaProgramme />
        )}
      </React.Suspense>
    </main>
  );
}

function Pages({ place, roles }: { readonly place: Place; readonly roles: CurrentUser['roles'] }): JSX.Element {
  const { texts } = useFirstView();
  const page = pageAt(place, roles);
  const shown = React.useRef<HTMLDivElement>(null);
  const moved = React.useRef(false);
  // The tabs of a group are one place: going from one to another leaves the focus where it is.
  const placeName = page.address === 'grupp' ? `grupp ${place.rest.split('/')[0]}` : page.address;
  // After going somewhere the focus is at the new page's heading, as it is when a page is loaded.
  React.useEffect(() => {
    if (moved.current) shown.current?.querySelector<HTMLElement>('h1')?.focus();
    moved.current = true;
  }, [placeName]);
  const mayCoordinate = coordinates(roles);
  return (
    <>
      <Navigation pages={pages} current={page} roles={roles} />
      <div ref={shown}>
        <SetAsideNotice />
        <Guarded what="page" texts={texts}>
          <React.Suspense fallback={<WaitingPage />}>
            <MayCoordinateProvider value={mayCoordinate}>
              <SetAsideNoticed.Provider value={true}>
                <page.View rest={place.rest} mayCoordinate={mayCoordinate} />
              </SetAsideNoticed.Provider>
            </MayCoordinateProvider>
          </React.Suspense>
        </Guarded>
      </div>
    </>
  );
}
