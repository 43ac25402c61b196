import { describe, expect, it } from '@jest/globals';
import { enUS } from './en-us';
import { svSE } from './sv-se';

/** Every text by its path: `roll.allPresent` → "Alla närvarande". */
function textsByPath(node: object, path: readonly string[] = []): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(node).flatMap(([name, value]: [string, unknown]) => {
      const here = [...path, name];
      if (typeof value === 'string') return [[here.join('.'), value] as const];
      if (typeof value === 'object' && value !== null) return Array.from(textsByPath(value, here));
      throw new TypeError(`${here.join('.')} is neither a text nor a group of texts`);
    }),
  );
}

const placeholdersOf = (text: string): readonly string[] => Array.from(new Set(text.match(/\{\w+\}/g) ?? [])).sort();

describe('the languages', () => {
  const swedish = textsByPath(svSE);
  const english = textsByPath(enUS);

  it('have the same texts', () => {
    expect(Array.from(english.keys()).sort()).toEqual(Array.from(swedish.keys()).sort());
  });

  it('have words everywhere and the same placeholders', () => {
    const problems = Array.from(swedish).flatMap(([path, text]) => {
      const translated = english.get(path) ?? '';
      const all = [text, translated];
      if (all.some((each) => each.trim() === '')) return [`${path} is empty`];
      if (placeholdersOf(text).join() !== placeholdersOf(translated).join())
        return [
          `${path} has ${placeholdersOf(text).join()} in Swedish and ${placeholdersOf(translated).join()} in English`,
        ];
      // A brace outside a placeholder is a placeholder that `fill` would leave standing.
      return all.some((each) => /[{}]/.test(each.replace(/\{\w+\}/g, ''))) ? [`${path} has a lone brace`] : [];
    });
    expect(problems).toEqual([]);
  });
});
