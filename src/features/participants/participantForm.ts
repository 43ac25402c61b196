import {
  addressOf,
  holdsPersonalNumber,
  isEmail,
  isFormula,
  isIsoDate,
  isSameAddress,
  notCountedReasons,
  refusedCharacter,
  tidied,
  type IsoDate,
  type Participant,
} from '../../rules';

export type ParticipantField =
  | 'name'
  | 'email'
  | 'isAlias'
  | 'isManager'
  | 'from'
  | 'to'
  | 'reason'
  | 'notCountedFrom'
  | 'notCountedTo';
export type ParticipantForm = Readonly<Record<ParticipantField, string>>;
export type ParticipantError =
  | 'nameMissing'
  | 'formula'
  | 'personalNumber'
  | 'character'
  | 'email'
  | 'emailTaken'
  | 'day'
  | 'order'
  | 'reasonMissing';
export type ParticipantErrors = Partial<Record<ParticipantField, ParticipantError>>;
export type ParticipantChange = Pick<
  Participant,
  'name' | 'isAlias' | 'isManager' | 'from' | 'to' | 'notCounted' | 'email'
>;

/** The form as it opens: what the list has. */
export function formOf({ name, email, isAlias, isManager, from, to, notCounted }: Participant): ParticipantForm {
  return {
    name,
    email: email ?? '',
    isAlias: isAlias ? 'yes' : '',
    isManager: isManager ? 'yes' : '',
    from: from ?? '',
    to: to ?? '',
    reason: notCounted?.reason ?? '',
    notCountedFrom: notCounted?.from ?? '',
    notCountedTo: notCounted?.to ?? '',
  };
}

/**
 * What is wrong in the form, by field. An empty day is an open end. An address is one person's: `others` are the rows of
 * everybody else.
 */
export function errorsOf(form: ParticipantForm, others: readonly Participant[]): ParticipantErrors {
  const days: readonly ParticipantField[] = ['from', 'to', 'notCountedFrom', 'notCountedTo'];
  const notDays: ParticipantErrors = Object.fromEntries(
    days.filter((field) => form[field] !== '' && !isIsoDate(form[field])).map((field) => [field, 'day' as const]),
  );
  const reversed = (from: string, to: string): boolean => from !== '' && to !== '' && to < from;
  return {
    ...withError('name', tidied(form.name) === '' ? 'nameMissing' : refusalOf(form.name)),
    ...(form.isAlias !== 'yes' && withError('email', emailError(form.email, others))),
    ...(reversed(form.from, form.to) && { to: 'order' }),
    ...(reversed(form.notCountedFrom, form.notCountedTo) && { notCountedTo: 'order' }),
    ...(form.reason === '' && (form.notCountedFrom !== '' || form.notCountedTo !== '') && { reason: 'reasonMissing' }),
    ...notDays,
  };
}

function withError(field: ParticipantField, error: ParticipantError | undefined): ParticipantErrors {
  return error === undefined ? {} : { [field]: error };
}

function refusalOf(text: string): ParticipantError | undefined {
  if (isFormula(text)) return 'formula';
  if (holdsPersonalNumber(text)) return 'personalNumber';
  return refusedCharacter(text) === undefined ? undefined : 'character';
}

function emailError(text: string, others: readonly Participant[]): ParticipantError | undefined {
  const email = addressOf(text);
  if (email === '') return undefined;
  if (others.some((row) => isSameAddress(row.email, email))) return 'emailTaken';
  return refusalOf(text) ?? (isEmail(email) ? undefined : 'email');
}

/** What the form asks to be written. A name that is hidden by an alias takes its e-mail with it. */
export function changeOf(form: ParticipantForm): ParticipantChange {
  const reason = notCountedReasons.find((known) => known === form.reason);
  const isAlias = form.isAlias === 'yes';
  const email = addressOf(form.email);
  return {
    name: tidied(form.name),
    isAlias,
    isManager: form.isManager === 'yes',
    email: isAlias || email === '' ? undefined : email,
    from: dayOf(form.from),
    to: dayOf(form.to),
    notCounted: reason && { reason, from: dayOf(form.notCountedFrom), to: dayOf(form.notCountedTo) },
  };
}

const dayOf = (text: string): IsoDate | undefined => (isIsoDate(text) ? text : undefined);
