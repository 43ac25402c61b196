import * as fc from 'fast-check';
import { describe, expect, it } from '@jest/globals';
import { programmePacks } from '../programmes';
import { keyFrom, notStated } from '../rules';
import { aCitation, aVersion } from '../rules/testing/builders';
import { parsePackFile, parseVersion, serialisePackFile, versionForFile, writtenPath } from '.';
import type { PackFile } from '.';
import { packs } from './testing/arbitraries';

const organisation = (code: string): PackFile['organisations'][number] => ({
  key: keyFrom(code),
  name: `Region ${code}`,
  kind: 'region',
  code,
  hasOwnTrainers: notStated,
});
const own: PackFile = {
  key: 'own',
  title: { sv: 'Eget', en: 'Own' },
  organisations: [organisation('BLE'), organisation('HAL')],
  organisationsCitation: aCitation,
  sinceYear: notStated,
  developedBy: notStated,
  versions: [aVersion()],
  registrationWindows: [],
  units: [],
  focusAreas: [],
  knowledge: [],
  contacts: [],
};

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
/** What is at a path in a file; the test is wrong where there is nothing to change. */
function at(value: unknown, ...path: readonly (string | number)[]): Fields {
  const found = path.reduce<unknown>((within, step) => (isFields(within) ? within[step] : undefined), value);
  if (!isFields(found)) throw new RangeError(path.join('.'));
  return found;
}
/** A pack of one version as JSON, with one thing done to it. */
function file(change: (json: Fields, version: Fields) => void = () => undefined): unknown {
  const json: unknown = JSON.parse(serialisePackFile(own));
  change(at(json), at(json, 'versions', 0));
  return json;
}
function problems(value: unknown): readonly (readonly unknown[])[] {
  const parsed = parsePackFile(value);
  return parsed.kind === 'refused'
    ? parsed.problems.map(({ path, code, values }) => [writtenPath(path), code, values])
    : [['parsed']];
}

