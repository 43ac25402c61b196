import type { GroupFile } from '../../lists/repositories/ports';
import { standingDecision } from '../../rules';
import type { Decision, ProcessKey } from '../../rules';

/** The decision in force on one of a group's processes; undefined = none. */
export function decisionInForce(
  { decisions }: Pick<GroupFile, 'decisions'>,
  processKey: ProcessKey,
): Decision | undefined {
  return standingDecision(
    decisions.map(({ value }) => value),
    processKey,
  );
}
