import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { addDays, isoDate } from '../../rules';
import { held } from '../../testing/keyvalInMemory';
import { forgetOldDrafts } from './forgetOldDrafts';
import { daysDraftsAreKept, draftPrefix } from './keptDraft';
import { openDraft, type OpenDraft } from './openDraft';

jest.mock('idb-keyval', () => jest.requireActual('../../testing/keyvalInMemory'));

const today = isoDate('2026-11-23');
const slot = `${draftPrefix}site karin.person.group`;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
async function opened(day = today): Promise<OpenDraft<'name' | 'email'>> {
  const draft = openDraft({
    of: 'person',
    slot,
    fresh: () => ({ name: '', email: '' }),
    today: () => day,
  });
  draft.read();
  await settled();
  return draft;
}
beforeEach(() => held.clear());

describe('a draft on the device', () => {
  it('is there when the form is opened again, and gone when it was sent', async () => {
    (await opened()).change({ name: 'Leila' });
    const again = await opened();
    expect(again.view()).toMatchObject({
      form: { name: 'Leila', email: '' },
      restored: true,
      ready: true,
      storage: 'kept',
    });
    again.clear();
    expect((await opened()).view()).toMatchObject({ form: { name: '', email: '' }, restored: false });
    expect([...held]).toEqual([]);
  });

  it('does not come over what was typed while the device was asked', async () => {
    (await opened()).change({ name: 'Leila' });
    const draft = openDraft({
      of: 'person',
      slot,
      fresh: () => ({ name: '', email: '' }),
      today: () => today,
    });
    draft.read();
    draft.change({ name: 'Maja' });
    await settled();
    expect(draft.view()).toMatchObject({ form: { name: 'Maja' }, restored: false });
  });

  it('of people keeps no personal identity number', async () => {
    (await opened()).change({ name: 'Leila Havtorn 850412-1234' });
    expect(JSON.stringify([...held])).not.toContain('850412');
    expect((await opened()).view().form.name).toBe('Leila Havtorn ××××××-××××');
  });

  it('fills the fields that are still part of the form, and no others', async () => {
    held.set(slot, { form: { name: 'Leila', phone: '0470', email: 7 }, changedDay: today });
    expect((await opened()).view().form).toEqual({ name: 'Leila', email: '' });
  });

  it.each([
    [daysDraftsAreKept - 1, true],
    [daysDraftsAreKept, true],
    [daysDraftsAreKept + 1, false],
  ])('after %i days: kept %s', async (days, kept) => {
    (await opened()).change({ name: 'Leila' });
    expect((await opened(addDays(today, days))).view().restored).toBe(kept);
    expect(held.has(slot)).toBe(kept);
  });

  it('is as old as its last change', async () => {
    (await opened()).change({ name: 'Leila' });
    (await opened(addDays(today, daysDraftsAreKept))).change({ email: 'leila@example.org' });
    expect((await opened(addDays(today, daysDraftsAreKept + 1))).view().form).toEqual({
      name: 'Leila',
      email: 'leila@example.org',
    });
  });
});

it('old drafts of forms that nobody opens are forgotten too, and what waits to be sent is not', async () => {
  (await opened()).change({ name: 'Leila' });
  const others: readonly (readonly [string, unknown])[] = [
    [`${draftPrefix}site bo.application.`, { form: { contactName: 'Bo' }, changedDay: addDays(today, 1) }],
    ['diplomera.roll.site karin.group', [{ tick: 1 }]],
    ['diplomera/unsent/karin', [{ key: 'r1' }]],
  ];
  for (const [key, value] of others) held.set(key, value);
  await forgetOldDrafts(addDays(today, daysDraftsAreKept + 1));
  expect([...held.keys()]).toEqual(others.map(([key]) => key));
});
