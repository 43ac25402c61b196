import { addDays, elementAt, isIsoDate } from '../../rules';
import type { ProgrammePack } from '..';
import type { Figure } from './figures';

/** One change of one value of a pack: where, from what, to what. */
export interface Mutation {
  readonly path: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly pack: ProgrammePack;
}

/**
 * Keys are the product's own, and so are titles and what is said in words of our own; everything else comes from
 * the page.
 */
const ownWords = new Set([
  'key',
  'title',
  'programmeTitle',
  'message',
  'contents',
  'en',
  'unitKey',
  'doneBy',
  'focusAreaKey',
]);

/**
 * Every pack that differs from this one in one value: a number one up and one down, a day one later and one earlier, a
 * yes for a no, another word for a word, a list with one fewer or one more, and `notStated` and `none` for each other
 * and for what is stated.
 */
export function mutationsOf(pack: ProgrammePack): readonly Mutation[] {
  const { key, title, ...told } = pack;
  return changesIn(told, []).map(({ path, from, to }) => ({
    path: path.join('.'),
    from,
    to,
    pack: withChange(pack, path, to),
  }));
}

/** The name of the first figure that the pack breaks; undefined when it holds them all. */
export function killerOf(pack: ProgrammePack, figures: readonly Figure[]): string | undefined {
  return figures.find(({ holds }) => {
    try {
      holds(pack);
      return false;
    } catch {
      return true;
    }
  })?.name;
}

type Path = readonly string[];
interface Change {
  readonly path: Path;
  readonly from: unknown;
  readonly to: unknown;
}

function changesIn(part: unknown, path: Path): readonly Change[] {
  if (typeof part !== 'object' || part === null) return valuesBeside(part).map((to) => ({ path, from: part, to }));
  return [
    ...otherKinds(part, path),
    ...otherLengths(part, path),
    ...Object.entries(part).flatMap(([name, value]) =>
      ownWords.has(name) || (name === 'kind' && isStated(part)) ? [] : changesIn(value, [...path, name]),
    ),
  ];
}

/** One fewer and one more; what is added to an empty list is nothing in particular. */
function otherLengths(part: object, path: Path): readonly Change[] {
  if (!Array.isArray(part)) return [];
  const from = `${part.length} of them`;
  return [
    ...(part.length === 0 ? [] : [{ path, from, to: part.slice(1) }]),
    { path, from, to: [...part, part.length === 0 ? {} : part[0]] },
  ];
}

function valuesBeside(value: unknown): readonly unknown[] {
  if (typeof value === 'number') return [value + 1, value - 1];
  if (typeof value === 'boolean') return [!value];
  if (typeof value !== 'string') return [];
  return isIsoDate(value) ? [addDays(value, 1), addDays(value, -1)] : [`${value}?`];
}

const isStated = (part: object): boolean =>
  'kind' in part && (part.kind === 'none' || part.kind === 'notStated' || (part.kind === 'stated' && 'value' in part));

/** A page that says nothing must not be made to say "none", nor the other way round, nor to take back what it says. */
function otherKinds(part: object, path: Path): readonly Change[] {
  if (!isStated(part) || !('kind' in part)) return [];
  return ['none', 'notStated']
    .filter((kind) => kind !== part.kind)
    .map((kind) => ({ path, from: part.kind, to: { kind } }));
}

function withChange(pack: ProgrammePack, path: Path, to: unknown): ProgrammePack {
  const copy: ProgrammePack = structuredClone(pack);
  let at: unknown = copy;
  for (const name of path.slice(0, -1)) at = Reflect.get(Object(at), name);
  Reflect.set(Object(at), elementAt(path, path.length - 1), to);
  return copy;
}
