import type { Mask } from '../roles';
import type { Grant, Grantee } from '../schema/definition';

const contribute: Mask = { high: 432, low: 1011028719 };
const read: Mask = { high: 176, low: 138612833 };
/** SPBasePermissions.CancelCheckout, shown as "Override List Behaviors": sees and changes past own-items security. */
const overrideListBehaviors = 0x100;
const addListItems = 0x2;

const withPermission = (mask: Mask, low: number): Mask => ({ ...mask, low: mask.low + low });

/**
 * Permission levels that SharePoint lacks (docs/platform.md#own-items). Edit does not carry Override List Behaviors, so
 * Contribute is the base.
 */
export const productLevels = {
  coordinate: {
    name: 'Diplomera samordnare',
    about: 'Bidra, och nå andras rader i listor där var och en bara ser sina egna.',
    mask: withPermission(contribute, overrideListBehaviors),
  },
  train: {
    name: 'Diplomera utbildare',
    about: 'Bidra, och nå andras rader i listor där var och en bara ser sina egna.',
    mask: withPermission(contribute, overrideListBehaviors),
  },
  add: {
    name: 'Diplomera lägga till',
    about: 'Läsa och lägga till, men aldrig ändra eller ta bort.',
    mask: withPermission(read, addListItems),
  },
} as const;

export type ProductLevel = keyof typeof productLevels;

/** SharePoint's own levels, found by RoleTypeKind since their names follow the site's language. */
export const builtInLevels = { read: 2, full: 5 } as const;
export type BuiltInLevel = keyof typeof builtInLevels;

/** The permission level that carries a grant to a grantee. */
export function levelFor(grantee: Grantee, grant: Grant): ProductLevel | BuiltInLevel {
  if (grant === 'work') return grantee === 'trainers' ? 'train' : 'coordinate';
  // An inbox shows each person their own rows only, so that the level that adds is all that asking takes.
  return grant === 'ask' ? 'add' : grant;
}
