import { describe, expect, it } from '@jest/globals';
import { stored } from '../../testing/fixtures';
import { applied, readKept, type KeptTick } from './unsentRoll';
import { attendance, second } from './testing/rollOfTwentyTwo';

function tick(name: string, writeKey: string): KeptTick {
  const after = attendance(name, second.key, 'present');
  return {
    change: { before: stored(attendance(name, second.key, 'absent')), after, writeKey },
    atUtc: '2026-11-23T09:00:00Z',
    attempted: false,
    next: undefined,
  };
}

describe('what the device keeps', () => {
  it('is the tick with its keys, and no name', () => {
    const held = applied(undefined, { put: [tick('p1', 'w1')], gone: [] });
    expect(readKept(held).ticks).toEqual([
      {
        ...tick('p1', 'w1'),
        change: {
          ...tick('p1', 'w1').change,
          before: { ...stored(attendance('p1', second.key, 'absent')), modifiedBy: '' },
        },
      },
    ]);
    expect(JSON.stringify(held)).not.toContain('Karin Ek');
  });

  it('holds one tick per cell, the last one', () => {
    const held = applied(applied(undefined, { put: [tick('p1', 'w1')], gone: [] }), {
      put: [tick('p1', 'w2')],
      gone: [tick('p1', 'w1')],
    });
    expect(readKept(held).ticks.map(({ change }) => change.writeKey)).toEqual(['w2']);
  });

  it('removes the very tick that went through and leaves what another tab keeps', () => {
    const held = applied(undefined, { put: [tick('p1', 'newer from the other tab'), tick('p2', 'w2')], gone: [] });
    expect(
      readKept(applied(held, { put: [], gone: [tick('p1', 'w1'), tick('p2', 'w2')] })).ticks.map(
        ({ change }) => change.writeKey,
      ),
    ).toEqual(['newer from the other tab']);
  });

  it('counts what it cannot read and leaves it there', () => {
    const held = applied([{ shape: 'of an older version' }], { put: [tick('p1', 'w1')], gone: [] });
    expect(readKept(held)).toMatchObject({ unreadable: 1, ticks: [{ change: { writeKey: 'w1' } }] });
    expect(readKept('not a list')).toEqual({ ticks: [], unreadable: 1 });
    expect(readKept(undefined)).toEqual({ ticks: [], unreadable: 0 });
  });
});
