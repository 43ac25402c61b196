import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { draftForms } from '../../src/services/device/openDraft';
import { startMatrix, type Matrix } from './matrix';
import { writingActions } from './writingActions';

let matrix: Matrix;
beforeAll(async () => {
  matrix = await startMatrix();
});
afterAll(() => matrix.close());

describe('every writing action against every fault on the wire', () => {
  it.each(Object.entries(writingActions))(
    '%s: nothing lost, nothing twice, no false conflict, and the truth told',
    async (name, action) => {
      const results = await matrix.resultsOf(name, action);
      expect(
        results.filter(
          ({ lost, duplicates, falseConflicts, wrong }) => lost + duplicates + falseConflicts + wrong.length > 0,
        ),
      ).toEqual([]);
    },
  );
});

it('every form that keeps a draft keeps it for some action', () => {
  const keepers = new Set(
    Object.values(writingActions).flatMap(({ onDevice }) => ('nothing' in onDevice ? [] : onDevice)),
  );
  expect([...keepers].sort()).toEqual([...draftForms, 'roll', 'outbox'].sort());
});
