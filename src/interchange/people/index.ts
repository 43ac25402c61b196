/** The one reader of people who come from outside, whatever the source. */
export { peopleColumns, type PeopleColumn } from './columns';
export { followRows } from './followRows';
export { leftOutReasons, readPeople, writeRows } from './readPeople';
export type { LeftOut, LeftOutReason, PersonFinding, PersonRow, ReadingHints, ReadPeople } from './readPeople';
export { textOfBytes } from './textOfBytes';
