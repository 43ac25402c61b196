import { parseJson, isRecord, type Json } from '../json';

/** A form text that does not fit its field; the message is for people. */
export class FormTextError extends Error {}

/** What is needed of the site to read form texts. */
export interface FormContext {
  /** The id of the person of a login. */
  findUser(login: string): number | undefined;
  /** Clock times without an offset are UTC instead of the site's. */
  readonly datesInUtc: boolean;
}

type Reader = (text: string, context: FormContext) => Json;

/** Swedish: a comma before decimals, spaces between thousands. */
function readNumber(text: string): number {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(/\u2212/g, '-');
  if (!/^-?\d+(,\d+)?$/.test(plain)) throw new FormTextError('Only numbers can go here.');
  return Number(plain.replace(',', '.'));
}

/** `2026-11-22` or `2026-11-22 13:05`, on the site's clock; ISO forms too. */
function readDate(text: string, { datesInUtc }: FormContext): string {
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:\d{2})?$/i.exec(
    text.trim(),
  );
  if (found === null) throw new FormTextError('Enter a date like this: 2012-02-23');
  const [, day = '', hour, minute = '00', second = '00', offset] = found;
  return hour === undefined
    ? day
    : `${day}T${hour.padStart(2, '0')}:${minute}:${second}${offset ?? (datesInUtc ? 'Z' : '')}`;
}

const words: Readonly<Record<string, boolean>> = {
  1: true,
  true: true,
  yes: true,
  ja: true,
  0: false,
  2: false,
  false: false,
  no: false,
  nej: false,
};

function readYesNo(text: string): boolean {
  const word = text.trim().toLowerCase();
  const said = Object.hasOwn(words, word) ? words[word] : undefined;
  if (said === undefined) throw new FormTextError('The value is neither yes nor no.');
  return said;
}

function readId(text: string): number {
  if (!/^\d{1,15}$/.test(text.trim())) throw new FormTextError('The lookup value is no item.');
  return Number(text);
}

/** `3;#;#4;#` or `3;#Alfa;#4;#Beta`: every other part is an id. */
function readIds(text: string): number[] {
  return text
    .split(';#')
    .filter((part, place) => place % 2 === 0 && part !== '')
    .map(readId);
}

/** `[{ "Key": "i:0#.f|membership|…" }]` */
function readPeople(text: string, { findUser }: FormContext): number[] {
  let people: Json;
  try {
    people = parseJson(text);
  } catch {
    throw new FormTextError('People are written as JSON: [{"Key":"login"}]');
  }
  if (!Array.isArray(people)) throw new FormTextError('People are written as JSON: [{"Key":"login"}]');
  return people.map((person) => {
    const id = isRecord(person) && typeof person.Key === 'string' ? findUser(person.Key) : undefined;
    if (id === undefined) throw new FormTextError('The user does not exist or is not unique.');
    return id;
  });
}

/** `https://example.org, a description` */
function readLink(text: string): Json {
  const cut = text.indexOf(', ');
  return cut < 0 ? { Url: text, Description: text } : { Url: text.slice(0, cut), Description: text.slice(cut + 2) };
}

const readers: Readonly<Record<string, Reader>> = {
  Number: readNumber,
  Currency: (text) => readNumber(text.replace(/\s*(kr|SEK)\s*$/i, '')),
  DateTime: readDate,
  Boolean: readYesNo,
  MultiChoice: (text) => text.split(';#').filter((part) => part !== ''),
  Lookup: (text) => readIds(text)[0] ?? null,
  LookupMulti: readIds,
  User: (text, context) => readPeople(text, context)[0] ?? null,
  UserMulti: readPeople,
  URL: readLink,
};
const several: ReadonlySet<string> = new Set(['MultiChoice', 'LookupMulti', 'UserMulti']);

/**
 * Reads what a list form sends for a field, in the words of a Swedish site, as the payload REST would have carried.
 * @param type `TypeAsString` of the field
 * @throws FormTextError
 */
export function readFormText(type: string, text: string, context: FormContext): Json {
  if (text === '') return several.has(type) ? [] : null;
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined;
  return read === undefined ? text : read(text, context);
}
