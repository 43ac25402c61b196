import type { Diploma, DiplomaKey, IsoDate, Unit } from '../../rules/model';
import { anyOf, inGroupsOf, odata } from '../odata';
import { diplomaTable } from '../rows/diplomas';
import { SharePointFailure } from '../write/outcome';
import type { Stored, WriteOutcome } from '../write/outcome';
import { nextInSeries } from './numberSeries';
import type { RepositoryContext } from './RepositoryContext';
import type { DiplomaRepository } from './ports';

/** SharePoint's code for a query that matches more rows than the list view threshold. */
const tooManyRows = '-2147024860';

export class SharePointDiplomaRepository implements DiplomaRepository {
  public constructor(private readonly context: RepositoryContext) {}

  public issue(diploma: Diploma): Promise<WriteOutcome<Diploma>> {
    return this.context.add(diplomaTable, diploma);
  }

  public byKey(key: DiplomaKey): Promise<Stored<Diploma>> {
    return this.context.readOne(diplomaTable, odata`Key eq ${key}`);
  }

  /** One request; a register with more than 5 000 such diplomas is read page by page instead, in the order of its rows. */
  public async register(from: IsoDate): Promise<readonly Stored<Diploma>[]> {
    try {
      return await this.context.readEach(diplomaTable, [odata`LastValidDay ge ${from}`, 'LastValidDay eq null']);
    } catch (problem) {
      if (!(problem instanceof SharePointFailure) || problem.detail.code !== tooManyRows) throw problem;
      const all = await this.context.read(diplomaTable, {});
      return all.filter(({ value }) => value.lastValidDay === undefined || value.lastValidDay >= from);
    }
  }

  public forUnits(unitKeys: readonly Unit['key'][]): Promise<readonly Stored<Diploma>[]> {
    return unitKeys.length === 0 ? Promise.resolve([]) : this.context.readEach(diplomaTable, inGroupsOf(20, unitKeys).map(keys => anyOf('UnitKey', keys)));
  }

  public update(diploma: Stored<Diploma>, change: Partial<Diploma>): Promise<WriteOutcome<Diploma>> {
    return this.context.change(diplomaTable, diploma, change);
  }

  public nextNumber(organisationCode: string, year: number): Promise<string> {
    return nextInSeries(this.context.site, diplomaTable.path, `${organisationCode}-${year}-`, 4);
  }
}
