import { reasonCodes } from '../rules';
import type { Caught } from '../ui/ErrorBoundary';

/** The product's version, as package.json has it (held equal by a test). */
export const productVersion = '0.1.0';

/** What takes the place of words that may name a person. */
const struck = '…';

/**
 * What an administrator needs to find a failure, to be sent by mail: version, page, the error's name and message, and
 * the components it happened in. Whatever may name a person is struck out; numbers and codes stay.
 */
export function failureDetails({ error, componentStack }: Caught, page: string): string {
  const { name, message } = error instanceof Error ? error : { name: typeof error, message: String(error) };
  return [
    `Diplomera ${productVersion}`,
    withoutNames(page === '' ? '#/' : page),
    `${/^\w+$/.test(name) ? name : struck}: ${withoutNames(message)}`,
    ...componentStack
      .split('\n')
      .map(componentOf)
      .filter((line) => line !== ''),
  ].join('\n');
}

/** "at Roll (https://…/chunk.js:1:234)" → "at Roll (chunk.js:1:234)": addresses of sites can name a person. */
function componentOf(line: string): string {
  const [, name, position] = /^\s*(?:at\s+)?([\w$.]+)(?:(?:@|\s\().*?([\w.-]+(?::\d+)+)\)?)?/.exec(line) ?? [];
  if (name === undefined) return '';
  return `at ${name}${position === undefined ? '' : ` (${position})`}`;
}

/** First words of messages that browsers, React and the product write; any other word with a capital may be a name. */
const firstWords = new Set(
  (
    'A Assignment Cannot Class Column Element Expected Failed Function Illegal Invalid Invariant Item List Loading ' +
    'Maximum Minified Missing Network No Not Object Objects Permission Reading Rendered Request The This Too ' +
    'Unexpected Unknown Value'
  ).split(' '),
);
const knownCapitals = new Set(['HTTP', 'JSON', 'DOM', 'URL', 'ISO', 'UTC', 'ID']);
const keptCodes = new Set<string>(reasonCodes);

/**
 * A message without what may name somebody: addresses, logins, personal numbers, quoted text, and words with a capital
 * or with a letter that English lacks. What is not surely harmless is struck out.
 */
export function withoutNames(text: string): string {
  const unquoted = text.replace(
    /"([^"]*)("|$)|(?<!\w)'([^']*)('|$)|[“”„]([^“”]*)([“”]|$)|‘([^’]*)(’|$)|«([^»]*)(»|$)|`([^`]*)(`|$)/g,
    (quoted) => {
      const inside = quoted.slice(1, -1);
      return keptCodes.has(inside) || /^\d+$/.test(inside) ? quoted : `"${struck}"`;
    },
  );
  return unquoted
    .replace(/\S*@\S*/g, struck)
    .replace(/[^\s()]*[\\|][^\s()]*/g, struck)
    .replace(/%[0-9a-f]{2}/gi, struck)
    .replace(/(?<![\w-])(?:\d{2})?\d{6}[-+ ]?\d{4}(?![\w-])/g, struck)
    .replace(/https?:\/\/\S+/g, struck)
    .replace(/[\p{L}\p{M}][\p{L}\p{M}\d_.'’-]*/gu, (word, at: number) => (isHarmless(word, at === 0) ? word : struck))
    .replace(/…(?:[\s.,-]*…)+/g, struck);
}

function isHarmless(word: string, isFirst: boolean): boolean {
  if (/[^\w.'’-]/.test(word)) return false;
  if (keptCodes.has(word)) return true;
  // KRO-2026-11, HTTP, and names of errors and of what code is made of: TypeError, SharePoint.
  if (/^[A-Z]{2,}[\dA-Z-]*$/.test(word) && (/\d/.test(word) || knownCapitals.has(word))) return true;
  if (/^[A-Z][a-z]+(?:Error|Point|List|Key|Snapshot)$/.test(word)) return true;
  return /^[A-Z]/.test(word) ? isFirst && firstWords.has(word) : !/[a-z]\.[a-z]/i.test(word);
}
