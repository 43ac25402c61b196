import { buildInvoiceLines } from '../../../src/usecases/invoice/buildInvoiceLines';
import type { CatalogueWithUnits, Stored } from '../../../src/lists/repositories/ports';
import {
  addDays,
  addMonths,
  addYears,
  groupNumber,
  keyFrom,
  renewalWindowStart,
  type Diploma,
  type DiplomaKey,
  type InvoiceLine,
  type IsoDate,
  type Organisation,
  type ProgrammeVersion,
  type SeriesKey,
  type Unit,
} from '../../../src/rules';
import { people } from '../people';
import { settledGroup, tellDecisions, tellGroup, type SessionStory } from '../story';
import { memoryPorts, type DiplomaBook, type GroupRows } from './memoryPorts';
import type { PlannedGroup } from './plan';

/** All that was written for a group, from its forming to where it is now. */
export interface ToldRows extends GroupRows {
  readonly invoiceLines: readonly InvoiceLine[];
}

/** What one telling after the other needs. */
export interface Telling {
  readonly today: IsoDate;
  readonly unitOf: (number: number) => Unit;
  readonly organisations: readonly Stored<Organisation>[];
  readonly home: CatalogueWithUnits['home'];
  readonly versionOf: (group: PlannedGroup) => ProgrammeVersion;
  readonly book: DiplomaBook;
}

const trainers = [
  { kind: 'internal', name: 'Disa Lingonsved' },
  { kind: 'external', name: 'Love Utbysjö' },
  { kind: 'internal', name: 'Embla Sävgård' },
  { kind: 'internal', name: 'Tage Ljungsten' },
] as const;
const reasons = {
  awarded: '',
  awardedWithDeviation:
    'En utbildningsdag sammanföll med driftstopp. Genomgång på arbetsplatsen ersatte den för dem som var borta.',
  notAwarded: 'För få var med, och något ersättande tillfälle har inte hållits.',
  conditional: 'Handlingsplanen ska kompletteras.',
} as const;
const invoicedAfterDays = 45;
/** The first sequence of the year; the demo's groups have those before it. */
const firstSequence = 101;

/** Tells one planned group through the product, and hands on its rows. People are numbered from `firstPerson`. */
export async function tellPlanned(
  group: PlannedGroup,
  firstPerson: number,
  sequence: number,
  telling: Telling,
): Promise<ToldRows> {
  const { today, book } = telling;
  const version = telling.versionOf(group);
  const units = group.units.map(({ number }) => telling.unitOf(number));
  const organisations = telling.organisations.filter(({ value }) =>
    units.some((unit) => unit.organisationKey === value.key),
  );
  const catalogue: CatalogueWithUnits = {
    organisations,
    units: units.map((value): Stored<Unit> => ({ value, id: 0, etag: '', modifiedUtc: '', modifiedBy: '' })),
    unitEvents: [],
    versions: [version],
    registrationWindows: [],
    home: telling.home,
    setAside: [],
  };
  const { ports, rows } = memoryPorts(catalogue, book);
  const code = organisations.find(({ value }) => value.key === units[0]?.organisationKey)?.value.code ?? 'KRO';
  const place = `${units[0]?.municipality ?? ''}, sal ${(group.number % 4) + 1}`;
  let person = firstPerson;
  const told = await tellGroup(ports, {
    id: idOf(group),
    number: groupNumber(code, yearOf(group.confirmedDay), firstSequence + sequence),
    title: titleOf(units),
    version,
    confirmedDay: group.confirmedDay,
    trainer: trainers[group.number % trainers.length] ?? trainers[0],
    units: group.units.map(({ people: count }, at) => {
      const unit = units[at] ?? telling.unitOf(0);
      const from = person;
      person += count;
      return {
        unit,
        people: people(count, from),
        renews: group.renews === undefined ? undefined : diplomaKeyOf(group.renews, unit),
      };
    }),
    sessions: group.sessions.map(
      (session, step): SessionStory => ({
        step,
        day: session.day,
        from: '13:00',
        to: '16:00',
        place,
        closed: session.closed,
        absent: session.absent,
        unmarked: session.unmarked,
      }),
    ),
    assignment:
      group.decision !== undefined || group.dueDay < addDays(today, -3)
        ? {
            dueDay: group.dueDay,
            state: group.number % 5 === 0 && group.decision === undefined ? 'handedIn' : 'approved',
            day: addDays(group.dueDay, -2),
          }
        : { dueDay: group.dueDay, state: 'due' },
  });
  const { key } = told.group;
  if (group.decision === undefined) {
    await settledGroup(ports, key, today);
    return { ...rows(), invoiceLines: [] };
  }
  const { day, outcome } = group.decision;
  await tellDecisions(ports, key, day, { outcome, reason: reasons[outcome], by: 'Kim Exempelsson' });
  const settled = await settledGroup(ports, key, day);
  return {
    ...rows(),
    invoiceLines: buildInvoiceLines(
      settled,
      settled.file.group.value,
      day < addDays(today, -invoicedAfterDays) ? 'invoiced' : 'toInvoice',
      day,
    ),
  };
}

/** What the units held before there was a tool: stated dates, rule version unknown. Long expired by now. */
export function importedDiploma(
  unit: Unit,
  organisation: Organisation,
  awardDay: IsoDate,
  book: DiplomaBook,
  revoked: boolean,
): Diploma {
  const key = keyFrom<DiplomaKey>(`diploma-imported-${unit.key}`);
  const lastValidDay = addYears(awardDay, 4);
  return {
    key,
    number: book.nextNumber(organisation.code, yearOf(awardDay)),
    unitKey: unit.key,
    organisationKey: organisation.key,
    seriesKey: keyFrom<SeriesKey>(`series-${key}`),
    processKey: undefined,
    togetherKey: undefined,
    decisionKey: undefined,
    versionKey: undefined,
    issuedUnitName: unit.name,
    issuedOrganisationName: organisation.name,
    programmeTitle: 'Hbtq-diplomering',
    awardWord: 'diplom',
    hsaId: unit.hsaId,
    category: unit.category,
    municipality: unit.municipality,
    awardDay,
    lastValidDay,
    coverage: undefined,
    renewalFromDay: renewalWindowStart(lastValidDay, { renewalWindowMonths: 12 }),
    signedBy: 'Kim Exempelsson',
    revokedDay: revoked ? addMonths(awardDay, 20) : undefined,
    revokedReason: revoked ? 'Enheten har delats och utbildningen omfattar inte längre arbetsgruppen.' : undefined,
    imported: true,
    withDeviation: false,
    year: yearOf(awardDay),
  };
}

/** As a coordinator names a group: a unit's own name, or the places of several. */
function titleOf(units: readonly Unit[]): string {
  const [only] = units;
  if (only !== undefined && units.length === 1) return only.name;
  const places = units.map(({ name }) => name.slice(name.lastIndexOf(' ') + 1));
  return `${places.slice(0, -1).join(', ')} och ${places.at(-1) ?? ''}`;
}

const idOf = ({ number }: PlannedGroup): string => `s${String(number).padStart(5, '0')}`;
/** As the story and the decision page make the keys of processes, decisions and diplomas. */
const diplomaKeyOf = (group: PlannedGroup, unit: Unit): DiplomaKey =>
  keyFrom<DiplomaKey>(`diploma-decision-process-${idOf(group)}-${unit.key}`);
const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));
