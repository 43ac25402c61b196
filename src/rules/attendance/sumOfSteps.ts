import type { AttendanceCount, AttendanceTally } from '../model';

/** All counted steps as one pool of person-sessions: two people at three sessions are six. */
export function sumOfSteps({ steps }: AttendanceTally): AttendanceCount {
  const sum = (figure: keyof AttendanceCount): number => steps.reduce((total, step) => total + step[figure], 0);
  return { present: sum('present'), absent: sum('absent'), pending: sum('pending'), of: sum('of') };
}
