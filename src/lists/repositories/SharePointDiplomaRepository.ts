import type { Diploma, DiplomaKey, IsoDate, UnitKey } from '../../rules/model';
import type { Answer } from '../answer';
import { anyOf, inGroupsOf, odata } from '../odata';
import { diplomaTable } from '../rows/diplomas';
import type { Excerpt } from '../rows/excerpt';
import { listedDiplomas, renewals, unitLives, watchedDiplomas } from '../rows/diplomaExcerpts';
import type { ListedDiploma, WatchedDiploma } from '../rows/diplomaExcerpts';
import { unitTable } from '../rows/places';
import { excerptRequest, excerptsOf, readTogether, rowsOf, rowsRequest } from '../rows/readRows';
import { SharePointFailure } from '../write/outcome';
import type { Stored, WriteOutcome } from '../write/outcome';
import { nextInSeries } from './numberSeries';
import type { RepositoryContext } from './RepositoryContext';
import type { DiplomaRepository, DiplomasRead, UnitsWithDiplomas } from './ports';

/** Years before the earliest last day asked for whose awards are looked for year by year: longer than any programme's diploma lasts. */
const longestValidity = 8;

/** Every last day of a unit. */
const everEnded = "ActiveTo ge '0001-01-01'";

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

  public register(from: IsoDate, today: IsoDate, renewalsSince?: number): Promise<DiplomasRead<ListedDiploma>> {
    return this.holdingOn(listedDiplomas, from, today, renewalsSince);
  }

  public watched(from: IsoDate, today: IsoDate, renewalsSince: number): Promise<DiplomasRead<WatchedDiploma>> {
    return this.holdingOn(watchedDiplomas, from, today, renewalsSince);
  }

  public async forUnits(unitKeys: readonly UnitKey[]): Promise<UnitsWithDiplomas> {
    if (unitKeys.length === 0) return { units: [], diplomas: [] };
    const { site } = this.context;
    const parts = inGroupsOf(20, unitKeys);
    const answers = await readTogether(site, parts.flatMap(keys => [
      rowsRequest(site, unitTable, { filter: anyOf('Key', keys) }), rowsRequest(site, diplomaTable, { filter: anyOf('UnitKey', keys) }),
    ]));
    return {
      units: (await Promise.all(parts.map((_, index) => rowsOf(site, unitTable, answers[index * 2])))).flat(),
      diplomas: (await Promise.all(parts.map((_, index) => rowsOf(site, diplomaTable, answers[index * 2 + 1])))).flat(),
    };
  }

  public update(diploma: Stored<Diploma>, change: Partial<Diploma>): Promise<WriteOutcome<Diploma>> {
    return this.context.change(diplomaTable, diploma, change);
  }

  public nextNumber(organisationCode: string, year: number): Promise<string> {
    return nextInSeries(this.context.site, diplomaTable.path, `${organisationCode}-${year}-`, 4);
  }

  /**
   * One request, whose parts each start from the awards of one year: a year's are few however old the register grows. Where one
   * year alone has more than 5 000, they are read page by page instead, in the order of their rows.
   */
  private async holdingOn<D extends Pick<Diploma, 'lastValidDay'>>(excerpt: Excerpt<D>, from: IsoDate, today: IsoDate, renewalsSince?: number): Promise<DiplomasRead<D>> {
    const { site } = this.context;
    const awarded = registerFilters(from, today);
    const renewed = renewalsSince === undefined ? [] : renewalFilters(renewalsSince, yearOf(today));
    const answers = await readTogether(site, [
      excerptRequest(site, unitLives, { filter: everEnded }),
      ...renewed.map(filter => excerptRequest(site, renewals, { filter })), ...awarded.map(filter => excerptRequest(site, excerpt, { filter })),
    ]);
    const each = <T>(of: Excerpt<T>, some: readonly Answer[]): Promise<readonly T[]> => Promise.all(some.map(answer => excerptsOf(site, of, answer))).then(all => all.flat());
    return {
      endedUnits: await each(unitLives, answers.slice(0, 1)),
      renewals: await each(renewals, answers.slice(1, 1 + renewed.length)),
      diplomas: await each(excerpt, answers.slice(1 + renewed.length)).catch(problem => this.pageByPage(excerpt, from, problem)),
    };
  }

  private async pageByPage<D extends Pick<Diploma, 'lastValidDay'>>(excerpt: Excerpt<D>, from: IsoDate, problem: unknown): Promise<readonly D[]> {
    if (!(problem instanceof SharePointFailure) || problem.detail.code !== tooManyRows) throw problem;
    const all = await this.context.excerpts(excerpt, [undefined]);
    return all.filter(({ lastValidDay }) => lastValidDay === undefined || lastValidDay >= from);
  }
}

/** The processes of some years that renew a diploma: a year's are few enough for its index. */
function renewalFilters(since: number, thisYear: number): readonly string[] {
  const years = Array.from({ length: Math.max(0, thisYear - since) }, (_, index) => since + index);
  return [...years.map(year => odata`Year eq ${year} and RenewsDiplomaKey ne null`), odata`Year ge ${Math.max(since, thisYear)} and RenewsDiplomaKey ne null`];
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
