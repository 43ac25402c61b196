import { fill } from '../../../loc/fill';
import type { ProgrammeTexts } from '../../../loc/texts';
import { itemOfField, kindOfField, saidOf, textOf, type ListField, type VersionForm } from './versionForm';

type Words = ProgrammeTexts['programmeEditor'];

/** What a field is called; the same for every item of a list. */
export function labelOf({ labels }: Words, field: string): string {
  return wordIn(labels, kindOfField(field));
}

/** What a field is called where it is named alone: "Steg 2, Stegets namn, svenska". */
export function placeOf(words: Words, form: VersionForm, field: string): string {
  const item = itemOfField(form, field);
  return item === undefined
    ? labelOf(words, field)
    : fill(words.problems.inItem, { item: itemTitle(words, item.list, item.order), label: labelOf(words, field) });
}

/** "Steg 2" */
export function itemTitle(words: Words, list: ListField, order: number): string {
  return fill(words.item[list], { order });
}

/** The choices of a field in the order they are offered, each with its word. */
export function choicesOf(
  { choices }: Words,
  field: string,
): readonly { readonly value: string; readonly text: string }[] {
  const kind = kindOfField(field);
  const found: Readonly<Record<string, string>> =
    new Map<string, Readonly<Record<string, string>>>(Object.entries(choices)).get(
      /length$/i.test(kind) ? 'length' : kind,
    ) ?? {};
  return Object.entries(found).map(([value, text]) => ({ value, text }));
}

/** What a field holds, as its reader sees it: the figure, or what the source says of it. */
export function shownValue(words: Words, form: VersionForm, field: string): string {
  const said = form[saidOf(field)];
  if (said === 'none' || said === 'notStated') return words.said[said];
  const text = textOf(form, field);
  const choice = choicesOf(words, field).find(({ value }) => value === text);
  if (choice !== undefined) return choice.text;
  const range = [`${field}.least`, `${field}.most`].map((each) => textOf(form, each));
  if (text === '' && range.every((each) => each !== '')) return range.join('–');
  return text.split('\n').join(', ');
}

function wordIn(words: Readonly<Record<string, string>>, key: string): string {
  return (Object.prototype.hasOwnProperty.call(words, key) ? words[key] : undefined) ?? key;
}
