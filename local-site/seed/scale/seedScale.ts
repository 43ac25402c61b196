import { setImmediate } from 'node:timers/promises';
import { swedishDayOf } from '../../../src/rules';
import { namesIn } from '../../../src/lists/repositories/SharePointCatalogueReader';
import type { Catalogue, Repositories } from '../../../src/lists/repositories/ports';
import { diplomaTable } from '../../../src/lists/rows/diplomas';
import { groupTable, processTable, sessionTable } from '../../../src/lists/rows/groups';
import type { Names } from '../../../src/lists/rows/names';
import { decisionTable, invoiceLineTable, submissionTable } from '../../../src/lists/rows/outcomes';
import { attendanceTable, participantTable } from '../../../src/lists/rows/people';
import { unitTable } from '../../../src/lists/rows/places';
import type { Table } from '../../../src/lists/rows/table';
import { addDays, addYears, type Diploma, type IsoDate, type ProgrammeVersion, type Unit } from '../../../src/rules';
import type { Progress } from '../../cli/progress';
import type { FilledItem, LocalSite } from '../../server';
import { saved } from '../story';
import { DiplomaBook } from './memoryPorts';
import { longAgo, unitNumber } from './places';
import { marksIn, planOf, withoutMarks, type Plan, type PlannedGroup } from './plan';
import { scaleProgrammes } from './programmes';
import type { ScaleSize } from './size';
import { importedDiploma, tellPlanned, type Telling, type ToldRows } from './tellScale';

/** What the lists hold before anything is filled in. */
export type Standing = Omit<ScaleSize, 'years'>;

/** So many rows go to the store at a time: few enough to be held, many enough that the disk is seldom waited for. */
const rowsAtATime = 5_000;
const scaleStep = 'Writing ten years of a large region';
/** How far it is is said, and others get their turn, once in so many groups. */
const groupsPerLine = 10;
/** Numbers of the demo's diplomas end before this one. */
const lastOfDemo = 100;

/**
 * Fills a site that is set up to a size, deterministic for the size and the day: groups over the years, told one by one
 * through the product's own steps in memory, and written straight to the store by the lists' own row mapping.
 * @param standing what is there already, and counts
 */
export async function seedScale(
  site: Pick<LocalSite, 'fill'>,
  coordinator: Repositories,
  size: ScaleSize,
  standing: Standing,
  now: Date,
  progress: Progress = () => undefined,
): Promise<void> {
  const today = swedishDayOf(now);
  const programmes = scaleProgrammes(addYears(today, -size.years), size.years);
  for (const version of [...programmes.basic, programmes.renewal])
    saved(await coordinator.catalogue.publishVersion(version));
  const [longer, shorter] = programmes.basic;
  const versionOf = ({ kind, confirmedDay }: Pick<PlannedGroup, 'kind' | 'confirmedDay'>): ProgrammeVersion =>
    kind === 'renewal' ? programmes.renewal : confirmedDay < shorter.validFrom ? longer : shorter;
  const plan = planOf(
    {
      groups: size.groups - standing.groups,
      participants: size.participants - standing.participants,
      years: size.years,
    },
    today,
    (kind, confirmedDay) => versionOf({ kind, confirmedDay }).steps.length,
  );
  const groups = withoutMarks(plan.groups, marksIn(plan.groups) - (size.attendance - standing.attendance));
  const units = Array.from({ length: plan.units }, (_, number) =>
    unitNumber(number, { from: longAgo, to: closedBy(plan, number, today) }),
  );
  const catalogue = await coordinator.catalogue.readWithUnits();
  const names = namesIn({
    ...catalogue,
    units: [...catalogue.units, ...units.map((value) => ({ value, id: 0, etag: '', modifiedUtc: '', modifiedBy: '' }))],
  });
  const sink = new Sink(site, names);
  units.forEach((unit) => sink.put(unitTable, unit, 'coordinator1', longAgo));
  const book = new DiplomaBook(lastOfDemo);
  const telling: Telling = {
    today,
    unitOf: (number) => units[number] ?? unitNumber(number, { from: longAgo }),
    organisations: catalogue.organisations,
    home: catalogue.home,
    versionOf,
    book,
  };
  const sequences = new Map<string, number>();
  let person = 1_000;
  let issued = 0;
  for (const [index, group] of groups.entries()) {
    if (index % groupsPerLine === 0) {
      progress(scaleStep, index, groups.length);
      await setImmediate();
    }
    const year = group.confirmedDay.slice(0, 4);
    const sequence = sequences.get(year) ?? 0;
    sequences.set(year, sequence + 1);
    const rows = await tellPlanned(group, person, sequence, telling);
    person += rows.participants.length;
    issued += rows.diplomas.length;
    putGroup(sink, group, rows);
  }
  for (const diploma of imported(
    size.diplomas - standing.diplomas - issued,
    units,
    catalogue,
    book,
    addYears(today, -size.years),
  ))
    sink.put(diplomaTable, diploma, 'coordinator1', diploma.awardDay);
  sink.flush();
  progress(scaleStep, groups.length, groups.length);
}

