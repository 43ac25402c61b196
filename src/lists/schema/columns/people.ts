import type {
  GroupKey,
  ParticipantKey,
  PersonKey,
  ProcessKey,
  SessionKey,
  TogetherKey,
  UnitKey,
} from '../../../rules/model';
import { attendanceModes, attendanceStates, notCountedReasons } from '../choices';
import { choice, flag, indexed, key, label, optionalChoice, optionalDay, optionalText, text } from '../column';
import { listColumns } from '../listColumns';

export const participantColumns = listColumns('Participants', {
  Title: indexed(text()),
  GroupKey: key<GroupKey>(),
  TogetherKey: key<TogetherKey>(),
  ProcessKey: key<ProcessKey>(),
  UnitKey: key<UnitKey>(),
  UnitName: label(),
  PersonKey: key<PersonKey>(),
  IsAlias: flag(),
  Email: indexed(optionalText()),
  IsManager: flag(),
  FromDay: optionalDay(),
  ToDay: optionalDay(),
  NotCountedReason: optionalChoice(notCountedReasons),
  NotCountedFrom: optionalDay(),
  NotCountedTo: optionalDay(),
});

export const attendanceColumns = listColumns('Attendance', {
  GroupKey: key<GroupKey>(),
  TogetherKey: key<TogetherKey>(),
  SessionKey: key<SessionKey>(),
  ParticipantKey: key<ParticipantKey>(),
  State: choice(attendanceStates),
  Mode: choice(attendanceModes),
});
