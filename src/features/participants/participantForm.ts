import { isFormula, isIsoDate, notCountedReasons } from '../../rules';
import type { IsoDate, Participant } from '../../rules';
import { holdsPersonalNumber } from '../../rules';

export type ParticipantField =
  | 'name'
  | 'isAlias'
  | 'isManager'
  | 'from'
  | 'to'
  | 'reason'
  | 'notCountedFrom'
  | 'notCountedTo';
export type ParticipantForm = Readonly<Record<ParticipantField, string>>;
export type ParticipantError = 'nameMissing' | 'formula' | 'personalNumber' | 'day' | 'order' | 'reasonMissing';
export type ParticipantErrors = Partial<Record<ParticipantField, ParticipantError>>;
export type ParticipantChange = Pick<
  Participant,
  'name' | 'isAlias' | 'isManager' | 'from' | 'to' | 'notCounted' | 'email'
>;

/** The form as it opens: what the list has. */
export function formOf({ name, isAlias, isManager, from, to, notCounted }: Participant): ParticipantForm {
  return {
    name,
    isAlias: isAlias ? 'yes' : '',
    isManager: isManager ? 'yes' : '',
    from: from ?? '',
    to: to ?? '',
    reason: notCounted?.reason ?? '',
    notCountedFrom: notCounted?.from ?? '',
    notCountedTo: notCounted?.to ?? '',
  };
}

/** What is wrong in the form, by field. An empty day is an open end. */
export function errorsOf(form: ParticipantForm): ParticipantErrors {
  const name = form.name.trim();
  const days: readonly ParticipantField[] = ['from', 'to', 'notCountedFrom', 'notCountedTo'];
  const notDays: ParticipantErrors = Object.fromEntries(
    days.filter((field) => form[field] !== '' && !isIsoDate(form[field])).map((field) => [field, 'day' as const]),
  );
  const reversed = (from: string, to: string): boolean => from !== '' && to !== '' && to < from;
  return {
    ...(name === ''
      ? { name: 'nameMissing' }
      : isFormula(name)
        ? { name: 'formula' }
        : holdsPersonalNumber(name)
          ? { name: 'personalNumber' }
          : {}),
    ...(reversed(form.from, form.to) && { to: 'order' }),
    ...(reversed(form.notCountedFrom, form.notCountedTo) && { notCountedTo: 'order' }),
    ...(form.reason === '' && (form.notCountedFrom !== '' || form.notCountedTo !== '') && { reason: 'reasonMissing' }),
    ...notDays,
  };
}

/** What the form asks to be written. A name that is hidden by an alias takes its e-mail with it. */
export function changeOf(form: ParticipantForm, before: Participant): ParticipantChange {
  const reason = notCountedReasons.find((known) => known === form.reason);
  const isAlias = form.isAlias === 'yes';
  return {
    name: form.name.trim(),
    isAlias,
    isManager: form.isManager === 'yes',
    email: isAlias ? undefined : before.email,
    from: dayOf(form.from),
    to: dayOf(form.to),
    notCounted: reason && { reason, from: dayOf(form.notCountedFrom), to: dayOf(form.notCountedTo) },
  };
}

const dayOf = (text: string): IsoDate | undefined => (isIsoDate(text) ? text : undefined);
