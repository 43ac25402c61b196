import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const folder = resolve(__dirname, '../../docs/adr');
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const files = readdirSync(folder).filter((file) => /^\d{4}-.*\.md$/.test(file));
const index = read('README.md').split('\n');

describe('the decisions in docs/adr', () => {
  it('are numbered without a gap or a number twice', () => {
    expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(files.map((_, place) => place + 1));
  });

  it.each(files)('%s says its number, status and date, and is in the index with them', (file) => {
    const number = Number(file.slice(0, 4));
    const form = /^# (\d+)\. (.+)\n\n- Status: (accepted|superseded by .+)\n- Date: (\d{4}-\d{2}-\d{2})\n\n\S/;
    const [, told, title, status, date] = form.exec(read(file)) ?? [];
    expect(told).toBe(String(number));
    const rows = index.map((line) => line.split('|').map((cell) => cell.trim()));
    const cells = rows.find(([, , link = '']) => link.endsWith(`](${file})`));
    expect(cells?.slice(1, -1)).toEqual([String(number), `[${title}](${file})`, status, date]);
  });
});
