import { describe, expect, it } from '@jest/globals';
import { isoDate } from '../model';
import { placing } from './placing';

const day = isoDate('2026-11-23');
const young = { priorityTags: ['barn och unga'] };
const first = { priorityTags: ['barn och unga', 'första linjen'], others: 'interested' } as const;

describe('placing', () => {
  it('a unit with priority waits, one without is on the list of interested', () => {
    expect(placing(first, young, { state: 'open' }, day)).toEqual({
      state: 'waiting',
      reason: { code: 'placing.priority', values: { tags: 'barn och unga' } },
    });
    expect(placing(first, { priorityTags: ['annat'] }, { state: 'open' }, day)).toEqual({
      state: 'interested',
      reason: { code: 'placing.noPriority', values: { tags: 'barn och unga, första linjen' } },
    });
  });

  it('where others are queued, everyone waits', () => {
    expect(placing({ ...first, others: 'queued' }, { priorityTags: [] }, { state: 'open' }, day)).toEqual({
      state: 'waiting',
      reason: { code: 'placing.queued', values: {} },
    });
  });

  it('an application that came while registration was closed is kept as interest, whoever sent it', () => {
    expect(placing(first, young, { state: 'closed' }, day)).toEqual({
      state: 'interested',
      reason: { code: 'placing.closed', values: { receivedDay: '2026-11-23' } },
    });
  });
});
