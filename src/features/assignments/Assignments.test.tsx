import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { describe, expect, it, jest } from '@jest/globals';
import type { SubmissionRepository } from '../../lists/repositories/ports';
import { SharePointFailure } from '../../lists/failure';
import { isoDate } from '../../rules';
import { fileOfTwentyTwo, units3 } from '../roll/testing/rollOfTwentyTwo';
import { stored } from '../../testing/fixtures';
import { renderInGroup } from '../../testing/renderWithServices';
import { Assignments } from './Assignments';
import { submission } from './testing/submission';

type Update = SubmissionRepository['update'];
const saves: Update = (row, change) =>
  Promise.resolve({ kind: 'saved', stored: { ...row, value: { ...row.value, ...change } } });
const rows = [
  stored(
    submission('alvesta', {
      state: 'handedIn',
      handedInDay: isoDate('2026-11-20'),
      documentLink: 'https://example.org/uppgift.docx',
    }),
    1,
  ),
  stored(submission('asnen'), 2),
  stored(submission('helgasjon', { documentLink: 'javascript:alert(1)' }), 3),
];

function show(update: Update = saves, reload: () => void = () => undefined): void {
  renderInGroup(<Assignments />, fileOfTwentyTwo({ submissions: rows }), units3, { submissions: { update } }, reload);
}
const open = async (name: string): Promise<{ user: ReturnType<typeof userEvent.setup>; dialog: HTMLElement }> => {
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name }));
  const dialog = screen.getByRole('dialog');
  await waitFor(() => expect(within(dialog).getAllByRole('button')[1]).toBeEnabled());
  return { user, dialog };
};

it('shows every hand-in with its state, day and document, and only safe links as links', () => {
  show();
  const row = screen.getByRole('row', { name: /Alvesta/ });
  expect(row).toHaveTextContent('Inlämnad18 december 202620 november 2026Öppna dokumentet');
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    'https://example.org/uppgift.docx',
  ]);
  expect(screen.getByRole('row', { name: /Helgasjön/ })).toHaveTextContent(
    'Länken i listan går inte att öppna: javascript:alert(1)',
  );
});

