import { describe, expect, it } from '@jest/globals';
import { svSE } from '../../loc/sv-se';
import { keyFrom, type ProgrammeVersion, type UnitRoleKey, elementAt } from '../../rules';
import { konceptA } from '../../testing/fixtures';
import { firstTwo } from '../../rules/testing/elements';
import { buildMarkedPreview } from './buildDifference';
import { otherChanges } from './otherChanges';
import { inSwedish } from '../../testing/sentences';

const changed = (change: Partial<ProgrammeVersion>): unknown =>
  otherChanges(konceptA, { ...konceptA, ...change }, svSE.programmeEditor).map(
    ({ label, before, after }) => `${label}: ${before} → ${after}`,
  );

describe('what has changed in addition to the plain rules', () => {
  it('nothing', () => expect(changed({})).toEqual([]));
  it('a step whose attendance no longer counts, and how the cost is split', () => {
    const [first, second] = firstTwo(konceptA.steps);
    expect(
      changed({
        steps: [first, { ...second, attendanceCounts: false }],
        price: { ...konceptA.price, split: 'byParticipants' },
      }),
    ).toEqual([
      'Steg 2, Närvaron räknas mot kravet: Ja → Nej',
      'Så delas kostnaden: Lika mellan enheterna → Efter antal deltagare',
    ]);
  });
  it('nothing twice: what a sentence says of form, order, roles, renewal and withdrawal is left to it', () => {
    const [first, second] = firstTwo(konceptA.steps);
    const assignment = elementAt(konceptA.assignments, 0);
    const unitRoles = [
      {
        key: keyFrom<UnitRoleKey>('role'),
        title: { sv: 'Intern grupp', en: 'Internal group' },
        citation: konceptA.citation,
      },
    ];
    const said = {
      ...konceptA,
      unitRoles,
      steps: [first, { ...second, form: 'digital' as const, waitsFor: first.key }],
      assignments: [{ ...assignment, doneBy: elementAt(unitRoles, 0).key }],
      validity: { ...konceptA.validity, renewedPeriod: 'fromOldLastDay' as const },
      price: { ...konceptA.price, withdrawal: 'charged' as const, surchargeWithExternalTrainer: true },
    };
    expect(changed(said)).toEqual([]);
    const marked = buildMarkedPreview(said, konceptA, { texts: svSE, locale: 'sv-SE' }).flatMap(({ lines }) =>
      lines.filter(({ mark }) => mark !== 'same').map(({ mark, text }) => `${mark}: ${text}`),
    );
    expect(marked).toEqual(
      expect.arrayContaining([
        `added: ${inSwedish('rule.stepForm.digital', { order: 2 })}`,
        `removed: ${inSwedish('rule.stepForm.onSite', { order: 2 })}`,
        `added: ${inSwedish('rule.assignmentBy', { assignmentKey: 'Utvecklingsuppgift', role: 'Intern grupp' })}`,
        `added: ${inSwedish('rule.renewedFromOldLastDay', {})}`,
        `changed: ${inSwedish('rule.withdrawal.charged', {})}`,
        `added: ${inSwedish('rule.price.surchargeExternalToo', {})}`,
      ]),
    );
  });
  it('a step that is gone is no change of a field', () =>
    expect(changed({ steps: konceptA.steps.slice(0, 1) })).toEqual([]));
});
