/**
 * What the figures of rows may be. Whatever lies outside was typed by mistake, or to do harm: it is set aside, and
 * nothing is counted with it.
 */
interface Limits {
  readonly least: number;
  readonly most: number;
}

/** The first and the last day that any column takes. */
export const firstDay = '1900-01-01';
export const lastDay = '2199-12-31';

/** The years of those days. */
export const years: Limits = { least: 1900, most: 2199 };

/** How many people a unit says that it has. */
export const headcounts: Limits = { least: 1, most: 10_000 };

/** How many of something were counted. */
export const counts: Limits = { least: 0, most: 10_000 };

/** The place of a row among others. */
export const orders: Limits = { least: 0, most: 10_000 };

/** Figures of rules: people, minutes, parts of a whole. */
export const figures: Limits = { least: 0, most: 1_000_000 };

/** What something is divided by, and lengths of time that have to be some. */
export const someFigures: Limits = { least: 1, most: 1_000_000 };

/** How long something holds, in years: its last day is a day that any column takes. */
export const validities: Limits = { least: 1, most: 100 };

/** A span in months. */
export const months: Limits = { least: 0, most: 1_200 };

/** A span in weeks. */
export const weeks: Limits = { least: 0, most: 5_200 };

/** Öre, a hundred thousand million kronor either way: sums of hundreds of them are still exact. */
export const amounts: Limits = { least: -10_000_000_000_000, most: 10_000_000_000_000 };

/** Which schema a site has. */
export const schemaVersions: Limits = { least: 0, most: 1_000_000 };
