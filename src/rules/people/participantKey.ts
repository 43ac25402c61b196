import { keyFrom, type GroupKey, type ParticipantKey, type PersonKey } from '../model';

/** A person has one place in a group, whoever writes it first: the key is unique in the list. */
export function participantKeyFor(group: GroupKey, person: PersonKey): ParticipantKey {
  return keyFrom<ParticipantKey>(`${group}_${person}`);
}
