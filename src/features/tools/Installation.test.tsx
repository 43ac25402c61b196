import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { beforeEach, expect, it, jest } from '@jest/globals';
import type { HomeSettings, WriteOutcome } from '../../lists/repositories/ports';
import { SharePointFailure } from '../../lists/failure';
import { held } from '../../testing/keyvalInMemory';
import { renderWithServices, saved } from '../../testing/renderWithServices';
import { Installation } from './Installation';

jest.mock('idb-keyval', () => jest.requireActual('../../testing/keyvalInMemory'));
beforeEach(() => held.clear());

it('keeps what was typed over a reload and a refusal, and forgets it once it is in the list', async () => {
  const user = userEvent.setup();
  const saveHome = jest
    .fn<(home: HomeSettings) => Promise<WriteOutcome<HomeSettings>>>()
    .mockResolvedValueOnce({ kind: 'refused', failure: new SharePointFailure('network', 'no answer') });
  saveHome.mockImplementation((home) => Promise.resolve(saved(home)));
  const show = (): unknown => renderWithServices(<Installation />, { catalogue: { saveHome } });
  const signer = (): Promise<HTMLElement> => screen.findByLabelText('Undertecknas av');
  show();
  await user.clear(await signer());
  await user.type(await signer(), 'Karin Ek');
  cleanup();
  show();
  expect(await screen.findByText(/Det du skrev förra gången är kvar/)).toBeVisible();
  expect(await signer()).toHaveValue('Karin Ek');
  await user.click(screen.getByRole('button', { name: 'Spara' }));
  expect(await screen.findByText(/Inget svar från SharePoint/)).toBeVisible();
  expect(await signer()).toHaveValue('Karin Ek');
  await user.click(screen.getByRole('button', { name: 'Spara' }));
  expect(await screen.findByText('Sparat')).toBeVisible();
  expect(await signer()).toHaveValue('Karin Ek');
  await waitFor(() => expect([...held]).toEqual([]));
});
