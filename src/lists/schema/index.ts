import type { ListDefinition } from './definition';
import { claims } from './lists/claims';
import { attendance, participants, requests, sessionSecrets } from './lists/people';
import {
  applicationQueue,
  applications,
  decisionLog,
  decisions,
  diplomas,
  invoiceLines,
  submissions,
} from './lists/outcomes';
import { groups, processes, sessions } from './lists/groups';
import { notes } from './lists/notes';
import { organisations, unitEvents, units } from './lists/places';
import {
  prices,
  programmeAssignments,
  programmeParts,
  programmeSteps,
  programmeVersions,
  registrationWindows,
} from './lists/programmeVersions';
import { schemaVersion, settings } from './lists/site';

export type { Grant, Grantee, ListDefinition } from './definition';

/** Raised with every change of a list, column, view or permission; setup writes it last. */
export const currentSchemaVersion = 5;

/** Every list of the product, in the order setup makes them. */
export const allLists: readonly ListDefinition[] = [
  organisations,
  units,
  unitEvents,
  programmeVersions,
  programmeSteps,
  programmeAssignments,
  programmeParts,
  prices,
  registrationWindows,
  groups,
  processes,
  sessions,
  participants,
  attendance,
  requests,
  sessionSecrets,
  applications,
  applicationQueue,
  submissions,
  decisions,
  decisionLog,
  diplomas,
  invoiceLines,
  notes,
  claims,
  settings,
  schemaVersion,
];
