import type { Argument, Step } from './path';
import { elementAt } from '../../../src/rules/model';

/** A thing a path names: `getByTitle('X')` is `{ noun: 'list', by: 'title', value: 'X' }`. */
export interface Reference {
  readonly noun: string;
  readonly by: string;
  readonly value: string;
}

/**
 * A path reduced to the form of the route table: `web/list/items`, what it names on the way, and the last arguments.
 */
export interface Address {
  readonly key: string;
  readonly references: readonly Reference[];
  readonly given: readonly Argument[];
  readonly last: string;
}

/** Every way SharePoint lets a path name one thing. `x()` takes an argument. */
const forms: Readonly<Record<string, readonly [noun: string, by: string]>> = {
  'lists()': ['list', 'id'],
  'lists/getbyid()': ['list', 'id'],
  'lists/getbytitle()': ['list', 'title'],
  'getlist()': ['list', 'url'],
  'getlistusingpath()': ['list', 'url'],
  'items()': ['item', 'id'],
  'items/getbyid()': ['item', 'id'],
  'getitembyid()': ['item', 'id'],
  'versions()': ['version', 'id'],
  'versions/getbyid()': ['version', 'id'],
  'fields()': ['field', 'id'],
  'fields/getbyid()': ['field', 'id'],
  'fields/getbytitle()': ['field', 'title'],
  'fields/getbyinternalnameortitle()': ['field', 'name'],
  'views()': ['view', 'id'],
  'views/getbyid()': ['view', 'id'],
  'getview()': ['view', 'id'],
  'views/getbytitle()': ['view', 'title'],
  defaultview: ['view', 'default'],
  'sitegroups()': ['group', 'id'],
  'sitegroups/getbyid()': ['group', 'id'],
  'sitegroups/getbyname()': ['group', 'name'],
  associatedownergroup: ['group', 'owners'],
  associatedmembergroup: ['group', 'members'],
  associatedvisitorgroup: ['group', 'visitors'],
  'siteusers()': ['user', 'login'],
  'siteusers/getbyid()': ['user', 'id'],
  'getuserbyid()': ['user', 'id'],
  'siteusers/getbyemail()': ['user', 'email'],
  'siteusers/getbyloginname()': ['user', 'login'],
  currentuser: ['user', 'current'],
  'users()': ['member', 'login'],
  'users/getbyid()': ['member', 'id'],
  'users/getbyemail()': ['member', 'email'],
  'users/getbyloginname()': ['member', 'login'],
  'roledefinitions()': ['role', 'id'],
  'roledefinitions/getbyid()': ['role', 'id'],
  'roledefinitions/getbyname()': ['role', 'name'],
  'roledefinitions/getbytype()': ['role', 'kind'],
  'roleassignments()': ['assignment', 'id'],
  'roleassignments/getbyprincipalid()': ['assignment', 'id'],
  'getfolderbyserverrelativeurl()': ['folder', 'url'],
  'getfolderbyserverrelativepath()': ['folder', 'url'],
  'getfolderbyid()': ['folder', 'guid'],
  rootfolder: ['folder', 'root'],
  'folders()': ['folder', 'name'],
  'folders/getbyurl()': ['folder', 'name'],
  'folders/getbypath()': ['folder', 'name'],
  parentfolder: ['folder', 'parent'],
  folder: ['folder', 'item'],
  'getfilebyserverrelativeurl()': ['file', 'url'],
  'getfilebyserverrelativepath()': ['file', 'url'],
  'getfilebyurl()': ['file', 'url'],
  'getfilebyid()': ['file', 'guid'],
  'files()': ['file', 'name'],
  'files/getbyurl()': ['file', 'name'],
  file: ['file', 'item'],
  listitemallfields: ['item', 'fields'],
  'attachmentfiles()': ['attachment', 'name'],
  'attachmentfiles/getbyfilename()': ['attachment', 'name'],
  'attachmentfiles/getbyfilenameaspath()': ['attachment', 'name'],
  'recyclebin()': ['recycled', 'id'],
  'recyclebin/getbyid()': ['recycled', 'id'],
};

const shortcuts: Readonly<Record<string, readonly string[]>> = {
  folder: ['web', 'folder'],
  file: ['web', 'file'],
  'item fields': ['web', 'list', 'item'],
};

/** Reduces steps to an address. Segments that name nothing stay themselves, in lower case. */
export function toAddress(steps: readonly Step[]): Address {
  const key: string[] = [];
  const references: Reference[] = [];
  let given: readonly Argument[] = [];
  for (let index = 0; index < steps.length; index += 1) {
    const step = elementAt(steps, index);
    const next = steps.at(index + 1);
    const pair = next !== undefined && !hasArguments(step) && hasArguments(next) ? `${step.name}/${next.name}()` : '';
    const single = hasArguments(step) ? `${step.name}()` : step.name;
    const [form, argument] = Object.hasOwn(forms, pair)
      ? [forms[pair], next?.given?.[0]]
      : Object.hasOwn(forms, single)
        ? [forms[single], step.given?.[0]]
        : [];
    given = step.given ?? [];
    if (form === undefined) {
      key.push(step.name);
      continue;
    }
    const [noun, by] = form;
    // By whichever way a path reaches a folder, a file or the item of one, it goes on from there.
    const shortcut = Object.hasOwn(shortcuts, `${noun} ${by}`)
      ? shortcuts[`${noun} ${by}`]
      : Object.hasOwn(shortcuts, noun)
        ? shortcuts[noun]
        : undefined;
    if (shortcut === undefined) key.push(noun);
    else key.splice(0, key.length, ...shortcut);
    references.push({ noun, by, value: argument?.value ?? '' });
    if (Object.hasOwn(forms, pair)) index += 1;
  }
  return { key: key.join('/'), references, given, last: steps.at(-1)?.written ?? '' };
}

function hasArguments(step: Step): boolean {
  return step.given !== undefined && step.given.length > 0;
}
