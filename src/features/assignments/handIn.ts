import { isIsoDate, tidied, tidiedLines } from '../../rules';
import type { IsoDate, Submission } from '../../rules';
import { fill } from '../../loc/fill';
import type { Texts } from '../../loc/texts';

/** What a coordinator does with a hand-in. */
export type HandInAction = 'handIn' | 'approve' | 'return';
export type HandInField = 'day' | 'link' | 'reason';
export type HandInForm = Readonly<Record<HandInField, string>>;

/** The form as it opens: today's day, or what is already registered when a hand-in is changed. */
export function emptyHandIn(
  action: HandInAction,
  { handedInDay, documentLink }: Submission,
  today: IsoDate,
): Record<HandInField, string> {
  return { day: (action === 'handIn' ? handedInDay : undefined) ?? today, link: documentLink ?? '', reason: '' };
}

/** What is wrong with the form, field by field, in the user's words. Empty = nothing. */
export function problemsOf(
  action: HandInAction,
  { day, link, reason }: HandInForm,
  { handedInDay }: Submission,
  today: IsoDate,
  texts: Texts['assignments'],
): Partial<Record<HandInField, string>> {
  if (action === 'return') return tidiedLines(reason) === '' ? { reason: texts.noReason } : {};
  const problems: Partial<Record<HandInField, string>> = {};
  if (!isIsoDate(day)) problems.day = texts.badDay;
  else if (day > today) problems.day = fill(texts.futureDay, { today });
  else if (action === 'approve' && handedInDay !== undefined && day < handedInDay)
    problems.day = fill(texts.beforeHandIn, { day: handedInDay });
  if (action === 'handIn' && tidied(link) !== '' && !isDocumentLink(tidied(link))) problems.link = texts.badLink;
  return problems;
}

/** What the form makes of the submission. Only to be asked for a form without problems. */
export function changeFrom(action: HandInAction, { day, link, reason }: HandInForm): Partial<Submission> {
  if (action === 'return') return { state: 'returned', returnReason: tidiedLines(reason), approvedDay: undefined };
  if (!isIsoDate(day)) throw new RangeError(`"${day}" is not a day`);
  if (action === 'approve') return { state: 'approved', approvedDay: day, returnReason: undefined };
  return {
    state: 'handedIn',
    handedInDay: day,
    documentLink: tidied(link) === '' ? undefined : tidied(link),
    approvedDay: undefined,
    returnReason: undefined,
  };
}

/**
 * True for an address that is safe to follow: https, or a path on this site. `//host` and `/\host` are other sites in
 * disguise, and a list can hold anything, so links are tested when shown as well.
 */
export function isDocumentLink(text: string): boolean {
  if (/[\s\\]/.test(text)) return false;
  if (text.startsWith('/')) return !text.startsWith('//');
  try {
    return text.toLowerCase().startsWith('https://') && new URL(text).protocol === 'https:';
  } catch {
    return false;
  }
}
