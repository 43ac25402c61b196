import type { Group, Participant, PersonKey, Process, UnitKey } from '../../rules';
import { longestText } from '../../lists/repositories/ports';
import { isEmail } from '../../rules';
import { holdsPersonalNumber } from '../../rules';
import { participantKeyFor } from '../../rules';
import { identityText, type Identity } from './identity';
import type { PastedLine, PastedTable, PasteColumn } from './parsePaste';

export type PasteError =
  | 'nameMissing'
  | 'formula'
  | 'personalNumber'
  | 'nameLong'
  | 'emailLong'
  | 'email'
  | 'unitMissing'
  | 'unitUnknown'
  | 'doubled'
  | 'doubledName';

export interface PastedPerson {
  readonly pasted: PastedLine;
  readonly name: string;
  readonly email: string | undefined;
  readonly unitText: string;
  readonly unitKey: UnitKey | undefined;
  readonly isManager: boolean;
  readonly errors: readonly PasteError[];
  /** The line that already has this person, when it is doubled. */
  readonly doubleOf: number | undefined;
  /** Number of the group whose list the person is already on. */
  readonly alreadyIn: string | undefined;
}

/** A unit that people can be put on the list for, with the process they are counted in. */
export interface PasteUnit {
  readonly unitKey: UnitKey;
  readonly name: string;
  readonly process: Process;
}

export interface PasteSurroundings {
  readonly units: readonly PasteUnit[];
  /** Everyone on the lists of the groups judged together. */
  readonly participants: readonly Participant[];
  readonly groups: readonly Group[];
  /** Units chosen by hand, by line; `everyone` is for lines without a unit of the group. */
  readonly chosen: Readonly<Record<number, UnitKey>>;
  readonly everyone: UnitKey | undefined;
}

const yes = new Set(['ja', 'j', 'yes', 'y', 'x', '1', 'true', 'sant', 'chef', 'manager']);

/** One line as a person, before it is known who is doubled. */
export function personOf(
  pasted: PastedLine,
  columns: PastedTable['columns'],
  { units, chosen, everyone }: PasteSurroundings,
): PastedPerson {
  const cell = (column: PasteColumn): string => pasted.cells[columns.indexOf(column)] ?? '';
  const name = cell('name') !== '' ? cell('name') : `${cell('firstName')} ${cell('lastName')}`.trim();
  const email = cell('email');
  const unitText = cell('unit');
  const named = units.find((unit) => unit.name.toLowerCase() === unitText.toLowerCase())?.unitKey;
  const only = unitText === '' && units.length === 1 ? units[0]?.unitKey : undefined;
  const unitKey = chosen[pasted.line] ?? named ?? only ?? everyone;
  const errors: readonly (PasteError | false)[] = [
    name === '' && 'nameMissing',
    isFormula(name) && 'formula',
    [name, email, unitText].some(holdsPersonalNumber) && 'personalNumber',
    name.length > longestText && 'nameLong',
    email.length > longestText ? 'emailLong' : email !== '' && !isEmail(email) && 'email',
    unitKey === undefined && (unitText === '' ? 'unitMissing' : 'unitUnknown'),
  ];
  return {
    pasted,
    name,
    unitText,
    unitKey,
    email: email === '' ? undefined : email.toLowerCase(),
    isManager: yes.has(cell('manager').toLowerCase()),
    errors: errors.flatMap((error) => (error === false ? [] : [error])),
    doubleOf: undefined,
    alreadyIn: undefined,
  };
}

/**
 * A cell that a spreadsheet would run. It is text here, but it is nobody's name, and the list may be opened in Excel
 * again.
 */
export function isFormula(text: string): boolean {
  return /^[=+@-]/.test(text);
}

/** Who a person is, once it is known in which unit; undefined for a line that is not a person yet. */
export function identityOf({
  name,
  email,
  unitKey,
}: Pick<PastedPerson, 'name' | 'email' | 'unitKey'>): Identity | undefined {
  return unitKey === undefined || name === '' ? undefined : { name, email, unitKey };
}

/**
 * Every pasted line, judged: to be added, on a list already, or with what is wrong. `personKeys` holds the key of each
 * identity text among the lines. Nothing is left out.
 */
export function buildPaste(
  table: PastedTable,
  surroundings: PasteSurroundings,
  personKeys: ReadonlyMap<string, PersonKey>,
): readonly PastedPerson[] {
  const seen = new Map<string, number>();
  return table.lines.map((pasted) => {
    const person = personOf(pasted, table.columns, surroundings);
    const identity = identityOf(person);
    if (identity === undefined) return person;
    const text = identityText(identity);
    const doubleOf = seen.get(text);
    if (doubleOf === undefined) seen.set(text, pasted.line);
    return {
      ...person,
      doubleOf,
      alreadyIn: alreadyIn(personKeys.get(text), identity, surroundings),
      errors:
        doubleOf === undefined
          ? person.errors
          : [...person.errors, person.email === undefined ? ('doubledName' as const) : ('doubled' as const)],
    };
  });
}

/** What the row says is looked at too, for one that was put into the list by other means than the product. */
function alreadyIn(
  personKey: PersonKey | undefined,
  identity: Identity,
  { participants, groups }: PasteSurroundings,
): string | undefined {
  const there = participants.find(
    (row) => row.personKey === personKey || (!row.isAlias && identityText(row) === identityText(identity)),
  );
  return there && (groups.find(({ key }) => key === there.groupKey)?.number ?? '');
}

/** The row that puts a person on the list of a group. Throws RangeError for a unit that does not take part. */
export function participantOf(
  group: Group,
  { name, email, unitKey, isManager }: Pick<PastedPerson, 'name' | 'email' | 'unitKey' | 'isManager'>,
  personKey: PersonKey,
  units: readonly PasteUnit[],
): Participant {
  const unit = units.find((each) => each.unitKey === unitKey);
  if (unit === undefined) throw new RangeError(`unit ${String(unitKey)} does not take part in group ${group.number}`);
  return {
    key: participantKeyFor(group.key, personKey),
    groupKey: group.key,
    togetherKey: group.togetherKey,
    processKey: unit.process.key,
    unitKey: unit.unitKey,
    personKey,
    name,
    email,
    isManager,
    isAlias: false,
    from: undefined,
    to: undefined,
    notCounted: undefined,
  };
}
