import type { Stated } from './stated';

/** What a figure counts; the greatest that can be stated follows from it. */
export type FigureUnit = 'people' | 'years' | 'months';

/**
 * The whole numbers of a rule that a source can be silent on, each named once: the type of the rule, its form in a
 * file, the editor, the check of a version and the silence of a pack all follow from here. What else a new figure needs
 * is listed in docs/adr/0016.
 */
export const ruleFigures = {
  groupSize: {
    /** Hard limits, both included; `none` = no limit. */
    least: 'people',
    most: 'people',
  },
  validity: {
    years: 'years',
    /**
     * Months after the last valid day in which a renewal is enough; `none` = a full process, `notStated` = a
     * coordinator decides.
     */
    graceMonths: 'months',
  },
} as const;

export type FigurePart = keyof typeof ruleFigures;
export type FigureName<Part extends FigurePart> = Extract<keyof (typeof ruleFigures)[Part], string>;
export type RuleFigures<Part extends FigurePart> = Readonly<Record<FigureName<Part>, Stated<number>>>;

/** The names of the figures of a part, in the order of the table. */
export function figureNames<Part extends FigurePart>(part: Part): readonly FigureName<Part>[] {
  return figuresIn(part).map(({ name }) => name);
}

/** The figures of a part with what each counts. */
export function figuresIn<Part extends FigurePart>(
  part: Part,
): readonly { readonly name: FigureName<Part>; readonly unit: FigureUnit }[] {
  const units: Readonly<Record<string, FigureUnit>> = ruleFigures[part];
  const isName = (name: string): name is FigureName<Part> => name in units;
  return Object.entries(units).flatMap(([name, unit]) => (isName(name) ? [{ name, unit }] : []));
}

/** Something for every figure of a part, by its name: `figuresOf('validity', () => notStated)`. */
export function figuresOf<Part extends FigurePart, T>(
  part: Part,
  make: (name: FigureName<Part>) => T,
): Readonly<Record<FigureName<Part>, T>> {
  const names = figureNames(part);
  const made: Partial<Record<FigureName<Part>, T>> = {};
  for (const name of names) made[name] = make(name);
  if (!hasEach(made, names)) throw new RangeError(`a figure of ${part} was not made`);
  return made;
}

function hasEach<Name extends string, T>(of: Partial<Record<Name, T>>, names: readonly Name[]): of is Record<Name, T> {
  return names.every((name) => name in of);
}