describe('handing in', () => {
  it('registers the day and the link', async () => {
    const update = jest.fn(saves);
    const reload = jest.fn();
    show(update, reload);
    const { user, dialog } = await open('Registrera inlämning från Rehabmottagningen Åsnen');
    await user.type(within(dialog).getByRole('textbox', { name: 'Länk till dokumentet' }), 'http://example.org');
    await user.click(within(dialog).getByRole('button', { name: 'Spara' }));
    expect(within(dialog).getByRole('textbox', { name: 'Länk till dokumentet' })).toHaveFocus();
    expect(within(dialog).getByRole('alert')).toHaveTextContent('Länken ska börja med https://');
    await user.clear(within(dialog).getByRole('textbox'));
    await user.type(within(dialog).getByRole('textbox'), '/sites/diplomering/uppgift.docx');
    await user.click(within(dialog).getByRole('button', { name: 'Spara' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(update).toHaveBeenCalledTimes(1);
    expect(update).toHaveBeenCalledWith(
      rows[1],
      expect.objectContaining({
        state: 'handedIn',
        handedInDay: '2026-11-23',
        documentLink: '/sites/diplomering/uppgift.docx',
      }),
    );
    expect(reload).toHaveBeenCalledTimes(1);
  });
});

describe('the first hand-in of what the list has no row for', () => {
  const handInAlvesta = async (add: SubmissionRepository['add']): Promise<HTMLElement> => {
    renderInGroup(<Assignments />, fileOfTwentyTwo({ submissions: [] }), units3, { submissions: { add } });
    const { user, dialog } = await open('Registrera inlämning från Barn- och ungdomsmottagningen Alvesta');
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Länk till dokumentet' }),
      '/sites/diplomering/uppgift.docx',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Spara' }));
    return dialog;
  };

  it('writes the row with what was handed in', async () => {
    const add = jest.fn<SubmissionRepository['add']>((all) =>
      Promise.resolve(all.map((value) => ({ kind: 'saved', stored: stored(value) }))),
    );
    await handInAlvesta(add);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(add.mock.calls).toEqual([
      [
        [
          expect.objectContaining({
            key: expect.stringMatching(/^process-alvesta-/),
            state: 'handedIn',
            handedInDay: '2026-11-23',
            documentLink: '/sites/diplomering/uppgift.docx',
            unitKey: 'alvesta',
          }),
        ],
      ],
    ]);
  });

  it('is not lost when a colleague wrote theirs first', async () => {
    const dialog = await handInAlvesta((all) =>
      Promise.resolve(
        all.map((value) => ({
          kind: 'saved',
          stored: { ...stored({ ...value, documentLink: '/deras.docx' }), modifiedBy: 'Disa Lingonsved' },
        })),
      ),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Disa Lingonsved');
    expect(within(dialog).getByRole('textbox')).toHaveValue('/sites/diplomering/uppgift.docx');
  });
});

describe('approving and returning', () => {
  it('approves on a day', async () => {
    const update = jest.fn(saves);
    show(update);
    const { user, dialog } = await open('Godkänn inlämning från Barn- och ungdomsmottagningen Alvesta');
    await user.click(within(dialog).getByRole('button', { name: 'Godkänn' }));
    await waitFor(() =>
      expect(update).toHaveBeenCalledWith(rows[0], {
        state: 'approved',
        approvedDay: '2026-11-23',
        returnReason: undefined,
      }),
    );
  });

  it('returns with a reason, and reminds of leaving names out', async () => {
    const update = jest.fn(saves);
    show(update);
    const { user, dialog } = await open('Lämna åter till Barn- och ungdomsmottagningen Alvesta');
    expect(dialog).toHaveTextContent('Skriv inga namn på patienter eller kollegor.');
    await user.type(within(dialog).getByRole('textbox'), 'Mål saknas');
    await user.click(within(dialog).getByRole('button', { name: 'Lämna åter' }));
    await waitFor(() =>
      expect(update).toHaveBeenCalledWith(rows[0], {
        state: 'returned',
        returnReason: 'Mål saknas',
        approvedDay: undefined,
      }),
    );
  });

  it('shows what somebody else saved first, keeps what was typed, and saves on top of it when asked again', async () => {
    const current = {
      ...stored(submission('alvesta', { state: 'approved' }), 1),
      etag: '"7"',
      modifiedBy: 'Disa Lingonsved',
    };
    const update = jest.fn<Update>().mockResolvedValueOnce({ kind: 'conflict', current }).mockImplementation(saves);
    show(update);
    const { user, dialog } = await open('Lämna åter till Barn- och ungdomsmottagningen Alvesta');
    await user.type(within(dialog).getByRole('textbox'), 'Mål saknas');
    await user.click(within(dialog).getByRole('button', { name: 'Lämna åter' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Disa Lingonsved');
    expect(within(dialog).getByRole('textbox')).toHaveValue('Mål saknas');
    await user.click(within(dialog).getByRole('button', { name: 'Lämna åter' }));
    await waitFor(() =>
      expect(update).toHaveBeenLastCalledWith(current, expect.objectContaining({ returnReason: 'Mål saknas' })),
    );
  });

  it('stays open with what was typed when it is refused', async () => {
    show(() => Promise.resolve({ kind: 'refused', failure: new SharePointFailure('network', 'no answer') }));
    const { user, dialog } = await open('Lämna åter till Barn- och ungdomsmottagningen Alvesta');
    await user.type(within(dialog).getByRole('textbox'), 'Mål saknas');
    await user.click(within(dialog).getByRole('button', { name: 'Lämna åter' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Inget svar från SharePoint');
    expect(within(dialog).getByRole('textbox')).toHaveValue('Mål saknas');
  });
});
