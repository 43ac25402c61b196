import { pathArgument, reference, type Call, type Handler } from '../call';
import { attachmentEntities, attachmentEntity } from '../entities/fileEntity';
import { errors } from '../errors';
import { fold } from '../fold';
import { Permission } from '../permissions';
import { collection, done, found } from '../serialise/entity';
import type { Attachment } from '../store/bytes';
import type { ItemRow } from '../store/items';
import { DOCUMENT_LIBRARY, type ListRecord } from '../store/lists';
import { sentBytes } from './files';
import { demandName } from './names';
import { itemOf, listOf } from './targets';

export const listAttachments: Handler = (call) => collection(attachmentEntities(call, listOf(call), itemOf(call)));

export const getAttachment: Handler = (call) => {
  const { list, row, attachment } = attachmentOf(call);
  return found(attachmentEntity(call, list, row, attachment));
};

export const getAttachmentContent: Handler = (call) => {
  const { list, row, attachment } = attachmentOf(call);
  return { kind: 'bytes', bytes: call.site.bytes.ofAttachment(list, row, attachment) };
};

/** `attachmentFiles/add(FileName='…')` and `addUsingPath(DecodedUrl='…')`; the payload is the content. */
export const addAttachment: Handler = (call) => {
  const list = listOf(call);
  const row = writable(call, list);
  if (list.template === DOCUMENT_LIBRARY || list.properties.EnableAttachments !== true) throw errors.noAttachments();
  const name = demandName(pathArgument(call, 'filename'));
  if (named(call, list, row, name) !== undefined) throw errors.attachmentNameTaken();
  const bytes = sentBytes(call);
  call.site.bytes.keepAttachment(list, row, name, bytes);
  noteChange(call, list, row);
  return found(attachmentEntity(call, list, row, { name, length: bytes.length }));
};

export const setAttachmentContent: Handler = (call) => {
  const { list, row, attachment } = attachmentOf(call);
  writable(call, list);
  call.site.bytes.keepAttachment(list, row, attachment.name, sentBytes(call));
  noteChange(call, list, row);
  return done;
};

export const deleteAttachment: Handler = (call) => {
  const { list, row, attachment } = attachmentOf(call);
  writable(call, list);
  call.site.bytes.removeAttachment(list, row, attachment);
  noteChange(call, list, row);
  return done;
};

export const recycleAttachment: Handler = (call) => {
  const { list, row, attachment } = attachmentOf(call);
  writable(call, list);
  const entry = call.site.recycleBin.recycleAttachment(list, row, attachment.name, call.access.user.id, call.now);
  call.site.bytes.recycleAttachment(list, row, attachment, entry);
  noteChange(call, list, row);
  return done;
};

/** The item, if the user may change it: an attachment has no permissions but the item's. */
function writable(call: Call, list: ListRecord): ItemRow {
  const row = itemOf(call);
  call.access.demandItemWrite(Permission.editListItems, list, row);
  return row;
}

/** An attachment that comes, changes or goes is a change of its item. */
export function noteChange(
  { site, access, now }: Pick<Call, 'site' | 'access' | 'now'>,
  list: ListRecord,
  row: ItemRow,
): void {
  site.items.update(
    list,
    row,
    new Map([['attached', site.bytes.attachments(list, row).length > 0 ? 1 : 0]]),
    access.user.id,
    now,
  );
}

function named({ site }: Call, list: ListRecord, row: ItemRow, name: string): Attachment | undefined {
  return site.bytes.attachments(list, row).find((attachment) => fold(attachment.name) === fold(name));
}

function attachmentOf(call: Call): {
  readonly list: ListRecord;
  readonly row: ItemRow;
  readonly attachment: Attachment;
} {
  const [list, row] = [listOf(call), itemOf(call)];
  const { value } = reference(call, 'attachment');
  const attachment = list.template === DOCUMENT_LIBRARY ? undefined : named(call, list, row, value);
  if (attachment === undefined)
    throw errors.namedFileMissing(`${call.site.listPath(list)}/Attachments/${row.id}/${value}`);
  return { list, row, attachment };
}
