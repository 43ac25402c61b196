import { repositoriesAs } from '../../../local-site/seed';
import type { Person } from '../../../local-site/seed/people';
import type { AttendanceState, GroupKey } from '../../../src/rules';
import type { Journey } from '../journey';
import { rowsOf } from './lists';

/** One line of the list of attendance: who, what, by whom, and how many times the row has been written. */
export function markLine({ name }: Pick<Person, 'name'>, state: AttendanceState, by: string, writes = 1): string {
  return `${name}: ${state}, by ${by}, written ${writes}`;
}

/**
 * Every row of a group's attendance as SharePoint has it, one line a row, sorted; a cell with two rows is two
 * lines.
 */
export async function marksInList(journey: Journey, groupKey: GroupKey): Promise<readonly string[]> {
  const { participants, attendance } = await repositoriesAs(journey.site.siteUrl, 'coordinator1').groups.open(groupKey);
  const names = new Map(participants.map(({ value }) => [value.key, value.name]));
  // The list keeps major versions only, so 2.0 has been written twice.
  const writes = new Map(
    (await rowsOf(journey, 'Attendance')).map((row) => [row.Id, Number(row.OData__UIVersionString)]),
  );
  return attendance
    .map(({ id, value, modifiedBy }) =>
      markLine({ name: names.get(value.participantKey) ?? '?' }, value.state, modifiedBy, writes.get(id)),
    )
    .sort();
}
