import { screen, within } from '@testing-library/react';
import * as React from 'react';
import { describe, expect, it } from '@jest/globals';
import { svSE } from '../../loc/sv-se';
import { type Decision, type DecisionKey, first, isoDate, keyFrom, serialiseSnapshot } from '../../rules';
import { story, storyCatalogue, storyFile } from '../decision/testing/story';
import { judgeProcess } from '../../usecases/openGroup/groupFacts';
import { stored, today } from '../../testing/fixtures';
import { renderInGroup } from '../../testing/renderWithServices';
import { buildHistoryViewModel } from './buildHistoryViewModel';
import { History } from './History';

const judged = story({ units: [9], absent: [1, 0] });
const { snapshot } = judgeProcess(judged, first(judged.units), today);
const decision = (key: string, change: Partial<Decision>): Decision => ({
  key: keyFrom<DecisionKey>(key),
  processKey: snapshot.processKey,
  togetherKey: snapshot.togetherKey,
  unitKey: snapshot.unitKey,
  groupKey: undefined,
  outcome: 'notAwarded',
  day: isoDate('2026-11-20'),
  reason: 'En saknades vid tillfälle 1',
  condition: undefined,
  conditionDueDay: undefined,
  correctsDecisionKey: undefined,
  decidedBy: 'Karin Ek',
  declaredBy: undefined,
  snapshot: serialiseSnapshot(snapshot),
  ...change,
});
const decisions = [
  stored(decision('d1', {}), 1),
  stored(
    decision('d2', {
      outcome: 'awardedWithDeviation',
      day: isoDate('2026-11-22'),
      reason: 'Sjuk utbildare',
      correctsDecisionKey: keyFrom<DecisionKey>('d1'),
    }),
    2,
  ),
];

describe('the history', () => {
  it('logs decisions newest first, with their figures from then and what corrects what', () => {
    const open = story({ units: [9], absent: [5, 5], file: { decisions } });
    const log = buildHistoryViewModel(open, { texts: svSE, locale: 'sv-SE' }).decisions;
    expect(
      log.map(({ day, outcome, figures, notes, version }) => [day, outcome.word, figures, version, ...notes]),
    ).toEqual([
      [
        '22 november 2026',
        'Diplom med avsteg',
        'Tillfälle 1: 8 av 9, Tillfälle 2: 9 av 9',
        '2023-01-30',
        'Rättar beslutet 20 november 2026',
      ],
      [
        '20 november 2026',
        'Ej diplom',
        'Tillfälle 1: 8 av 9, Tillfälle 2: 9 av 9',
        '2023-01-30',
        'Rättat av ett senare beslut',
      ],
    ]);
  });

  it('two decisions of one day come in the order they were written', () => {
    const sameDay = [
      { ...stored(decision('early', {})), modifiedUtc: '2026-11-20T08:00:00Z' },
      { ...stored(decision('late', {})), modifiedUtc: '2026-11-20T09:00:00Z' },
    ];
    const log = buildHistoryViewModel(story({ units: [9], absent: [0, 0], file: { decisions: sameDay } }), {
      texts: svSE,
      locale: 'sv-SE',
    }).decisions;
    expect(log.map(({ key }) => key)).toEqual(['late', 'early']);
  });

  it('has the dates of the group in order', () => {
    renderInGroup(
      <History />,
      storyFile({ units: [9], absent: [0, 0], process: { priceAsOf: isoDate('2026-08-17') } }),
      storyCatalogue(1),
    );
    const rows = within(screen.getByRole('table', { name: 'Gruppens datum i ordning' }))
      .getAllByRole('row')
      .slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      '17 augusti 2026Enheten a: pris visat vid anmälan',
      '5 oktober 2026Gruppen bekräftades',
      '20 oktober 2026Tillfälle 1, KRO-2026-11: närvaron är avslutad',
      '10 november 2026Tillfälle 2, KRO-2026-11: närvaron är avslutad',
      '16 november 2026Enheten a lämnade in utvecklingsuppgift',
      '18 november 2026Enheten a: utvecklingsuppgift godkändes',
    ]);
    expect(screen.getByText('Inget är beslutat ännu')).toBeInTheDocument();
  });
});
