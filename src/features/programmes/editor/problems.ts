import { fill } from '../../../loc/fill';
import type { ProgrammeTexts } from '../../../loc/texts';
import { checkVersion, placeProblems } from '../../../rules';
import type { ProgrammeVersion, VersionPath } from '../../../rules';
import { reasonText, type ReasonLanguage } from '../../../words/reasons';
import { namesTaken } from '../nameTaken';
import { editorParts, type EditorPart } from '../programmePlaces';
import type { ReadVersion } from './readForm';
import { idsIn, listFields, textOf, type VersionForm } from './versionForm';

/** What keeps a draft from being published: the field it concerns, and what to do, in words. */
export interface DraftProblem {
  readonly field: string;
  readonly part: EditorPart;
  readonly text: string;
}

/**
 * The field of the form for something of a version: places in lists become ids, and a source that is shared
 * is the programme's.
 */
function fieldOfPath(form: VersionForm, path: VersionPath): string {
  const steps = path.map((step, index) => {
    const list =
      typeof step === 'number' ? listFields.find((each) => each === path.slice(0, index).join('.')) : undefined;
    return list === undefined ? String(step) : (idsIn(form, list)[Number(step)] ?? String(step));
  });
  const field = steps.join('.');
  // The keys are made from the content: what is wrong with one is that the version is there already.
  if (field === 'key' || field === 'programmeKey') return 'validFrom';
  const cited = /^(.+)\.citation\.(publisher|page|dated|heading)$/.exec(field);
  if (cited === null || textOf(form, `${cited[1]}.citation.own`) === 'yes') return field;
  return cited[2] === 'heading' && textOf(form, field).trim() !== '' ? field : `citation.${cited[2]}`;
}

const partOfRoot: Readonly<Record<string, EditorPart>> = {
  steps: 'steg',
  catchUp: 'steg',
  attendance: 'krav',
  groupSize: 'krav',
  assignments: 'krav',
  unitRoles: 'krav',
  validity: 'giltighet',
  eligibility: 'vilka',
  price: 'pris',
};
function partOfField(field: string): EditorPart {
  return partOfRoot[field.replace(/\..*/s, '')] ?? 'grunder';
}

/**
 * Everything to put right, in the order of the editor's parts, once per field: what cannot be read, what the rules
 * refuse, a day that is not after the latest version's, and a name that is taken.
 */
export function draftProblems(
  form: VersionForm,
  { version, problems }: ReadVersion,
  versions: readonly ProgrammeVersion[],
  words: ProgrammeTexts['programmeEditor'],
  language: ReasonLanguage,
): readonly DraftProblem[] {
  const typing = problems.map(({ field, code, text }) => ({ field, text: fill(words.problems[code], { text }) }));
  const ruled = [...placeProblems(versions, version), ...checkVersion(version)].map((one) => ({
    field: fieldOfPath(form, one.path),
    text: `${reasonText(one, language)}.`,
  }));
  const named = namesTaken(versions, version).map((language) => ({
    field: `programmeTitle.${language}`,
    text: words.problems.nameTaken,
  }));
  const all = [
    ...typing,
    ...[...ruled, ...named].filter(({ field }) => !typing.some((one) => isAbout(one.field, field))),
  ];
  const once = all
    .filter(({ field }, index) => all.findIndex((other) => other.field === field) === index)
    .map((one): DraftProblem => ({ ...one, part: partOfField(one.field) }));
  return editorParts.flatMap((part) => once.filter((one) => one.part === part));
}

/**
 * A rule has nothing to say of a field, or of the figures within it, that could not be read; nor of a price list
 * whose first day could not.
 */
function isAbout(typed: string, ruled: string): boolean {
  return typed === ruled || typed.startsWith(`${ruled}.`) || (typed === 'validFrom' && ruled === 'price.validFrom');
}
