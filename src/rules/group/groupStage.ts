import { assignmentsBefore } from '../assignments/followUps';
import { isRollClosed } from '../attendance/rollBook';
import { countedSteps } from '../attendance/tallyAttendance';
import type { GroupStage, IsoDate, Process } from '../model';
import type { GroupFacts } from './groupFacts';

/** Where the group is on its way on a day, read from the facts so that it can never be ahead of them. */
export function groupStage(
  { version, group, groups, members, sessions, submissions }: GroupFacts,
  today: IsoDate,
): GroupStage {
  if (group.stage === 'cancelled' || group.stage === 'forming') return group.stage;
  if (members.length > 0 && members.every(({ process }) => isSettled(process))) return 'done';
  const counted = countedSteps(version);
  const taught = counted.every((step) => {
    const occurrences = sessions.filter(
      ({ stepKey, isCatchUp, groupKey }) =>
        stepKey === step.key && !isCatchUp && groups.some(({ key }) => key === groupKey),
    );
    return occurrences.length > 0 && occurrences.every((session) => isRollClosed(session, today));
  });
  // What follows an award does not hold back the decision on the units that wait for theirs.
  const before = assignmentsBefore(version);
  const asked = submissions.filter(({ assignmentKey }) => before.some(({ key }) => key === assignmentKey));
  if (version.steps.length === 0 || (counted.length > 0 && taught))
    return asked.every(({ state }) => state === 'approved') ? 'decision' : 'assignment';
  return sessions.some(({ day }) => day <= today) ? 'training' : 'confirmed';
}

/** Nothing more is decided on it: the unit has withdrawn, or its process was awarded or not. */
export function isSettled({ stage, computed: { outcome } }: Process): boolean {
  return (
    stage === 'withdrawn' || outcome === 'awarded' || outcome === 'awardedWithDeviation' || outcome === 'notAwarded'
  );
}
