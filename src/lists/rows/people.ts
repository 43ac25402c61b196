import { keyFrom } from '../../rules/model';
import type { Attendance, Key, NotCounted, Participant, ParticipantKey, SessionKey } from '../../rules/model';
import { attendanceColumns, participantColumns } from '../schema/columns/people';
import { defineTable } from './table';

export const participantTable = defineTable(participantColumns, {
  toRow: (of: Participant) => ({
    Key: of.key,
    Title: of.name,
    GroupKey: of.groupKey,
    TogetherKey: of.togetherKey,
    ProcessKey: of.processKey,
    UnitKey: of.unitKey,
    PersonKey: of.personKey,
    IsAlias: of.isAlias,
    Email: of.email,
    IsManager: of.isManager,
    FromDay: of.from,
    ToDay: of.to,
    NotCountedReason: of.notCounted?.reason,
    NotCountedFrom: of.notCounted?.from,
    NotCountedTo: of.notCounted?.to,
  }),
  fromRow: (row): Participant => ({
    key: keyFrom<ParticipantKey>(row.Key),
    groupKey: row.GroupKey,
    togetherKey: row.TogetherKey,
    processKey: row.ProcessKey,
    unitKey: row.UnitKey,
    personKey: row.PersonKey,
    name: row.Title,
    isAlias: row.IsAlias,
    email: row.Email,
    isManager: row.IsManager,
    from: row.FromDay,
    to: row.ToDay,
    notCounted: notCountedOf(row),
  }),
  display: (of, names) => ({ UnitName: names.unit(of.unitKey) }),
  needsNames: true,
});

interface NotCountedCells {
  readonly NotCountedReason: NotCounted['reason'] | undefined;
  readonly NotCountedFrom: NotCounted['from'];
  readonly NotCountedTo: NotCounted['to'];
}

function notCountedOf(row: NotCountedCells): NotCounted | undefined {
  return row.NotCountedReason && { reason: row.NotCountedReason, from: row.NotCountedFrom, to: row.NotCountedTo };
}

/** The cell of a person at a session has one key whoever writes it first, so it can never be doubled. */
function attendanceKey(sessionKey: SessionKey, participantKey: ParticipantKey): Key<'Attendance'> {
  return keyFrom<Key<'Attendance'>>(`${sessionKey}_${participantKey}`);
}

export const attendanceTable = defineTable(attendanceColumns, {
  toRow: (of: Attendance) => ({
    Key: attendanceKey(of.sessionKey, of.participantKey),
    GroupKey: of.groupKey,
    TogetherKey: of.togetherKey,
    SessionKey: of.sessionKey,
    ParticipantKey: of.participantKey,
    State: of.state,
    Mode: of.mode,
  }),
  fromRow: (row): Attendance => ({
    sessionKey: row.SessionKey,
    participantKey: row.ParticipantKey,
    groupKey: row.GroupKey,
    togetherKey: row.TogetherKey,
    state: row.State,
    mode: row.Mode,
  }),
});
