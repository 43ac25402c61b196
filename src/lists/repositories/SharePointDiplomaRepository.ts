import type { Diploma, DiplomaKey, IsoDate, Unit } from '../../rules/model';
import { anyOf, inGroupsOf, odata } from '../odata';
import { diplomaTable } from '../rows/diplomas';
import { SharePointFailure } from '../write/outcome';
import type { Stored, WriteOutcome } from '../write/outcome';
import { nextInSeries } from './numberSeries';
import type { RepositoryContext } from './RepositoryContext';
import type { DiplomaRepository } from './ports';

/** Years before the earliest last day asked for whose awards are looked for year by year: longer than any programme's diploma lasts. */
const longestValidity = 8;

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

  /**
   * One request, whose parts each start from the awards of one year: a year's are few however old the register grows. Where one
   * year alone has more than 5 000, it is read page by page instead, in the order of its rows.
   */
  public async register(from: IsoDate, today: IsoDate): Promise<readonly Stored<Diploma>[]> {
    try {
      return await this.context.readEach(diplomaTable, registerFilters(from, today));
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

/** Every diploma falls under one of them: awarded long before, in a year between, later, or without a last day. */
function registerFilters(from: IsoDate, today: IsoDate): readonly string[] {
  const first = yearOf(from) - longestValidity;
  const last = yearOf(today);
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return [
    odata`Year lt ${first} and LastValidDay ge ${from}`, ...years.map(year => odata`Year eq ${year} and LastValidDay ge ${from}`), odata`Year gt ${Math.max(last, first - 1)} and LastValidDay ge ${from}`,
    'LastValidDay eq null',
  ];
}

const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));
