import { listPath } from '../listAddress';
import type { Grant, Grantee, ListDefinition } from '../schema/definition';
import type { Site, SiteRequest } from '../site';
import type { Difference } from './difference';
import { levelFor } from './levels';
import { phrases } from './phrases';
import type { Language } from './phrases';
import { levelId, principalOf } from './siteDifferences';
import type { ListState, SiteState } from './siteState';

/** Who may do what in a list, compared with what is declared. Anything more than declared is taken away. */
export function permissionDifferences(
  site: Site,
  list: ListDefinition,
  actual: ListState,
  state: SiteState,
  language: Language,
): readonly Difference[] {
  const path = listPath(site, list.path);
  const wanted = wantedLevels(list, state);
  const current = actual.ownPermissions ? actual.assignments : [];
  const call = (verb: 'add' | 'remove', principalId: number, level: number): SiteRequest => ({
    path: `${path}/roleassignments/${verb}roleassignment(principalid=${principalId}, roledefid=${level})`,
    method: 'POST',
  });

  const inherits = actual.ownPermissions
    ? []
    : [
        {
          path: `${path}/breakroleinheritance(copyroleassignments=false, clearsubscopes=true)`,
          method: 'POST' as const,
        },
      ];
  const missing = Array.from(wanted).filter(
    ([principalId, level]) => !current.some((has) => has.principalId === principalId && has.levelIds.includes(level)),
  );
  const excess = current.flatMap(({ principalId, levelIds }) =>
    levelIds.filter((level) => wanted.get(principalId) !== level).map((level) => [principalId, level] as const),
  );
  const repair = [
    ...inherits,
    ...missing.map(([principalId, level]) => call('add', principalId, level)),
    ...excess.map(([principalId, level]) => call('remove', principalId, level)),
  ];
  if (repair.length === 0) return [];
  const say = phrases[language];
  const what = actual.ownPermissions ? say.permissions(missing.length, excess.length) : say.inherits;
  return [{ list: list.path, what, repair, asBatch: true }];
}

/** Permission level by principal. A group that is still missing is reported by itself and skipped here. */
function wantedLevels(list: ListDefinition, state: SiteState): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  const grants = list.permissions;
  for (const grantee of Object.keys(grants).filter(isGrantee(grants))) {
    const grant: Grant | undefined = grants[grantee];
    const principalId = principalOf(state, grantee);
    const level = grant && levelId(state, levelFor(grantee, grant));
    if (principalId !== undefined && level !== undefined) levels.set(principalId, level);
  }
  return levels;
}

const isGrantee =
  (grants: ListDefinition['permissions']) =>
  (name: string): name is Grantee =>
    name in grants;
