import type { GroupKey, ParticipantKey, PersonKey, ProcessKey, SessionKey, TogetherKey, UnitKey } from '../../../rules/model';
import { attendanceModes, attendanceStates, notCountedReasons, requestKinds, requestStates } from '../choices';
import {
  choice, flag, indexed, instant, key, label, optionalChoice, optionalDay, optionalInstant, optionalKey, optionalNote, optionalText, text,
} from '../column';
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
  Email: optionalText(),
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

export const requestColumns = listColumns('MyPath', {
  Kind: indexed(choice(requestKinds)),
  GroupKey: key<GroupKey>(),
  TogetherKey: key<TogetherKey>(),
  SessionKey: optionalKey<SessionKey>(),
  UnitKey: optionalKey<UnitKey>(),
  State: indexed(choice(requestStates)),
  SentUtc: instant(),
  AnsweredUtc: optionalInstant(),
  Answer: optionalNote(),
}, { ownItems: true });
