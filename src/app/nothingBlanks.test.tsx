import { fireEvent, screen, within } from '@testing-library/react';
import * as React from 'react';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { groupFile, renderInFirstView } from '../testing/renderWithServices';
import { catalogue, group } from '../testing/fixtures';
import { CoordinatorApp } from './CoordinatorApp';

jest.mock('idb-keyval', () => jest.requireActual('../testing/keyvalInMemory'));

const failing = { history: true, pool: true };
jest.mock('../features/history/History', () => ({
  History: () => {
    if (failing.history) throw new RangeError('no value for {needed} in "Leila Havtorn"');
    return <p>Historiken visas</p>;
  },
}));
jest.mock('../features/pool/Pool', () => {
  if (failing.pool) throw new RangeError('Pool');
  return { Pool: () => <h1 tabIndex={-1}>Poolen visas</h1> };
});
jest.mock('../features/cost/Cost', () => ({ Cost: () => <p>Kostnaden visas</p> }));
jest.mock('../features/today/Today', () => ({ Today: () => <h1 tabIndex={-1}>Idag visas</h1> }));

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

const goTo = (hash: string): void => {
  window.history.replaceState(null, '', hash);
  fireEvent(window, new Event('hashchange'));
};
const openAt = (hash: string): void => {
  window.history.replaceState(null, '', hash);
  renderInFirstView(<CoordinatorApp />, {
    directory: { currentUser: () => Promise.resolve({ name: 'Karin Ek', email: undefined, roles: ['coordinator'] }) },
    groups: { open: () => Promise.resolve(groupFile()) },
    catalogue: { read: () => Promise.resolve(catalogue([])) },
  });
};
const navigation = (): HTMLElement => screen.getAllByRole('navigation')[0] ?? document.body;

describe('nothing blanks', () => {
  it('a tab that fails leaves the navigation and the other tabs working, and can be tried again', async () => {
    openAt(`#/grupp/${group().key}/historik`);
    expect(await screen.findByRole('heading', { level: 2, name: 'Fliken kunde inte visas' })).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('Navigeringen och de andra flikarna fungerar.');
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Koncept A: Alvesta');
    expect(within(navigation()).getByRole('link', { name: 'Idag' })).toBeVisible();

    goTo(`#/grupp/${group().key}/kostnad`);
    expect(await screen.findByText('Kostnaden visas')).toBeVisible();
    expect(screen.queryByText('Fliken kunde inte visas')).not.toBeInTheDocument();

    goTo(`#/grupp/${group().key}/historik`);
    expect(await screen.findByText('Fliken kunde inte visas')).toBeVisible();
    failing.history = false;
    fireEvent.click(screen.getByRole('button', { name: 'Försök igen' }));
    expect(await screen.findByText('Historiken visas')).toBeVisible();
  });

  it('a page whose code fails leaves the navigation and the other pages working, and can be tried again', async () => {
    openAt('#/pool');
    expect(await screen.findByRole('heading', { level: 1, name: 'Sidan kunde inte visas' })).toBeVisible();
    expect(screen.getByRole('alert')).toHaveTextContent('Navigeringen och de andra sidorna fungerar.');
    goTo('#/idag');
    expect(await screen.findByRole('heading', { level: 1, name: 'Idag visas' })).toHaveFocus();
    goTo('#/pool');
    expect(await screen.findByText('Sidan kunde inte visas')).toBeVisible();
    failing.pool = false;
    fireEvent.click(await screen.findByRole('button', { name: 'Försök igen' }));
    expect(await screen.findByRole('heading', { name: 'Poolen visas' })).toBeVisible();
  });
});
