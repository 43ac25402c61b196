import type { DecisionOutcome, DiplomaState } from '../rules';
import type { IconName, Tone } from '../ui';

interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
}

/** How the state of a diploma looks, wherever it is shown; its word is in the texts. */
export const diplomaStateLooks: Record<DiplomaState, Look> = {
  valid: { tone: 'ok', icon: 'checkCircle' },
  renewalDue: { tone: 'warm', icon: 'clock' },
  expired: { tone: 'bad', icon: 'crossCircle' },
  expiredRenewalUnderWay: { tone: 'warm', icon: 'refresh' },
  renewed: { tone: 'neutral', icon: 'refresh' },
  closed: { tone: 'neutral', icon: 'lock' },
  revoked: { tone: 'bad', icon: 'crossCircle' },
};

/** How the outcome of a decision looks, wherever it is shown; its word is the programme's own. */
export const outcomeLook: Record<DecisionOutcome, Look> = {
  awarded: { tone: 'ok', icon: 'award' },
  awardedWithDeviation: { tone: 'ok', icon: 'award' },
  conditional: { tone: 'warm', icon: 'clock' },
  notAwarded: { tone: 'bad', icon: 'crossCircle' },
  pending: { tone: 'neutral', icon: 'circleDashed' },
};
