import { describe, expect, it } from '@jest/globals';
import { readPeople, type ReadPeople } from '../../interchange/people';
import { keyFrom, type ParticipantKey, type UnitKey } from '../../rules';
import { group, participant, process } from '../../testing/fixtures';
import { judgePeople, type JudgedPerson, type ListSurroundings } from './judgePeople';

const unit = (key: string, name: string): ListSurroundings['units'][number] => ({
  unitKey: keyFrom<UnitKey>(key),
  name,
  process: process(key),
});
const norr = unit('a', 'Hälsocentralen Norr');
const helga = unit('b', 'Familjecentralen Helgasjön');
const nothing: ListSurroundings = {
  group: group(),
  units: [norr, helga],
  participants: [],
  groups: [group()],
  answers: {},
  everyone: undefined,
};
const only = { units: [norr] };

function judge(text: string, change: Partial<ListSurroundings> = {}): readonly JudgedPerson[] {
  const around = { ...nothing, ...change };
  const read: ReadPeople = readPeople(text, { units: around.units.map(({ name }) => name) });
  return judgePeople(read.rows, around);
}
const fates = (people: readonly JudgedPerson[]): readonly string[] => people.map(({ fate }) => fate.kind);
const codes = ({ problems, questions }: JudgedPerson): readonly string[] =>
  [...problems, ...questions].map(({ code }) => code);

describe('what is wrong with a row', () => {
  it.each([
    ['no name', 'Namn;E-post\n;anna@example.org', ['nameMissing']],
    ['a malformed address', 'Namn;E-post\nAnna Ek;anna.example.org', ['email']],
    ['a formula for a name', 'Namn;E-post\n"=HYPERLINK(""http://x"";""Anna"")";anna@example.org', ['formula']],
    ['a personal identity number for a name', 'Namn;E-post\nAnna 850412-1234;anna@example.org', ['personalNumber']],
    ['a personal identity number in the address', 'Namn;E-post\nAnna Ek;198504121234@example.org', ['personalNumber']],
    ['a name longer than its column', `Namn;E-post\n${'a'.repeat(256)};anna@example.org`, ['nameLong']],
    ['an address longer than its column', `Namn;E-post\nAnna;${'a'.repeat(250)}@example.org`, ['email', 'emailLong']],
    ['several things at once', 'Namn;E-post\n;anna', ['nameMissing', 'email']],
    ['a character that cannot be stored', 'Namn;E-post\nBj\ufffdrn Ek;b@example.org', ['character']],
  ])('is said: %s', (_, text, expected) => {
    expect(judge(text, only).map(codes)).toEqual([expected]);
    expect(fates(judge(text, only))).toEqual(['wrong']);
  });
  it('is nothing for a name that just fits', () => {
    expect(fates(judge(`Namn\n${'a'.repeat(255)}`, only))).toEqual(['add']);
  });
  it('is nothing of a column that is not used', () => {
    expect(judge('Namn;Personnummer;E-post\nAnna Ek;850412-1234;anna@example.org', only)).toMatchObject([
      { name: 'Anna Ek', email: 'anna@example.org', fate: { kind: 'add' } },
    ]);
  });
  it('is settled by an answer where one settles it', () => {
    const text = 'Namn;E-post\n;anna.ek@example.org\nBo Ek;bo\nCia Lund;c@example.org, cia@example.org';
    expect(fates(judge(text, only))).toEqual(['wrong', 'wrong', 'asks']);
    const answers = { 2: { name: 'Anna Ek' }, 3: { email: '' }, 4: { email: 'cia@example.org' } };
    expect(judge(text, { ...only, answers }).map(({ name, email, fate }) => [name, email, fate.kind])).toEqual([
      ['Anna Ek', 'anna.ek@example.org', 'add'],
      ['Bo Ek', undefined, 'add'],
      ['Cia Lund', 'cia@example.org', 'add'],
    ]);
  });
});

