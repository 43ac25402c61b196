import { randomUUID } from 'node:crypto';
import { neededArgument, payload, type Call, type Handler } from '../call';
import { viewProperties } from '../definitions/view';
import { parseXml } from '../definitions/xml';
import { viewEntity, viewFieldsEntity } from '../entities/viewEntity';
import { errors } from '../errors';
import { elementsOf, type JsonRecord } from '../json';
import { initialProperties, readProperties } from '../properties';
import { linkedFields } from '../query/operand';
import { collection, created, done, found, updated } from '../serialise/entity';
import type { ListRecord } from '../store/lists';
import type { View } from '../store/views';
import { managedList } from './lists';
import { listOf, viewOf } from './targets';

export const listViews: Handler = (call) => {
  const list = listOf(call);
  return collection(call.site.views.of(list).map((view) => viewEntity(call, list, view)));
};

export const getView: Handler = (call) => {
  const list = listOf(call);
  return found(viewEntity(call, list, viewOf(call, list)));
};

/** A POST of the view's properties, or `views/add` with them in `parameters`. */
export const createView: Handler = (call) => {
  const list = managedList(call);
  const { PersonalView, ViewFields, ViewTypeKind: _kind, ...rest } = payload(call);
  if (PersonalView === true) throw errors.notImplemented('personal views');
  const given = readProperties(rest, viewProperties, 'SP.View');
  if (typeof given.Title !== 'string' || given.Title.trim() === '') throw errors.invalidQuery('A view needs a Title.');
  checkQuery(given);
  const view: View = {
    id: randomUUID(),
    page: freePage(call, list, given.Title),
    fields: (elementsOf(ViewFields) ?? ['LinkTitle']).map((name) => knownField(call, list, String(name))),
    properties: { ...initialProperties(viewProperties), ...given },
  };
  if (given.DefaultView === true) dropDefault(call, list);
  call.site.views.add(list, view);
  return created(viewEntity(call, list, view));
};

export const updateView: Handler = (call) => {
  const list = managedList(call);
  const view = viewOf(call, list);
  const change = readProperties(payload(call), viewProperties, 'SP.View');
  checkQuery(change);
  if (change.DefaultView === true) dropDefault(call, list);
  call.site.views.update(list, { ...view, properties: { ...view.properties, ...change } });
  return updated;
};

export const deleteView: Handler = (call) => {
  const list = managedList(call);
  call.site.views.remove(list, viewOf(call, list));
  return done;
};

export const getViewFields: Handler = (call) => {
  const list = listOf(call);
  const view = viewOf(call, list);
  return found(viewFieldsEntity(viewEntity(call, list, view).path, view));
};

export const addViewField: Handler = (call) =>
  changeFields(call, (fields, list) => {
    const name = knownField(call, list, neededArgument(call, 'strField'));
    return fields.includes(name) ? fields : [...fields, name];
  });

export const removeViewField: Handler = (call) => {
  const name = neededArgument(call, 'strField');
  return changeFields(call, (fields) => fields.filter((field) => field !== name));
};

export const removeAllViewFields: Handler = (call) => changeFields(call, () => []);

export const moveViewField: Handler = (call) => {
  const name = neededArgument(call, 'field');
  const place = Number(neededArgument(call, 'index', 1));
  return changeFields(call, (fields) => {
    if (!fields.includes(name)) throw errors.fieldMissing(name);
    const others = fields.filter((field) => field !== name);
    return [...others.slice(0, place), name, ...others.slice(place)];
  });
};

function changeFields(
  call: Call,
  change: (fields: readonly string[], list: ListRecord) => readonly string[],
): ReturnType<Handler> {
  const list = managedList(call);
  const view = viewOf(call, list);
  call.site.views.update(list, { ...view, fields: change(view.fields, list) });
  return done;
}

/** A column by internal name or title; a few exist only in views. */
function knownField({ site }: Call, list: ListRecord, name: string): string {
  if (linkedFields.has(name) || ['DocIcon', 'Edit'].includes(name)) return name;
  const fields = site.fields.of(list);
  const field =
    fields.find(({ internalName }) => internalName === name) ??
    fields.find(({ properties }) => properties.Title === name);
  if (field === undefined) throw errors.fieldMissing(name);
  return field.internalName;
}

function checkQuery({ ViewQuery }: JsonRecord): void {
  if (typeof ViewQuery === 'string') parseXml(`<Query>${ViewQuery}</Query>`);
}

function dropDefault({ site }: Call, list: ListRecord): void {
  for (const view of site.views.of(list))
    site.views.update(list, { ...view, properties: { ...view.properties, DefaultView: false } });
}

function freePage({ site }: Call, list: ListRecord, title: string): string {
  const name =
    title
      .normalize('NFC')
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .trim() || 'View';
  const taken = new Set(site.views.of(list).map((view) => view.page.toLowerCase()));
  for (let count = 0; ; count += 1) {
    const page = count === 0 ? name : `${name}${count}`;
    if (!taken.has(page.toLowerCase())) return page;
  }
}
