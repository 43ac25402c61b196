/**
 * Keys are made by the client (a random id) and are kept in the `Key` column of every row. The brand keeps a unit's
 * key from being handed in where a group's is wanted.
 */
declare const keyOf: unique symbol;
export type Key<Noun extends string> = string & { readonly [keyOf]: Noun };

export type OrganisationKey = Key<'Organisation'>;
export type UnitKey = Key<'Unit'>;
export type ProgrammeKey = Key<'Programme'>;
export type VersionKey = Key<'ProgrammeVersion'>;
export type StepKey = Key<'Step'>;
export type AssignmentKey = Key<'AssignmentRule'>;
export type UnitRoleKey = Key<'UnitRole'>;
export type RegistrationKey = Key<'RegistrationWindow'>;
export type UnitEventKey = Key<'UnitEvent'>;
export type ApplicationKey = Key<'Application'>;
export type QueueKey = Key<'QueueEntry'>;
export type ProcessKey = Key<'Process'>;
export type TogetherKey = Key<'Together'>;
export type GroupKey = Key<'Group'>;
export type SessionKey = Key<'Session'>;
export type ParticipantKey = Key<'Participant'>;
export type PersonKey = Key<'Person'>;
export type SubmissionKey = Key<'Submission'>;
export type DecisionKey = Key<'Decision'>;
export type UpheldDecisionKey = Key<'UpheldDecision'>;
export type DiplomaKey = Key<'Diploma'>;
export type SeriesKey = Key<'Series'>;
export type InvoiceLineKey = Key<'InvoiceLine'>;
export type RequestKey = Key<'Request'>;
export type NoteKey = Key<'Note'>;
export type LinkSecretKey = Key<'LinkSecret'>;

/** The one place where a plain string becomes a key: `keyFrom<UnitKey>('…')`. Throws RangeError on an empty string. */
export function keyFrom<K extends Key<string>>(text: string): K {
  if (text === '') throw new RangeError('a key cannot be empty');
  return text as K;
}
