import type { PersonRequest } from '../../rules';
import type { GroupFile, Stored } from '../../lists/repositories/ports';
import type { RollColumn, RollLayout, RollPerson } from './rollLayout';

/** A check-in that awaits an answer, with the column it is about and the row, where one can be found. */
export interface CheckIn {
  readonly request: Stored<PersonRequest>;
  readonly column: RollColumn;
  /** Found by e-mail address; undefined when nobody on the list has the author's. */
  readonly person: RollPerson | undefined;
}

/** The unanswered check-ins to this group's sessions, the oldest first. */
export function checkInsOf(file: Pick<GroupFile, 'requests'>, layout: RollLayout): readonly CheckIn[] {
  const people = layout.sections.flatMap((section) => section.people);
  return file.requests
    .filter(({ value }) => value.kind === 'checkIn' && value.state === 'sent')
    .flatMap((request): readonly CheckIn[] => {
      const column = layout.columns.find(({ session }) => session.value.key === request.value.sessionKey);
      if (column === undefined) return [];
      return [
        {
          request,
          column,
          person: people.find(({ participant }) => sameAddress(participant.email, request.value.authorEmail)),
        },
      ];
    })
    .sort((one, other) => (one.request.value.sentUtc < other.request.value.sentUtc ? -1 : 1));
}

function sameAddress(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.trim().toLowerCase() === other.trim().toLowerCase();
}
