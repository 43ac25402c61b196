import { roleNames, type May, type Role } from '../../../scripts/docs-lists/roleTable';
import { elementAt } from '../../../src/rules';

export { declaredFor, roleNames, type May, type Role } from '../../../scripts/docs-lists/roleTable';

/** Somebody's part on the site, and the logins of the local directory that play it. */
export const roles = {
  owner: ['owner'],
  coordinator: ['coordinator1', 'coordinator2'],
  trainer: ['trainer.internal', 'trainer.external'],
  manager: ['manager1', 'manager2'],
  director: ['director'],
  staff: ['staff1', 'staff2', 'staff.alias'],
  visitor: ['visitor'],
} as const satisfies Readonly<Record<Role, readonly string[]>>;
/**
 * Who may do what in each list (docs/lists.md#who-may-do-what). The declaration and the list server's answers are both
 * held against this.
 */
export const promised: Readonly<
  Record<
    string,
    readonly [owner: May, coordinator: May, trainer: May, manager: May, director: May, staff: May, visitor: May]
  >
> = {
  //                    owner coord train manag direc staff visit
  Organisations: ['w', 'w', 'r', 'r', 'r', 'r', 'r'],
  Units: ['w', 'w', 'r', 'r', 'r', 'r', 'r'],
  UnitEvents: ['w', 'w', 'r', 'r', 'r', 'r', 'r'],
  ProgrammeVersions: ['w', 'a', 'r', 'r', 'r', 'r', 'r'],
  ProgrammeSteps: ['w', 'a', 'r', 'r', 'r', 'r', 'r'],
  ProgrammeAssignments: ['w', 'a', 'r', 'r', 'r', 'r', 'r'],
  ProgrammeParts: ['w', 'a', 'r', 'r', 'r', 'r', 'r'],
  Prices: ['w', 'a', 'r', 'r', 'r', 'r', 'r'],
  RegistrationWindows: ['w', 'w', 'r', 'r', 'r', 'r', 'r'],
  Groups: ['w', 'w', 'w', 'r', 'r', 'r', 'r'],
  Processes: ['w', 'w', 'r', 'r', 'r', 'r', 'r'],
  Sessions: ['w', 'w', 'w', 'r', 'r', 'r', 'r'],
  Participants: ['w', 'w', 'w', '-', '-', '-', '-'],
  Attendance: ['w', 'w', 'w', '-', '-', '-', '-'],
  MyPath: ['w', 'w', 'w', 'o', 'o', 'o', '-'],
  SessionSecrets: ['w', 'w', 'w', '-', '-', '-', '-'],
  Applications: ['w', 'w', 'o', 'o', 'o', 'o', '-'],
  ApplicationQueue: ['w', 'w', 'r', 'r', 'r', 'r', 'r'],
  Submissions: ['w', 'w', 'w', '-', '-', '-', '-'],
  Decisions: ['w', 'a', 'r', '-', '-', '-', '-'],
  DecisionLog: ['w', 'a', 'r', '-', '-', '-', '-'],
  Diplomas: ['w', 'w', 'r', 'r', 'r', 'r', 'r'],
  InvoiceLines: ['w', 'w', '-', '-', 'r', '-', '-'],
  Notes: ['w', 'w', '-', '-', '-', '-', '-'],
  Claims: ['w', 'w', 'w', '-', '-', '-', '-'],
  Settings: ['w', 'w', 'r', 'r', 'r', 'r', 'r'],
  SchemaVersion: ['w', 'r', 'r', 'r', 'r', 'r', 'r'],
};

export function promiseTo(role: Role, list: string): May {
  const row = promised[list];
  if (row === undefined) throw new Error(`${list} has no row in the table of promises`);
  return elementAt(row, roleNames.indexOf(role));
}
