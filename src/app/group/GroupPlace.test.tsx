import { screen } from '@testing-library/react';
import * as React from 'react';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SharePointFailure, type FailureKind } from '../../lists/failure';
import { unsentRollOnDevice } from '../../features/roll/unsentRoll';
import { attendance, second } from '../../features/roll/testing/rollOfTwentyTwo';
import { group } from '../../testing/fixtures';
import { held } from '../../testing/keyvalInMemory';
import { renderWithServices } from '../../testing/renderWithServices';
import { GroupPlace } from './GroupPlace';

jest.mock('idb-keyval', () => jest.requireActual('../../testing/keyvalInMemory'));
beforeEach(() => held.clear());

const open = (kind: FailureKind): unknown =>
  renderWithServices(<GroupPlace rest={`${group().key}/narvaro`} mayCoordinate />, {
    groups: { open: () => Promise.reject(new SharePointFailure(kind, '')) },
  });
const keep = (...names: readonly string[]): Promise<void> =>
  unsentRollOnDevice('test').change(group().key, {
    put: names.map((name) => ({
      change: { before: undefined, after: attendance(name, second.key, 'present'), writeKey: name },
      atUtc: '2026-11-22T15:00:00Z',
      attempted: true,
      next: undefined,
    })),
    gone: [],
  });

describe('a group that cannot be opened', () => {
  it('is still a page: a heading, what happened, and a way onwards', async () => {
    open('notFound');
    expect(await screen.findByRole('heading', { level: 1, name: 'Gruppen finns inte' })).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('Det finns inte längre.');
    for (const link of screen.getAllByRole('link', { name: 'Pool och grupper' }))
      expect(link).toHaveAttribute('href', '#/pool');
    expect(screen.getByRole('button', { name: 'Försök igen' })).toBeVisible();
  });

  it('whose permission is gone says how many ticks lie on this device, and why they are not sent', async () => {
    await keep('Leila Havtorn', 'Mikael Grankulle', 'Linnea Rågåker');
    open('accessDenied');
    expect(await screen.findByRole('heading', { level: 1, name: 'Gruppen kunde inte öppnas' })).toBeVisible();
    expect(
      await screen.findByText(
        /^3 markeringar i gruppens närvarolista ligger kvar på den här enheten\. De är inte skickade \(du saknar behörighet\)\./,
      ),
    ).toBeVisible();
  });

  it('says so of one in the singular, and nothing of none', async () => {
    await keep('Leila Havtorn');
    open('network');
    expect(
      await screen.findByText(
        /^1 markering i gruppens närvarolista ligger kvar på den här enheten\. Den är inte skickad \(inget svar från SharePoint\)\./,
      ),
    ).toBeVisible();
  });
});
