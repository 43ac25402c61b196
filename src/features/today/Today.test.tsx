import { screen } from '@testing-library/react';
import * as React from 'react';
import { describe, expect, it, jest } from '@jest/globals';
import { SharePointFailure } from '../../lists/failure';
import { application, asRecorded, catalogue, poolOf, stored, unit } from '../../testing/fixtures';
import { renderInFirstView, type Answers } from '../../testing/renderWithServices';
import { Today } from './Today';

const refused = (): Promise<never> => Promise.reject(new SharePointFailure('accessDenied', ''));
const nothing = (): Promise<readonly never[]> => Promise.resolve([]);
const answers = (change: Answers): Answers => ({
  sessions: { between: nothing },
  requests: { unanswered: nothing },
  diplomas: { watched: () => Promise.resolve({ diplomas: [], endedUnits: [], renewals: [] }) },
  invoices: { open: nothing },
  ...change,
});

describe('Idag', () => {
  it('is a trainer’s too: what only coordinators may read is not asked for', async () => {
    const inPool = jest.fn(refused);
    renderInFirstView(
      <Today mayCoordinate={false} />,
      answers({ applications: { inPool }, invoices: { open: refused } }),
    );
    expect(await screen.findByText('Kön är tom')).toBeVisible();
    expect(inPool).not.toHaveBeenCalled();
    expect(screen.queryByRole('button', { name: 'Registrera anmälan' })).toBeNull();
  });

  it('shows a coordinator what waits, first things first', async () => {
    renderInFirstView(
      <Today mayCoordinate />,
      answers({
        applications: { inPool: () => Promise.resolve(poolOf([stored(application('a', { headcount: 11 }))])) },
        catalogue: { read: () => Promise.resolve(catalogue([unit('a', { name: 'Vårdcentralen Mien' })])) },
      }),
    );
    expect(await screen.findByRole('rowheader', { name: /1 enhet väntar i poolen/ })).toBeVisible();
    expect(screen.getByRole('link', { name: /^Bilda grupper/ })).toHaveAttribute('href', '#/pool');
    expect(screen.queryByText(/Den här installationen är inte ifylld/)).toBeNull();
  });

  it('has one matter for all that came in by itself', async () => {
    const { receivedDay: _day, state: _state, processKey: _process, ...asked } = application('a');
    const row = stored({ ...asked, ...asRecorded, authorName: 'Mia', authorEmail: undefined, handledUtc: undefined });
    renderInFirstView(
      <Today mayCoordinate />,
      answers({ applications: { inPool: () => Promise.resolve(poolOf([], { asked: [{ row, isKnown: false }] })) } }),
    );
    expect(await screen.findByRole('rowheader', { name: /1 anmälan har kommit in/ })).toBeVisible();
    expect(screen.getByRole('link', { name: /^Ta ställning/ })).toHaveAttribute('href', '#/pool');
  });

  it('says what to fill in before the first application', async () => {
    const home = { organisationKey: undefined, signedBy: '', contactEmail: '' };
    renderInFirstView(
      <Today mayCoordinate />,
      answers({ catalogue: { read: () => Promise.resolve(catalogue([], { home })) } }),
    );
    expect(await screen.findByText(/Den här installationen är inte ifylld/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Fyll i' })).toHaveAttribute('href', '#/verktyg');
  });
});
