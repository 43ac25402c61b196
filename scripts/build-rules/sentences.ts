import { reasonText } from '../../src/words/reasons';
import { titleByKey, titlesOf } from '../../src/words/titles';
import { caseProblemCatalogue, writtenPath } from '../../src/interchange';
import type { CaseFacts, CaseProblem, CaseProblemCode } from '../../src/interchange';
import { caseFile as englishCase } from '../../src/loc/en-us/caseFile';
import { reasons as englishReasons } from '../../src/loc/en-us/reasons';
import { fill } from '../../src/loc/fill';
import { caseFile as swedishCase } from '../../src/loc/sv-se/caseFile';
import { reasons as swedishReasons } from '../../src/loc/sv-se/reasons';
import { reasonCodes } from '../../src/rules';
import type { Language, ReasonCode, RuleReason } from '../../src/rules';

const words = {
  sv: { locale: 'sv-SE', texts: { reasons: swedishReasons }, ofCases: swedishCase },
  en: { locale: 'en-US', texts: { reasons: englishReasons }, ofCases: englishCase },
} as const;

/** A reason as a sentence. `titleOf` gives the title of what a reason names by key; without it the key is written. */
export function sentenceOf(
  reason: Pick<RuleReason, 'code' | 'values'>,
  language: Language,
  titleOf?: (key: string) => string,
): string {
  return reasonText(reason, words[language], titleOf);
}

/** What is wrong with a file, where, and what to do: `versions[0].price.currency: The field is missing. Add it`. */
export function problemText({ path, code, values }: CaseProblem, language: Language): string {
  const { ofCases } = words[language];
  const sentence = isCaseCode(code) ? fill(ofCases.byCode[code], values) : sentenceOf({ code, values }, language);
  return fill(ofCases.at, { path: path.length === 0 ? ofCases.wholeFile : writtenPath(path), sentence });
}

const isCaseCode = (code: string): code is CaseProblemCode => caseProblemCatalogue.some((one) => one.code === code);

/** The titles of everything in a case that a reason names by key. */
export function caseTitles({ version, units, organisations }: CaseFacts, language: Language): (key: string) => string {
  return titleByKey([
    ...titlesOf([...version.steps, ...version.assignments], words[language].locale),
    ...[...units, ...organisations].map(({ key, name }) => [key, name] as const),
  ]);
}

/** The same verdicts with a `text` in addition to the code and values of every reason in them. */
export function withSentences(verdicts: unknown, language: Language, titleOf: (key: string) => string): unknown {
  if (Array.isArray(verdicts)) return verdicts.map((one) => withSentences(one, language, titleOf));
  if (typeof verdicts !== 'object' || verdicts === null) return verdicts;
  const fields = Object.entries(verdicts).map(
    ([name, value]) => [name, withSentences(value, language, titleOf)] as const,
  );
  return isReason(verdicts)
    ? { ...Object.fromEntries(fields), text: sentenceOf(verdicts, language, titleOf) }
    : Object.fromEntries(fields);
}

const codes: ReadonlySet<unknown> = new Set<unknown>(reasonCodes);
function isReason(value: object): value is RuleReason & { readonly code: ReasonCode } {
  return 'code' in value && 'values' in value && codes.has(value.code);
}
