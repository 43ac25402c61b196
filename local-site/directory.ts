/** One person of the invented directory that the local site signs in. */
export interface DirectoryPerson {
  /** Short login for the header `X-Local-User` and the switch's cookie. */
  readonly login: string;
  readonly displayName: string;
  readonly email: string;
  readonly siteAdmin?: true;
  /** The associated site group the person starts in. */
  readonly group: 'owners' | 'members' | 'visitors';
}

/** Everybody who can be signed in locally. All are invented; example.org is reserved for such use. */
export const directory: readonly DirectoryPerson[] = [
  { login: 'owner', displayName: 'Ottilia Platsägare', email: 'owner@example.org', siteAdmin: true, group: 'owners' },
  { login: 'coordinator1', displayName: 'Kim Exempelsson', email: 'coordinator1@example.org', group: 'members' },
  { login: 'coordinator2', displayName: 'Sixten Provgård', email: 'coordinator2@example.org', group: 'members' },
  {
    login: 'trainer.internal',
    displayName: 'Disa Lingonsved',
    email: 'trainer.internal@example.org',
    group: 'members',
  },
  { login: 'trainer.external', displayName: 'Love Utbysjö', email: 'trainer.external@example.org', group: 'members' },
  { login: 'manager1', displayName: 'Majken Påhittsdotter', email: 'manager1@example.org', group: 'members' },
  { login: 'manager2', displayName: 'Torvald Låtsasby', email: 'manager2@example.org', group: 'members' },
  { login: 'staff1', displayName: 'Alva Rönnhult', email: 'staff1@example.org', group: 'members' },
  { login: 'staff2', displayName: 'Edvin Björkfors', email: 'staff2@example.org', group: 'members' },
  { login: 'staff.alias', displayName: 'Skogsstjärna (alias)', email: 'staff.alias@example.org', group: 'members' },
  { login: 'director', displayName: 'Ingegerd Högstapel', email: 'director@example.org', group: 'members' },
  { login: 'visitor', displayName: 'Vide Besökare', email: 'visitor@example.org', group: 'visitors' },
];

/** The claims form of a login, as SharePoint Online writes it in `LoginName`. */
export function claimsName(email: string): string {
  return `i:0#.f|membership|${email}`;
}

/**
 * Finds a person by short login, e-mail or claims name, in any case.
 * @returns undefined when nobody answers to the name.
 */
export function findPerson(name: string): DirectoryPerson | undefined {
  const wanted = name.trim().toLowerCase();
  return directory.find((person) => [person.login, person.email, claimsName(person.email)].includes(wanted));
}