function closedBy({ closed }: Plan, number: number, today: IsoDate): IsoDate | undefined {
  const day = closed.get(number);
  return day !== undefined && day <= today ? day : undefined;
}

/** The first units held a diploma when the tool came, one each. */
function imported(
  count: number,
  units: readonly Unit[],
  { organisations }: Catalogue,
  book: DiplomaBook,
  oldest: IsoDate,
): readonly Diploma[] {
  return units.slice(0, Math.max(0, count)).map((unit, index) => {
    const organisation = organisations.find(({ value }) => value.key === unit.organisationKey)?.value;
    if (organisation === undefined) throw new RangeError(`${unit.organisationKey} is not in the catalogue`);
    return importedDiploma(unit, organisation, addDays(oldest, index % 700), book, index % 40 === 0);
  });
}

function putGroup(sink: Sink, { confirmedDay, decision }: PlannedGroup, rows: ToldRows): void {
  const { number } = rows.groups[0] ?? { number: '0' };
  const coordinator = Number(number.slice(-1)) % 3 === 0 ? 'coordinator2' : 'coordinator1';
  const latest = decision?.day ?? confirmedDay;
  const dayOf = new Map(rows.sessions.map(({ key, day }) => [key, day] as const));
  rows.groups.forEach((row) => sink.put(groupTable, row, coordinator, latest));
  rows.processes.forEach((row) => sink.put(processTable, row, coordinator, latest));
  rows.submissions.forEach((row) => sink.put(submissionTable, row, coordinator, row.approvedDay ?? confirmedDay));
  rows.participants.forEach((row) => sink.put(participantTable, row, coordinator, confirmedDay));
  rows.sessions.forEach((row) => sink.put(sessionTable, row, coordinator, row.rollClosed ? row.day : confirmedDay));
  rows.attendance.forEach((row) =>
    sink.put(attendanceTable, row, 'trainer.internal', dayOf.get(row.sessionKey) ?? confirmedDay),
  );
  rows.decisions.forEach((row) => sink.put(decisionTable, row, coordinator, row.day));
  rows.diplomas.forEach((row) => sink.put(diplomaTable, row, coordinator, row.awardDay));
  rows.invoiceLines.forEach((row) => sink.put(invoiceLineTable, row, coordinator, latest));
}

/** Turns values into rows as the product's writes do, and hands them to the store many at a time. */
class Sink {
  private waiting: FilledItem[] = [];

  public constructor(
    private readonly site: Pick<LocalSite, 'fill'>,
    private readonly names: Names,
  ) {}

  public put<T>(table: Table<T>, value: T, author: string, day: IsoDate): void {
    const cells = table.cells(value);
    this.waiting.push({
      list: table.path,
      author,
      writtenUtc: `${day}T14:30:00Z`,
      payload: { ...cells, ...table.display(value, this.names), WriteKey: `scale ${String(cells.Key)}`.slice(0, 255) },
    });
    if (this.waiting.length >= rowsAtATime) this.flush();
  }

  public flush(): void {
    this.site.fill(this.waiting);
    this.waiting = [];
  }
}
