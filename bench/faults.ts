import { startMatrix } from '../tests/faults/matrix';
import { writingActions } from '../tests/faults/writingActions';
import { printTable } from './table';

/** Every writing action of the product against every fault that its local site can make, over HTTP. */
export async function faults(): Promise<void> {
  const matrix = await startMatrix();
  try {
    const rows: (readonly string[])[] = [];
    const sums = { faults: 0, lost: 0, duplicates: 0, falseConflicts: 0, untrue: 0 };
    for (const [name, action] of Object.entries(writingActions)) {
      const results = await matrix.resultsOf(name, action);
      const sum = (of: (result: (typeof results)[number]) => number): number =>
        results.reduce((total, result) => total + of(result), 0);
      const told = (kind: string): string => String(results.filter((result) => result.told === kind).length);
      const found = {
        faults: results.length,
        lost: sum(({ lost }) => lost),
        duplicates: sum(({ duplicates }) => duplicates),
        falseConflicts: sum(({ falseConflicts }) => falseConflicts),
        untrue: sum(({ wrong }) => wrong.length),
      };
      for (const figure of ['faults', 'lost', 'duplicates', 'falseConflicts', 'untrue'] as const)
        sums[figure] += found[figure];
      rows.push([
        name,
        String(found.faults),
        told('saved'),
        told('refused'),
        told('conflict'),
        String(found.lost),
        String(found.duplicates),
        String(found.falseConflicts),
        String(found.untrue),
      ]);
    }
    rows.push([
      `${rows.length} actions`,
      String(sums.faults),
      '',
      '',
      '',
      String(sums.lost),
      String(sums.duplicates),
      String(sums.falseConflicts),
      String(sums.untrue),
    ]);
    printTable(
      'Writing actions against faults on the wire (aim: 0 in the last four columns)',
      ['Action', 'Faults', 'Saved', 'Refused', 'Conflict', 'Lost', 'Duplicates', 'False conflicts', 'Untrue'],
      rows,
    );
  } finally {
    await matrix.close();
  }
}
