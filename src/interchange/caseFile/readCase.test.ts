import { describe, expect, it } from '@jest/globals';
import { enUS } from '../../loc/en-us';
import { caseFile as english } from '../../loc/en-us/caseFile';
import { svSE } from '../../loc/sv-se';
import { caseFile as swedish } from '../../loc/sv-se/caseFile';
import { regionerISamverkan } from '../../programmes';
import { aVersion } from '../../rules/testing/builders';
import { caseProblemCatalogue, judgeCase, readCase, versionForFile, writtenPath } from '..';
import type { CaseFile, CaseVerdicts } from '..';
import { first, isoDate, keyFrom } from '../../rules';
import type { VersionKey } from '../../rules';

const small = {
  pack: 'regioner-i-samverkan',
  programme: 'ris-koncept-a',
  today: '2026-12-01',
  organisations: [{ key: 'kro', name: 'Region Kronoberg', ownTrainers: true }],
  units: [
    { key: 'a', organisation: 'kro', sector: 'healthCare' },
    { key: 'b', organisation: 'kro', sector: 'healthCare' },
  ],
  groups: [{ key: 'g', units: ['a', 'b'], confirmed: '2026-09-14' }],
  roll: [
    { unit: 'a', names: ['anna', 'bo'] },
    { unit: 'b', count: 3, as: 'b' },
  ],
  sessions: [{ step: 1, day: '2026-11-03', absent: ['anna'] }],
};
const diploma = { key: 'd', unit: 'a', awarded: '2024-03-01', imported: true };
const groups = [
  { key: 'g', units: ['a'] },
  { key: 'h', units: ['a'] },
];
const names = (row: object): object => ({ roll: [{ unit: 'a', names: ['anna'] }, row] });

function problems(more: object): readonly unknown[] {
  const read = readCase({ ...small, ...more }, [regionerISamverkan]);
  return read.kind === 'refused'
    ? read.problems.map(({ path, code, values }) => [writtenPath(path), code, values])
    : [];
}
function verdicts(more: object): CaseVerdicts {
  const read = readCase({ ...small, ...more }, [regionerISamverkan]);
  if (read.kind === 'refused') throw new Error(JSON.stringify(read.problems));
  return judgeCase(read.facts);
}

