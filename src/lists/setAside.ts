import { longestText } from './schema/lengths';

/**
 * Why a row was set aside: a code and the figures that belong to it. The words are in loc (`setAside`), so that whoever
 * keeps the list is told in their own language.
 */
export type SetAsideReason =
  | { readonly code: PlainReason }
  | { readonly code: 'dayOutOfRange'; readonly first: string; readonly last: string }
  | { readonly code: 'outOfRange'; readonly least: number; readonly most: number }
  | { readonly code: 'tooLong'; readonly most: number; readonly length: number }
  | { readonly code: 'notAChoice'; readonly choices: readonly string[] }
  /** What the column refers to is not there; `list` is where it was looked for. */
  | { readonly code: 'unknownReference'; readonly list: string }
  /** More rows of one person wait than anybody would send. */
  | { readonly code: 'tooMany'; readonly most: number };

/** Reasons without figures. */
export type PlainReason =
  | 'missing'
  /** SharePoint's answer has no such column. */
  | 'notReturned'
  | 'notText'
  | 'notANumber'
  | 'notWhole'
  | 'notYesOrNo'
  | 'notADay'
  | 'notAnInstant'
  /** The column says one thing and another column of the row another. */
  | 'columnsDisagree'
  /** A row that belongs to this one is missing, or was itself set aside. */
  | 'incomplete'
  /** It says that it belongs to something that was published without it. */
  | 'addedLater'
  /** Another row has the key; the one with the lowest id is the one. */
  | 'keyTaken';

/** A row that no view shows, since it does not parse, is out of range or refers to what is not there. */
export interface SetAsideRow {
  /** The list's folder under Lists/. */
  readonly list: string;
  /** SharePoint's id of the row; undefined when not even that could be read. */
  readonly id: number | undefined;
  readonly column: string;
  /** What the column holds, as text, shortened. */
  readonly value: string;
  readonly reason: SetAsideReason;
  /** What the row's key columns hold, as far as they are legible: which row it is, and what it belongs to. */
  readonly keys: Readonly<Record<string, string>>;
}

const longestShown = 60;

/** A cell's value as text, short enough to be shown. */
export function shownValue(value: unknown): string {
  const text =
    value === null || value === undefined ? '' : typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  return characters.length <= longestShown ? characters.join('') : `${characters.slice(0, longestShown).join('')}…`;
}

/** The keys among an item's cells, by the names of their columns. */
export function keysIn(cells: Readonly<Record<string, unknown>>): SetAsideRow['keys'] {
  const keys: Record<string, string> = {};
  for (const [name, value] of Object.entries(cells))
    if (name.endsWith('Key') && name !== 'WriteKey' && typeof value === 'string' && value.length <= longestText)
      keys[name] = value;
  return keys;
}

/** The reason in English, for the message of an error. */
export function reasonInEnglish(reason: SetAsideReason, value: string): string {
  switch (reason.code) {
    case 'dayOutOfRange':
      return `"${value}" is not a day from ${reason.first} to ${reason.last}`;
    case 'outOfRange':
      return `${value} is not from ${reason.least} to ${reason.most}`;
    case 'tooLong':
      return `${reason.length} characters, at most ${reason.most}`;
    case 'notAChoice':
      return `"${value}" is not one of ${reason.choices.join(', ')}`;
    case 'unknownReference':
      return `"${value}" is not in ${reason.list}`;
    case 'tooMany':
      return `more than ${reason.most} rows of one person are waiting`;
    default:
      return plainInEnglish[reason.code];
  }
}

const plainInEnglish: Readonly<Record<PlainReason, string>> = {
  missing: 'is empty',
  notReturned: 'was not returned',
  notText: 'is not a text',
  notANumber: 'is not a number',
  notWhole: 'is not a whole number',
  notYesOrNo: 'is neither yes nor no',
  notADay: 'is not a day written YYYY-MM-DD',
  notAnInstant: 'is not an instant',
  columnsDisagree: 'does not go with another column of the row',
  incomplete: 'a row that belongs to it is missing or cannot be read',
  addedLater: 'is not among what was published',
  keyTaken: 'another row has the same key',
};
