import { elementAt } from '../../rules/model';
import type { UnitKey } from '../../rules/model';
import { anyOf, inGroupsOf } from '../odata';
import { diplomaTable } from '../rows/diplomas';
import { unitTable } from '../rows/places';
import { readTogether, rowsRequest } from '../rows/readRows';
import type { Table } from '../rows/table';
import type { Stored } from '../write/outcome';
import type { RepositoryContext } from './RepositoryContext';
import type { UnitDiplomaReader, UnitsWithDiplomas } from './ports';

/** What every web part reads of diplomas. */
export class SharePointUnitDiplomaReader implements UnitDiplomaReader {
  public constructor(protected readonly context: RepositoryContext) {}

  public async forUnits(unitKeys: readonly UnitKey[]): Promise<UnitsWithDiplomas> {
    if (unitKeys.length === 0) return { units: [], diplomas: [] };
    const { site } = this.context;
    const parts = inGroupsOf(20, unitKeys);
    const answers = await readTogether(
      site,
      parts.flatMap((keys) => [
        rowsRequest(site, unitTable, { filter: anyOf('Key', keys) }),
        rowsRequest(site, diplomaTable, { filter: anyOf('UnitKey', keys) }),
      ]),
    );
    const rows = async <T>(table: Table<T>, filter: string, at: number): Promise<readonly Stored<T>[]> =>
      (await this.context.rowsIn(table, filter, elementAt(answers, at))).rows;
    return {
      units: (await Promise.all(parts.map((keys, index) => rows(unitTable, anyOf('Key', keys), index * 2)))).flat(),
      diplomas: (
        await Promise.all(parts.map((keys, index) => rows(diplomaTable, anyOf('UnitKey', keys), index * 2 + 1)))
      ).flat(),
    };
  }
}
