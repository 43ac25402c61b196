import { addDays } from '../model';
import type { IsoDate, ProgrammeKey, RegistrationWindow, Text } from '../model';
import { reason } from '../reasons';
import type { RuleReason } from '../reasons';

export interface RegistrationAnswer {
  readonly state: RegistrationWindow['state'];
  /** What the source tells those who ask; undefined when nothing is written for the day. */
  readonly message: Text | undefined;
  /** The next day on which the state is another; undefined = until further notice. */
  readonly changesOn: IsoDate | undefined;
  readonly reason: RuleReason;
}

/**
 * Whether units can apply to a programme on a day (docs/domain.md#eligibility-and-queue). Readings: a closed time beats
 * an open one that holds the same day (a summer pause within a season). A programme without times takes applications
 * always; one with closed times alone takes them outside these; as soon as one open time is written, only open times
 * are open.
 */
export function registrationOn(
  windows: readonly RegistrationWindow[],
  programmeKey: ProgrammeKey,
  today: IsoDate,
): RegistrationAnswer {
  const own = windows.filter((window) => window.programmeKey === programmeKey);
  const state = stateOn(own, today);
  const changesOn = boundaries(own).find((day) => day > today && stateOn(own, day) !== state);
  const message = latest(own.filter((window) => window.state === state && holds(window, today)))?.message;
  return {
    state,
    changesOn,
    message: message === undefined || (message.sv === '' && message.en === '') ? undefined : message,
    reason: why(own, state, changesOn),
  };
}

function stateOn(own: readonly RegistrationWindow[], day: IsoDate): RegistrationWindow['state'] {
  const today = own.filter((window) => holds(window, day));
  if (today.some(({ state }) => state === 'closed')) return 'closed';
  return today.length > 0 || own.every(({ state }) => state === 'closed') ? 'open' : 'closed';
}

function holds({ from, to }: RegistrationWindow, day: IsoDate): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

/** Every day on which something begins or has ended, earliest first: the state is the same from one to the next. */
function boundaries(own: readonly RegistrationWindow[]): readonly IsoDate[] {
  return own
    .flatMap(({ from, to }) => [...(from === undefined ? [] : [from]), ...(to === undefined ? [] : [addDays(to, 1)])])
    .sort();
}

/** The window that began last; one without a beginning began before all others. */
function latest(own: readonly RegistrationWindow[]): RegistrationWindow | undefined {
  return own.reduce<RegistrationWindow | undefined>(
    (last, each) => (last === undefined || (each.from ?? '') >= (last.from ?? '') ? each : last),
    undefined,
  );
}

function why(
  own: readonly RegistrationWindow[],
  state: RegistrationWindow['state'],
  changesOn: IsoDate | undefined,
): RuleReason {
  if (own.length === 0) return reason('registration.always', {});
  if (state === 'closed')
    return changesOn === undefined
      ? reason('registration.closed', {})
      : reason('registration.closedUntil', { nextDay: changesOn });
  return changesOn === undefined
    ? reason('registration.open', {})
    : reason('registration.openUntil', { lastDay: addDays(changesOn, -1) });
}
