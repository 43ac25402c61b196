/**
 * `npm test`: everything. Lint, types and the shipped package count as one test each; the rest is counted by Jest.
 * The last line is always `tests: N passed, N failed`; the exit code is 1 when anything failed, also when a step
 * crashed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const counts = { passed: 0, failed: 0 };
const count = (passed, failed) => {
  counts.passed += passed;
  counts.failed += failed;
};

function run(title, command, args) {
  console.log(`\n== ${title}`);
  const started = Date.now();
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  const ok = status === 0;
  console.log(
    `== ${title}: ${ok ? 'ok' : `failed${error ? ` (${error.message})` : ''}`}, ${Math.round((Date.now() - started) / 1000)} s`,
  );
  return ok;
}

const check = (title, ...args) => count(...(run(title, 'npm', ['run', '--silent', ...args]) ? [1, 0] : [0, 1]));

/**
 * Counts what Jest reports; a run that ends badly without a failed test (a crash, an empty report) is one failure.
 */
function runJest(title, ...args) {
  const report = `temp/jest-${title}.json`;
  mkdirSync('temp', { recursive: true });
  rmSync(report, { force: true });
  const ok = run(title, 'npx', ['jest', '--json', `--outputFile=${report}`, ...args]);
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    // A file that cannot be loaded has no tests to fail; a test that is skipped has told nothing.
    const failed = numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites;
    count(numPassedTests, failed === 0 && (!ok || numPassedTests === 0) ? 1 : failed);
  } catch (error) {
    console.error(`The test report could not be read: ${error.message}`);
    count(0, 1);
  }
}

let crashed = true;
process.on('exit', () => {
  if (crashed) counts.failed += 1;
  if (counts.failed > 0) process.exitCode = 1;
  console.log(`tests: ${counts.passed} passed, ${counts.failed} failed`);
});

// The shipped package comes first: journeys and package tests are about it.
check('ship', 'ship');
check('lint', 'lint');
check('types', 'typecheck');
runJest('tests', '--maxWorkers=2', '--ignoreProjects', 'journeys');
// One after another: journeys that share two cores measure the machine, not the product.
runJest('journeys', '--runInBand', '--selectProjects', 'journeys');
crashed = false;
