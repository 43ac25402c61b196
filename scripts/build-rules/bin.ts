import { run } from './cli';

const { stdin, stdout, stderr, argv } = process;
// Whoever reads the answers may have seen enough (`| head`): then there is nobody to tell.
stdout.on('error', () => process.exit(2));
run(argv.slice(2), { input: stdin, output: stdout, complaints: stderr }).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = 1;
  },
);
