import { folded } from '../../rules';

/** What a column of a list of people can mean. `name` is the whole name, or the given name beside `lastName`. */
export const peopleColumns = ['name', 'firstName', 'lastName', 'email', 'unit', 'manager'] as const;
export type PeopleColumn = (typeof peopleColumns)[number];

/** Headings as staff systems, Excel lists and meeting reports have them, folded and without signs. */
const headings: Readonly<Record<PeopleColumn, readonly string[]>> = {
  name: [
    ...['namn', 'name', 'full name', 'fullname', 'display name', 'visningsnamn', 'hela namnet', 'fullständigt namn'],
    ...['deltagare', 'deltagarens namn', 'deltagarnamn', 'participant', 'participant name', 'medarbetare', 'employee'],
    ...[
      'medarbetarens namn',
      'anställd',
      'anställds namn',
      'personal',
      'person',
      'personnamn',
      'staff',
      'employee name',
    ],
    ...['för- och efternamn', 'förnamn och efternamn', 'för och efternamn', 'namn på deltagare', 'förnamn efternamn'],
    ...['efternamn förnamn', 'efternamn och förnamn', 'attendee', 'användare', 'user', 'first and last name'],
  ],
  firstName: [
    ...['förnamn', 'tilltalsnamn', 'first name', 'firstname', 'given name', 'givenname', 'forename', 'fnamn'],
    ...['tilltals namn', 'tilltalsnamnet', 'preferred name', 'kallas'],
  ],
  lastName: ['efternamn', 'last name', 'lastname', 'surname', 'family name', 'släktnamn', 'enamn', 'sn'],
  email: [
    ...[
      'e-post',
      'epost',
      'e post',
      'e-postadress',
      'epostadress',
      'mejl',
      'mejladress',
      'mail',
      'mailadress',
      'email',
    ],
    ...['e-mail', 'email address', 'e-mail address', 'mail address', 'emailadress', 'e-mailadress', 'emailaddress'],
    ...['arbetsmejl', 'arbetsmail', 'e-post arbete', 'e-post arbetet', 'e-post (arbete)', 'work email', 'jobbmejl'],
    ...[
      'primary smtp address',
      'primarysmtpaddress',
      'smtp',
      'smtp-adress',
      'adress e-post',
      'e-mejl',
      'e-postadresser',
    ],
  ],
  unit: [
    ...['enhet', 'enhetens namn', 'enhetsnamn', 'verksamhet', 'arbetsplats', 'arbetsställe', 'avdelning', 'avd'],
    ...['mottagning', 'organisation', 'organisationsenhet', 'org.enhet', 'orgenhet', 'vårdenhet', 'vårdcentral'],
    ...['unit', 'workplace', 'department', 'klinik', 'placering', 'tjänsteställe', 'arbetsgrupp', 'team', 'office'],
  ],
  manager: [
    ...['chef', 'manager', 'närmaste chef', 'chef j/n', 'chef ja/nej', 'chef (ja/nej)', 'chef (j/n)', 'är chef'],
    ...['enhetschef', 'chef?', 'is manager'],
  ],
};

const columnOf: ReadonlyMap<string, PeopleColumn> = new Map(
  peopleColumns.flatMap((column) => headings[column].map((heading) => [signless(heading), column] as const)),
);

/** What a heading says of its column; undefined for one that is not known. */
export function columnFor(heading: string): PeopleColumn | undefined {
  return columnOf.get(signless(heading)) ?? columnOf.get(signless(heading.replace(/\([^)]*\)/g, '')));
}

/** Signs around and in a heading say nothing: `E-post:*` is `epost`, `Förnamn/Efternamn` is `förnamn efternamn`. */
function signless(heading: string): string {
  return folded(heading)
    .replace(/[-*:.?!"'()]/g, '')
    .replace(/[/_,&+\s]+/g, ' ')
    .trim();
}

/**
 * What each cell of a line of headings means. Of two that mean the same the first has it, and "Namn" beside "Förnamn" and
 * "Efternamn" is left to them.
 */
export function columnsFor(cells: readonly string[]): readonly (PeopleColumn | undefined)[] {
  const found = cells.map(columnFor);
  const once = found.map((column, index) => (found.indexOf(column) === index ? column : undefined));
  const halves = once.includes('firstName') && once.includes('lastName');
  return once.map((column) => (column === 'name' && halves ? undefined : column));
}

const yes = new Set(['ja', 'j', 'yes', 'y', 'x', '1', 'true', 'sant', 'chef', 'manager', 'enhetschef', '✓', '✔']);
const no = new Set(['nej', 'n', 'no', '0', 'false', 'falskt', '', '-', 'medarbetare']);

export const isYes = (cell: string): boolean => yes.has(folded(cell));
export const isYesOrNo = (cell: string): boolean => isYes(cell) || no.has(folded(cell));
