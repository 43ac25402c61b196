import type { Coverage, Stated, Threshold } from '../model';
import { needed } from '../attendance/threshold';

/**
 * How many more have to be trained to keep the level of a version; 0 where it is kept. Undefined where no level is
 * stated or nobody counts, for then there is nothing to keep. For coverage counted before, as it is kept with a
 * diploma.
 */
export function missingToLevel({ trained, of }: Coverage, level: Stated<Threshold>): number | undefined {
  return level.kind !== 'stated' || of === 0 ? undefined : Math.max(0, needed(of, level.value) - trained);
}
