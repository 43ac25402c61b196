import { isRecord } from '../rules';
import type { FilePath, FileProblem } from './fileProblem';

/** No field of a pack or a case lies deeper. */
const deepest = 32;

/**
 * What JSON allows and nobody means, each with its path: text with half a character, or with what is left of a letter
 * that was not UTF-8; values in each other deeper than any field lies; a field with the name of something that every
 * object has (`__proto__`, `constructor`), which a check of fields would not see.
 */
export function valueProblems(value: unknown): readonly FileProblem[] {
  const problems: FileProblem[] = [];
  const found = (at: Place | undefined, code: FileProblem['code'], values: FileProblem['values']): void =>
    void problems.push({ path: pathOf(at), code, values });
  // A list of what is left to look at, and no function that calls itself: what is too deep would end it.
  const left: { readonly value: unknown; readonly at: Place | undefined }[] = [{ value, at: undefined }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value: one, at } = next;
    if (typeof one === 'string') {
      const code = textProblem(one);
      if (code !== undefined) found(at, code, {});
    } else if (Array.isArray(one) || isRecord(one)) {
      if ((at?.depth ?? 0) >= deepest) {
        found(at, 'file.tooDeep', { most: deepest });
        continue;
      }
      const within: readonly (readonly [string | number, unknown])[] = Array.isArray(one)
        ? one.map((each: unknown, place) => [place, each] as const)
        : Object.entries(one);
      for (const [name, each] of [...within].reverse()) {
        const here = { name, above: at, depth: (at?.depth ?? 0) + 1 };
        if (typeof name === 'string') {
          if (name in Object.prototype) found(here, 'file.unknownField', {});
          const code = textProblem(name);
          if (code !== undefined) found(at, code, {});
        }
        left.push({ value: each, at: here });
      }
    }
  }
  return problems;
}

/** Where in a value, by the place it is in. */
interface Place {
  readonly name: string | number;
  readonly above: Place | undefined;
  readonly depth: number;
}
function pathOf(at: Place | undefined): FilePath {
  const path: (string | number)[] = [];
  for (let place = at; place !== undefined; place = place.above) path.unshift(place.name);
  return path;
}

const halfCharacter = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

function textProblem(text: string): FileProblem['code'] | undefined {
  if (text.includes('\uFFFD')) return 'file.notUtf8';
  return halfCharacter.test(text) ? 'file.halfCharacter' : undefined;
}

/** One of the objects and lists that a place in a text is within. */
interface Open {
  /** The names so far; undefined for a list. */
  readonly names: Set<string> | undefined;
  /** The field or the place in the list that is being read. */
  at: string | number;
  expectsName: boolean;
}

/** Fields that stand twice in one object of a text that is JSON; of such a field JSON keeps the last, silently. */
export function doubledFields(text: string): readonly FileProblem[] {
  const problems: FileProblem[] = [];
  const open: Open[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    const within = open[open.length - 1];
    if (character === '"') {
      const end = endOfText(text, index);
      if (within?.names !== undefined && within.expectsName) {
        const name = String(JSON.parse(text.slice(index, end + 1)));
        within.at = name;
        within.expectsName = false;
        if (within.names.has(name))
          problems.push({ path: open.map(({ at }) => at), code: 'file.doubledField', values: { name } });
        within.names.add(name);
      }
      index = end;
    } else if (character === '{') open.push({ names: new Set(), at: '', expectsName: true });
    else if (character === '[') open.push({ names: undefined, at: 0, expectsName: false });
    else if (character === '}' || character === ']') open.pop();
    else if (character === ',' && within !== undefined) {
      if (typeof within.at === 'number') within.at += 1;
      else within.expectsName = true;
    }
  }
  return problems;
}

function endOfText(text: string, start: number): number {
  let index = start + 1;
  while (text[index] !== '"') index += text[index] === '\\' ? 2 : 1;
  return index;
}
