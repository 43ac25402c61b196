import type { Diploma, IsoDate } from '../../rules/model';
import type { Answer } from '../answer';
import { odata } from '../odata';
import { listedDiplomas, renewals, unitLives } from '../rows/diplomaExcerpts';
import type { ListedDiploma } from '../rows/diplomaExcerpts';
import type { Excerpt } from '../rows/excerpt';
import { excerptRequest, isBeyondThreshold, readTogether } from '../rows/readRows';
import { SharePointUnitDiplomaReader } from './SharePointUnitDiplomaReader';
import type { DiplomasRead, RegisterReader } from './ports';

/**
 * Years before the earliest last day asked for whose awards are looked for year by year: longer than any programme's
 * diploma lasts.
 */
const longestValidity = 8;

/** Every last day of a unit. */
const everEnded = "ActiveTo ge '0001-01-01'";

/** The register, on what every web part reads of diplomas. */
export class SharePointRegisterReader extends SharePointUnitDiplomaReader implements RegisterReader {
  public register(from: IsoDate, today: IsoDate, renewalsSince?: number): Promise<DiplomasRead<ListedDiploma>> {
    return this.holdingOn(listedDiplomas, from, today, renewalsSince);
  }

  /**
   * One request, whose parts each start from the awards of one year: a year's are few however old the register grows.
   * Where one year alone has more than 5 000, they are read page by page instead, in the order of their rows.
   */
  protected async holdingOn<D extends Pick<Diploma, 'lastValidDay'>>(
    excerpt: Excerpt<D>,
    from: IsoDate,
    today: IsoDate,
    renewalsSince?: number,
  ): Promise<DiplomasRead<D>> {
    const { site } = this.context;
    const awarded = registerFilters(from, today);
    const renewed = renewalsSince === undefined ? [] : renewalFilters(renewalsSince, yearOf(today));
    const answers = await readTogether(site, [
      excerptRequest(site, unitLives, { filter: everEnded }),
      ...renewed.map((filter) => excerptRequest(site, renewals, { filter })),
      ...awarded.map((filter) => excerptRequest(site, excerpt, { filter })),
    ]);
    const each = <T>(of: Excerpt<T>, filters: readonly string[], some: readonly Answer[]): Promise<readonly T[]> =>
      Promise.all(some.map((answer, index) => this.context.excerptsIn(of, filters[index], answer))).then((all) =>
        all.flat(),
      );
    return {
      endedUnits: await each(unitLives, [everEnded], answers.slice(0, 1)),
      renewals: await each(renewals, renewed, answers.slice(1, 1 + renewed.length)),
      diplomas: await each(excerpt, awarded, answers.slice(1 + renewed.length)).catch((problem) =>
        this.pageByPage(excerpt, from, problem),
      ),
    };
  }

  private async pageByPage<D extends Pick<Diploma, 'lastValidDay'>>(
    excerpt: Excerpt<D>,
    from: IsoDate,
    problem: unknown,
  ): Promise<readonly D[]> {
    if (!isBeyondThreshold(problem)) throw problem;
    const all = await this.context.excerpts(excerpt, [undefined]);
    return all.filter(({ lastValidDay }) => lastValidDay === undefined || lastValidDay >= from);
  }
}

/** The processes of some years that renew a diploma: a year's are few enough for its index. */
function renewalFilters(since: number, thisYear: number): readonly string[] {
  const years = Array.from({ length: Math.max(0, thisYear - since) }, (_, index) => since + index);
  return [
    ...years.map((year) => odata`Year eq ${year} and RenewsDiplomaKey ne null`),
    odata`Year ge ${Math.max(since, thisYear)} and RenewsDiplomaKey ne null`,
  ];
}

/** Every diploma falls under one of them: awarded long before, in a year between, later, or without a last day. */
function registerFilters(from: IsoDate, today: IsoDate): readonly string[] {
  const first = yearOf(from) - longestValidity;
  const last = yearOf(today);
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return [
    odata`Year lt ${first} and LastValidDay ge ${from}`,
    ...years.map((year) => odata`Year eq ${year} and LastValidDay ge ${from}`),
    odata`Year gt ${Math.max(last, first - 1)} and LastValidDay ge ${from}`,
    'LastValidDay eq null',
  ];
}

const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));
