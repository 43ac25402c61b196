import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { CaseVerdicts } from '../../src/interchange';
import { first } from '../../src/rules';
import { answerCase } from './answerCase';

/** Cases that trials of November 2026 found answered wrongly, with what is right (docs/domain.md). */
const textOf = (name: string): string => readFileSync(join('tests', 'fixtures', 'cases', `${name}.json`), 'utf8');

function verdictsOf(name: string, change: (text: string) => string = (text) => text): CaseVerdicts {
  const answer = answerCase(change(textOf(name)));
  if (answer.kind === 'errors') throw new Error(JSON.stringify(answer.errors));
  return answer.verdicts;
}
function errorsOf(name: string): readonly string[] {
  const answer = answerCase(textOf(name));
  return answer.kind === 'errors' ? answer.errors.map(({ path, code }) => `${path} ${code}`) : [];
}
const codesOf = (reasons: readonly { readonly code: string; readonly values: object }[]): readonly unknown[] =>
  reasons.map(({ code, values }) => [code, values]);
const attendanceOf = ({ processes }: CaseVerdicts) =>
  first(processes).findings.filter(({ criterion }) => criterion === 'attendance');

describe('a price per participant', () => {
  it('is not for who left before the group was confirmed', () => {
    expect(first(verdictsOf('per-participant-left-before').groups).cost).toMatchObject({
      lines: [{ quantity: 10, amount: 5_000_000 }],
      total: 5_000_000,
    });
  });

  it('counts somebody who moves once, and weighs them in the unit that held them that day', () => {
    const byParticipants = (text: string): string =>
      text.replace('"confirmed": "2026-09-14"', '"confirmed": "2026-09-14", "split": "byParticipants"');
    const group = first(verdictsOf('per-participant-moved-unit', byParticipants).groups);
    expect(group.cost).toMatchObject({ lines: [{ quantity: 9 }], total: 4_500_000 });
    expect(group.shares).toMatchObject([
      { unitKey: 'a', amount: 2_500_000 },
      { unitKey: 'b', amount: 2_000_000 },
    ]);
  });
});

it('holds a stated price for every unit where its organisations are not stated, and says so', () => {
  expect(first(verdictsOf('price-organisations-not-stated').groups).cost).toMatchObject({
    kind: 'stated',
    total: 590_000,
    reasons: [{ code: 'cost.organisationsNotStated', values: {} }],
  });
});

it('does not count who has left among those who can still restore attendance at all sessions', () => {
  const process = first(verdictsOf('rescue-attendedAll-left').processes);
  expect(process.rescue).toEqual([
    expect.objectContaining({
      criterion: 'attendance',
      missing: 1,
      enough: false,
      remedies: ['deviation'],
      sessionKeys: [],
    }),
  ]);
});

it('counts what somebody in two units has handed in for both', () => {
  const outcomes = verdictsOf('individual-two-units').processes.map(({ individuals }) =>
    individuals.map(({ personKey, outcome }) => `${personKey} ${outcome}`),
  );
  expect(outcomes).toEqual([
    ['x met', 'p1 met', 'p2 met', 'p3 met', 'p4 met'],
    ['x met', 'q1 met', 'q2 met', 'q3 met', 'q4 met'],
  ]);
});

it('says that passing is impossible when those who are missing have left', () => {
  const [step] = attendanceOf(verdictsOf('gone-cannot-come'));
  expect([step?.outcome, codesOf(step?.reasons ?? [])]).toEqual([
    'notMet',
    [
      ['attendance.tooFew', { present: 8, of: 10, needed: 9 }],
      ['attendance.budget', { budget: 1, absent: 2 }],
    ],
  ]);
});

it('finds a unit too small to renew by those who count', () => {
  const { renewal } = first(verdictsOf('too-small-who-counts').diplomas);
  expect(renewal.tooSmall).toBe(true);
  expect(codesOf(renewal.reasons)).toContainEqual(['renewal.unitTooSmall', { count: 4, least: 5 }]);
});

describe('coverage, with another unit of a trained person withdrawn', () => {
  const swapped = (text: string): string => {
    const written: unknown = JSON.parse(text);
    return JSON.stringify(written, (key, value: unknown) =>
      key === 'roll' && Array.isArray(value) ? [...value].reverse() : value,
    );
  };
  it.each([
    ['as written', (text: string) => text],
    ['in the other order', swapped],
  ])('counts the person as trained, rows %s', (_, change) => {
    expect(verdictsOf('coverage-withdrawn-other-unit', change).coverage).toMatchObject([
      { unitKey: 'b', trained: 5, of: 5, missing: 0, outcome: 'met' },
    ]);
  });
});

describe('what is dated after today', () => {
  it('is pending as a session, whatever its roll says', () => {
    const findings = attendanceOf(verdictsOf('session-after-today-closed'));
    expect(findings.map(({ outcome }) => outcome)).toEqual(['pending', 'pending']);
    expect(codesOf(first(findings).reasons)).toContainEqual([
      'attendance.underWay',
      { present: 0, of: 10, pending: 10, stillNeeded: 9 },
    ]);
  });

  it('is refused as a hand-in, an approval or an award', () => {
    expect([...errorsOf('all-after-today')].sort()).toEqual([
      'diplomas[0].awarded case.afterToday',
      'handedIn[0].approved case.afterToday',
      'handedIn[0].day case.afterToday',
    ]);
  });
});

describe('at the limits', () => {
  it('a plan past the last day that can be written is refused with its field', () =>
    expect(errorsOf('plan-9999')).toEqual(['plan.start case.outsideCalendar']));

  it('a plan in the year 50 stays there', () => {
    expect(verdictsOf('plan-year-50').plan?.map(({ day }) => day)).toEqual(['0050-01-31', '0050-02-21']);
  });

  it('VAT of a very large amount is exact', () => {
    // 99 999 999 999 × 333 333 / 1 000 000 = 33 333 299 999.666667
    expect(first(first(verdictsOf('vat-large').groups).shares).vat).toEqual({
      kind: 'stated',
      net: 99_999_999_999,
      vat: 33_333_300_000,
      gross: 133_333_299_999,
    });
  });
});
