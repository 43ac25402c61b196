import { figureNames } from '../../../rules';
import type { ProgrammeKey } from '../../../rules';

/**
 * A version as it is typed: every field a text under its place in ProgrammeVersion (`price.internal`), so that a
 * half-filled draft can be kept on the device, and what is wrong with a version points at the field. What a source can
 * be silent on has in addition to its figure what is said of it (`price.internal:said`). A list is the ids of its items
 * in order (`steps` = "a b"), an item's fields begin with the list and its id (`steps.a.form`).
 */
export type VersionForm = Readonly<Record<string, string>>;

export const listFields = [
  'steps',
  'assignments',
  'unitRoles',
  'perspectives',
  'evaluations',
  'catchUp.prerequisites',
] as const;
export type ListField = (typeof listFields)[number];

/** A field's text; empty when nobody has touched it. */
export function textOf(form: VersionForm, field: string): string {
  return form[field] ?? '';
}

/** Where what a source says of a field is kept. */
export const saidOf = (field: string): string => `${field}:said`;

/** A line each, without empty ones. */
export function linesOf(form: VersionForm, field: string): readonly string[] {
  return textOf(form, field)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

export function idsIn(form: VersionForm, list: ListField): readonly string[] {
  return textOf(form, list)
    .split(' ')
    .filter((id) => id !== '');
}

/** What changes when an item is added last, with the texts it begins with. */
export function withItem(
  form: VersionForm,
  list: ListField,
  id: string,
  begins: Readonly<Record<string, string>>,
): VersionForm {
  return {
    [list]: [...idsIn(form, list), id].join(' '),
    ...Object.fromEntries(Object.entries(begins).map(([field, text]) => [`${list}.${id}.${field}`, text])),
  };
}

/** What changes when an item is taken away: its fields are emptied, and what pointed at it points at nothing. */
export function withoutItem(form: VersionForm, list: ListField, id: string): VersionForm {
  const emptied = Object.keys(form).filter((field) => field.startsWith(`${list}.${id}.`));
  const pointing = Object.keys(form).filter(
    (field) => /\.(waitsFor|doneBy|beforeStep)$/.test(field) && form[field] === id,
  );
  return {
    [list]: idsIn(form, list)
      .filter((each) => each !== id)
      .join(' '),
    ...Object.fromEntries([...emptied, ...pointing].map((field) => [field, ''])),
  };
}

/** What changes when an item goes a place earlier (-1) or later (1); nothing at the ends. */
export function withMoved(form: VersionForm, list: ListField, id: string, by: -1 | 1): VersionForm {
  const ids = [...idsIn(form, list)];
  const at = ids.indexOf(id);
  const other = ids[at + by];
  if (at < 0 || other === undefined) return {};
  ids[at] = other;
  ids[at + by] = id;
  return { [list]: ids.join(' ') };
}

/**
 * What a field is called regardless of which item it belongs to: `steps.a.title.sv` → `steps.title.sv`; a part's own
 * source is `source.…`.
 */
export function kindOfField(field: string): string {
  const list = listFields.find((each) => field.startsWith(`${each}.`));
  const kind =
    list === undefined ? field : `${list}.${field.slice(list.length + 1).replace(/^[^.]+\.?/, '')}`.replace(/\.$/, '');
  return kind.replace(/^(steps|assignments|unitRoles|evaluations|price)\.citation\./, 'source.');
}

/** Which item of which list a field belongs to. */
export function itemOfField(
  form: VersionForm,
  field: string,
): { readonly list: ListField; readonly order: number } | undefined {
  const list = listFields.find((each) => field.startsWith(`${each}.`));
  if (list === undefined) return undefined;
  const order = idsIn(form, list).indexOf(field.slice(list.length + 1).split('.')[0] ?? '') + 1;
  return order === 0 ? undefined : { list, order };
}

/**
 * A new programme before anything is typed: what a source may be silent on is not stated, and every reading has its
 * default.
 */
export function emptyForm(words: Readonly<Record<string, string>>, seed: string): VersionForm {
  const silent = [
    'period',
    'processMonths',
    ...figureNames('groupSize').map((name) => `groupSize.${name}`),
    'groupSize.recommended',
    'attendance.threshold',
    ...figureNames('validity').map((name) => `validity.${name}`),
    'validity.keptCoverage',
    'eligibility.memberOrganisations',
    'eligibility.sectors',
    'price.internal',
    'price.external',
    'price.leastCharged',
    'price.surcharge',
    'price.vatRate',
    'catchUp',
  ];
  return {
    ...Object.fromEntries(silent.map((field) => [saidOf(field), 'notStated'])),
    ...Object.fromEntries(Object.entries(words).filter(([field]) => field.startsWith('award.'))),
    seed,
    [saidOf('award.certifier')]: 'none',
    kind: 'diploma',
    'award.to': 'unit',
    'award.decidedBy': 'coordinator',
    'attendance.reading': 'eachSession',
    'attendance.scope': 'workGroup',
    'validity.renewalWindowMonths': '12',
    'validity.renewedPeriod': 'fromAwardDay',
    'eligibility.others': 'queued',
    'price.basis': 'perGroup',
    'price.charged': 'counting',
    'price.surchargePer': 'additionalUnit',
    'price.split': 'equal',
    'price.vat': 'notStated',
    'price.withdrawal': 'coordinatorDecides',
    'catchUp.length': 'notStated',
    'catchUp.openToOthers': 'notStated',
  };
}

/**
 * Everything a new programme is called by: its title in plain letters and what tells it from others with that title.
 */
export function programmeKeyText(form: VersionForm): ProgrammeKey | string {
  const known = textOf(form, 'programmeKey');
  if (known !== '') return known;
  const plain = textOf(form, 'programmeTitle.sv')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return `${plain === '' ? 'program' : plain}-${textOf(form, 'seed')}`;
}
