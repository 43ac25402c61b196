import type { ProgrammeTexts } from '../../loc/texts';
import type { ProgrammeVersion } from '../../rules';
import { formOfVersion } from './editor/formOfVersion';
import { placeOf, shownValue } from './editor/fieldWords';
import { idsIn, kindOfField, listFields, type VersionForm } from './editor/versionForm';

export interface OtherChange {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Fields that no sentence of the plain rules says, and that decide all the same. */
const unspoken = new Set([
  'kind',
  'validFromAssumed',
  'award.processWord.sv',
  'award.processWord.en',
  'steps.attendanceCounts',
  'assignments.kind',
  'eligibility.equivalentSectors',
  'eligibility.others',
  'price.split',
  'price.vatRate',
  'catchUp.openToOthers',
  'citation.publisher',
  'citation.page',
  'citation.dated',
  'citation.heading',
]);

/**
 * What differs between two versions in addition to what their plain rules say, field by field; items of lists are
 * compared by their place.
 */
export function otherChanges(
  before: ProgrammeVersion,
  after: ProgrammeVersion,
  words: ProgrammeTexts['programmeEditor'],
): readonly OtherChange[] {
  const [then, now] = [byPlace(before), byPlace(after)];
  const fields = Array.from(new Set([...Object.keys(then), ...Object.keys(now)])).filter((field) =>
    unspoken.has(kindOfField(field)),
  );
  return fields.flatMap((field) => {
    const [was, is] = [shown(words, then, field), shown(words, now, field)];
    // An item that is new or gone the sentences speak of.
    const [wasThere, isThere] = [then, now].map(
      (form) => field in form || !listFields.some((list) => field.startsWith(`${list}.`)),
    );
    return was === is || !wasThere || !isThere ? [] : [{ label: placeOf(words, now, field), before: was, after: is }];
  });
}

function shown(words: ProgrammeTexts['programmeEditor'], form: VersionForm, field: string): string {
  const kind = kindOfField(field);
  const text = shownValue(words, form, field);
  if (/attendanceCounts|equivalentSectors|validFromAssumed/.test(kind))
    return text === 'yes' ? words.yesNo.yes : words.yesNo.no;
  if (kind === 'catchUp.openToOthers') return new Map<string, string>(Object.entries(words.yesNo)).get(text) ?? text;
  return text === '' ? '–' : text;
}

/** A version as a form whose ids are the places of the items, so that two of them can be laid side by side. */
function byPlace(version: ProgrammeVersion): VersionForm {
  let last = 0;
  const form = formOfVersion(version, () => `x${(last += 1)}`);
  const places = new Map(
    listFields.flatMap((list) => idsIn(form, list).map((id, index) => [id, String(index + 1)] as const)),
  );
  const placed = (text: string): string => places.get(text) ?? text;
  return Object.fromEntries(
    Object.entries(form).map(([field, text]) => [
      field.split('.').map(placed).join('.'),
      listFields.some((list) => list === field) ? text.split(' ').map(placed).join(' ') : text,
    ]),
  );
}
