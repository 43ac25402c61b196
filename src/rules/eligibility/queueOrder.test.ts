import { describe, expect, it } from '@jest/globals';
import { isoDate } from '../model';
import { anApplication, aUnit } from '../testing/builders';
import { queueOrder } from './queueOrder';
import type { Applicant } from './queueOrder';

function applicant(
  name: string,
  receivedDay: string,
  priorityTags: readonly string[] = [],
  state: 'waiting' | 'interested' | 'placed' = 'waiting',
): Applicant {
  const unit = aUnit(name, { priorityTags });
  return { unit, application: anApplication(unit, 6, { receivedDay: isoDate(receivedDay), state }) };
}
const rule = { priorityTags: ['barn och unga'] };

describe('queueOrder', () => {
  it('puts priority before date, numbers the places and says why', () => {
    const queue = queueOrder(
      [
        applicant('Möckeln', '2026-10-06'),
        applicant('Lagan', '2026-09-28', ['annat']),
        applicant('Uppvidinge', '2026-11-02', ['barn och unga', 'annat']),
        applicant('Bolmen', '2026-10-12', ['barn och unga']),
        applicant('Salen', '2026-01-01', ['barn och unga'], 'placed'),
      ],
      rule,
    );
    expect(queue.map(({ place, unit, reason }) => [place, unit.name, reason.code, reason.values])).toEqual([
      [1, 'Bolmen', 'queue.priority', { tags: 'barn och unga', receivedDay: '2026-10-12' }],
      [2, 'Uppvidinge', 'queue.priority', { tags: 'barn och unga', receivedDay: '2026-11-02' }],
      [3, 'Lagan', 'queue.date', { receivedDay: '2026-09-28' }],
      [4, 'Möckeln', 'queue.date', { receivedDay: '2026-10-06' }],
    ]);
  });

  it('keeps those who applied on one day in the order they were registered', () => {
    const registered = [applicant('C', '2026-10-06'), applicant('A', '2026-10-06'), applicant('B', '2026-10-06')];
    expect(queueOrder(registered, rule).map(({ unit }) => unit.name)).toEqual(['C', 'A', 'B']);
  });

  it('orders the interested by the same rule, and apart from the queue', () => {
    const all = [
      applicant('Möckeln', '2026-10-06', [], 'interested'),
      applicant('Lagan', '2026-09-28'),
      applicant('Bolmen', '2026-10-12', ['barn och unga'], 'interested'),
    ];
    expect(
      queueOrder(all, rule, 'interested').map(({ place, unit, reason }) => [place, unit.name, reason.code]),
    ).toEqual([
      [1, 'Bolmen', 'queue.priority'],
      [2, 'Möckeln', 'queue.date'],
    ]);
    expect(queueOrder(all, rule).map(({ place, unit }) => [place, unit.name])).toEqual([[1, 'Lagan']]);
  });
});
