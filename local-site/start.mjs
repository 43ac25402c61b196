/**
 * `npm start`. In JavaScript, and asking for the version of Node first: an old Node cannot load TypeScript, and would
 * say so in a page of its own words.
 */
import { readFileSync } from 'node:fs';
import { refusalOfNode } from './cli/nodeVersion.js';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const refusal = refusalOfNode(process.versions.node, engines.node);
if (refusal === undefined) {
  await import('tsx');
  await import('./start.ts');
} else {
  console.error(refusal);
  process.exitCode = 1;
}
