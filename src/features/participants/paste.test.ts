import { describe, expect, it } from '@jest/globals';
import { keyFrom, type PersonKey, type UnitKey, elementAt, first } from '../../rules';
import { group, participant, process } from '../../testing/fixtures';
import {
  buildPaste,
  identityOf,
  participantOf,
  personOf,
  type PastedPerson,
  type PasteSurroundings,
} from './buildPaste';
import { identityText } from './identity';
import { parsePaste, textOf } from './parsePaste';

const unitA = { unitKey: keyFrom<UnitKey>('a'), name: 'Hälsocentralen Norr', process: process('a') };
const unitB = { unitKey: keyFrom<UnitKey>('b'), name: 'Kvinnohälsan', process: process('b') };
const surroundings: PasteSurroundings = {
  units: [unitA, unitB],
  participants: [],
  groups: [group()],
  chosen: {},
  everyone: undefined,
};

async function judge(text: string, change: Partial<PasteSurroundings> = {}): Promise<readonly PastedPerson[]> {
  const table = await parsePaste(text);
  const around = { ...surroundings, ...change };
  const identities = table.lines.flatMap((line) => identityOf(personOf(line, table.columns, around)) ?? []);
  return buildPaste(
    table,
    around,
    new Map(
      identities.map((identity) => [identityText(identity), keyFrom<PersonKey>(`key of ${identityText(identity)}`)]),
    ),
  );
}
const only = { units: [unitA] };

describe('reading a pasted list', () => {
  it.each([
    ['tab', 'Namn\tE-post\tEnhet\tChef\nAnna Berg\tanna@example.org\tKvinnohälsan\tja'],
    ['semicolon', 'namn;e-post;enhet;chef\nAnna Berg;anna@example.org;kvinnohälsan;x'],
    ['comma and English', 'Name,Email,Unit,Manager\nAnna Berg,anna@example.org,Kvinnohälsan,yes'],
    ['columns in another order', 'Chef\tEnhet\tE-postadress\tNamn\nja\tKvinnohälsan\tanna@example.org\tAnna Berg'],
    ['the name in two columns', 'Förnamn;Efternamn;Mejl;Arbetsplats;Chef\nAnna;Berg;anna@example.org;Kvinnohälsan;ja'],
    ['no headings', 'Anna Berg\tanna@example.org\tKvinnohälsan\tja'],
    ['no headings, address first', 'anna@example.org;Anna Berg;Kvinnohälsan;ja'],
  ])('understands %s', async (_, text) => {
    expect(await judge(text)).toMatchObject([
      { name: 'Anna Berg', email: 'anna@example.org', unitKey: 'b', isManager: true, errors: [] },
    ]);
  });
  it('takes a list of names only when there is one unit', async () => {
    expect(await judge('Anna Berg\nBo Ek\n\n', only)).toMatchObject([
      { name: 'Anna Berg', unitKey: 'a', errors: [] },
      { name: 'Bo Ek', unitKey: 'a', errors: [] },
    ]);
  });
  it('numbers lines as they are in the box', async () => {
    expect((await judge('Namn\n\nAnna', only)).map(({ pasted: { line } }) => line)).toEqual([3]);
  });
});