const refused: readonly (readonly [what: string, more: object, path: string, code: string, values: object])[] = [
  [
    'a hand-in after today',
    { handedIn: [{ unit: 'a', state: 'handedIn', day: '2026-12-02' }] },
    'handedIn[0].day',
    'case.afterToday',
    { day: '2026-12-02', today: '2026-12-01' },
  ],
  [
    'a diploma that would last longer than days can be written',
    { today: '9999-12-01', diplomas: [{ key: 'd', unit: 'a', awarded: '9998-03-01' }] },
    'diplomas[0].awarded',
    'case.outsideCalendar',
    {},
  ],
  [
    'a field twice by way of every object',
    { units: JSON.parse('[{"__proto__":1}]') },
    'units[0].__proto__',
    'file.unknownField',
    {},
  ],
  ['half a character', { title: 'a\ud83d' }, 'title', 'file.halfCharacter', {}],
  ['a letter that was lost', { title: 'Sm\ufffdland' }, 'title', 'file.notUtf8', {}],
  [
    'what lies too deep',
    { change: JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`) },
    `change${'.a'.repeat(31)}`,
    'file.tooDeep',
    { most: 32 },
  ],
  ['no programme', { programme: undefined }, 'programme', 'case.noProgramme', {}],
  ['two programmes', { version: {} }, 'version', 'case.twoProgrammes', {}],
  [
    'an unknown pack',
    { pack: 'nobody' },
    'pack',
    'case.unknownPack',
    { text: 'nobody', known: 'regioner-i-samverkan' },
  ],
  [
    'an unknown programme',
    { programme: 'nobody' },
    'programme',
    'case.unknownProgramme',
    { text: 'nobody', known: 'ris-koncept-a, ris-koncept-b, ris-omdiplomering' },
  ],
  ['a day before the first rules', { on: '2023-01-29' }, 'on', 'case.beforeFirstVersion', { firstDay: '2023-01-30' }],
  ['an unknown field', { colour: 'red' }, 'colour', 'file.unknownField', {}],
  ['a day that does not exist', { today: '2026-02-30' }, 'today', 'file.notADay', { text: '2026-02-30' }],
  ['a unit twice', { units: [...small.units, small.units[0]] }, 'units[2].key', 'file.duplicate', { text: 'a' }],
  [
    'a unit of an unknown organisation',
    { units: [{ ...small.units[0], organisation: 'x' }, small.units[1]] },
    'units[0].organisation',
    'file.unknownKey',
    { text: 'x' },
  ],
  [
    'a unit that ends before it begins',
    { units: [{ ...small.units[0], from: '2026-02-01', to: '2026-01-01' }, small.units[1]] },
    'units[0].to',
    'case.backwards',
    { fromDay: '2026-02-01', toDay: '2026-01-01' },
  ],
  [
    'an unknown unit in a group',
    { groups: [{ key: 'g', units: ['a', 'b', 'x'] }] },
    'groups[0].units[2]',
    'file.unknownKey',
    { text: 'x' },
  ],
  [
    'a unit twice in a group',
    { groups: [{ key: 'g', units: ['a', 'b', 'a'] }] },
    'groups[0].units[2]',
    'file.duplicate',
    { text: 'a' },
  ],
  [
    'an unknown payer',
    { groups: [{ key: 'g', units: ['a', 'b'], payer: 'x' }] },
    'groups[0].payer',
    'file.unknownKey',
    { text: 'x' },
  ],
  ['a group of no unit', { groups: [{ key: 'g', units: [] }] }, 'groups[0].units', 'file.empty', {}],
  [
    'a person twice',
    names({ unit: 'a', names: ['anna'] }),
    'roll[1].names[0]',
    'case.personTwice',
    { person: 'anna', row: 0 },
  ],
  [
    'a person twice in one row',
    { roll: [{ unit: 'a', names: ['anna', 'bo', 'anna'] }] },
    'roll[0].names[2]',
    'case.personTwice',
    { person: 'anna', row: 0 },
  ],
  [
    'overlapping membership',
    names({ unit: 'a', names: ['anna'], from: '2026-11-01' }),
    'roll[1].names[0]',
    'case.overlappingMembership',
    { person: 'anna', row: 0 },
  ],
  [
    'membership in two groups of one unit',
    {
      groups,
      sessions: [],
      roll: [
        { unit: 'a', group: 'g', names: ['anna'] },
        { unit: 'a', group: 'h', names: ['anna'] },
      ],
    },
    'roll[1].names[0]',
    'case.overlappingMembership',
    { person: 'anna', row: 0 },
  ],
  [
    'a membership that ends before it begins',
    { roll: [{ unit: 'a', names: ['anna'], from: '2026-02-01', to: '2026-01-31' }] },
    'roll[0].to',
    'case.backwards',
    { fromDay: '2026-02-01', toDay: '2026-01-31' },
  ],
  [
    'a leave that ends before it begins',
    {
      roll: [{ unit: 'a', names: ['anna'], notCounted: { reason: 'longLeave', from: '2026-02-01', to: '2026-01-31' } }],
    },
    'roll[0].notCounted.to',
    'case.backwards',
    { fromDay: '2026-02-01', toDay: '2026-01-31' },
  ],
  [
    'an illness as a reason',
    { roll: [{ unit: 'a', names: ['anna'], notCounted: { reason: 'ill' } }] },
    'roll[0].notCounted.reason',
    'file.notOneOf',
    { allowed: 'hourly, agency, student, longLeave, other', text: 'ill' },
  ],
  ['neither names nor count', { roll: [{ unit: 'a' }], sessions: [] }, 'roll[0].names', 'case.namesOrCount', {}],
  [
    'both names and count',
    { roll: [{ unit: 'a', names: ['anna'], count: 2 }], sessions: [] },
    'roll[0].count',
    'case.namesOrCount',
    {},
  ],
  [
    'more people than there are',
    { roll: [{ unit: 'a', count: 1e9 }], sessions: [] },
    'roll[0].count',
    'file.notWhole',
    { text: '1000000000' },
  ],
  [
    'a row that may be of two groups',
    { groups, roll: [{ unit: 'a', names: ['anna'] }], sessions: [] },
    'roll[0].group',
    'case.chooseGroup',
    {},
  ],
  [
    'a row of an unknown group',
    { roll: [{ unit: 'a', group: 'x', names: ['anna'] }], sessions: [] },
    'roll[0].group',
    'file.unknownKey',
    { text: 'x' },
  ],
  [
    'a row of a group that the unit is not in',
    {
      groups: [...small.groups, { key: 'h', units: ['b'] }],
      roll: [{ unit: 'a', group: 'h', names: ['anna'] }],
      sessions: [],
    },
    'roll[0].unit',
    'case.unitNotInGroup',
    { unit: 'a', group: 'h' },
  ],
  [
    'attendance for an unknown session',
    { sessions: [{ step: 3, day: '2026-11-03' }] },
    'sessions[0].step',
    'case.unknownStep',
    { text: '3', known: '1 (ris-koncept-a-step-1), 2 (ris-koncept-a-step-2)' },
  ],
  [
    'a session of an unknown group',
    { sessions: [{ step: 1, group: 'x', day: '2026-11-03' }] },
    'sessions[0].group',
    'file.unknownKey',
    { text: 'x' },
  ],
  [
    'a session that may be of two groups',
    { groups, roll: [], sessions: [{ step: 1, day: '2026-11-03' }] },
    'sessions[0].group',
    'case.chooseGroup',
    {},
  ],
  [
    'somebody present whom nobody knows',
    { sessions: [{ step: 1, day: '2026-11-03', present: ['xerxes'] }] },
    'sessions[0].present[0]',
    'case.unknownPerson',
    { person: 'xerxes' },
  ],
  [
    'somebody absent who is not of the group',
    { sessions: [{ step: 1, day: '2026-11-03', absent: ['xerxes'] }] },
    'sessions[0].absent[0]',
    'case.notOnRoll',
    { person: 'xerxes', group: 'g' },
  ],
  [
    'somebody both there and not',
    { sessions: [{ step: 1, day: '2026-11-03', present: ['bo'], absent: ['bo'] }] },
    'sessions[0].absent[0]',
    'case.presentAndAbsent',
    { person: 'bo' },
  ],
  [
    'somebody absent twice',
    { sessions: [{ step: 1, day: '2026-11-03', absent: ['anna', 'bo', 'anna'] }] },
    'sessions[0].absent[2]',
    'case.markedTwice',
    { person: 'anna' },
  ],
  [
    'somebody present twice',
    { sessions: [{ step: 1, day: '2026-11-03', present: ['anna', 'anna'] }] },
    'sessions[0].present[1]',
    'case.markedTwice',
    { person: 'anna' },
  ],
  [
    'validity that ends before the award',
    { diplomas: [{ ...diploma, lastValidDay: '2024-02-29' }] },
    'diplomas[0].lastValidDay',
    'case.tooEarly',
    { day: '2024-02-29', field: 'awarded', earliest: '2024-03-01' },
  ],
  [
    'a diploma revoked before its award',
    { diplomas: [{ ...diploma, revoked: '2024-02-29' }] },
    'diplomas[0].revoked',
    'case.tooEarly',
    { day: '2024-02-29', field: 'awarded', earliest: '2024-03-01' },
  ],
  [
    'a renewal confirmed before the award',
    { diplomas: [{ ...diploma, renewalConfirmed: '2024-02-29' }] },
    'diplomas[0].renewalConfirmed',
    'case.tooEarly',
    { day: '2024-02-29', field: 'awarded', earliest: '2024-03-01' },
  ],
  [
    'an approval before the hand-in',
    { handedIn: [{ unit: 'a', state: 'approved', day: '2026-11-20', approved: '2026-11-19' }] },
    'handedIn[0].approved',
    'case.tooEarly',
    { day: '2026-11-19', field: 'day', earliest: '2026-11-20' },
  ],
  [
    'an unknown assignment',
    { handedIn: [{ assignment: 'x', unit: 'a', state: 'approved' }] },
    'handedIn[0].assignment',
    'case.unknownAssignment',
    { text: 'x', known: 'ris-koncept-a-developmentAssignment' },
  ],
  [
    'a hand-in of one unit or the other',
    { handedIn: [{ state: 'approved' }] },
    'handedIn[0].unit',
    'case.whoHandedIn',
    {},
  ],
  [
    'the renewal of an unknown diploma',
    { processes: [{ unit: 'a', renews: 'x' }] },
    'processes[0].renews',
    'file.unknownKey',
    { text: 'x' },
  ],
  [
    'a change to a field that is not there',
    { change: { attendance: { colour: 'red' } } },
    'change.attendance.colour',
    'file.unknownField',
    {},
  ],
  [
    'a change to what cannot be',
    { change: { validity: { years: { kind: 'stated', value: 0 } } } },
    'change.validity.years',
    'version.tooSmall',
    { value: 0, least: 1 },
  ],
  [
    'a version of its own that cannot be',
    { pack: undefined, programme: undefined, version: { ...versionForFile(aVersion()), steps: [] } },
    'version.attendance.threshold',
    'version.noCountedStep',
    {},
  ],
];

describe('a case is refused with the path and the reason:', () => {
  it.each(refused)('%s', (_, more, path, code, values) => expect(problems(more)).toEqual([[path, code, values]]));

  it('not JSON', () =>
    expect(readCase('{', [])).toMatchObject({ kind: 'refused', problems: [{ path: [], code: 'file.notJson' }] }));
  it('a list instead of a case', () =>
    expect(readCase('[]', [])).toEqual({
      kind: 'refused',
      problems: [{ path: [], code: 'file.notObject', values: { text: '[…]' } }],
    }));
  it('but not for days that fall together', () => {
    const sameDay = { ...diploma, lastValidDay: '2024-03-01', revoked: '2024-03-01' };
    expect(
      problems({
        diplomas: [sameDay],
        handedIn: [{ unit: 'a', state: 'approved', day: '2026-11-20', approved: '2026-11-20' }],
        awardDay: '2024-02-29',
      }),
    ).toEqual([]);
  });
  it('everything at once', () => {
    expect(
      problems({ roll: [{ unit: 'a', names: ['anna', 'anna'] }], sessions: [{ step: 9, day: '2026-11-03' }] }).map(
        (one) => (one as readonly string[])[0],
      ),
    ).toEqual(['roll[0].names[1]', 'sessions[0].step']);
  });
  it('with every code', () => {
    const tested = new Set(refused.map(([, , , code]) => code));
    // What is a fault of ours cannot be written.
    expect(caseProblemCatalogue.map(({ code }) => code).filter((code) => !tested.has(code))).toEqual([
      'case.notAnswered',
    ]);
  });
});

describe('a case as it is written', () => {
  it('names a person of several units, and one who has moved, without complaint', () => {
    expect(
      problems({
        roll: [
          { unit: 'a', names: ['anna'], to: '2026-10-31' },
          { unit: 'a', names: ['anna'], from: '2026-11-01' },
          { unit: 'b', names: ['anna'] },
        ],
      }),
    ).toEqual([]);
  });

  it('takes everyone for present who is not among the absent', () => {
    const process = first(verdicts({}).processes);
    expect(process.findings.find(({ subject }) => subject.stepKey === 'ris-koncept-a-step-1')?.reasons[0]).toEqual({
      code: 'attendance.tooFew',
      values: { present: 4, of: 5, needed: 5 },
    });
  });

  it('takes nobody for absent on an open roll, and leaves the rest unmarked where the present are named', () => {
    const process = first(
      verdicts({ sessions: [{ step: 1, day: '2026-11-03', open: true, present: ['anna'] }] }).processes,
    );
    expect(process.findings.find(({ subject }) => subject.stepKey === 'ris-koncept-a-step-1')?.outcome).toBe('pending');
  });

  it('takes the version of the day the group was confirmed, and says when it was changed', () => {
    expect(verdicts({}).version).toMatchObject({ versionKey: 'ris-koncept-a-2023-01-30', changed: false });
    const changed = verdicts({ change: { attendance: { reading: 'attendedAll', threshold: { kind: 'none' } } } });
    expect(changed.version.changed).toBe(true);
    expect(first(changed.processes).findings.some(({ criterion }) => criterion === 'attendance')).toBe(false);
  });

  it('judges units together that share a group by way of another unit', () => {
    const units = [
      ...small.units,
      { key: 'c', organisation: 'kro', sector: 'healthCare' },
      { key: 'd', organisation: 'kro', sector: 'healthCare' },
    ];
    const chain = [
      { key: 'g', units: ['a', 'b'] },
      { key: 'h', units: ['b', 'c'] },
      { key: 'i', units: ['d'] },
    ];
    expect(
      verdicts({ units, groups: chain, roll: [], sessions: [] }).processes.map(({ together }) => together.join()),
    ).toEqual(['a,b,c', 'a,b,c', 'a,b,c', 'd']);
  });

  it('can have several versions of a programme of its own, and takes the one that holds', () => {
    const first23 = aVersion();
    const later = aVersion({ key: keyFrom<VersionKey>('later'), validFrom: isoDate('2026-01-01') });
    const versions = [first23, later].map(versionForFile);
    const keyOn = (day: string): unknown => {
      const read = readCase({ today: '2026-12-01', on: day, versions }, []);
      return read.kind === 'case'
        ? read.facts.version.key
        : read.problems.map(({ path, code }) => [writtenPath(path), code]);
    };
    expect(['2025-12-31', '2026-01-01', '2023-01-29'].map(keyOn)).toEqual([
      first23.key,
      'later',
      [['on', 'case.beforeFirstVersion']],
    ]);
    const unsorted = readCase({ today: '2026-12-01', versions: [...versions].reverse() }, []);
    expect(unsorted).toMatchObject({ kind: 'refused', problems: [{ code: 'version.unsorted' }] });
  });

  it('can have a programme of its own', () => {
    const file: CaseFile = {
      today: aVersion().validFrom,
      version: versionForFile(aVersion()),
      organisations: [],
      units: [],
    };
    expect(readCase(file, [])).toMatchObject({ kind: 'case', facts: { version: { key: 'version' } } });
  });
});

describe.each([
  ['Swedish', swedish],
  ['English', english],
])('the %s sentences of cases', (_, texts) => {
  it('are one for each code, with no value that it does not carry', () => {
    expect(Object.keys(texts.byCode).sort()).toEqual(caseProblemCatalogue.map(({ code }) => code).sort());
    const left = caseProblemCatalogue.flatMap(({ code, values }) =>
      [...texts.byCode[code].matchAll(/\{(\w+)\}/g)]
        .map(([, name]) => name)
        .filter((name) => !values.some((value) => value === name)),
    );
    expect(left).toEqual([]);
  });
  it('are not among those that the coordinator downloads', () =>
    expect([...Object.keys(svSE), ...Object.keys(enUS)]).not.toContain('caseFile'));
});
