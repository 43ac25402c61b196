import { act, render, screen } from '@testing-library/react';
import * as React from 'react';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { SharePointFailure } from '../lists/failure';
import { essentials as texts } from '../loc/sv-se.essentials';
import { Dialog, DialogNotice } from '../ui';
import { repositories } from '../testing/renderWithServices';
import { BusyNotice } from './BusyNotice';
import { openBusySignal } from '../services/busySignal';
import { failureText } from './Failure';
import { EssentialsProvider, type Essentials } from '../services/CoordinatorServices';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function show(view: JSX.Element): ReturnType<typeof openBusySignal> {
  const busy = openBusySignal(() => Date.now());
  const essentials: Essentials = {
    repositories: repositories({}),
    texts,
    locale: 'sv-SE',
    now: () => new Date(Date.now()),
    pageUrl: '',
    deviceScope: '',
    busy,
  };
  render(<EssentialsProvider essentials={essentials}>{view}</EssentialsProvider>);
  return busy;
}
const seen = (text: string): HTMLElement | null => screen.queryByText(text, { selector: '[aria-hidden] *' });
const pass = (milliseconds: number): void => {
  act(() => {
    jest.advanceTimersByTime(milliseconds);
  });
};

describe('while SharePoint has asked for a pause', () => {
  it('says so, counts the seconds down, and is gone when it is tried again', () => {
    const busy = show(<BusyNotice />);
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    act(() => busy.waits(12_000));
    expect(seen('SharePoint är upptaget. Försöker igen om 12 sekunder – inget är förlorat.')).toBeVisible();
    pass(11_000);
    expect(seen('SharePoint är upptaget. Försöker igen om 1 sekund – inget är förlorat.')).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('om 12 sekunder');
    pass(1_000);
    expect(seen('SharePoint är upptaget. Försöker igen om 1 sekund – inget är förlorat.')).toBeNull();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  it('of several pauses the last to end is shown', () => {
    const busy = show(<BusyNotice />);
    act(() => {
      busy.waits(12_000);
      busy.waits(3_000);
    });
    expect(seen('SharePoint är upptaget. Försöker igen om 12 sekunder – inget är förlorat.')).toBeVisible();
  });

  it('is shown in an open dialog too', () => {
    const busy = show(
      <DialogNotice.Provider value={<BusyNotice />}>
        <Dialog title="Formulär" closeLabel="Stäng" onClose={() => undefined}>
          Innehåll
        </Dialog>
      </DialogNotice.Provider>,
    );
    act(() => busy.waits(2_000));
    expect(screen.getByRole('dialog')).toHaveTextContent('Försöker igen om 2 sekunder');
  });
});

it('a pause that was too long to wait out is shown in the singular and the plural', () => {
  const told = (retryAfterSeconds: number): string =>
    failureText(new SharePointFailure('throttled', '', { retryAfterSeconds }), texts.failure).advice;
  expect(told(1)).toBe('Vänta 1 sekund och försök igen. Det du skrev finns kvar här.');
  expect(told(40)).toBe('Vänta 40 sekunder och försök igen. Det du skrev finns kvar här.');
});
