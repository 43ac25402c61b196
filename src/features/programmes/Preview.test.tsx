import { screen, within } from '@testing-library/react';
import * as React from 'react';
import { describe, expect, it } from '@jest/globals';
import { svSE } from '../../loc/sv-se';
import { isoDate, type ProgrammeVersion, elementAt } from '../../rules';
import { konceptA } from '../../testing/fixtures';
import { renderWithServices } from '../../testing/renderWithServices';
import { buildProgrammeList } from './buildProgrammeList';
import { Preview } from './Preview';
import { ProgrammeWordsProvider } from './ProgrammeWords';
import { VersionAside } from './VersionAside';
import { inSwedish } from '../../testing/sentences';

describe('the rules in plain words', () => {
  it('mark what the source leaves open as readings, and nothing that it states', async () => {
    renderWithServices(
      <ProgrammeWordsProvider value={svSE}>
        <Preview version={konceptA} title="Regler" />
      </ProgrammeWordsProvider>,
      {},
    );
    await screen.findByText(/^Läsning: källan säger inget om saken/);
    const marked = screen
      .getAllByRole('listitem')
      .filter((item) => within(item).queryByText('läsning') !== null)
      .map(({ textContent }) => textContent);
    expect(marked).toEqual([
      `${inSwedish('rule.attendance.eachSession', { percent: 90 })} läsning`,
      `${inSwedish('rule.scope.workGroup', {})} läsning`,
      `${inSwedish('rule.renewalWindow', { months: 12 })} läsning`,
      `${inSwedish('rule.price.perGroup', {})} läsning`,
      `${inSwedish('rule.surcharge.additionalUnit', { amountOre: 120_000 })} läsning`,
      `${inSwedish('rule.price.surchargeInternalOnly', {})} läsning`,
      `${inSwedish('rule.withdrawal.coordinatorDecides', {})} läsning`,
    ]);
  });
});

describe('what is shown next to a version', () => {
  const show = (version: ProgrammeVersion): void => {
    const programme = elementAt(buildProgrammeList([version], isoDate('2026-11-22')), 0);
    renderWithServices(
      <ProgrammeWordsProvider value={svSE}>
        <VersionAside
          programme={programme}
          at={0}
          bound={{ state: 'ready', value: new Map(), reload: () => undefined }}
        />
      </ProgrammeWordsProvider>,
      {},
    );
  };

  it.each([
    ['of the page', konceptA.validFrom, 'Källan anger ingen första dag. Sidans datum används i stället.'],
    ['of another day', isoDate('2020-01-01'), 'Källan anger ingen första dag, så dagen är antagen.'],
  ])('says of an assumed first day %s that it is assumed, and no more', (_, validFrom, note) => {
    show({ ...konceptA, validFrom });
    expect(screen.getByText(note)).toBeInTheDocument();
  });
  it('says nothing of a first day that is stated', () => {
    show({ ...konceptA, validFromAssumed: false });
    expect(screen.queryByText(/Källan anger ingen första dag/)).toBeNull();
  });
});
