import { del, get, set } from 'idb-keyval';
import type { IsoDate } from '../../rules';
import { askDevice } from '../../usecases/device/askDevice';
import { openListeners } from '../listeners';
import { filledFrom, readDraft } from './keptDraft';
import { withoutPersonalNumbers } from '../../rules';

/** Every form whose content is kept on the device until it is sent. */
export const draftForms = [
  'application',
  'decision',
  'upholding',
  'group',
  'session',
  'datePlan',
  'handIn',
  'revocation',
  'person',
  'participant',
  'paste',
  'declinedJoin',
  'declinedCheckIn',
  'installation',
  'programme',
  'registration',
  'unitChange',
  'withdrawal',
] as const;
export type DraftForm = (typeof draftForms)[number];

/** Forms of people: a personal identity number that slipped in, as in a column of a pasted list, is not kept. */
const ofPeople: ReadonlySet<DraftForm> = new Set(['person', 'participant', 'paste']);

export interface DraftView<Field extends string> {
  readonly form: Readonly<Record<Field, string>>;
  /** True when what is shown was typed before this form was opened. */
  readonly restored: boolean;
  /** False until the device has answered whether there was a draft, or has taken too long. */
  readonly ready: boolean;
  /**
   * `refused`: the device keeps nothing (full, forbidden, no answer), so what is typed lasts only while the page is
   * open.
   */
  readonly storage: 'kept' | 'refused';
}

export interface OpenDraft<Field extends string> {
  view(): DraftView<Field>;
  /** Looks for what was kept before. What is typed meanwhile is not overwritten. */
  read(): void;
  /** Changes some fields and keeps the whole on the device. */
  change(fields: Partial<Record<Field, string>>): void;
  /** Forgets the draft, and begins anew from `next`, or from what `fresh` gives. */
  clear(next?: Readonly<Record<Field, string>>): void;
  /** Calls after every change of the view; gives back what ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface DraftParts<Field extends string> {
  readonly of: DraftForm;
  /** Its name on the device: person, site, form and what the form is about. */
  readonly slot: string;
  readonly fresh: () => Record<Field, string>;
  readonly today: () => IsoDate;
}

/** A form's content and its copy on the device. Knows nothing of React. */
export function openDraft<Field extends string>({ of, slot, fresh, today }: DraftParts<Field>): OpenDraft<Field> {
  let form: Record<Field, string> = fresh();
  let view: DraftView<Field> = { form, restored: false, ready: false, storage: 'kept' };
  let touched = false;
  const { subscribe, changed } = openListeners();
  const show = (change: Partial<DraftView<Field>>): void => {
    view = { ...view, ...change };
    changed();
  };
  // What cannot be read again is kept in vain, and what cannot be written is not kept: each is known by itself, in any
  // order.
  const refusals = { reading: false, writing: false };
  const told = (part: keyof typeof refusals, isRefused: boolean, change: Partial<DraftView<Field>> = {}): void => {
    refusals[part] = isRefused;
    show({ ...change, storage: refusals.reading || refusals.writing ? 'refused' : 'kept' });
  };
  const forget = (): void => {
    askDevice(() => del(slot)).catch(() => told('writing', true));
  };
  const showKept = (held: unknown): void => {
    const kept = readDraft(held, today());
    if (kept === undefined && held !== undefined) forget();
    if (kept === undefined || touched) return told('reading', false, { ready: true });
    form = filledFrom(form, kept);
    told('reading', false, { form, restored: true, ready: true });
  };
  return {
    view: () => view,
    read() {
      // Asked within a promise, since a browser that forbids its store throws at once.
      const answer = Promise.resolve().then(() => get<unknown>(slot));
      askDevice(() => answer).catch(() => told('reading', true, { ready: true }));
      // A device that is only slow is still believed.
      answer.then(showKept, () => undefined);
    },
    change(fields) {
      touched = true;
      form = { ...form, ...fields };
      askDevice(() => set(slot, { form: ofPeople.has(of) ? withoutNumbers(form) : form, changedDay: today() })).then(
        () => {
          if (refusals.writing) told('writing', false);
        },
        () => told('writing', true),
      );
      show({ form });
    },
    clear(next = fresh()) {
      form = next;
      forget();
      show({ form, restored: false });
    },
    subscribe,
  };
}

function withoutNumbers(form: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(form).map(([field, text]) => [field, withoutPersonalNumbers(text)]));
}
