import { answerBatch } from './batch/answer';
import type { Handler } from './call';
import * as attachments from './handlers/attachments';
import * as fields from './handlers/fields';
import * as files from './handlers/files';
import * as folders from './handlers/folders';
import * as formValues from './handlers/formValues';
import * as items from './handlers/items';
import * as listData from './handlers/listData';
import * as lists from './handlers/lists';
import * as principals from './handlers/principals';
import * as recycleBin from './handlers/recycleBin';
import * as security from './handlers/security';
import * as views from './handlers/views';
import * as web from './handlers/web';

/** One thing the local site can do. The support table is derived from these. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'MERGE' | 'PUT' | 'DELETE';
  /**
   * Path after `_api/` in lower case; nouns such as `list` and `item` stand for every way to name one (see
   * route/address.ts).
   */
  readonly path: string;
  readonly handle: Handler;
  /** Writing needs a form digest unless this is set. */
  readonly withoutDigest?: true;
  /** The payload is no JSON. */
  readonly rawBody?: true;
}

const get = (path: string, handle: Handler): Route => ({ method: 'GET', path, handle });
const post = (path: string, handle: Handler): Route => ({ method: 'POST', path, handle });
const merge = (path: string, handle: Handler): Route => ({ method: 'MERGE', path, handle });
const remove = (path: string, handle: Handler): Route => ({ method: 'DELETE', path, handle });

/** The payload is the content of a file. */
const upload = (path: string, handle: Handler): Route => ({ ...post(path, handle), rawBody: true });
const replace = (path: string, handle: Handler): Route => ({ ...post(path, handle), method: 'PUT', rawBody: true });

const inheritance = (owner: string): Route[] => [
  get(`${owner}/roleassignments`, security.listAssignments),
  get(`${owner}/assignment`, security.getAssignment),
  remove(`${owner}/assignment`, security.deleteAssignment),
  post(`${owner}/roleassignments/addroleassignment`, security.addAssignment),
  post(`${owner}/roleassignments/removeroleassignment`, security.removeAssignment),
  post(`${owner}/breakroleinheritance`, security.breakInheritance),
  post(`${owner}/resetroleinheritance`, security.resetInheritance),
];