describe('the unit of a row', () => {
  it('is the one it names, in any spelling', () => {
    const text = 'Namn;Enhet\nAnna Ek;ha\u0308lsocentralen\u00a0 NORR\nBo Ek;Hälso\u00adcentralen Norr\u200b';
    expect(judge(text).map(({ unitKey }) => unitKey)).toEqual(['a', 'a']);
  });
  it('is asked for when it is only nearly named, and never swept to the unit for the others', () => {
    const [nearly, none, unknown] = judge('Namn;Enhet\nAnna Ek;Helgesjön\nBo Ek;\nCia Lund;Tandvården', {
      everyone: norr.unitKey,
    });
    expect(nearly).toMatchObject({
      unitKey: undefined,
      questions: [{ code: 'unitNear', unit: 'Helgesjön', unitKeys: ['b'] }],
    });
    expect(none).toMatchObject({ questions: [{ code: 'unitAbove', unit: 'Helgesjön' }] });
    expect(unknown).toMatchObject({ unitKey: undefined, questions: [{ code: 'unitUnknown', unit: 'Tandvården' }] });
  });
  it('is the unit for the others when nothing is said, there or above', () => {
    expect(judge('Namn;Enhet\nAnna Ek;\nBo Ek;', { everyone: helga.unitKey }).map(({ unitKey }) => unitKey)).toEqual([
      'b',
      'b',
    ]);
  });
  it('is not the only one there is when another is named', () => {
    expect(judge('Namn;Enhet\nAnna Ek;Tandvården\nBo Ek;', only).map(codes)).toEqual([['unitUnknown'], ['unitAbove']]);
  });
  it('is offered as the one above where cells were merged, also when that was chosen by hand', () => {
    const text = 'Namn;Enhet\nAnna Ek;Hälsocentralen Norr\nBo Ek;\nCia Lund;Vårdcentralen\nDan Alm;';
    const [, bo] = judge(text);
    expect(bo).toMatchObject({ fate: { kind: 'asks' }, questions: [{ code: 'unitAbove', unitKeys: ['a'] }] });
    const [, , , dan] = judge(text, { answers: { 4: { unitKey: helga.unitKey } } });
    expect(dan).toMatchObject({ questions: [{ code: 'unitAbove', unitKeys: ['b'] }] });
    expect(judge(text, { answers: { 3: { unitKey: norr.unitKey } } })[1]).toMatchObject({ fate: { kind: 'add' } });
  });
  it('is the one above as it was, when the rows above have gone from the box', () => {
    const answers = { 2: { unitAbove: 'Hälsocentralen Norr' } };
    expect(judge('Namn;Enhet\nBo Ek;', { answers })[0]?.questions).toEqual([
      { code: 'unitAbove', unit: 'Hälsocentralen Norr', unitKeys: ['a'] },
    ]);
  });
});

describe('one person', () => {
  const there = (change: Parameters<typeof participant>[1]): ListSurroundings['participants'] => [
    participant('p', { name: 'Anna Berg', email: 'anna@example.org', ...change }),
  ];
  it('is on a list once, by address in any spelling', () => {
    expect(
      judge('A. Berg;Anna\u200b@EXAMPLE.org', { ...only, participants: there({}) }).map(({ fate }) => fate),
    ).toEqual([{ kind: 'already', group: 'KRO-2026-14' }]);
  });
  it('with the same address as a row above is added once, or said when the names differ', () => {
    const text = 'Namn;E-post\nIda Holm;ida@example.org\u200b\nIda  HOLM;Ida@example.org\nI. Holm;ida@example.org';
    expect(judge(text, only).map(({ fate }) => fate)).toEqual([
      { kind: 'add' },
      { kind: 'twice', line: 2 },
      { kind: 'wrong' },
    ]);
  });
  it('is asked about when the name is there with another address, and may be the same or another', () => {
    const participants = there({ email: 'anna.b@example.org' });
    const text = 'Namn;E-post\nAnna Berg;anna@example.org';
    expect(judge(text, { ...only, participants })).toMatchObject([
      { fate: { kind: 'asks' }, questions: [{ code: 'sameName', group: 'KRO-2026-14' }] },
    ]);
    const sameAs = keyFrom<ParticipantKey>('p');
    expect(judge(text, { ...only, participants, answers: { 2: { sameAs } } })[0]?.fate).toMatchObject({
      kind: 'correct',
      there: { key: 'p' },
    });
    expect(fates(judge(text, { ...only, participants, answers: { 2: { isAnother: true } } }))).toEqual(['add']);
  });
  it('is asked about when two rows have one name and two addresses', () => {
    const text = 'Namn;E-post\nAnna Ek;a@example.org\nanna  ek;b@example.org';
    expect(judge(text, only).map(codes)).toEqual([[], ['sameNameAsRow']]);
    expect(fates(judge(text, { ...only, answers: { 3: { isAnother: true } } }))).toEqual(['add', 'add']);
    expect(fates(judge(text, { ...only, answers: { 3: { skip: true } } }))).toEqual(['add', 'skip']);
  });
  it('without an address is the one with the name in the unit', () => {
    expect(
      fates(judge('anna  BERG', { ...only, participants: there({ email: undefined, unitKey: norr.unitKey }) })),
    ).toEqual(['already']);
  });
  it('whose name is hidden is not found by it', () => {
    const participants = there({ name: 'Anna Berg', isAlias: true, email: undefined, unitKey: norr.unitKey });
    expect(fates(judge('Anna Berg', { ...only, participants }))).toEqual(['add']);
  });
});
