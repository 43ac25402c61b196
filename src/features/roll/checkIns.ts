import { isSameAddress, type PersonRequest } from '../../rules';
import type { GroupFile, Stored } from '../../lists/repositories/ports';
import { evidenceOf, isPlain, type Evidences } from '../../usecases/judgeRequests/judgeRequests';
import type { RollColumn, RollLayout, RollPerson } from './rollLayout';

/** A check-in that awaits an answer, with the column it is about and the row, where one can be found. */
export interface CheckIn {
  readonly request: Stored<PersonRequest>;
  readonly column: RollColumn;
  /** Found by e-mail address; undefined when nobody on the list has the author's. */
  readonly person: RollPerson | undefined;
  /**
   * Rows without an address, of which one may be the author's: somebody who is on the list by an alias has none there,
   * and nothing on the list tells who it is. Empty when the row was found.
   */
  readonly perhaps: readonly RollPerson[];
  /** It may be confirmed: its author is on the list, and the roll is open. */
  readonly ready: boolean;
  /** It may be confirmed together with others. */
  readonly plain: boolean;
}

/** The unanswered check-ins to this group's sessions, the oldest first. */
export function checkInsOf(
  file: Pick<GroupFile, 'requests'>,
  evidence: Evidences,
  layout: RollLayout,
): readonly CheckIn[] {
  const people = layout.sections.flatMap((section) => section.people);
  return file.requests
    .filter(({ value }) => value.kind === 'checkIn' && value.state === 'sent')
    .flatMap((request): readonly CheckIn[] => {
      const column = layout.columns.find(({ session }) => session.value.key === request.value.sessionKey);
      if (column === undefined) return [];
      const person = people.find(({ participant }) => isSameAddress(participant.email, request.value.authorEmail));
      const ready = person !== undefined && column.access === 'open';
      const perhaps = person === undefined ? people.filter(({ participant }) => participant.email === undefined) : [];
      return [{ request, column, person, perhaps, ready, plain: ready && isPlain(evidenceOf(evidence, request)) }];
    })
    .sort((one, other) => (one.request.value.sentUtc < other.request.value.sentUtc ? -1 : 1));
}
