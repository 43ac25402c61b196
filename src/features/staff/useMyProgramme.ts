import * as React from 'react';
import type { Catalogue, CurrentUser, StaffGroup } from '../../lists/repositories/ports';
import type { Diploma, Group, PersonRequest, Session, Unit, UnitKey } from '../../rules';
import { useEssentials } from '../../services/CoordinatorServices';
import { useLoad, type Loaded } from '../../services/useLoad';
import { buildMyProgrammeViewModel, type Membership } from './buildMyProgrammeViewModel';
import type { Meeting } from './meeting';
import type { Words } from './mySessions';
import { ownRequests, requestKey, type OwnRequest } from '../../usecases/sendRequests/ownRequest';
import { newToken, proofOf } from '../../usecases/links/token';
import { useOutbox, type Sending } from './useOutbox';

/** What is read once when the app opens: the person's own requests, and rows that name no person. */
export interface Opened {
  readonly user: CurrentUser;
  readonly catalogue: Catalogue;
  readonly requests: readonly PersonRequest[];
  readonly groups: readonly StaffGroup[];
  /** The units the person has named, and their diplomas. */
  readonly units: readonly Unit[];
  readonly diplomas: readonly Diploma[];
}

/** What the person had when they asked: the link, or the digits from the screen in the room. */
export type Had = { readonly token: string } | { readonly digits: string };

export interface MyProgramme {
  readonly user: CurrentUser;
  readonly catalogue: Catalogue;
  readonly requests: readonly OwnRequest[];
  readonly memberships: readonly Membership[];
  readonly now: Date;
  readonly words: Words;
  readonly sending: Sending;
  /** A group that a link led to; shown with the others once the person has asked to be in it. */
  readonly meet: (meeting: Meeting) => void;
  readonly join: (group: Group, unitKey: UnitKey | undefined, had?: Had) => Promise<void>;
  readonly checkIn: (session: Session, unitKey: UnitKey | undefined, had?: Had) => Promise<void>;
}

/** Two rounds of requests: the own ones first, since they say which groups and units to ask for. */
export function useOpened(): Loaded<Opened> {
  const {
    repositories: { directory, catalogue, requests, staff, diplomas },
  } = useEssentials();
  return useLoad(async () => {
    const [user, small, mine] = await Promise.all([directory.currentUser(), catalogue.read(), requests.mine()]);
    const own = mine.map(({ value }) => value);
    const groupKeys = distinct(own.map(({ groupKey }) => groupKey));
    const unitKeys = distinct(own.flatMap(({ unitKey }) => (unitKey === undefined ? [] : [unitKey])));
    const [groups, awarded] = await Promise.all([
      groupKeys.length === 0 ? [] : staff.groups(groupKeys),
      diplomas.forUnits(unitKeys),
    ]);
    return {
      user,
      catalogue: small,
      requests: own,
      groups,
      units: awarded.units.map(({ value }) => value),
      diplomas: awarded.diplomas.map(({ value }) => value),
    };
  }, 'mine');
}

/** The person's programme as it is now, and the two things they can ask for. */
export function useMyProgramme(opened: Opened): MyProgramme {
  const { texts, locale, pageUrl, now: clock } = useEssentials();
  const now = useNow();
  const person = opened.user.email ?? opened.user.name;
  // A host varies what follows the question mark (theme, language); the place is the same.
  const sending = useOutbox(`${pageUrl.split(/[?#]/)[0] ?? pageUrl}|${person}`);
  const newer = useAnswers(opened.requests, sending.arrived);
  const [salt] = React.useState(newToken);
  const [met, setMet] = React.useState<readonly Meeting[]>([]);
  const meet = React.useCallback((meeting: Meeting) => setMet((before) => [...before, meeting]), []);
  const units = distinctBy([...opened.units, ...met.flatMap((one) => one.units)], ({ key }) => key);
  const words = { texts: texts.staff, locale };
  const requests = ownRequests([...newer, ...opened.requests, ...sending.arrived], sending.unsent);
  const groups = distinctBy([...opened.groups, ...met.map((one) => one.met)], ({ group }) => group.key);
  const diplomas = distinctBy([...opened.diplomas, ...met.flatMap((one) => one.diplomas)], ({ key }) => key);

  const ask = async (
    wish: Pick<OwnRequest, 'kind' | 'groupKey' | 'togetherKey' | 'sessionKey' | 'unitKey'>,
    had: Had | undefined,
  ): Promise<void> => {
    const same = requests.filter(
      ({ kind, groupKey, sessionKey }) =>
        kind === wish.kind && groupKey === wish.groupKey && sessionKey === wish.sessionKey,
    );
    if (same.some(({ state }) => state !== 'declined')) return;
    const key = await requestKey(wish.kind, wish.sessionKey ?? wish.groupKey, person, same.length, salt);
    await sending.put({
      ...wish,
      key,
      state: 'sent',
      sentUtc: clock().toISOString(),
      proof: had !== undefined && 'token' in had ? await proofOf(had.token, key) : undefined,
      digits: had !== undefined && 'digits' in had ? had.digits : undefined,
    });
  };

  return {
    user: opened.user,
    catalogue: opened.catalogue,
    requests,
    memberships: buildMyProgrammeViewModel(
      { requests, groups, catalogue: opened.catalogue, units, diplomas },
      now,
      words,
    ),
    now,
    words,
    sending,
    meet,
    join: ({ key, togetherKey }, unitKey, had) =>
      ask({ kind: 'join', groupKey: key, togetherKey, sessionKey: undefined, unitKey }, had),
    checkIn: ({ key, groupKey, togetherKey }, unitKey, had) =>
      ask({ kind: 'checkIn', groupKey, togetherKey, sessionKey: key, unitKey }, had),
  };
}

/**
 * Looks for answers when the page comes into view again, and each minute while one is awaited. A failed look changes
 * nothing.
 */
function useAnswers(...known: readonly (readonly PersonRequest[])[]): readonly PersonRequest[] {
  const {
    repositories: { requests },
  } = useEssentials();
  const [newer, setNewer] = React.useState<readonly PersonRequest[]>([]);
  const awaited = ownRequests([...newer, ...known.flat()], []).some(({ state }) => state === 'sent');
  React.useEffect(() => {
    if (!awaited) return undefined;
    let alive = true;
    const look = (): void => {
      if (document.visibilityState === 'visible')
        requests.mine().then(
          (mine) => {
            if (alive) setNewer(mine.map(({ value }) => value));
          },
          () => undefined,
        );
    };
    const timer = window.setInterval(look, 60_000);
    document.addEventListener('visibilitychange', look);
    return () => {
      alive = false;
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [awaited, requests]);
  return newer;
}

/** The time, renewed often enough for a check-in window to open and close on an open page. */
function useNow(): Date {
  const { now } = useEssentials();
  const [time, setTime] = React.useState(now);
  React.useEffect(() => {
    const timer = window.setInterval(() => setTime(now()), 15_000);
    return () => window.clearInterval(timer);
  }, [now]);
  return time;
}

function distinct<T>(all: readonly T[]): readonly T[] {
  return Array.from(new Set(all));
}

function distinctBy<T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return all.filter((one, index) => all.findIndex((other) => keyOf(other) === keyOf(one)) === index);
}
