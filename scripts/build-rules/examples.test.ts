import Ajv from 'ajv';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePackFile, readCase, serialisePackFile } from '../../src/interchange';
import { programmePacks } from '../../src/programmes';
import { criteria, readings, reasonCodes, elementAt } from '../../src/rules';
import {
  exampleNames,
  examplesFolder,
  examplesReadme,
  readExamples,
  shownBy,
  valuesOf,
  type Example,
} from './examples';
import { jsonSchemas } from './jsonSchemas';

let examples: readonly Example[] = [];
let answers: readonly unknown[] = [];
beforeAll(async () => {
  examples = await readExamples();
  answers = examples.map(({ answer }): unknown => JSON.parse(answer));
});
const schemas = jsonSchemas();
const accepts = (name: string) =>
  new Ajv({ unknownFormats: 'ignore' }).compile(JSON.parse(schemas[name] ?? '{}') as object);

describe('the examples', () => {
  it.each(exampleNames())('%s is answered as it was', (name) => {
    const { answer, kept } = examples.find((example) => example.name === name) ?? { answer: 'no such example' };
    expect(answer).toBe(kept);
  });

  it('show every reading and every criterion', () => {
    const shown = examples.map(({ answer }) => shownBy(answer));
    expect(readings.filter((reading) => !shown.some((one) => one.readings.includes(reading)))).toEqual([]);
    expect(criteria.filter((criterion) => !shown.some((one) => one.criteria.includes(criterion)))).toEqual([]);
  });

  it('show every reason that a verdict on a case can have', () => {
    const shown = new Set(answers.flatMap((answer) => valuesOf(answer, 'code')));
    // A case has no process outside a group, no group without units, and no programme whose times for applying are
    // unknown.
    const beyondCases = ['eligibility.awardNotKnown', 'registration.always', 'groupSize.noGroup', 'cost.noUnits'];
    const ofOthers = /^(rule|version|file|sandbox)\./;
    expect(reasonCodes.filter((code) => !ofOthers.test(code) && !shown.has(code))).toEqual(beyondCases);
  });

  it('show every outcome, every state of a diploma and every way to renew one', () => {
    const shown = (field: string): readonly string[] =>
      [...new Set(answers.flatMap((answer) => valuesOf(answer, field)))].sort();
    expect(shown('outcome')).toEqual(['met', 'notAssessed', 'notMet', 'pending']);
    expect(shown('suggestedOutcome')).toEqual(['awarded', 'notAwarded', 'pending']);
    expect(shown('route')).toEqual(['coordinatorDecides', 'fullProcess', 'none', 'renewal']);
    expect(shown('state')).toEqual(
      expect.arrayContaining([
        'closed',
        'expired',
        'expiredRenewalUnderWay',
        'renewalDue',
        'renewed',
        'revoked',
        'valid',
      ]),
    );
  });

  it('have a table that lists them', () =>
    expect(readFileSync(join(examplesFolder, 'README.md'), 'utf8')).toBe(examplesReadme(examples)));

  it('hold what the domain says of them', () => {
    const total = (name: string): unknown => valueAt(name, 'groups', 0, 'cost', 'total');
    expect(
      [
        'cost-one-unit-internal',
        'cost-three-units-additional-unit',
        'cost-three-units-every-unit',
        'cost-a-external',
        'cost-b-external',
        'cost-renewal-external',
        'cost-own-unit-free',
      ].map(total),
    ).toEqual([590_000, 830_000, 950_000, 2_820_000, 1_889_000, 1_889_000, 0]);
    const outcome = (name: string, unit = 0): unknown => valueAt(name, 'processes', unit, 'suggestedOutcome');
    expect(
      ['9-of-10', '18-of-20', '23-of-25', '8-of-9', '8-of-10', '17-of-19', '22-of-25'].map((name) =>
        outcome(`attendance-${name}`),
      ),
    ).toEqual(['awarded', 'awarded', 'awarded', 'notAwarded', 'notAwarded', 'notAwarded', 'notAwarded']);
    expect([
      outcome('attendance-scope-work-group'),
      outcome('attendance-scope-each-unit'),
      outcome('attendance-scope-each-unit', 1),
    ]).toEqual(['awarded', 'notAwarded', 'awarded']);
    expect([
      outcome('attendance-each-session'),
      outcome('attendance-attended-all'),
      outcome('attendance-overall'),
    ]).toEqual(['awarded', 'notAwarded', 'awarded']);
    const last = (name: string): unknown => valueAt(name, 'processes', 0, 'award', 'lastValidDay', 'value');
    expect(
      ['validity-leap-day-four-years', 'validity-leap-day-three-years', 'validity-28-february', 'validity-1-march'].map(
        last,
      ),
    ).toEqual(['2028-02-29', '2027-02-28', '2027-02-28', '2027-03-01']);
    expect([
      valueAt('group-size-60', 'groups', 0, 'splitInto'),
      valueAt('group-size-26', 'groups', 0, 'splitInto'),
    ]).toEqual([
      [20, 20, 20],
      [13, 13],
    ]);
    expect(['4', '5', '25', '26'].map((size) => valueAt(`group-size-${size}`, 'groups', 0, 'size', 'outcome'))).toEqual(
      ['notMet', 'met', 'met', 'notMet'],
    );
  });
});

