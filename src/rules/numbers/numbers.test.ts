import { describe, expect, it } from '@jest/globals';
import { diplomaNumber, groupNumber } from './numbers';

describe('numbers people use', () => {
  it.each([
    [9, 'KRO-2026-09'],
    [14, 'KRO-2026-14'],
    [100, 'KRO-2026-100'],
  ])('group %i', (sequence, number) => expect(groupNumber('KRO', 2026, sequence)).toBe(number));
  it.each([
    [42, 'KRO-2026-0042'],
    [9_999, 'KRO-2026-9999'],
    [10_000, 'KRO-2026-10000'],
  ])('diploma %i', (sequence, number) => expect(diplomaNumber('KRO', 2026, sequence)).toBe(number));
});
