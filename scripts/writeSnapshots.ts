import { writeFileSync } from 'node:fs';
import { version } from '../package.json';
import { decidedCases } from '../src/rules/testing/decidedCases';

/** Writes what the rules of this version store with a decision: tests/fixtures/snapshots/README.md. */
writeFileSync(
  `tests/fixtures/snapshots/${version}.json`,
  `${JSON.stringify({ release: version, snapshots: decidedCases() }, null, 2)}\n`,
);
