import type { ListedGroup, Repositories, SetAsideRow, Stored } from '../../lists/repositories/ports';
import type { PersonRequest, Session } from '../../rules';
import { keysOf, referring, strayed } from './references';

interface Known {
  readonly groups: readonly Pick<ListedGroup, 'key' | 'togetherKey'>[];
  readonly sessions: readonly Stored<Session>[];
}

/**
 * The requests that concern a group and a session that exist; others are set aside. What is known already is not asked
 * for: only requests about anything else lead to questions, and those that stray are few.
 */
export async function knownRequests(
  requests: readonly Stored<PersonRequest>[],
  known: Known,
  { staff, setAside }: Pick<Repositories, 'staff' | 'setAside'>,
): Promise<readonly Stored<PersonRequest>[]> {
  const doubtful = requests.filter((request) => strayOf(request, known) !== undefined);
  const looked = doubtful.length === 0 ? [] : await staff.groups(doubtful.map(({ value }) => value.groupKey));
  const all: Known = {
    groups: [...known.groups, ...looked.map(({ group }) => group)],
    sessions: [
      ...known.sessions,
      ...looked.flatMap(({ sessions }) => sessions.map((value) => ({ ...unstored, value }))),
    ],
  };
  const strays = doubtful.flatMap((request) => strayOf(request, all) ?? []);
  setAside.note('unanswered requests', strays);
  const gone = new Set(strays.map(({ id }) => id));
  return requests.filter(({ id }) => !gone.has(id));
}

/** Only the value is looked at. */
const unstored = { id: 0, etag: '', modifiedUtc: '', modifiedBy: '' };

function strayOf(request: Stored<PersonRequest>, { groups, sessions }: Known): SetAsideRow | undefined {
  const { groupKey, togetherKey, sessionKey } = request.value;
  const own = groups.filter(({ key }) => key === groupKey);
  return strayed('MyPath', request, [
    referring('GroupKey', new Set(groups.map(({ key }) => key)), 'Groups')(groupKey),
    referring('TogetherKey', new Set(own.map((group) => group.togetherKey)), 'Groups')(togetherKey),
    referring('SessionKey', keysOf(sessions), 'Sessions')(sessionKey),
  ]);
}
