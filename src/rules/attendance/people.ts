import type { IsoDate, Participant, PersonKey } from '../model';
import { countsOn } from './membership';

/** A person as the rows that are judged have them: one of a work group, or several of several units and times. */
export interface Person {
  /** Among everyone. */
  readonly place: number;
  readonly rows: readonly Participant[];
}

/** Everyone once, in the order of the first row of each, and who each row is of. */
export interface People {
  readonly everyone: readonly Person[];
  readonly ofRow: readonly Person[];
}

/** The people that rows are of; identity goes by person key. */
export function peopleOf(rows: readonly Participant[]): People {
  const everyone = new Map<PersonKey, Person & { readonly rows: Participant[] }>();
  const ofRow = rows.map((row) => {
    const known = everyone.get(row.personKey);
    if (known !== undefined) {
      known.rows.push(row);
      return known;
    }
    const person = { place: everyone.size, rows: [row] };
    everyone.set(row.personKey, person);
    return person;
  });
  return { everyone: everyone.size === ofRow.length ? ofRow : Array.from(everyone.values()), ofRow };
}

/** Whether the person counts in the work group that day, by any of the rows. */
export function countsAt({ rows }: Person, day: IsoDate): boolean {
  for (const row of rows) if (countsOn(row, day)) return true;
  return false;
}
