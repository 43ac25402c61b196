import { elementAt } from '../../rules/model';
import type { UnitKey } from '../../rules/model';
import { anyOf, inGroupsOf } from '../odata';
import { diplomaTable } from '../rows/diplomas';
import { unitTable } from '../rows/places';
import { readTogether, rowsOf, rowsRequest } from '../rows/readRows';
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
    return {
      units: (
        await Promise.all(parts.map((_, index) => rowsOf(site, unitTable, elementAt(answers, index * 2))))
      ).flat(),
      diplomas: (
        await Promise.all(parts.map((_, index) => rowsOf(site, diplomaTable, elementAt(answers, index * 2 + 1))))
      ).flat(),
    };
  }
}
