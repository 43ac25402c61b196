import { neededArgument, payload, type Call, type Handler } from '../call';
import { DIGEST_SECONDS, makeDigest } from '../digest';
import { webEntity } from '../entities/webEntity';
import { userEntity } from '../entities/principalEntity';
import { errors } from '../errors';
import { Permission, maskToJson } from '../permissions';
import { readProperties, textProperty } from '../properties';
import { done, found, updated, value } from '../serialise/entity';
import { userNamed } from './targets';

const webProperties = { Title: textProperty(), Description: textProperty() };
const entityKey = (name: string): string => `storageEntity:${name}`;

export const getWeb: Handler = (call) => found(webEntity(call));

export const updateWeb: Handler = (call) => {
  call.access.demand(Permission.manageWeb);
  const { Title, Description } = readProperties(payload(call), webProperties, 'SP.Web');
  if (typeof Title === 'string') call.site.keepSetting('title', Title);
  if (typeof Description === 'string') call.site.keepSetting('description', Description);
  return updated;
};

export const contextInfo: Handler = ({ site, access }) =>
  value(
    'GetContextWebInformation',
    {
      FormDigestTimeoutSeconds: DIGEST_SECONDS,
      FormDigestValue: makeDigest(site, access.user),
      LibraryVersion: '16.0.0.0',
      SiteFullUrl: site.url,
      SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0'],
      WebFullUrl: site.url,
    },
    'SP.ContextWebInformation',
  );

/** A tenant property; empty when nobody set it, as in SharePoint. */
export const getStorageEntity: Handler = (call) => {
  const kept = call.site.findSetting(entityKey(neededArgument(call, 'key')));
  return value(
    'GetStorageEntity',
    kept === undefined ? { 'odata.null': true } : { Comment: null, Description: null, Value: kept },
    'SP.StorageEntity',
  );
};

export const setStorageEntity: Handler = (call) => {
  if (!call.access.user.siteAdmin) throw errors.accessDenied();
  call.site.keepSetting(entityKey(neededArgument(call, 'key')), neededArgument(call, 'value', 1));
  return done;
};

export const removeStorageEntity: Handler = (call) => {
  if (!call.access.user.siteAdmin) throw errors.accessDenied();
  call.site.dropSetting(entityKey(neededArgument(call, 'key')));
  return done;
};

export const ensureUser: Handler = (call) => {
  const name = neededArgument(call, 'logonName');
  const user = userNamed(call, name);
  if (user === undefined) throw errors.userMissing(name);
  return found(userEntity(call.site, user, call.access));
};

/** @returns the mask of a user named in the path, on the web. */
export const userPermissions: Handler = (call) =>
  value('GetUserEffectivePermissions', maskToJson(otherAccess(call).mask()), 'SP.BasePermissions');

/** Asking what others may do needs the right to enumerate permissions. */
export function otherAccess(call: Call): Call['access'] {
  const name = neededArgument(call, 'userName');
  const user = userNamed(call, name);
  if (user === undefined) throw errors.userMissing(name);
  if (user.id !== call.access.user.id) call.access.demand(Permission.enumeratePermissions);
  return call.access.of(user);
}