function valueAt(name: string, ...path: readonly (string | number)[]): unknown {
  const answer = answers[examples.findIndex((example) => example.name === name)];
  return path.reduce<unknown>(
    (within, step) =>
      typeof within === 'object' && within !== null
        ? Object.entries(within).find(([key]) => key === String(step))?.[1]
        : undefined,
    answer,
  );
}

describe('the JSON Schemas', () => {
  it.each(Object.entries(schemas))('%s is in the repository as the schemas of the reading have it', (name, text) => {
    expect(readFileSync(join('src/interchange/schema', name), 'utf8')).toBe(text);
  });

  it('accept every example and every pack that ships', () => {
    const [aCase, aPack] = [accepts('case.schema.json'), accepts('pack.schema.json')];
    expect(examples.filter(({ written }) => aCase(written) !== true).map(({ name }) => name)).toEqual([]);
    expect(
      programmePacks.filter((pack) => aPack(JSON.parse(serialisePackFile(pack))) !== true).map(({ key }) => key),
    ).toEqual([]);
  });

  const example = examples[0]?.written as object;
  it.each<[string, object]>([
    ['an unknown field', { colour: 'red' }],
    ['no day', { today: undefined }],
    ['another date format', { today: '1/12 2026' }],
    ['half a person', { roll: [{ unit: 'a', count: 1.5 }] }],
    ['an unknown sector', { units: [{ key: 'a', organisation: 'kro', sector: 'ships' }] }],
    [
      'an organisation that does not say whether it has trainers',
      { organisations: [{ key: 'kro', name: 'Region Kronoberg' }] },
    ],
    ['an illness as a reason', { roll: [{ unit: 'a', names: ['x'], notCounted: { reason: 'ill' } }] }],
    ['a version without a price', { version: {} }],
  ])('refuse a case with %s, as the reading does', (_, more) => {
    const bad: unknown = JSON.parse(JSON.stringify({ ...example, ...more }));
    expect(accepts('case.schema.json')(bad)).toBe(false);
    expect(readCase(bad, programmePacks).kind).toBe('refused');
  });

  it.each<[string, (pack: { versions: { price: Record<string, unknown> }[] } & Record<string, unknown>) => void]>([
    [
      'a newer schema',
      (pack) => {
        pack.schemaVersion = 2;
      },
    ],
    [
      'another format',
      (pack) => {
        pack.format = 'x';
      },
    ],
    [
      'a price without currency',
      ({ versions: [first] }) => {
        delete first?.price.currency;
      },
    ],
    [
      'a price without a day',
      ({ versions: [first] }) => {
        delete first?.price.validFrom;
      },
    ],
    [
      'parts of an öre',
      ({ versions: [first] }) => {
        Object.assign(first?.price ?? {}, { internal: { kind: 'stated', value: 0.5 } });
      },
    ],
    [
      'an unknown field',
      (pack) => {
        pack.colour = 'red';
      },
    ],
  ])('refuse a pack with %s, as the reading does', (_, change) => {
    const bad = JSON.parse(serialisePackFile(elementAt(programmePacks, 0))) as {
      versions: { price: Record<string, unknown> }[];
    } & Record<string, unknown>;
    change(bad);
    expect(accepts('pack.schema.json')(bad)).toBe(false);
    expect(parsePackFile(bad).kind).toBe('refused');
  });
});
