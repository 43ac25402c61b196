import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { describe, expect, it, jest } from '@jest/globals';
import type { RollChange, WriteOutcome } from '../../lists/repositories/ports';
import { first, keyFrom, type Attendance, type GroupKey, type TogetherKey } from '../../rules';
import { catalogue, participant, process, session, stored, unit } from '../../testing/fixtures';
import { groupFile, renderInGroup, saved } from '../../testing/renderWithServices';
import { RegisteredElsewhere } from './RegisteredElsewhere';

const user = userEvent.setup();
const person = participant('leila', { name: 'Leila Havtorn' });
const own = session('own');
const elsewhere = session('elsewhere', {
  groupKey: keyFrom<GroupKey>('other'),
  togetherKey: keyFrom<TogetherKey>('other'),
});
const mark = (of: typeof own, state: Attendance['state'] = 'present'): Attendance => ({
  sessionKey: of.key,
  participantKey: person.key,
  groupKey: of.groupKey,
  togetherKey: person.togetherKey,
  state,
  mode: 'onSite',
});
const file = (marks: readonly Attendance[]): ReturnType<typeof groupFile> =>
  groupFile({
    processes: [stored(process('a'))],
    participants: [stored(person)],
    sessions: [stored(own), stored(elsewhere)],
    attendance: marks.map((value, index) => stored(value, index + 1)),
  });

describe('registered as having gone with another group', () => {
  const save = jest.fn<(changes: readonly RollChange[]) => Promise<readonly WriteOutcome<Attendance>[]>>();
  const show = (marks: readonly Attendance[], reload = jest.fn()): typeof reload => {
    save.mockReset().mockImplementation((changes) => Promise.resolve(changes.map(({ after }) => saved(after))));
    renderInGroup(
      <RegisteredElsewhere groupNumber={(key) => (key === 'other' ? 'KRO-2026-09' : undefined)} />,
      file(marks),
      catalogue([unit('a')]),
      { roll: { save } },
      reload,
    );
    return reload;
  };

  it('says who, at which session and of which group, and takes a wrong one away', async () => {
    const reload = show([mark(own), mark(elsewhere)]);
    expect(screen.getByRole('listitem')).toHaveTextContent(/Leila Havtorn: .*30 november 2026, grupp KRO-2026-09/);
    await user.click(screen.getByRole('button', { name: /^Ta bort Leila Havtorn/ }));
    const { before, after } = first(first(save.mock.calls)[0]);
    expect([before?.id, after]).toEqual([2, { ...mark(elsewhere), state: 'unmarked' }]);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('says who was first when a colleague has changed it', async () => {
    show([mark(elsewhere)]);
    save.mockResolvedValueOnce([{ kind: 'conflict', current: stored(mark(elsewhere, 'absent')) }]);
    await user.click(screen.getByRole('button', { name: /^Ta bort Leila Havtorn/ }));
    expect(await screen.findByText(/Karin Ek hann ändra närvaron för Leila Havtorn/)).toBeVisible();
  });

  it.each([[[mark(own)]], [[mark(elsewhere, 'unmarked')]], [[]]])('is not said of %j', (marks) => {
    show(marks);
    expect(screen.queryByRole('listitem')).toBeNull();
  });
});
