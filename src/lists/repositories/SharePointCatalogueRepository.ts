import type { Citation, Organisation, ProgrammeVersion, RegistrationWindow, Unit, UnitEvent, UnitKey } from '../../rules/model';
import { anyOf, inGroupsOf } from '../odata';
import type { Names } from '../rows/names';
import { organisationTable, unitEventTable, unitTable } from '../rows/places';
import type { UnitEventRow } from '../rows/places';
import { assignmentTable, partTable, priceTable, registrationTable, stepTable, versionTable } from '../rows/programmeVersions';
import type { AssignmentRow, PartRow, PriceRow, RegistrationRow, StepRow, VersionRow } from '../rows/programmeVersions';
import { joinVersions, partsOf } from '../rows/versionParts';
import { readTogether, rowsOf, rowsRequest } from '../rows/readRows';
import { homeTable } from '../rows/site';
import type { Table } from '../rows/table';
import type { Site } from '../site';
import type { Stored, WriteOutcome } from '../write/outcome';
import { createWrite } from '../write/plannedWrite';
import { RepositoryContext, refuse } from './RepositoryContext';
import type { Catalogue, CatalogueRepository, CatalogueWithUnits, HomeSettings } from './ports';

const noHome: HomeSettings = { organisationKey: undefined, signedBy: '', contactEmail: '' };

export class SharePointCatalogueRepository implements CatalogueRepository {
  private kept: Promise<Catalogue> | undefined;
  /** Units that have been asked for, and all of them once all have been. */
  private keptUnits = new Map<UnitKey, Stored<Unit>>();
  private everyUnit: Promise<readonly Stored<Unit>[]> | undefined;
  private readonly context: RepositoryContext;

  public constructor(private readonly site: Site) {
    this.context = new RepositoryContext(site, units => this.names(units));
  }

  public read(fresh = false): Promise<Catalogue> {
    if (fresh) this.forget();
    this.kept ??= this.readAll().catch(problem => {
      this.kept = undefined;
      throw problem;
    });
    return this.kept;
  }

  public async units(keys: readonly UnitKey[]): Promise<readonly Stored<Unit>[]> {
    const wanted = Array.from(new Set(keys));
    // What is asked for now belongs to what was known now: a write meanwhile begins anew.
    const kept = this.keptUnits;
    await this.everyUnit;
    const unknown = wanted.filter(key => !kept.has(key));
    if (unknown.length > 0) for (const unit of await this.context.readEach(unitTable, inGroupsOf(20, unknown).map(part => anyOf('Key', part)))) kept.set(unit.value.key, unit);
    return wanted.flatMap(key => kept.get(key) ?? []);
  }

  public async readWithUnits(): Promise<CatalogueWithUnits> {
    this.everyUnit ??= this.readEveryUnit(this.keptUnits);
    const [catalogue, units] = await Promise.all([this.read(), this.everyUnit]);
    return { ...catalogue, units };
  }

  /** Names of what keys point at, of units only those given. */
  public async names(units: readonly UnitKey[]): Promise<Names> {
    const [catalogue, named] = await Promise.all([this.read(), this.units(units)]);
    return namesIn({ ...catalogue, units: named });
  }

  private async readEveryUnit(kept: Map<UnitKey, Stored<Unit>>): Promise<readonly Stored<Unit>[]> {
    try {
      const units = await this.context.read(unitTable, {});
      for (const unit of units) kept.set(unit.value.key, unit);
      return units;
    } catch (problem) {
      this.everyUnit = undefined;
      throw problem;
    }
  }

  private forget(): void {
    this.kept = undefined;
    this.everyUnit = undefined;
    this.keptUnits = new Map();
  }

  public addUnit(unit: Unit): Promise<WriteOutcome<Unit>> {
    return this.thenForget(this.context.addTyped(unitTable, unit));
  }

  public addOrganisation(organisation: Organisation): Promise<WriteOutcome<Organisation>> {
    return this.thenForget(this.context.add(organisationTable, organisation));
  }

  public updateOrganisation(organisation: Stored<Organisation>, change: Partial<Organisation>): Promise<WriteOutcome<Organisation>> {
    return this.thenForget(this.context.change(organisationTable, organisation, change));
  }

  /** The parts first and the version last: a version that can be read is whole. */
  public async publishVersion(version: ProgrammeVersion): Promise<WriteOutcome<ProgrammeVersion>> {
    if (!hasOneSource(version)) return refuse('validation', 'the rules of a version have to cite the page of the version');
    const { steps, assignments, price, ...row } = version;
    const parts: Promise<readonly WriteOutcome<unknown>[]> = this.context.write<StepRow | AssignmentRow | PartRow | PriceRow>([
      ...steps.map(step => createWrite<StepRow>(stepTable, { versionKey: version.key, step }, 'compare')),
      ...assignments.map((assignment, order) => createWrite<AssignmentRow>(assignmentTable, { versionKey: version.key, order, assignment }, 'compare')),
      ...partsOf(version).map(part => createWrite<PartRow>(partTable, part, 'compare')),
      createWrite<PriceRow>(priceTable, { versionKey: version.key, title: version.programmeTitle.sv, price }, 'compare'),
    ]);
    const [whole] = (await parts).some(({ kind }) => kind !== 'saved') ? [] : await this.context.write([createWrite<VersionRow>(versionTable, row, 'compare')]);
    const trouble = [...(await parts), ...(whole ? [whole] : [])].find(({ kind }) => kind !== 'saved');
    if (trouble?.kind === 'refused') return trouble;
    if (trouble || whole?.kind !== 'saved') return refuse('duplicate', `${version.key} is published with other content; a change is a new version`);
    this.forget();
    return { kind: 'saved', stored: { ...whole.stored, value: version } };
  }

