import { enUS } from '../loc/en-us';
import { svSE } from '../loc/sv-se';
import { reason } from '../rules';
import { reasonText } from '../words/reasons';
import type { TitleOf } from '../words/reasons';

/**
 * The Swedish sentence of a reason, for tests of what a reader sees: `inSwedish('attendance.tooFew', { present: 17, of:
 * 19, needed: 18 })`. The sentences themselves are tested in `scripts/build-rules/reasonSentences.test.ts`.
 */
export function inSwedish<Code extends Parameters<typeof reason>[0]>(
  code: Code,
  values: Parameters<typeof reason<Code>>[1],
  titleOf?: TitleOf,
): string {
  return reasonText(reason(code, values), { texts: svSE, locale: 'sv-SE' }, titleOf);
}

/** The same in English. */
export function inEnglish<Code extends Parameters<typeof reason>[0]>(
  code: Code,
  values: Parameters<typeof reason<Code>>[1],
  titleOf?: TitleOf,
): string {
  return reasonText(reason(code, values), { texts: enUS, locale: 'en-US' }, titleOf);
}
