import type { ProgrammeVersion, Session, SessionKey } from '../../rules';
import type { EssentialTexts } from '../../loc/texts';
import type { Locale } from '../../loc/locale';
import { swedishDayOf } from '../../rules';
import { checkInWindow } from './checkInWindow';
import type { OwnRequest } from '../../usecases/sendRequests/ownRequest';
import { textIn } from '../../words/format';

/** The words a view model is written with, and the language data's own texts are picked in. */
export interface Words {
  readonly texts: EssentialTexts['staff'];
  readonly locale: Locale;
}

/** What became of a person's check-in, or the state of the session for one who has not checked in. */
export type CheckInStatus =
  | { readonly kind: 'present' | 'absent' }
  | { readonly kind: 'declined'; readonly answer: string | undefined }
  | { readonly kind: 'sent' | 'onDevice'; readonly sentUtc: string }
  | { readonly kind: 'webCourse' }
  | { readonly kind: 'notYet'; readonly opensUtc: string }
  | { readonly kind: 'open'; readonly closesUtc: string }
  | { readonly kind: 'late' | 'over' };

/** One session as the person meets it. */
export interface MySession {
  readonly key: SessionKey;
  readonly session: Session;
  /** The step's title in the language of the interface. */
  readonly title: string;
  readonly status: CheckInStatus;
  /** It has not ended, or it ended today. */
  readonly current: boolean;
}

/** The sessions of a group in time order, each with what the person's own requests say of it. */
export function mySessions(
  sessions: readonly Session[],
  version: ProgrammeVersion | undefined,
  requests: readonly OwnRequest[],
  now: Date,
  locale: Locale,
): readonly MySession[] {
  return [...sessions]
    .sort((a, b) => (a.startUtc < b.startUtc ? -1 : 1))
    .map((session) => {
      const step = version?.steps.find(({ key }) => key === session.stepKey);
      const webCourse = step?.form === 'webCourse';
      return {
        key: session.key,
        session,
        title: step === undefined ? session.place : textIn(step.title, locale),
        status: statusOf(session, webCourse, requests, now),
        current: webCourse ? swedishDayOf(now) <= session.day : checkInWindow(session, now).state !== 'over',
      };
    });
}

/**
 * The session that comes next: one to check in to now, also late, or one that waits for its answer; then what was
 * recorded today, unless there is more today; then the next to come.
 */
export function nextSession(sessions: readonly MySession[]): MySession | undefined {
  const first = (...kinds: readonly CheckInStatus['kind'][]): MySession | undefined =>
    sessions.find(({ current, status }) => current && kinds.includes(status.kind));
  const underWay = first('open', 'late') ?? first('sent', 'onDevice');
  if (underWay !== undefined) return underWay;
  const answered = first('present', 'absent', 'declined');
  const coming = first('notYet', 'webCourse');
  return answered !== undefined && coming?.session.day !== answered.session.day ? answered : (coming ?? answered);
}

function statusOf(session: Session, webCourse: boolean, requests: readonly OwnRequest[], now: Date): CheckInStatus {
  const request = requests.find(({ kind, sessionKey }) => kind === 'checkIn' && sessionKey === session.key);
  if (request !== undefined) return answerTo(request);
  if (webCourse) return { kind: 'webCourse' };
  const window = checkInWindow(session, now);
  switch (window.state) {
    case 'notYet':
      return { kind: 'notYet', opensUtc: window.opensUtc };
    case 'open':
      return { kind: 'open', closesUtc: window.closesUtc };
    case 'late':
      return { kind: 'late' };
    case 'over':
      return { kind: 'over' };
  }
}

function answerTo({ onDevice, state, sentUtc, answer }: OwnRequest): CheckInStatus {
  if (onDevice) return { kind: 'onDevice', sentUtc };
  if (state === 'sent') return { kind: 'sent', sentUtc };
  if (state === 'declined') return { kind: 'declined', answer };
  // A confirmed check-in carries what was recorded, as the code of the roll's cell.
  return { kind: answer === 'absent' ? 'absent' : 'present' };
}
