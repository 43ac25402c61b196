import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { storyCatalogue, storyFile } from '../decision/testing/story';
import { held } from '../../testing/keyvalInMemory';
import { renderInGroup, saved } from '../../testing/renderWithServices';
import { Overview } from './Overview';

jest.mock('idb-keyval', () => jest.requireActual('../../testing/keyvalInMemory'));
beforeEach(() => held.clear());

const user = userEvent.setup();

/** Opens what can happen to a unit by the button of that name, which is the dialog's name too. */
async function opened(name: string): Promise<ReturnType<typeof within>> {
  await user.click(screen.getByRole('button', { name }));
  return within(await screen.findByRole('dialog', { name }));
}

describe('what is typed of a unit is kept on the device when the dialog is closed, and forgotten once it is saved', () => {
  beforeEach(() => {
    renderInGroup(<Overview />, storyFile({ units: [7, 7, 8], absent: [2, 2] }), storyCatalogue(3), {
      catalogue: { recordUnitEvent: async (_, unit, change) => saved({ ...unit.value, ...change }) },
      groups: { updateProcess: async (process, change) => saved({ ...process.value, ...change }) },
    });
  });

  it('a change', async () => {
    let form = await opened('Ändra Enheten a');
    await user.selectOptions(form.getByLabelText('Vad har hänt?'), 'Ny chef');
    await user.type(form.getByLabelText('Den nya chefens namn'), 'Bodil Almskog');
    await user.click(form.getByRole('button', { name: 'Avbryt' }));
    form = await opened('Ändra Enheten a');
    expect(await form.findByText(/Det du skrev förra gången är kvar/)).toBeInTheDocument();
    expect(form.getByLabelText('Den nya chefens namn')).toHaveValue('Bodil Almskog');
    expect([...held.keys()]).toEqual([expect.stringMatching(/unitChange\.a$/)]);
    await user.click(form.getByRole('button', { name: 'Spara ändringen' }));
    expect(await screen.findByText('Enheten a: ändringen är sparad.')).toBeInTheDocument();
    expect([...held.keys()]).toEqual([]);
  });

  it('a withdrawal', async () => {
    let form = await opened('Dra tillbaka Enheten c');
    await user.type(form.getByLabelText('Skäl'), 'Omorganisation i höst');
    await user.click(form.getByRole('radio', { name: /^Ja,/ }));
    await user.click(form.getByRole('button', { name: 'Avbryt' }));
    form = await opened('Dra tillbaka Enheten c');
    expect(await form.findByText(/Det du skrev förra gången är kvar/)).toBeInTheDocument();
    expect(form.getByLabelText('Skäl')).toHaveValue('Omorganisation i höst');
    expect(form.getByRole('radio', { name: /^Ja,/ })).toBeChecked();
    expect([...held.keys()]).toEqual([expect.stringMatching(/withdrawal\.process-c$/)]);
    await user.click(form.getByRole('button', { name: 'Dra tillbaka enheten' }));
    expect(await screen.findByText(/Enheten c är inte längre med/)).toBeInTheDocument();
    expect([...held.keys()]).toEqual([]);
  });
});
