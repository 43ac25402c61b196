import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';

/** Inputs that are not written into a column as they are: choices, days, searches, numbers and what is only shown. */
const notText = /type="(?:checkbox|radio|date|search|file)"|inputMode="(?:numeric|decimal)"|readOnly/;
const limit = /maxLength=\{(?:longest|longestText|longestNote|type === 'url' \? longestNote : longestText)\}/;
/** What is typed there is looked up and never stored. */
const lookedUp = ['staff/EnterCode.tsx', 'staff/CheckInCode.tsx'];

it('every line of text that is typed in has the limit of its column', () => {
  const views = readdirSync('src/features', { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.tsx') && !path.includes('.test.') && !lookedUp.includes(path),
  );
  const inputs = views.flatMap((path) =>
    Array.from(readFileSync(`src/features/${path}`, 'utf8').matchAll(/<input\s[^>]*(?:=>[^>]*)*\/>/g), ([input]) => ({
      path,
      input,
    })),
  );
  const texts = inputs.filter(({ input }) => !notText.test(input));
  expect(texts.length).toBeGreaterThan(10);
  expect(texts.filter(({ input }) => !limit.test(input))).toEqual([]);
});
