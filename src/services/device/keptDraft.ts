import { daysBetween, isIsoDate, isRecord, type IsoDate } from '../../rules';

/**
 * Drafts hold names, and a device may be shared: one that nobody has touched for so many days is forgotten. Long enough
 * for a holiday, short enough that names do not stay.
 */
export const daysDraftsAreKept = 30;

/** How the name of every draft on the device begins. */
export const draftPrefix = 'diplomera.draft.';

/** A draft as it lies on the device. */
export interface KeptDraft {
  readonly form: Readonly<Record<string, string>>;
  /** The Swedish day it was last changed. */
  readonly changedDay: IsoDate;
}

/**
 * The draft among what the device gave back; undefined when there is none, when it is not one, or when it is too old to
 * be kept.
 */
export function readDraft(held: unknown, today: IsoDate): KeptDraft | undefined {
  if (!isRecord(held) || !isRecord(held.form)) return undefined;
  const { form, changedDay } = held;
  if (typeof changedDay !== 'string' || !isIsoDate(changedDay) || isTooOld(changedDay, today)) return undefined;
  return {
    changedDay,
    form: Object.fromEntries(
      Object.entries(form).flatMap(([field, text]) => (typeof text === 'string' ? [[field, text]] : [])),
    ),
  };
}

/**
 * A device whose clock once ran ahead has a draft from a day to come; nothing is known of its age, so it goes with the
 * others.
 */
function isTooOld(changedDay: IsoDate, today: IsoDate): boolean {
  return Math.abs(daysBetween(changedDay, today)) > daysDraftsAreKept;
}

/**
 * The form with what was kept in its fields; a draft from an older version of the product may lack some, or have
 * others.
 */
export function filledFrom<Field extends string>(
  form: Record<Field, string>,
  { form: kept }: KeptDraft,
): Record<Field, string> {
  const filled = { ...form };
  for (const field in form) filled[field] = kept[field] ?? filled[field];
  return filled;
}
