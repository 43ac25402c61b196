import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { describe, expect, it, jest } from '@jest/globals';
import { SharePointFailure } from '../../lists/failure';
import { storyCatalogue, storyFile } from '../decision/testing/story';
import { stored, unit } from '../../testing/fixtures';
import { renderInGroup } from '../../testing/renderWithServices';
import { Overview } from './Overview';

jest.mock('idb-keyval', () => jest.requireActual('../../testing/keyvalInMemory'));

const user = userEvent.setup();
const file = storyFile({ units: [7, 7], absent: [2, 2] });
const ofTheGroup = storyCatalogue(2);
const everywhere = {
  ...ofTheGroup,
  units: [
    ...ofTheGroup.units,
    stored(unit('far', { name: 'Hälsocentralen i andra änden', municipality: 'Boden' }), 90),
  ],
};
const change = (): Promise<void> => user.click(screen.getByRole('button', { name: 'Ändra Enheten a' }));
const dialog = async (): Promise<ReturnType<typeof within>> =>
  within(await screen.findByRole('dialog', { name: 'Ändra Enheten a' }));

describe('a change of a unit', () => {
  it('is offered every unit of the site, which is read when it is begun and not before', async () => {
    const readWithUnits = jest.fn(() => Promise.resolve(everywhere));
    renderInGroup(<Overview />, file, ofTheGroup, { catalogue: { readWithUnits } });
    expect(readWithUnits).not.toHaveBeenCalled();
    await change();
    await user.selectOptions(await screen.findByLabelText('Vad har hänt?'), 'Enheten går upp i en annan');
    expect((await dialog()).getByRole('option', { name: 'Hälsocentralen i andra änden, Boden' })).toBeInTheDocument();
    expect(readWithUnits).toHaveBeenCalledTimes(1);
  });

  it('says so when the units cannot be read, and tries again', async () => {
    const readWithUnits = jest
      .fn(() => Promise.resolve(everywhere))
      .mockRejectedValueOnce(new SharePointFailure('network', 'offline'));
    renderInGroup(<Overview />, file, ofTheGroup, { catalogue: { readWithUnits } });
    await change();
    await user.click(await (await dialog()).findByRole('button', { name: 'Försök igen' }));
    expect(await screen.findByLabelText('Vad har hänt?')).toBeInTheDocument();
  });
});
