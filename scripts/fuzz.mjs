/**
 * `npm run fuzz -- [rounds] [path …]`: the property tests with other inputs in every round, until a round fails.
 * The inputs of a round come back with `PROPERTY_SEED=<seed> npx jest <path>`.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';

const [rounds = '10', ...paths] = process.argv.slice(2);
const files = paths.length > 0 ? paths : ['local-site/server/fuzz.test.ts'];
for (let round = 1; round <= Number(rounds); round += 1) {
  const seed = randomInt(2 ** 31);
  console.log(`round ${round} of ${rounds}: PROPERTY_SEED=${seed}`);
  const { status } = spawnSync('npx', ['jest', ...files], {
    stdio: 'inherit',
    env: { ...process.env, PROPERTY_SEED: String(seed) },
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    process.exitCode = 1;
    break;
  }
}
