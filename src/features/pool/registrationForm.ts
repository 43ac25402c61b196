import { isIsoDate, keyFrom, tidiedLines } from '../../rules';
import type { IsoDate, ProgrammeKey, RegistrationKey, RegistrationWindow } from '../../rules';

export type RegistrationField = 'key' | 'state' | 'from' | 'to' | 'messageSv' | 'messageEn';
export type RegistrationForm = Readonly<Record<RegistrationField, string>>;
export type RegistrationError = 'day' | 'order';

/**
 * The form of a registration time: an empty one with a key of its own, so that it is the same one when sent again, or
 * of a time that is in the list.
 */
export function registrationForm(
  of: RegistrationWindow | undefined,
  makeKey: () => string,
): Record<RegistrationField, string> {
  if (of === undefined) return { key: makeKey(), state: 'open', from: '', to: '', messageSv: '', messageEn: '' };
  return {
    key: of.key,
    state: of.state,
    from: of.from ?? '',
    to: of.to ?? '',
    messageSv: of.message.sv,
    messageEn: of.message.en,
  };
}

/** What has to be put right, by field. An empty day is no bound. */
export function registrationErrors({
  from,
  to,
}: RegistrationForm): Partial<Record<RegistrationField, RegistrationError>> {
  return {
    ...(from !== '' && !isIsoDate(from) && { from: 'day' as const }),
    ...(to !== '' && !isIsoDate(to)
      ? { to: 'day' as const }
      : from !== '' && to !== '' && to < from
        ? { to: 'order' as const }
        : {}),
  };
}

/** The time as typed; a message in one language only is shown to everybody. Undefined while a day is no day. */
export function registrationOf(form: RegistrationForm, programmeKey: ProgrammeKey): RegistrationWindow | undefined {
  if (Object.keys(registrationErrors(form)).length > 0) return undefined;
  const [sv, en] = [tidiedLines(form.messageSv), tidiedLines(form.messageEn)];
  return {
    key: keyFrom<RegistrationKey>(form.key),
    programmeKey,
    state: form.state === 'closed' ? 'closed' : 'open',
    from: dayOf(form.from),
    to: dayOf(form.to),
    message: { sv: sv === '' ? en : sv, en: en === '' ? sv : en },
  };
}

const dayOf = (text: string): IsoDate | undefined => (isIsoDate(text) ? text : undefined);
