import type { Attendance } from '../../rules';
import type { GroupFile } from '../../lists/repositories/ports';
import type { Texts } from '../../loc/texts';
import type { RollLayout } from './rollLayout';

/** Puts names to an unsent tick, which itself holds only keys. */
export type CellNames = (mark: Pick<Attendance, 'participantKey' | 'sessionKey'>) => {
  readonly name: string;
  readonly session: string;
};

/** Someone may have been taken off the list, or a session removed, while their tick waited. */
export function cellNames(
  { columns }: RollLayout,
  { participants }: Pick<GroupFile, 'participants'>,
  texts: Pick<Texts['roll'], 'unknownPerson' | 'unknownSession'>,
): CellNames {
  return ({ participantKey, sessionKey }) => ({
    name: participants.find(({ value }) => value.key === participantKey)?.value.name ?? texts.unknownPerson,
    session:
      columns.find(({ session }) => session.value.key === sessionKey)?.title.toLowerCase() ?? texts.unknownSession,
  });
}