describe('judging each line', () => {
  it.each([
    ['no name', 'Namn;E-post\n;anna@example.org', ['nameMissing']],
    ['a malformed address', 'Namn;E-post\nAnna;anna.example.org', ['email']],
    ['a formula for a name', 'Namn;E-post\n"=HYPERLINK(""http://x"";""Anna"")";anna@example.org', ['formula']],
    ['a personal identity number for a name', 'Namn;E-post\nAnna 850412-1234;anna@example.org', ['personalNumber']],
    ['a personal identity number in the address', 'Namn;E-post\nAnna;198504121234@example.org', ['personalNumber']],
    [
      'a personal identity number between name and address',
      'Anna Berg;850472+1234;anna@example.org',
      ['personalNumber', 'unitUnknown'],
    ],
    ['a name longer than its column', `Namn;E-post\n${'a'.repeat(256)};anna@example.org`, ['nameLong']],
    ['an address longer than its column', `Namn;E-post\nAnna;${'a'.repeat(250)}@example.org`, ['emailLong']],
    ['several things at once', 'Namn;E-post\n;anna', ['nameMissing', 'email']],
  ])('says what is wrong: %s', async (_, text, errors) => {
    expect(await judge(text, only)).toMatchObject([{ errors }]);
  });
  it('takes a name that just fits, and one that Excel broke in two lines', async () => {
    expect(await judge(`Namn\n${'a'.repeat(255)}\n"Anna\nBerg"`, only)).toMatchObject([
      { errors: [] },
      { name: 'Anna Berg', errors: [] },
    ]);
  });
  it('does not look at a column of personal identity numbers that it does not use', async () => {
    expect(await judge('Namn;Personnummer;E-post\nAnna;850412-1234;anna@example.org', only)).toMatchObject([
      { name: 'Anna', email: 'anna@example.org', errors: [] },
    ]);
  });
  it('keeps a formula as text', async () => {
    expect(first(await judge('=1+1;anna@example.org', only)).name).toBe('=1+1');
  });
  it('asks for the unit when it is missing or unknown, and takes the one chosen', async () => {
    const text = 'Namn;Enhet\nAnna;\nBo;Okänd';
    expect((await judge(text)).map(({ errors }) => errors)).toEqual([['unitMissing'], ['unitUnknown']]);
    expect(
      (await judge(text, { chosen: { 3: unitB.unitKey }, everyone: unitA.unitKey })).map(({ unitKey, errors }) => [
        unitKey,
        errors,
      ]),
    ).toEqual([
      ['a', []],
      ['b', []],
    ]);
  });
  it('does not take an unknown unit for the only one there is', async () => {
    expect(await judge('Namn;Enhet\nAnna;Okänd', only)).toMatchObject([{ errors: ['unitUnknown'] }]);
  });
  it('finds people doubled in the paste, and says which line has them', async () => {
    expect(await judge('Namn;E-post\nAnna;anna@example.org\nAnna B;ANNA@example.org', only)).toMatchObject([
      { errors: [] },
      { errors: ['doubled'], doubleOf: 2 },
    ]);
    expect(await judge('Anna Berg\nanna  berg', only)).toMatchObject([
      { errors: [] },
      { errors: ['doubledName'], doubleOf: 1 },
    ]);
  });
  it('finds people on the list already, also of a group judged together', async () => {
    const there = participant('p', { email: 'Anna@example.org' });
    expect(await judge('Anna;anna@example.org', { ...only, participants: [there] })).toMatchObject([
      { alreadyIn: 'KRO-2026-14', errors: [] },
    ]);
  });
  it('finds a person who is on the list by an alias, by the person and not by the name', async () => {
    const there = participant('p', {
      name: 'Alias',
      isAlias: true,
      personKey: keyFrom<PersonKey>('key of email anna@example.org'),
    });
    expect(await judge('Anna;anna@example.org', { ...only, participants: [there] })).toMatchObject([
      { alreadyIn: 'KRO-2026-14' },
    ]);
  });
});

describe('what is left in the box', () => {
  it('is the headings and the lines to put right, as they were', async () => {
    const table = await parsePaste('Namn;E-post\nAnna;anna\nBo;bo@example.org\n"Ek; Eva";eva');
    expect(textOf(table, [first(table.lines), elementAt(table.lines, 2)])).toBe(
      'Namn;E-post\nAnna;anna\n"Ek; Eva";eva',
    );
    expect(textOf(table, [])).toBe('');
  });
});

describe('the row that is written', () => {
  it('has the same key each time the same person is added to the group', () => {
    const person = { name: 'Anna', email: 'anna@example.org', unitKey: unitA.unitKey, isManager: false };
    expect(participantOf(group(), person, keyFrom<PersonKey>('k'), [unitA])).toMatchObject({
      key: 'group_k',
      processKey: 'process-a',
      unitKey: 'a',
      isAlias: false,
    });
  });
});
