import { belongsOn, countsOn } from '../attendance/membership';
import type { Group, Participant, PersonKey, PriceRule } from '../model';

/**
 * Whom of a group's rows a price per participant, and a split by participants, is for (docs/domain.md#cost): those who
 * count on the day the group is confirmed, or everyone who is on the list that day. Who left before is not charged for,
 * and who moves later changes nothing. While the group is not confirmed it is everyone who has not left.
 */
export function chargedPeople(
  { charged }: Pick<PriceRule, 'charged'>,
  rows: readonly Participant[],
  { confirmedDay }: Pick<Group, 'confirmedDay'>,
): readonly PersonKey[] {
  const isCharged = (row: Participant): boolean => {
    if (confirmedDay === undefined)
      return row.to === undefined && (charged === 'everyoneOnTheList' || row.notCounted === undefined);
    return charged === 'counting' ? countsOn(row, confirmedDay) : belongsOn(row, confirmedDay);
  };
  return Array.from(new Set(rows.filter(isCharged).map(({ personKey }) => personKey)));
}
