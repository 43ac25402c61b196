import { noNames } from '../rows/names';
import { readRows } from '../rows/readRows';
import { schemaVersionTable } from '../rows/site';
import type { Site } from '../site';
import { createWrite, updateWrite } from '../write/plannedWrite';
import { writeRow } from '../write/writeRows';

/** Which version of the lists the site has; undefined before the first setup. */
export async function readSchemaVersion(site: Site): Promise<number | undefined> {
  const {
    rows: [row],
  } = await readRows(site, schemaVersionTable, { filter: "Key eq 'schema'" });
  return row?.value.version;
}

/**
 * Notes which schema the site now has, and when. Throws SharePointFailure when it is refused; a newer note by somebody
 * else is kept.
 */
export async function writeSchemaVersion(site: Site, version: number): Promise<void> {
  const {
    rows: [row],
  } = await readRows(site, schemaVersionTable, { filter: "Key eq 'schema'" });
  const value = { version, appliedUtc: new Date(site.now()).toISOString() };
  const outcome = await writeRow(
    site,
    noNames,
    row ? updateWrite(schemaVersionTable, row, value) : createWrite(schemaVersionTable, value, 'accept'),
  );
  if (outcome.kind === 'refused') throw outcome.failure;
}
