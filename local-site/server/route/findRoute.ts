import { errors } from '../errors';
import type { Call } from '../call';
import { routes, type Route } from '../routes';
import { propertyOf } from '../serialise/serialise';
import type { Result } from '../serialise/entity';
import type { Address } from './address';

const table = new Map(routes.map((route) => [`${route.method} ${route.path}`, route]));
const knownPaths = new Set(routes.map((route) => route.path));

/**
 * The route that answers an address. A path one step longer than a resource reads that property of it (`…/list/title`).
 * @throws SharePointError 501 for a verb or surface the local site lacks, 404 for what is no resource.
 */
export function findRoute(method: string, address: Address, url: string): Route {
  const key = address.key.replace(/\/\$value$/, '');
  const exact = table.get(`${method} ${address.key}`) ?? table.get(`${method} ${key}`);
  if (exact !== undefined) return exact;
  // Functions without side effects may be called with POST as well as GET, and the other way round.
  const property = method === 'GET' || method === 'POST' ? propertyRoute(key, address) : undefined;
  if (property !== undefined) return property;
  if (knownPaths.has(key)) throw errors.notImplemented(`${method} on ${key}`);
  throw unsupported.some((word) => key.split('/').includes(word))
    ? errors.notImplemented(key)
    : errors.resourceMissing(url);
}

function propertyRoute(key: string, address: Address): Route | undefined {
  for (let cut = key.lastIndexOf('/'); cut > 0; cut = key.lastIndexOf('/', cut - 1)) {
    const owner = table.get(`GET ${key.slice(0, cut)}`);
    const names = key.slice(cut + 1).split('/');
    if (owner !== undefined) return { ...owner, handle: (call) => read(owner, call, address, names) };
  }
  return undefined;
}

function read(owner: Route, call: Call, address: Address, names: readonly string[]): Result {
  let result = owner.handle(call);
  for (const name of names) {
    const next = result.kind === 'entity' ? propertyOf(result.entity, name) : undefined;
    if (next === undefined) {
      throw unsupported.includes(name) ? errors.notImplemented(address.key) : errors.resourceMissing(call.request.url);
    }
    result = next;
  }
  return result;
}

/**
 * Parts of SharePoint that exist but not here: they answer 501 rather than 404, so that nobody takes them for a typing
 * error.
 */
const unsupported: readonly string[] = [
  'contenttypes',
  'search',
  'webparts',
  'eventreceivers',
  'subscriptions',
  'getchanges',
  'checkout',
  'checkin',
  'undocheckout',
  'publish',
  'unpublish',
  'approve',
  'deny',
  'startupload',
  'continueupload',
  'finishupload',
  'cancelupload',
  'addtemplatefile',
  'lockedbyuser',
  'storagemetrics',
  'properties',
  'copyto',
  'copytousingpath',
  'getlistitemchangessincetoken',
  'renderlistdata',
  'renderlistformdata',
  'fieldvaluesashtml',
  'fieldvaluesforedit',
  'workflowassociations',
  'navigation',
  'features',
  'usercustomactions',
  'informationrightsmanagementsettings',
  'webs',
  'webinfos',
  'site',
  'sitemanager',
  'social',
  'sp.userprofiles.peoplemanager',
  'comments',
  'sp.movecopyutil.movefilebypath',
  'sp.movecopyutil.copyfilebypath',
  'sp.movecopyutil.movefolderbypath',
  'sp.movecopyutil.copyfolderbypath',
  'adddependentlookupfield',
  'reservelistitemid',
  'renderashtml',
  'setviewxml',
  'moveviewfieldto',
  'deletewithparameters',
  'likedby',
  'like',
];
