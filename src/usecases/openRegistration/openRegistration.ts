import type { Repositories, Stored } from '../../lists/repositories/ports';
import { registrationOn } from '../../rules';
import type { IsoDate, RegistrationAnswer, RegistrationWindow } from '../../rules';
import { firstDoerOf, type Act, type FirstDoer } from '../act/act';
import { claimByChange, claimKey, claimOnce } from '../act/claimOnce';

export interface RegistrationToSave {
  readonly window: RegistrationWindow;
  /** The time that is changed, as it was read; undefined = a new one. */
  readonly changes: Stored<RegistrationWindow> | undefined;
  readonly today: IsoDate;
  readonly act: string;
  /** Time of the device. */
  readonly now: Date;
}

export interface RegistrationOutcome {
  /** What registration is today, once it is saved. */
  readonly then: RegistrationAnswer;
}
export type RegistrationHindrance = { readonly kind: 'gone' } | { readonly kind: 'changed'; readonly first: FirstDoer };

/** What saving the time comes to among the others of its programme. */
export function registrationOutcome(
  windows: readonly RegistrationWindow[],
  window: RegistrationWindow,
  today: IsoDate,
): RegistrationOutcome {
  return {
    then: registrationOn([...windows.filter(({ key }) => key !== window.key), window], window.programmeKey, today),
  };
}

/** Opening or closing registration, or saying when (docs/domain.md#eligibility-and-queue). */
export function openRegistrationAct(
  { window, changes, today, act, now }: RegistrationToSave,
  { catalogue, claims }: Pick<Repositories, 'catalogue' | 'claims'>,
): Act<readonly Stored<RegistrationWindow>[], RegistrationOutcome, RegistrationHindrance, unknown, RegistrationWindow> {
  const rowIn = (windows: readonly Stored<RegistrationWindow>[]): Stored<RegistrationWindow> | undefined =>
    windows.find(({ value }) => value.key === window.key);
  const others = (windows: readonly Stored<RegistrationWindow>[]): number =>
    windows.filter(({ value }) => value.programmeKey === window.programmeKey && value.key !== window.key).length;
  return {
    read: async () => (await catalogue.read(true)).registrationWindows,
    judge: (windows) =>
      registrationOutcome(
        windows.map(({ value }) => value),
        window,
        today,
      ),
    hindrance: (windows, held) => {
      if (changes === undefined || held !== undefined) return undefined;
      const row = rowIn(windows);
      if (row === undefined) return { kind: 'gone' };
      return row.etag === changes.etag ? undefined : { kind: 'changed', first: firstDoerOf(row) };
    },
    claim: (windows) =>
      changes === undefined
        ? claimOnce(claims, [claimKey('registration', window.programmeKey, others(windows) + 1)], act, now)
        : claimByChange(
            () => catalogue.updateRegistration(changes, window),
            (changed) => catalogue.updateRegistration(changed, changes.value),
          ),
    write: async () => {
      if (changes !== undefined) return window;
      const outcome = await catalogue.addRegistration(window);
      if (outcome.kind === 'refused') throw outcome.failure;
      return outcome.kind === 'saved' ? outcome.stored.value : outcome.current.value;
    },
  };
}
