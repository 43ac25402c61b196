import { expect, it } from '@jest/globals';
import { withdrawalCharge } from './withdrawalCharge';

it.each([
  ['charged', undefined, 'charged', 'withdrawal.charged'],
  ['charged', 'notCharged', 'charged', 'withdrawal.charged'],
  ['notCharged', undefined, 'notCharged', 'withdrawal.notCharged'],
  ['notCharged', 'charged', 'notCharged', 'withdrawal.notCharged'],
  ['coordinatorDecides', undefined, 'undecided', 'withdrawal.undecided'],
  ['coordinatorDecides', 'charged', 'charged', 'withdrawal.decidedCharged'],
  ['coordinatorDecides', 'notCharged', 'notCharged', 'withdrawal.decidedNotCharged'],
] as const)('the price list says %s and the coordinator %s: %s', (...[rule, settled, charge, code]) => {
  expect(withdrawalCharge({ withdrawal: rule }, { charge: settled })).toEqual({ charge, reason: { code, values: {} } });
});

it('a withdrawal of which nothing is noted is not settled', () => {
  expect(withdrawalCharge({ withdrawal: 'coordinatorDecides' }, undefined).charge).toBe('undecided');
});
