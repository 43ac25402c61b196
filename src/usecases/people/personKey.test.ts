import { describe, expect, it } from '@jest/globals';
import { keyFrom, participantKeyFor, type GroupKey } from '../../rules';
import { personKeyFor } from './personKey';

describe('who is the same person', () => {
  it('goes by work e-mail, whatever its case and the spaces around it', async () => {
    expect(await personKeyFor(' Alva.Ronnhult@Example.org ')).toBe(await personKeyFor('alva.ronnhult@example.org'));
    expect(await personKeyFor('alva@example.org')).not.toBe(await personKeyFor('elva@example.org'));
  });
  it('does not show the address', async () => {
    expect(await personKeyFor('alva@example.org')).toMatch(/^[0-9a-f]{32}$/);
  });
  it('has one place in a group', async () => {
    const person = await personKeyFor('alva@example.org');
    expect(participantKeyFor(keyFrom<GroupKey>('g'), person)).toBe(participantKeyFor(keyFrom<GroupKey>('g'), person));
  });
});
