import type { Repositories, Stored } from '../lists/repositories/ports';
import { isSameAddress, type Participant } from '../rules';

/** A list of participants in memory, which keeps keys unique and gives ids as SharePoint does. */
export function peopleInMemory(start: readonly Participant[] = []): {
  readonly port: Repositories['participants'];
  readonly rows: () => readonly Participant[];
} {
  let held: Stored<Participant>[] = [];
  let lastId = 0;
  const put = (value: Participant): Stored<Participant> => {
    const there = held.find((row) => row.value.key === value.key);
    if (there !== undefined) return there;
    const row = { value, id: ++lastId, etag: '"1"', modifiedUtc: '2026-11-23T11:00:00Z', modifiedBy: 'Kim' };
    held.push(row);
    return row;
  };
  start.forEach(put);
  return {
    rows: () => held.map(({ value }) => value),
    port: {
      read: (together) => Promise.resolve(held.filter(({ value }) => value.togetherKey === together)),
      find: ({ emails = [], people = [] }) =>
        Promise.resolve(
          held.filter(
            ({ value }) =>
              people.includes(value.personKey) || emails.some((email) => isSameAddress(email, value.email)),
          ),
        ),
      add: (list) => Promise.resolve(list.map((value) => ({ kind: 'saved', stored: put(value) }))),
      update: (row, change) => {
        const stored = { ...row, etag: `"${Number(row.etag.slice(1, -1)) + 1}"`, value: { ...row.value, ...change } };
        held = held.map((each) => (each.id === row.id ? stored : each));
        return Promise.resolve({ kind: 'saved', stored });
      },
      remove: (row) => {
        held = held.filter(({ id }) => id !== row.id);
        return Promise.resolve({ kind: 'saved', stored: row });
      },
    },
  };
}
