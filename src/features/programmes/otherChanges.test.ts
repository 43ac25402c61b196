import { describe, expect, it } from 'vitest';
import { svSE } from '../../loc/sv-se';
import type { ProgrammeVersion } from '../../rules';
import { konceptA } from '../testing/fixtures';
import { otherChanges } from './otherChanges';

const changed = (change: Partial<ProgrammeVersion>): unknown => otherChanges(konceptA, { ...konceptA, ...change }, svSE.programmeEditor).map(({ label, before, after }) => `${label}: ${before} → ${after}`);

describe('what has changed beside the plain rules', () => {
  it('nothing', () => expect(changed({})).toEqual([]));
  it('a step whose attendance no longer counts, how a renewed period counts, and what becomes of a withdrawal', () => {
    const [first, second] = konceptA.steps;
    expect(changed({
      steps: [first, { ...second, attendanceCounts: false }], validity: { ...konceptA.validity, renewedPeriod: 'fromOldLastDay' }, price: { ...konceptA.price, withdrawal: 'charged' },
    })).toEqual([
      'Steg 2, Närvaron räknas mot kravet: Ja → Nej', 'Ny period räknas från: Den nya beslutsdagen → Den förra sista dagen', 'Vid återbud efter bekräftelsen: Samordnaren avgör → Debiteras',
    ]);
  });
  it('a step that is gone is no change of a field', () => expect(changed({ steps: konceptA.steps.slice(0, 1) })).toEqual([]));
});
