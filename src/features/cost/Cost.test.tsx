import { fireEvent, screen } from '@testing-library/react';
import * as React from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { InvoiceLine } from '../../rules';
import { renderInGroup, saved } from '../testing/renderInProduct';
import { storyCatalogue, storyFile } from '../decision/testing/story';
import { MayCoordinateProvider } from '../shell/mayCoordinate';
import { Cost } from './Cost';

const file = storyFile({ units: [7, 7, 8], absent: [2, 2] });
const shares = storyCatalogue(3);

describe('the cost tab', () => {
  it('offers a trainer nothing that SharePoint would refuse, and says who does it', () => {
    renderInGroup(<MayCoordinateProvider value={false}><Cost /></MayCoordinateProvider>, file, shares);
    expect(screen.getByText(/Debiteringsunderlaget ser och skapar bara samordnarna/)).toBeInTheDocument();
    expect(screen.queryByRole('button')).toBeNull();
    // Whether there is a basis a trainer cannot read, so it is not said that there is none.
    expect(screen.queryByText('Inte skapat')).toBeNull();
    expect(screen.getByRole('radio', { name: 'Efter antal deltagare' })).toBeDisabled();
  });

  it('makes one row per unit, fills the columns that lists read and says what was saved', async () => {
    const sent: InvoiceLine[][] = [];
    const updateProcess = vi.fn(async (row, change) => saved({ ...row.value, ...change }));
    const update = vi.fn(async (row, change) => saved({ ...row.value, ...change }));
    renderInGroup(<Cost />, file, shares, {
      invoices: { save: async (lines) => { sent.push([...lines]); return { complete: true, saved: lines.length, problems: [] }; } },
      groups: { update, updateProcess },
    });
    expect(screen.getAllByText('Inte skapat')).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: 'Skapa debiteringsunderlag' }));
    expect(await screen.findByText('Underlaget är sparat: 3 rader, 8\u00a0300\u00a0kr.', { collapseWhitespace: false })).toBeInTheDocument();
    expect(sent[0].map(({ amount }) => amount)).toEqual([276_667, 276_667, 276_666]);
    expect(update).toHaveBeenCalledWith(file.group, { computed: expect.objectContaining({ cost: 830_000 }) });
    expect(updateProcess).toHaveBeenCalledTimes(3);
  });

  it('a basis that was cut off says how much was saved and that it is safe to press again', async () => {
    renderInGroup(<Cost />, file, shares, {
      invoices: { save: async () => ({ complete: false, saved: 2, problems: [{ what: 'process-c', failure: { kind: 'throttled', message: 'busy' } }] }) },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Skapa debiteringsunderlag' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('2 av 3 rader sparades. SharePoint är överbelastat just nu. Tryck igen, inget skrivs dubbelt.');
  });

  it('another split is saved on the group; if a colleague was first, what holds is told', async () => {
    renderInGroup(<Cost />, file, shares, {
      groups: { update: async (row) => ({ kind: 'conflict', current: { ...row, modifiedBy: 'Leo Dal', value: { ...row.value, costSplit: 'allOnOne' } } }) },
    });
    fireEvent.click(screen.getByRole('radio', { name: 'Efter antal deltagare' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Leo Dal ändrade gruppen samtidigt. Nu gäller: Allt på Enheten a.');
  });
});
