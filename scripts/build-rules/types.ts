import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';

/**
 * The declarations that a consumer's compiler reads, by their path below the project: those the entry leads to and no
 * other, so that none names a package the consumer does not have. Imports say the file they mean, as Node's resolution
 * wants. Throws with the compiler's own words when the source does not compile, or a declaration leads out of the
 * project.
 */
export function declarationsOf(entry: string): ReadonlyMap<string, string> {
  const { config } = ts.readConfigFile('tsconfig.test.json', (path) => ts.sys.readFile(path)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram([entry, 'src/scssModules.d.ts'], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: 'temp',
    rootDir: '.',
    sourceMap: false,
    inlineSources: false,
  });
  const emitted = new Map<string, string>();
  const { diagnostics } = program.emit(
    undefined,
    (path, text) => emitted.set(relative('temp', path), text),
    undefined,
    true,
  );
  const errors = [...ts.getPreEmitDiagnostics(program), ...diagnostics].filter(
    ({ category }) => category === ts.DiagnosticCategory.Error,
  );
  if (errors.length > 0)
    throw new Error(
      ts.formatDiagnostics(errors, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => '.',
        getNewLine: () => '\n',
      }),
    );
  const reached = new Map<string, string>();
  reach(entry.replace(/\.ts$/, '.d.ts'), emitted, reached);
  return reached;
}

function reach(path: string, emitted: ReadonlyMap<string, string>, reached: Map<string, string>): void {
  if (reached.has(path)) return;
  const text = emitted.get(path);
  if (text === undefined) throw new Error(`there is no declaration ${path}`);
  reached.set(
    path,
    text.replace(/(from\s+|import\()(['"])([^'"]+)\2/g, (whole, before: string, quote: string, source: string) => {
      if (!source.startsWith('.'))
        throw new Error(`${path} names ${source}, which those who install the rules do not have`);
      const target = resolve(dirname(path), source);
      const file = existsSync(`${target}.ts`) ? `${source}.js` : `${source.replace(/\/$/, '')}/index.js`;
      reach(relative('.', resolve(dirname(path), file)).replace(/\.js$/, '.d.ts'), emitted, reached);
      return `${before}${quote}${file}${quote}`;
    }),
  );
}
