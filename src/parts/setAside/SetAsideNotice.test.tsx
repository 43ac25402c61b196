import { act, fireEvent, screen, within } from '@testing-library/react';
import * as React from 'react';
import { describe, expect, it } from '@jest/globals';
import type { SetAsideReason, SetAsideRow } from '../../lists/repositories/ports';
import { SetAsideRows } from '../../lists/repositories/SetAsideRows';
import { enUS } from '../../loc/en-us';
import { svSE } from '../../loc/sv-se';
import { renderInEssentials, renderInFirstView } from '../../testing/renderWithServices';
import { buildSetAside } from './buildSetAside';
import { SetAsideForReaders } from './SetAsideForReaders';
import { SetAsideNotice } from './SetAsideNotice';

const row = (id: number, change: Partial<SetAsideRow> = {}): SetAsideRow => ({
  list: 'Applications',
  id,
  column: 'Headcount',
  value: '-50',
  reason: { code: 'outOfRange', least: 1, most: 10_000 },
  keys: {},
  ...change,
});
const store = (): SetAsideRows => new SetAsideRows({ url: 'https://example.org/sites/diplomering' });

describe('the notice above every page', () => {
  it('is silent until a row could not be read, and then says how many, as they come', () => {
    const setAside = store();
    renderInFirstView(<SetAsideNotice />, { setAside });
    const status = screen.getByRole('status');
    expect(status).toBeEmptyDOMElement();
    act(() => setAside.note('one', [row(7)]));
    expect(status).toHaveTextContent('1 rad kunde inte läsas. Allt annat visas och fungerar som vanligt.');
    act(() => setAside.note('other', [row(7), row(8)]));
    expect(status).toHaveTextContent('2 rader kunde inte läsas.');
    act(() => setAside.note('other', []));
    act(() => setAside.note('one', []));
    expect(status).toBeEmptyDOMElement();
  });

  it('shows each row with its list, what is wrong in words, and a link to it in SharePoint', async () => {
    const setAside = store();
    setAside.note('one', [
      row(7),
      row(3, { list: 'MyPath', column: 'Kind', value: '', reason: { code: 'missing' } }),
      row(4, {
        list: 'MyPath',
        column: 'GroupKey',
        value: 'nowhere',
        reason: { code: 'unknownReference', list: 'Groups' },
      }),
    ]);
    renderInFirstView(<SetAsideNotice />, { setAside });
    const show = screen.getByRole('button', { name: 'Visa vilka' });
    expect(show).toHaveAttribute('aria-expanded', 'false');
    fireEvent.click(show);
    expect(show).toHaveAttribute('aria-expanded', 'true');
    const items = within(await screen.findByRole('list')).getAllByRole('listitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Anmälningar, rad 7Antal i arbetsgruppen, ”-50”: ska vara från 1 till 10000.Öppna raden',
      'Min väg, rad 3Slag: är tomt men måste vara ifyllt.Öppna raden',
      'Min väg, rad 4Grupp (nyckel), ”nowhere”: finns inte i listan Utbildningsgrupper.Öppna raden',
    ]);
    expect(screen.getByRole('link', { name: 'Öppna raden i en ny flik: Anmälningar, rad 7' })).toHaveAttribute(
      'href',
      'https://example.org/sites/diplomering/Lists/Applications/DispForm.aspx?ID=7',
    );
    fireEvent.click(show);
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });

  it('names ten rows of a kind and says how many more there are', async () => {
    const setAside = store();
    setAside.note(
      'one',
      Array.from({ length: 4_951 }, (_, index) =>
        row(index + 1, { column: 'Author', value: 'Otto Ros', reason: { code: 'tooMany', most: 50 } }),
      ),
    );
    renderInFirstView(<SetAsideNotice />, { setAside });
    fireEvent.click(screen.getByRole('button', { name: 'Visa vilka' }));
    const items = within(await screen.findByRole('list')).getAllByRole('listitem');
    expect(items).toHaveLength(11);
    expect(items[10]).toHaveTextContent('Och 4941 rader till i samma lista av samma skäl.');
  });
});

describe('what staff and visitors are told', () => {
  it('is that something is missing, and nothing of the row', () => {
    const setAside = store();
    renderInEssentials(<SetAsideForReaders />, { setAside });
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
    act(() => setAside.note('one', [row(7, { value: 'Leila Havtorn' })]));
    expect(screen.getByRole('status')).toHaveTextContent(svSE.shell.setAside.forReaders);
    expect(document.body).not.toHaveTextContent(/Havtorn|rad 7|Anmälningar/);
  });
});

describe('what is wrong with a row', () => {
  const reasons: readonly SetAsideReason[] = [
    ...(
      [
        'missing',
        'notReturned',
        'notText',
        'notANumber',
        'notWhole',
        'notYesOrNo',
        'notADay',
        'notAnInstant',
        'columnsDisagree',
        'incomplete',
        'addedLater',
        'keyTaken',
      ] as const
    ).map((code) => ({ code })),
    { code: 'dayOutOfRange', first: '1900-01-01', last: '2199-12-31' },
    { code: 'outOfRange', least: 1, most: 10 },
    { code: 'tooLong', most: 255, length: 300 },
    { code: 'notAChoice', choices: ['Ja', 'Nej'] },
    { code: 'unknownReference', list: 'Units' },
    { code: 'tooMany', most: 50 },
  ];
  it.each(reasons.map((reason) => [reason.code, reason] as const))('%s has words in both languages', (_, reason) => {
    for (const [texts, locale] of [
      [svSE, 'sv-SE'],
      [enUS, 'en-US'],
    ] as const) {
      const [group] = buildSetAside(
        [row(1, { value: '{count}', reason }), row(2, { list: 'Nowhere', column: 'Odd', id: undefined, reason })],
        () => '#',
        {},
        texts.setAside,
        locale,
      );
      const [line] = group?.lines ?? [];
      expect(line?.what).toMatch(/\{count\}.*: ./);
      expect(line?.what.replace('{count}', '')).not.toMatch(/[{}]|undefined/);
    }
  });
});
