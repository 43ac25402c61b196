import { fireEvent, screen } from '@testing-library/react';
import * as React from 'react';
import { describe, expect, it, jest } from '@jest/globals';
import { keyFrom, elementAt, first } from '../../rules';
import type { InvoiceLine, UnitKey } from '../../rules';
import type { GroupRepository } from '../../lists/repositories/ports';
import { openGroup } from '../../usecases/openGroup/openGroup';
import { konceptA, stored, today } from '../../testing/fixtures';
import { renderInGroup, saved } from '../../testing/renderWithServices';
import { storyCatalogue, storyFile } from '../decision/testing/story';
import { MayCoordinateProvider } from '../../services/mayCoordinate';
import { buildInvoiceLines } from '../../usecases/invoice/buildInvoiceLines';
import { Cost } from './Cost';
import { inSwedish } from '../../testing/sentences';

const file = storyFile({ units: [7, 7, 8], absent: [2, 2] });
const shares = storyCatalogue(3);

describe('the cost tab', () => {
  it('offers a trainer nothing that SharePoint would refuse, and says who does it', () => {
    renderInGroup(
      <MayCoordinateProvider value={false}>
        <Cost />
      </MayCoordinateProvider>,
      file,
      shares,
    );
    expect(screen.getByText(/Debiteringsunderlaget ser och skapar bara samordnarna/)).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
    // Whether there is a basis a trainer cannot read, so it is not said that there is none.
    expect(screen.queryByText('Inte skapat')).toBeNull();
    expect(screen.getByRole('radio', { name: 'Efter antal deltagare' })).toBeDisabled();
  });

  it('makes one row per unit, fills the columns that lists read and says what was saved', async () => {
    const sent: InvoiceLine[][] = [];
    const updateProcess = jest.fn<GroupRepository['updateProcess']>(async (row, change) =>
      saved({ ...row.value, ...change }),
    );
    const update = jest.fn<GroupRepository['update']>(async (row, change) => saved({ ...row.value, ...change }));
    renderInGroup(<Cost />, file, shares, {
      invoices: {
        save: async (lines) => {
          sent.push([...lines]);
          return { complete: true, saved: lines.length, problems: [] };
        },
      },
      groups: { update, updateProcess },
    });
    expect(screen.getAllByText('Inte skapat')).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: 'Skapa debiteringsunderlag' }));
    expect(
      await screen.findByText('Underlaget är sparat: 3 rader, 8\u00a0300\u00a0kr.', { collapseWhitespace: false }),
    ).toBeInTheDocument();
    expect(first(sent).map(({ amount }) => amount)).toEqual([276_667, 276_667, 276_666]);
    expect(update).toHaveBeenCalledWith(file.group, { computed: expect.objectContaining({ cost: 830_000 }) });
    expect(updateProcess).toHaveBeenCalledTimes(3);
  });

  it('a basis that was cut off says how much was saved and that it is safe to press again', async () => {
    renderInGroup(<Cost />, file, shares, {
      invoices: {
        save: async () => ({
          complete: false,
          saved: 2,
          problems: [{ what: 'process-c', failure: { kind: 'throttled', message: 'busy' } }],
        }),
      },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Skapa debiteringsunderlag' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      '2 av 3 rader sparades. SharePoint är överbelastat just nu. Tryck igen, inget skrivs dubbelt.',
    );
  });

  it('another split is saved on the group; if a colleague was first, what holds is shown', async () => {
    renderInGroup(<Cost />, file, shares, {
      groups: {
        update: async (row) => ({
          kind: 'conflict',
          current: { ...row, modifiedBy: 'Leo Dal', value: { ...row.value, costSplit: 'allOnOne' } },
        }),
      },
    });
    fireEvent.click(screen.getByRole('radio', { name: 'Efter antal deltagare' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Leo Dal ändrade gruppen samtidigt. Nu gäller: Allt på Enheten a.',
    );
  });

  it('when one unit pays all, which one is chosen, and the others pay nothing', async () => {
    const update = jest.fn<GroupRepository['update']>(async (row, change) => saved({ ...row.value, ...change }));
    renderInGroup(
      <Cost />,
      storyFile({
        units: [7, 7, 8],
        absent: [0, 0],
        group: { costSplit: 'allOnOne', payerUnitKey: keyFrom<UnitKey>('b') },
      }),
      shares,
      { groups: { update } },
    );
    expect(screen.getByRole('radio', { name: 'Allt på Enheten b' })).toBeChecked();
    expect(screen.getByRole('row', { name: /^Enheten b 8.300,00/ })).toBeInTheDocument();
    fireEvent.change(screen.getByRole('combobox', { name: 'Betalas av' }), { target: { value: 'c' } });
    expect(await screen.findByText('Fördelningen är sparad.')).toBeInTheDocument();
    expect(update).toHaveBeenCalledWith(expect.anything(), { payerUnitKey: 'c' });
  });

  it('a unit that withdrew says whether it pays; its draft is cancelled when the basis is made anew', async () => {
    const told = storyFile({ units: [7, 7, 8], absent: [0, 0] });
    const made = buildInvoiceLines(
      openGroup(told, shares, () => undefined),
      told.group.value,
      'draft',
      today,
    ).map((line) => stored(line));
    const processes = told.processes.map((row) =>
      row.value.unitKey === 'c'
        ? {
            ...row,
            value: {
              ...row.value,
              stage: 'withdrawn' as const,
              withdrawal: { day: today, reason: '', charge: 'notCharged' as const },
            },
          }
        : row,
    );
    const sent: InvoiceLine[] = [];
    renderInGroup(<Cost />, { ...told, processes, invoiceLines: made }, shares, {
      invoices: {
        save: async (lines) => {
          sent.push(...lines);
          return { complete: true, saved: lines.length, problems: [] };
        },
      },
      groups: {
        update: async (row, change) => saved({ ...row.value, ...change }),
        updateProcess: async (row, change) => saved({ ...row.value, ...change }),
      },
    });
    expect(
      screen.getByText(new RegExp(`Enheten c har dragit sig ur. ${inSwedish('withdrawal.decidedNotCharged', {})}.`)),
    ).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Uppdatera underlaget' }));
    expect(
      await screen.findByText('Underlaget är sparat: 2 rader, 7\u00a0100\u00a0kr.', { collapseWhitespace: false }),
    ).toBeInTheDocument();
    expect(sent.map(({ unitKey, status, amount }) => [unitKey, status, amount])).toEqual([
      ['a', 'draft', 355_000],
      ['b', 'draft', 355_000],
      ['c', 'cancelled', 276_666],
    ]);
  });

  it('while it is not settled whether a unit that withdrew pays, no number is shown', () => {
    const told = storyFile({ units: [7, 7, 8], absent: [0, 0] });
    const processes = told.processes.map((row) =>
      row.value.unitKey === 'c' ? { ...row, value: { ...row.value, stage: 'withdrawn' as const } } : row,
    );
    renderInGroup(<Cost />, { ...told, processes }, shares);
    expect(screen.getByText(`${inSwedish('cost.withdrawalUndecided', { unitKey: 'Enheten c' })}.`)).toBeInTheDocument();
    expect(document.body.textContent).not.toMatch(/\d\s?kr/);
  });

  it('a ward that pays once says in its other groups where', () => {
    const file = storyFile({ units: [40], absent: [0, 0], groups: 2 });
    const perProcess = {
      ...shares,
      versions: [{ ...konceptA, price: { ...konceptA.price, basis: 'perProcess' as const } }],
    };
    renderInGroup(<Cost />, { ...file, group: elementAt(file.groupsTogether, 1) }, perProcess);
    expect(screen.getByText('Betalas i en annan grupp')).toBeInTheDocument();
    expect(screen.getByText(`${inSwedish('cost.inOtherGroup', { group: 'KRO-2026-11' })}.`)).toBeInTheDocument();
  });
});