/** Everything the local site answers; whatever else SharePoint has is answered with 501. */
export const routes: readonly Route[] = [
  { ...post('contextinfo', web.contextInfo), withoutDigest: true },
  { ...post('$batch', answerBatch), rawBody: true },

  get('web', web.getWeb),
  merge('web', web.updateWeb),
  get('web/getstorageentity', web.getStorageEntity),
  post('web/setstorageentity', web.setStorageEntity),
  post('web/removestorageentity', web.removeStorageEntity),
  post('web/ensureuser', web.ensureUser),
  get('web/getusereffectivepermissions', web.userPermissions),
  ...inheritance('web'),

  get('web/recyclebin', recycleBin.listRecycled),
  get('web/recycled', recycleBin.getRecycled),
  post('web/recycled/restore', recycleBin.restoreRecycled),
  post('web/recycled/deleteobject', recycleBin.purgeRecycled),

  get('web/siteusers', principals.listUsers),
  get('web/user', principals.getUser),
  get('web/user/groups', principals.groupsOfUser),
  get('web/sitegroups', principals.listGroups),
  post('web/sitegroups', principals.createGroup),
  post('web/sitegroups/removebyid', principals.removeGroupById),
  post('web/sitegroups/removebyloginname', principals.removeGroupByName),
  get('web/group', principals.getGroup),
  merge('web/group', principals.updateGroup),
  post('web/group/setuserasowner', principals.setGroupOwner),
  get('web/group/users', principals.listMembers),
  post('web/group/users', principals.addMember),
  post('web/group/users/removebyid', principals.removeMemberById),
  post('web/group/users/removebyloginname', principals.removeMemberByName),
  get('web/group/member', principals.getMember),
  remove('web/group/member', principals.deleteMember),

  get('web/roledefinitions', security.listRoles),
  post('web/roledefinitions', security.createRole),
  get('web/role', security.getRole),
  merge('web/role', security.updateRole),
  remove('web/role', security.deleteRole),

  get('web/lists', lists.listLists),
  post('web/lists', lists.createList),
  get('web/list', lists.getList),
  merge('web/list', lists.updateList),
  remove('web/list', lists.deleteList),
  post('web/list/deleteobject', lists.deleteList),
  post('web/list/recycle', lists.recycleList),
  get('web/list/getusereffectivepermissions', security.permissionsOfUser),
  ...inheritance('web/list'),

  get('web/list/fields', fields.listFields),
  post('web/list/fields', fields.createField),
  post('web/list/fields/addfield', fields.createField),
  post('web/list/fields/createfieldasxml', fields.createFieldAsXml),
  get('web/list/field', fields.getField),
  merge('web/list/field', fields.updateField),
  remove('web/list/field', fields.deleteField),

  get('web/list/views', views.listViews),
  post('web/list/views', views.createView),
  get('web/list/view', views.getView),
  merge('web/list/view', views.updateView),
  remove('web/list/view', views.deleteView),
  get('web/list/view/viewfields', views.getViewFields),
  post('web/list/view/viewfields/addviewfield', views.addViewField),
  post('web/list/view/viewfields/removeviewfield', views.removeViewField),
  post('web/list/view/viewfields/removeallviewfields', views.removeAllViewFields),
  post('web/list/view/viewfields/moveviewfieldto', views.moveViewField),

  get('web/list/items', items.listItems),
  post('web/list/items', items.createItem),
  get('web/list/item', items.getItem),
  merge('web/list/item', items.updateItem),
  remove('web/list/item', items.deleteItem),
  post('web/list/item/deleteobject', items.deleteItem),
  post('web/list/item/recycle', items.recycleItem),
  get('web/list/item/getusereffectivepermissions', security.permissionsOfUser),
  ...inheritance('web/list/item'),
  post('web/list/item/validateupdatelistitem', formValues.validateUpdate),
  post('web/list/addvalidateupdateitemusingpath', formValues.addValidateUpdate),
  get('web/list/item/versions', items.listVersions),
  get('web/list/item/version', items.getVersion),
  get('web/list/item/fieldvaluesastext', items.fieldValuesAsText),
  post('web/list/getitems', listData.getItems),
  post('web/list/renderlistdataasstream', listData.renderListDataAsStream),

  get('web/list/item/attachmentfiles', attachments.listAttachments),
  upload('web/list/item/attachmentfiles/add', attachments.addAttachment),
  upload('web/list/item/attachmentfiles/addusingpath', attachments.addAttachment),
  get('web/list/item/attachment', attachments.getAttachment),
  remove('web/list/item/attachment', attachments.deleteAttachment),
  post('web/list/item/attachment/deleteobject', attachments.deleteAttachment),
  post('web/list/item/attachment/recycleobject', attachments.recycleAttachment),
  remove('web/list/item/attachment/recycleobject', attachments.recycleAttachment),
  get('web/list/item/attachment/$value', attachments.getAttachmentContent),
  replace('web/list/item/attachment/$value', attachments.setAttachmentContent),

  get('web/folders', folders.listFolders),
  post('web/folders', folders.createFolder),
  post('web/folders/add', folders.addFolder),
  post('web/folders/addusingpath', folders.addFolderUsingPath),
  get('web/folder', folders.getFolder),
  remove('web/folder', folders.deleteFolder),
  post('web/folder/deleteobject', folders.deleteFolder),
  post('web/folder/recycle', folders.recycleFolder),
  post('web/folder/moveto', folders.moveFolder),
  post('web/folder/movetousingpath', folders.moveFolder),
  get('web/folder/folders', folders.listFolders),
  post('web/folder/folders', folders.createFolder),
  post('web/folder/folders/add', folders.addFolder),
  post('web/folder/folders/addusingpath', folders.addFolderUsingPath),
  post('web/folder/addsubfolderusingpath', folders.addSubFolder),

  get('web/folder/files', files.listFiles),
  upload('web/folder/files/add', files.addFile),
  upload('web/folder/files/addusingpath', files.addFile),
  get('web/file', files.getFile),
  remove('web/file', files.deleteFile),
  post('web/file/deleteobject', files.deleteFile),
  post('web/file/recycle', files.recycleFile),
  post('web/file/moveto', files.moveFile),
  post('web/file/movetousingpath', files.moveFile),
  post('web/file/copyto', files.copyFile),
  get('web/file/$value', files.getContent),
  replace('web/file/$value', files.setContent),
  get('web/file/versions', files.listFileVersions),
  get('web/file/version', files.getFileVersion),
  get('web/file/version/$value', files.getVersionContent),
];
