import type { Repositories, Stored } from '../../lists/repositories/ports';
import type { Diploma, DiplomaKey, IsoDate } from '../../rules';
import type { Act, FirstDoer } from '../act/act';
import { claimByChange } from '../act/claimOnce';

export interface DiplomaToRevoke {
  readonly key: DiplomaKey;
  readonly day: IsoDate;
  readonly reason: string;
}

/** What is revoked: the diploma as it was shown. */
export interface RevocationOutcome {
  readonly number: string;
  readonly awardDay: IsoDate;
  readonly lastValidDay: IsoDate | undefined;
}

export interface RevocationHindrance {
  readonly kind: 'revoked';
  readonly first: FirstDoer;
  readonly day: IsoDate;
  readonly reason: string;
}

/** What revoking the diploma comes to. */
export function revocationOutcome({ number, awardDay, lastValidDay }: Diploma): RevocationOutcome {
  return { number, awardDay, lastValidDay };
}

/**
 * Revoking a diploma from a day on (docs/domain.md#validity); it stays in the register as revoked. The claim is the
 * change of its row itself.
 */
export function revokeAct(
  { key, day, reason }: DiplomaToRevoke,
  { diplomas }: Pick<Repositories, 'diplomas'>,
): Act<Stored<Diploma>, RevocationOutcome, RevocationHindrance, Stored<Diploma>, Stored<Diploma>> {
  return {
    read: () => diplomas.byKey(key),
    judge: ({ value }) => revocationOutcome(value),
    hindrance: ({ value: { revokedDay, revokedReason }, modifiedBy, modifiedUtc }, held) =>
      held !== undefined || revokedDay === undefined
        ? undefined
        : {
            kind: 'revoked',
            first: { by: modifiedBy, utc: modifiedUtc },
            day: revokedDay,
            reason: revokedReason ?? '',
          },
    claim: (row) =>
      claimByChange(
        () => diplomas.update(row, { revokedDay: day, revokedReason: reason }),
        (changed) => diplomas.update(changed, { revokedDay: undefined, revokedReason: undefined }),
      ),
    write: (_, held) => Promise.resolve(held),
  };
}