  public addRegistration(window: RegistrationWindow): Promise<WriteOutcome<RegistrationWindow>> {
    return this.thenForget(this.titled(window).then(row => this.context.addTyped<RegistrationRow>(registrationTable, row)));
  }

  public updateRegistration(window: Stored<RegistrationWindow>, change: Partial<RegistrationWindow>): Promise<WriteOutcome<RegistrationWindow>> {
    return this.thenForget(this.titled(window.value).then(value => this.context.change(registrationTable, { ...window, value }, change)));
  }

  /** The event first: a row that says what held before is never missing behind a unit that has changed. */
  public async recordUnitEvent(event: UnitEvent, unit: Stored<Unit>, change: Partial<Unit>): Promise<WriteOutcome<Unit>> {
    const [noted] = await this.context.write([createWrite<UnitEventRow>(unitEventTable, { ...event, unitName: unit.value.name }, 'compare')]);
    if (noted.kind !== 'saved') return noted.kind === 'refused' ? noted : refuse('duplicate', `${event.key} is recorded with other content`);
    if (Object.keys(change).length === 0) return this.thenForget(Promise.resolve({ kind: 'saved', stored: unit }));
    return this.thenForget(this.context.change(unitTable, unit, change));
  }

  private async titled(window: RegistrationWindow): Promise<RegistrationRow> {
    const { versions } = await this.read();
    return { ...window, title: versions.find(({ programmeKey }) => programmeKey === window.programmeKey)?.programmeTitle.sv ?? '' };
  }

  public async saveHome(settings: HomeSettings): Promise<WriteOutcome<HomeSettings>> {
    const [before] = await this.context.read(homeTable, { filter: "Key eq 'home'", limit: 1 });
    return this.thenForget(before ? this.context.change(homeTable, before, settings) : this.context.add(homeTable, settings));
  }

  private async thenForget<T>(writing: Promise<WriteOutcome<T>>): Promise<WriteOutcome<T>> {
    const outcome = await writing;
    this.forget();
    return outcome;
  }

  private async readAll(): Promise<Catalogue> {
    const tables: readonly Table<unknown>[] = [organisationTable, unitEventTable, versionTable, stepTable, assignmentTable, partTable, priceTable, registrationTable, homeTable];
    const answers = await readTogether(this.site, tables.map(table => rowsRequest(this.site, table, {})));
    const rows = <T>(table: Table<T>): Promise<readonly Stored<T>[]> => rowsOf(this.site, table, answers[tables.indexOf(table)]);
    const [home] = await rows(homeTable);
    return {
      organisations: await rows(organisationTable),
      unitEvents: await rows(unitEventTable),
      versions: joinVersions({
        versions: await rows(versionTable), steps: await rows(stepTable), assignments: await rows(assignmentTable), prices: await rows(priceTable), parts: await rows(partTable),
      }),
      registrationWindows: await rows(registrationTable),
      home: home?.value ?? noHome,
    };
  }
}

/** Names of what keys point at, as a catalogue has them. */
export function namesIn({ organisations, units, versions }: CatalogueWithUnits): Names {
  const unitNames = new Map(units.map(({ value }) => [value.key, value.name] as const));
  const organisationNames = new Map(organisations.map(({ value }) => [value.key, value.name] as const));
  const versionNames = new Map(versions.map(version => [version.key, `${version.programmeTitle.sv}, regler från ${version.validFrom}`] as const));
  const stepTitles = new Map(versions.flatMap(version => version.steps.map(step => [step.key, step.title.sv] as const)));
  return {
    unit: key => unitNames.get(key) ?? '',
    organisation: key => organisationNames.get(key) ?? '',
    step: key => stepTitles.get(key) ?? '',
    version: key => (key === undefined ? '' : versionNames.get(key) ?? ''),
  };
}

/** Publisher, page and date are columns of the version, so its own rules cannot cite another page. */
function hasOneSource({ citation, groupSize, attendance, validity, eligibility, catchUp, period }: ProgrammeVersion): boolean {
  const cited: readonly Citation[] = [
    groupSize.citation, attendance.citation, validity.citation, eligibility.citation, ...(catchUp.kind === 'stated' ? [catchUp.value.citation] : []),
    ...(period.kind === 'stated' ? [period.value.citation] : []),
  ];
  return cited.every(of => of.publisher === citation.publisher && of.page === citation.page && of.dated === citation.dated);
}
