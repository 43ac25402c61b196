import type { Call } from '../call';
import { Permission } from '../permissions';
import type { Entity } from '../serialise/entity';
import type { ItemRow } from '../store/items';
import { DOCUMENT_LIBRARY, type ListRecord } from '../store/lists';
import { pathOf } from '../store/places';
import type { Attachment } from '../store/bytes';
import { listAddress } from './listAddress';
import { userEntity } from './principalEntity';
import { versionLabel } from './versionLabel';

const quoted = (text: string): string => `'${encodeURI(text.replace(/'/g, "''"))}'`;

/** @param row absent for the list's own folder */
export function folderEntity(call: Call, list: ListRecord, row?: ItemRow): Entity {
  const { site, access } = call;
  const url = row?.file_ref ?? site.listPath(list);
  const own = pathOf(row);
  const children = (fsType: 0 | 1): ItemRow[] =>
    site.places.children(list, own, fsType).filter((child) => access.reads(list, child));
  return {
    type: 'SP.Folder',
    path: `Web/GetFolderByServerRelativePath(decodedurl=${quoted(url)})`,
    properties: {
      Exists: true,
      IsWOPIEnabled: false,
      ItemCount: site.places.countIn(list, own),
      Name: row?.file_leaf ?? list.urlName,
      ProgID: null,
      ServerRelativeUrl: url,
      TimeCreated: row?.created ?? list.created,
      TimeLastModified: row?.modified ?? list.itemsModified,
      UniqueId: row?.guid ?? list.id,
      WelcomePage: '',
    },
    onDemand: { ServerRelativePath: () => ({ DecodedUrl: url }) },
    links: {
      Folders: () => children(1).map((child) => folderEntity(call, list, child)),
      Files: () => children(0).map((child) => fileEntity(call, list, child)),
      ListItemAllFields: () => (row === undefined ? null : call.item(list, row)),
      ParentFolder: () => (row === undefined ? null : folderEntity(call, list, parentOf(call, list, row))),
    },
  };
}

/** The folder a row lies in; undefined for the list's own. */
export function parentOf({ site }: Call, list: ListRecord, row: ItemRow): ItemRow | undefined {
  const cut = row.folder.lastIndexOf('/');
  return row.folder === ''
    ? undefined
    : site.places.named(list, row.folder.slice(0, Math.max(cut, 0)), row.folder.slice(cut + 1));
}

export function fileEntity(call: Call, list: ListRecord, row: ItemRow): Entity {
  const { site, access } = call;
  const path = `Web/GetFileByServerRelativePath(decodedurl=${quoted(row.file_ref)})`;
  const person = (id: number) => (): Entity | null => {
    const user = site.principals.byId(id);
    return user === undefined ? null : userEntity(site, user, access);
  };
  return {
    type: 'SP.File',
    path,
    properties: {
      CheckInComment: '',
      CheckOutType: 2,
      ContentTag: `{${row.guid.toUpperCase()}},${row.version},1`,
      CustomizedPageStatus: 0,
      ETag: `"{${row.guid.toUpperCase()}},${row.version}"`,
      Exists: true,
      IrmEnabled: false,
      Length: String(site.bytes.lengthOfFile(list, row.id, row.version)),
      Level: 1,
      LinkingUri: null,
      LinkingUrl: '',
      MajorVersion: row.version,
      MinorVersion: 0,
      Name: row.file_leaf,
      ServerRelativeUrl: row.file_ref,
      TimeCreated: row.created,
      TimeLastModified: row.modified,
      Title: row.f_Title ?? null,
      UIVersion: row.version * 512,
      UIVersionLabel: versionLabel(row.version),
      UniqueId: row.guid,
    },
    onDemand: { ServerRelativePath: () => ({ DecodedUrl: row.file_ref }) },
    links: {
      ListItemAllFields: () => call.item(list, row),
      Author: person(row.author_id),
      ModifiedBy: person(row.editor_id),
      Versions: () => fileVersions(call, list, row),
    },
  };
}

/** Earlier states of a file, oldest first; the present one is not among them, as in SharePoint. */
export function fileVersions(call: Call, list: ListRecord, row: ItemRow): Entity[] {
  call.access.demand(Permission.viewVersions, list, row);
  return call.site.items
    .earlier(list, row.id)
    .reverse()
    .map((state) => ({
      type: 'SP.FileVersion',
      path: `${fileEntity(call, list, row).path}/Versions(${state.version * 512})`,
      properties: {
        CheckInComment: '',
        Created: state.modified,
        ID: state.version * 512,
        IsCurrentVersion: false,
        Length: String(call.site.bytes.lengthOfFile(list, row.id, state.version)),
        Size: call.site.bytes.lengthOfFile(list, row.id, state.version),
        Url: `_vti_history/${state.version * 512}/${row.file_ref.slice(call.site.path.length + 1)}`,
        VersionLabel: versionLabel(state.version),
      },
    }));
}

export function attachmentEntity({ site }: Call, list: ListRecord, row: ItemRow, { name }: Attachment): Entity {
  const url = `${site.listPath(list)}/Attachments/${row.id}/${name}`;
  return {
    type: 'SP.Attachment',
    path: `${listAddress(list)}/Items(${row.id})/AttachmentFiles(${quoted(name)})`,
    properties: {
      FileName: name,
      FileNameAsPath: { DecodedUrl: name },
      ServerRelativePath: { DecodedUrl: url },
      ServerRelativeUrl: url,
    },
  };
}

/** An item's attachments; libraries have none. */
export function attachmentEntities(call: Call, list: ListRecord, row: ItemRow): Entity[] {
  if (list.template === DOCUMENT_LIBRARY || row.attached === 0) return [];
  return call.site.bytes.attachments(list, row).map((attachment) => attachmentEntity(call, list, row, attachment));
}
