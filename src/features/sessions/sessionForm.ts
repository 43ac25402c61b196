import { isIsoDate, keyFrom, tidied } from '../../rules';
import type { Group, IsoDate, ProgrammeVersion, Session, SessionKey, Step } from '../../rules';
import { isHttps } from '../../usecases/links/isHttps';
import { instantOf } from './swedishInstant';
import { swedishTimeOf } from '../../rules';

export type SessionField = 'id' | 'day' | 'start' | 'end' | 'place' | 'onlineLink';
export type SessionForm = Readonly<Record<SessionField, string>>;
export type SessionError = 'day' | 'beforeVersion' | 'time' | 'endBeforeStart' | 'place' | 'link' | 'linkNeeded';
export type SessionErrors = Partial<Record<SessionField, SessionError>>;

/** A new session's form with its own key, or one that changes a planned session. Times are Swedish wall-clock. */
export function formOf(session: Session | undefined, makeKey: () => string): Record<SessionField, string> {
  if (session === undefined) return { id: makeKey(), day: '', start: '', end: '', place: '', onlineLink: '' };
  const { key, day, startUtc, endUtc, place, onlineLink } = session;
  return {
    id: key,
    day,
    start: swedishTimeOf(startUtc),
    end: swedishTimeOf(endUtc),
    place,
    onlineLink: onlineLink ?? '',
  };
}

/**
 * How a session is held: a catch-up may be held online for a step that is on site; a webinar has a link and no place.
 */
export type HeldAs = 'day' | 'link' | 'place' | 'placeOrLink';
export function heldAs({ form }: Pick<Step, 'form'>, isCatchUp: boolean): HeldAs {
  if (form === 'webinar') return 'link';
  if (isCatchUp) return 'placeOrLink';
  return form === 'webCourse' ? 'day' : form === 'onSite' ? 'place' : 'placeOrLink';
}

/** What is wrong, by field. A web course has only the day it is to be done by. */
export function errorsOf(
  form: SessionForm,
  step: Step,
  version: Pick<ProgrammeVersion, 'validFrom'>,
  isCatchUp = false,
): SessionErrors {
  const held = heldAs(step, isCatchUp);
  const dayError: SessionErrors = !isIsoDate(form.day)
    ? { day: 'day' }
    : form.day < version.validFrom
      ? { day: 'beforeVersion' }
      : {};
  if (held === 'day') return { ...dayError, ...linkError(form) };
  const [start, end] = [isTime(form.start), isTime(form.end)];
  return {
    ...dayError,
    ...(!start && { start: 'time' }),
    ...(!end ? { end: 'time' } : start && form.end <= form.start ? { end: 'endBeforeStart' } : {}),
    ...(held !== 'link' &&
      tidied(form.place) === '' &&
      (held === 'place' || tidied(form.onlineLink) === '') && { place: 'place' }),
    ...(held === 'link' && tidied(form.onlineLink) === '' ? { onlineLink: 'linkNeeded' } : linkError(form)),
  };
}

function linkError({ onlineLink }: SessionForm): SessionErrors {
  return tidied(onlineLink) === '' || isHttps(tidied(onlineLink)) ? {} : { onlineLink: 'link' };
}

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** What the form says of the session; to be asked for only when nothing is wrong. Throws RangeError otherwise. */
export function changeOf(
  form: SessionForm,
  step: Step,
  isCatchUp = false,
): Pick<Session, 'day' | 'startUtc' | 'endUtc' | 'place' | 'onlineLink'> {
  const day: IsoDate | undefined = isIsoDate(form.day) ? form.day : undefined;
  if (day === undefined) throw new RangeError(`"${form.day}" is not a day`);
  const [start, end] = heldAs(step, isCatchUp) === 'day' ? ['00:00', '23:59'] : [form.start, form.end];
  return {
    day,
    startUtc: instantOf(day, start),
    endUtc: instantOf(day, end),
    place: tidied(form.place),
    onlineLink: tidied(form.onlineLink) === '' ? undefined : tidied(form.onlineLink),
  };
}

/** A new session of a step for a group. */
export function sessionOf(form: SessionForm, step: Step, group: Group, isCatchUp = false): Session {
  return {
    key: keyFrom<SessionKey>(form.id),
    groupKey: group.key,
    togetherKey: group.togetherKey,
    stepKey: step.key,
    stepOrder: step.order,
    ...changeOf(form, step, isCatchUp),
    rollClosed: false,
    checkInTokenHash: undefined,
    isCatchUp,
  };
}
