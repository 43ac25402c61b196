/** The one reader of people who come from outside, whatever the source. */
export { peopleColumns, type PeopleColumn } from './columns';
export { followRows } from './followRows';
export { readPeople, readPerson, writeRows } from './readPeople';
export type { PersonFinding, PersonRow, ReadPeople } from './readPeople';
export { textOfBytes } from './textOfBytes';
