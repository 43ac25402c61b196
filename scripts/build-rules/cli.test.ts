import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inEnglish } from '../../src/testing/sentences';
import { run } from './cli';

const aCase = {
  pack: 'regioner-i-samverkan',
  programme: 'ris-koncept-a',
  today: '2026-12-01',
  organisations: [{ key: 'kro', name: 'Region Kronoberg', ownTrainers: true }],
  units: [{ key: 'a', organisation: 'kro', sector: 'healthCare' }],
};
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cases-'));
});
afterAll(() => rm(folder, { recursive: true }));

function collector(): Writable & { readonly text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(chunk.toString());
      done();
    },
  });
  return Object.assign(stream, { text: () => chunks.join('') });
}
async function command(args: readonly string[], input: Readable = Readable.from([])) {
  const [output, complaints] = [collector(), collector()];
  const code = await run(args, { input, output, complaints });
  return { code, output: output.text(), complaints: complaints.text() };
}
async function withFile(text: string, ...args: readonly string[]) {
  const file = join(folder, 'case.json');
  await writeFile(file, text);
  return command([...args, file]);
}

describe('what JSON allows and nobody means', () => {
  it('is refused with the field: one that stands twice', async () => {
    const { code, complaints } = await withFile('{"today":"2026-12-01","units":[{"key":"a","key":"b"}]}');
    expect([code, complaints]).toEqual([2, `units[0].key: ${inEnglish('file.doubledField', { name: 'key' })}\n`]);
  });

  it('is refused with the field: letters that are not UTF-8', async () => {
    const file = join(folder, 'latin.json');
    await writeFile(file, Buffer.from(JSON.stringify({ ...aCase, title: 'Småland' }), 'latin1'));
    const { code, complaints } = await command([file]);
    expect([code, complaints]).toEqual([2, `title: ${inEnglish('file.notUtf8', {})}\n`]);
  });

  it('ends no stream of cases: each line has its answer', async () => {
    const lines = [
      '{"a":',
      `${'['.repeat(100_000)}`,
      `{"x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
      '{"__proto__":{"pack":1}}',
      '"\\ud800"',
      'null',
      JSON.stringify({ ...aCase, today: '0000-01-01' }),
      JSON.stringify({ ...aCase, plan: { start: '9999-12-30' } }),
      JSON.stringify(aCase),
    ];
    const { code, output } = await command(['-'], Readable.from([lines.join('\n')]));
    const answers = output
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect([code, answers.length]).toEqual([2, lines.length]);
    expect(answers.slice(0, -1).every((one) => JSON.stringify(one).includes('"errors"'))).toBe(true);
    expect(answers[lines.length - 1]).toMatchObject({ eligibility: [{ outcome: 'met' }] });
    expect(output).not.toMatch(/ at .*:\d+/);
  });
});

describe('the command, with a file', () => {
  it('prints every verdict as JSON', async () => {
    const { code, output, complaints } = await withFile(JSON.stringify(aCase));
    expect([code, complaints]).toEqual([0, '']);
    expect(JSON.parse(output)).toMatchObject({
      version: { versionKey: 'ris-koncept-a-2023-01-30' },
      eligibility: [{ outcome: 'met', reasons: [{ code: 'eligibility.sectorIncluded' }, {}] }],
    });
    expect(output).not.toContain('"text"');
  });

  it.each([
    ['sv', 'Vårdenhet i Region Kronoberg'],
    ['en', 'Care unit in Region Kronoberg'],
  ])('has a sentence with each reason in %s when asked', async (language, sentence) => {
    const { output } = await withFile(JSON.stringify(aCase), '--language', language);
    expect(JSON.parse(output)).toMatchObject({ eligibility: [{ reasons: [{ text: sentence }, {}] }] });
  });

  it('has no prose when asked for keys: a citation is the part of the version that has it', async () => {
    const { output } = await withFile(JSON.stringify({ ...aCase, title: 'A title' }), '--keys');
    expect(JSON.parse(output)).toMatchObject({
      version: { versionKey: 'ris-koncept-a-2023-01-30', citation: 'citation' },
      eligibility: [
        { outcome: 'met', citation: 'eligibility.citation', reasons: [{ code: 'eligibility.sectorIncluded' }, {}] },
      ],
    });
    expect(output).not.toMatch(/"(text|title|heading)"/);
  });

  it('refuses a bad case with its path and what to do, and prints nothing else', async () => {
    const { code, output, complaints } = await withFile(
      JSON.stringify({ ...aCase, today: '2026-02-30', colour: 'red' }),
    );
    expect([code, output]).toEqual([2, '']);
    expect(complaints.split('\n')).toEqual([
      `today: ${inEnglish('file.notADay', { text: '2026-02-30' })}`,
      `colour: ${inEnglish('file.unknownField', {})}`,
      '',
    ]);
  });

  it('complains in Swedish when asked', async () => {
    expect((await withFile(JSON.stringify({ ...aCase, pack: 'x' }), '--language', 'sv')).complaints).toMatch(
      /^pack: Paketet ”x” finns inte\. Skriv något av regioner-i-samverkan/,
    );
  });

  it.each([
    [[]],
    [['--language', 'no', 'x.json']],
    [['--colour', 'x.json']],
    [['a.json', 'b.json']],
    [['--keys', '--language', 'sv', 'a.json']],
  ])('says how it is used when asked %j', async (args) => {
    const { code, complaints } = await command(args);
    expect([code, complaints]).toEqual([2, expect.stringContaining('Usage: diplomera-rules')]);
  });
  it('says how it is used', async () =>
    expect(await command(['--help'])).toMatchObject({ code: 0, output: expect.stringContaining('Usage') }));
  it('says which file cannot be read', async () =>
    expect(await command([join(folder, 'nowhere.json')])).toMatchObject({
      code: 2,
      complaints: expect.stringMatching(/nowhere\.json: the file cannot be opened .* Give the path/),
    }));
});

describe('the command, line by line', () => {
  it('answers each line on its own, and goes on after a bad one', async () => {
    const { code, output, complaints } = await command(
      ['-'],
      Readable.from([`${JSON.stringify(aCase)}\n{"today":1}\r\n\nnot json\n`, JSON.stringify(aCase)]),
    );
    const answers = output
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(answers).toMatchObject([
      { today: '2026-12-01' },
      { line: 2, errors: [{ path: 'today', code: 'file.notText' }] },
      { line: 4, errors: [{ path: '$', code: 'file.notJson' }] },
      { today: '2026-12-01' },
    ]);
    expect([code, complaints]).toEqual([2, '2 of 5 lines could not be read; their answers have the errors.\n']);
  });

  it('ends well when every line could be read', async () =>
    expect(await command(['-'], Readable.from([JSON.stringify(aCase)]))).toMatchObject({ code: 0, complaints: '' }));

  it('reads no further than whoever reads the answers', async () => {
    let handed = 0;
    const line = `${JSON.stringify(aCase)}\n`;
    function* lines() {
      for (; handed < 2_000; handed++) yield line;
    }
    const output = new PassThrough({ highWaterMark: 1_024 });
    const done = run(['-'], { input: Readable.from(lines()), output, complaints: collector() });
    // Nobody reads yet: long after this the rest of the lines must still be unread.
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(handed).toBeLessThan(100);
    let answers = 0;
    output.on('data', (chunk: Buffer) => {
      answers += chunk.toString().split('\n').length - 1;
    });
    expect(await done).toBe(0);
    expect([handed, answers]).toEqual([2_000, 2_000]);
  });

  it('stops when nobody reads any longer', async () => {
    const output = new PassThrough({ highWaterMark: 64 });
    const done = run(['-'], {
      input: Readable.from(Array.from({ length: 1_000 }, () => `${JSON.stringify(aCase)}\n`)),
      output,
      complaints: collector(),
    });
    setImmediate(() => output.destroy());
    expect(await done).toBe(2);
  });
});
