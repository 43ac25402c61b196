/**
 * `npm test`: everything. Lint, types and the shipped package count as one test each; the rest is counted by vitest.
 * The last line is always `tests: N passed, N failed`; the exit code is 1 when anything failed, also when a step
 * crashed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

const report = 'temp/vitest.json';
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
 * Counts what vitest reports; a run that ends badly without a failed test (a crash, an empty report) is one failure.
 */
function runVitest() {
  mkdirSync('temp', { recursive: true });
  rmSync(report, { force: true });
  const ok = run('tests', 'npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites, testResults } =
      JSON.parse(readFileSync(report, 'utf8'));
    // A file that cannot be loaded has no tests to fail; a test that is skipped has told nothing.
    const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
    const failed = numFailedTests + numPendingTests + numTodoTests + broken;
    count(numPassedTests, failed === 0 && (!ok || numPassedTests === 0 || numFailedTestSuites > 0) ? 1 : failed);
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
runVitest();
crashed = false;