describe('a pack file', () => {
  it.each(programmePacks.map((pack) => [pack.key, pack] as const))('carries %s there and back', (_, pack) => {
    const written: PackFile = pack;
    expect(parsePackFile(serialisePackFile(written))).toStrictEqual({ kind: 'parsed', pack });
  });

  it('carries every pack there and back, to the letter', () => {
    fc.assert(
      fc.property(packs, (pack) => {
        const parsed = parsePackFile(serialisePackFile(pack));
        // Equal, not strictly so: some drawn objects have no prototype.
        expect(parsed).toEqual({ kind: 'parsed', pack });
        if (parsed.kind !== 'parsed') return;
        const text = serialisePackFile(parsed.pack);
        const again = parsePackFile(text);
        expect(again.kind === 'parsed' && serialisePackFile(again.pack)).toBe(text);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it('says what it is, and in which currency its prices are', () => {
    expect(file()).toMatchObject({
      format: 'diplomera-pack',
      schemaVersion: 1,
      versions: [{ price: { currency: 'SEK', validFrom: '2023-01-30' } }],
    });
  });

  it('is read with the mark that Windows begins text files with', () =>
    expect(parsePackFile(`\uFEFF${serialisePackFile(own)}`).kind).toBe('parsed'));

  it('may leave out what a pack of one programme has nothing of', () => {
    const small = {
      format: 'diplomera-pack',
      schemaVersion: 1,
      key: 'own',
      title: { sv: 'Eget', en: 'Own' },
      versions: [versionForFile(aVersion())],
    };
    expect(parsePackFile(small)).toMatchObject({
      kind: 'parsed',
      pack: { organisations: [], units: [], knowledge: [], sinceYear: { kind: 'notStated' } },
    });
  });
});

describe('a pack file is refused with the field and the reason:', () => {
  it('not JSON', () =>
    expect(problems('{ "format": ')).toEqual([['$', 'file.notJson', { detail: expect.any(String) }]]));
  it.each([
    ['a list', []],
    ['nothing', null],
    ['another format', { format: 'something-else', schemaVersion: 1 }],
  ])('%s', (_, value) => {
    expect(problems(value)).toEqual([
      [expect.stringMatching(/^(\$|format)$/), 'file.otherFormat', { expected: 'diplomera-pack' }],
    ]);
  });
  it('from a newer Diplomera, and nothing else said', () => {
    expect(
      problems(
        file((json) => {
          json.schemaVersion = 2;
          json.news = true;
        }),
      ),
    ).toEqual([['schemaVersion', 'file.newerSchema', { found: 2, known: 1 }]]);
  });
  it.each<[string, Parameters<typeof file>[0], string, string, object]>([
    [
      'a price without a currency',
      (_, version) => {
        delete at(version, 'price').currency;
      },
      'versions[0].price.currency',
      'missingField',
      {},
    ],
    [
      'a price in another currency',
      (_, version) => {
        at(version, 'price').currency = 'EUR';
      },
      'versions[0].price.currency',
      'notOneOf',
      { allowed: 'SEK', text: 'EUR' },
    ],
    [
      'a price without a day',
      (_, version) => {
        delete at(version, 'price').validFrom;
      },
      'versions[0].price.validFrom',
      'missingField',
      {},
    ],
    [
      'a price in parts of an öre',
      (_, version) => {
        at(version, 'price').internal = { kind: 'stated', value: 590_000.5 };
      },
      'versions[0].price.internal.value',
      'notWhole',
      { text: '590000.5' },
    ],
    [
      'an unknown field',
      (json) => {
        json.colour = 'red';
      },
      'colour',
      'unknownField',
      {},
    ],
    [
      'an unknown field deep down',
      (_, version) => {
        at(version, 'attendance').treshold = 1;
      },
      'versions[0].attendance.treshold',
      'unknownField',
      {},
    ],
    [
      'a field named like one that every object has',
      (json) => {
        Object.assign(json, { constructor: 1 });
      },
      'constructor',
      'unknownField',
      {},
    ],
    [
      'a missing field',
      (_, version) => {
        delete at(version, 'groupSize').least;
      },
      'versions[0].groupSize.least',
      'missingField',
      {},
    ],
    [
      'a number as text',
      (_, version) => {
        at(version, 'validity').renewalWindowMonths = '12';
      },
      'versions[0].validity.renewalWindowMonths',
      'notNumber',
      { text: '12' },
    ],
    [
      'a text as number',
      (json) => {
        json.key = 1;
      },
      'key',
      'notText',
      { text: '1' },
    ],
    [
      'yes as text',
      (_, version) => {
        at(version, 'attendance').managerMustAttend = 'yes';
      },
      'versions[0].attendance.managerMustAttend',
      'notYesOrNo',
      { text: 'yes' },
    ],
    [
      'a field instead of a list',
      (json) => {
        json.versions = 1;
      },
      'versions',
      'notList',
      { text: '1' },
    ],
    [
      'a word instead of fields',
      (json) => {
        json.title = 'Titel';
      },
      'title',
      'notObject',
      { text: 'Titel' },
    ],
    [
      'another reading',
      (_, version) => {
        at(version, 'attendance').reading = 'most';
      },
      'versions[0].attendance.reading',
      'notOneOf',
      { allowed: 'eachSession, attendedAll, overall', text: 'most' },
    ],
    [
      'a day that does not exist',
      (_, version) => {
        version.validFrom = '2026-02-30';
      },
      'versions[0].validFrom',
      'notADay',
      { text: '2026-02-30' },
    ],
    [
      'a day in other words',
      (_, version) => {
        version.validFrom = '30/1 2023';
      },
      'versions[0].validFrom',
      'notADay',
      { text: '30/1 2023' },
    ],
    [
      'an empty key',
      (json) => {
        json.key = '';
      },
      'key',
      'empty',
      {},
    ],
    [
      'a figure that is neither stated nor not',
      (_, version) => {
        at(version, 'groupSize').least = 5;
      },
      'versions[0].groupSize.least',
      'notObject',
      { text: '5' },
    ],
    [
      'a figure stated without a value',
      (_, version) => {
        at(version, 'groupSize').least = { kind: 'stated' };
      },
      'versions[0].groupSize.least.value',
      'missingField',
      {},
    ],
    [
      'a code used twice',
      (json) => {
        at(json, 'organisations', 1).code = 'BLE';
      },
      'organisations[1].code',
      'duplicate',
      { text: 'BLE' },
    ],
    [
      'a window for an unknown programme',
      (json) => {
        json.registrationWindows = [{ key: 'w', programmeKey: 'nobody', state: 'open', message: { sv: '', en: '' } }];
      },
      'registrationWindows[0].programmeKey',
      'unknownKey',
      { text: 'nobody' },
    ],
  ])('%s', (_, change, path, code, values) => expect(problems(file(change))).toEqual([[path, `file.${code}`, values]]));

  it.each<[string, Parameters<typeof file>[0], string, string]>([
    [
      'a threshold over 100 %',
      (_, version) => {
        at(version, 'attendance').threshold = { kind: 'stated', value: { numerator: 101, denominator: 100 } };
      },
      'versions[0].attendance.threshold',
      'shareOverWhole',
    ],
    [
      'a step that waits for a later one',
      (_, version) => {
        at(version, 'steps', 0).waitsFor = 'step-2';
      },
      'versions[0].steps[0].waitsFor',
      'waitsForLater',
    ],
    [
      'validity of no years',
      (_, version) => {
        at(version, 'validity').years = { kind: 'stated', value: 0 };
      },
      'versions[0].validity.years',
      'tooSmall',
    ],
    [
      'two versions of one day',
      (json, version) => {
        json.versions = [version, { ...version, key: 'again' }];
      },
      'versions[1].validFrom',
      'sameDay',
    ],
    [
      'versions unsorted',
      (json, version) => {
        json.versions = [
          version,
          {
            ...version,
            key: 'again',
            validFrom: '2020-01-01',
            price: { ...at(version, 'price'), validFrom: '2020-01-01' },
          },
        ];
      },
      'versions[1].validFrom',
      'unsorted',
    ],
    [
      'a price list that begins after the rules',
      (_, version) => {
        at(version, 'price').validFrom = '2099-01-01';
      },
      'versions[0].price.validFrom',
      'priceLater',
    ],
  ])('%s', (_, change, path, code) =>
    expect(problems(file(change))).toEqual([[path, `version.${code}`, expect.anything()]]),
  );

  it('everything at once', () => {
    const found = problems(
      file((json, version) => {
        delete at(version, 'price').currency;
        json.key = '';
        delete json.title;
      }),
    );
    expect(found.map(([path]) => path)).toEqual(['key', 'title', 'versions[0].price.currency']);
  });
});

describe('a version on its own', () => {
  it('is read in the form it has in a pack file', () =>
    expect(parseVersion(versionForFile(aVersion()))).toStrictEqual({ kind: 'parsed', version: aVersion() }));
  it('is refused with its own path', () => {
    expect(parseVersion(versionForFile(aVersion({ steps: [] })))).toMatchObject({
      kind: 'refused',
      problems: [{ path: ['attendance', 'threshold'], code: 'version.noCountedStep' }],
    });
    expect(parseVersion({ ...aVersion() })).toMatchObject({
      kind: 'refused',
      problems: [{ path: ['price', 'currency'], code: 'file.missingField' }],
    });
  });
});

it.each([
  [[], '$'],
  [['steps', 2, 'waitsFor'], 'steps[2].waitsFor'],
  [[0, 'a b'], '[0]["a b"]'],
])('the path %j is written %s', (path, text) => expect(writtenPath(path)).toBe(text));
