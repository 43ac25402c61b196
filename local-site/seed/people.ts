import { keyFrom, participantKeyFor, type PersonKey } from '../../src/rules';
import { tokenHash } from '../../src/usecases/links/token';
import type { GroupKey, IsoDate, Participant, ProcessKey, TogetherKey, UnitKey } from '../../src/rules';

/** Somebody on a list, as the story names them. */
export interface Person {
  readonly name: string;
  /** Without one the person is on the list by name only. */
  readonly email?: string;
  readonly isAlias?: true;
  readonly isManager?: true;
  readonly to?: IsoDate;
  readonly notCounted?: Participant['notCounted'];
}

const firstNames = [
  'Agnes',
  'Amina',
  'Anders',
  'Elin',
  'Fatima',
  'Hanna',
  'Ida',
  'Johanna',
  'Jonas',
  'Karin',
  'Leila',
  'Linnea',
  'Maja',
  'Mikael',
  'Nils',
  'Omar',
  'Petra',
  'Sara',
  'Tove',
  'Viktor',
  'Yusuf',
  'Zahra',
];
const lastNames = [
  'Vitmossa',
  'Rönnhult',
  'Mosslund',
  'Sandlycka',
  'Lärkholm',
  'Kvarnbo',
  'Sommarlid',
  'Dimbäck',
  'Källmark',
  'Stenäng',
  'Havtorn',
  'Rågåker',
  'Tallhed',
  'Grankulle',
  'Ekvret',
  'Björkvik',
  'Vinterås',
  'Åsklint',
  'Mistelgren',
  'Ljungsten',
  'Hallongård',
  'Hedesund',
  'Enskär',
];

/** Invented people, the same ones every time; `from` keeps two units from having the same. The first is the manager. */
export function people(count: number, from: number): readonly Person[] {
  return Array.from({ length: count }, (_, index): Person => {
    const turn = from + index;
    const first = firstNames[turn % firstNames.length] ?? '';
    const last = lastNames[(turn * 7 + Math.floor(turn / firstNames.length)) % lastNames.length] ?? '';
    return {
      name: `${first} ${last}`,
      email: `${plain(first)}.${plain(last)}.${turn}@example.org`,
      ...(index === 0 ? { isManager: true as const } : {}),
    };
  });
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
}

/** A person's row in a group. */
export async function participantRow(
  person: Person,
  place: {
    readonly groupKey: GroupKey;
    readonly togetherKey: TogetherKey;
    readonly processKey: ProcessKey;
    readonly unitKey: UnitKey;
  },
): Promise<Participant> {
  // The demo is the same every time, so its keys are not random as those of people who are added in the product.
  const who = await tokenHash(`demo ${person.email ?? `${place.unitKey} ${person.name}`}`);
  const personKey = keyFrom<PersonKey>(who.slice(0, 32));
  return {
    ...place,
    personKey,
    key: participantKeyFor(place.groupKey, personKey),
    name: person.name,
    email: person.email,
    isAlias: person.isAlias ?? false,
    isManager: person.isManager ?? false,
    from: undefined,
    to: person.to,
    notCounted: person.notCounted,
  };
}
