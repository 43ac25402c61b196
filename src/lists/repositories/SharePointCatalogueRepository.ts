import { first, keyFrom } from '../../rules/model';
import type {
  Citation,
  Key,
  Organisation,
  ProgrammeVersion,
  RegistrationWindow,
  Unit,
  UnitEvent,
  UnitKey,
} from '../../rules/model';
import { odata } from '../odata';
import { partsOf } from '../rows/partsOf';
import { organisationTable, unitEventTable, unitTable } from '../rows/places';
import type { UnitEventRow } from '../rows/places';
import {
  assignmentTable,
  partTable,
  priceTable,
  registrationTable,
  stepTable,
  versionTable,
} from '../rows/programmeVersions';
import type { AssignmentRow, PartRow, PriceRow, RegistrationRow, StepRow, VersionRow } from '../rows/programmeVersions';
import { homeTable } from '../rows/site';
import { sameCells } from '../rows/table';
import { asFailure } from '../failure';
import type { Stored, WriteOutcome } from '../write/outcome';
import { createWrite } from '../write/plannedWrite';
import type { PlannedWrite } from '../write/plannedWrite';
import { refuse, type RepositoryContext } from './RepositoryContext';
import type { SharePointCatalogueReader } from './SharePointCatalogueReader';
import type { Catalogue, CatalogueRepository, CatalogueWithUnits, HomeSettings } from './ports';

/** What the coordinator changes of the catalogue, on what every web part reads of it. */
export class SharePointCatalogueRepository implements CatalogueRepository {
  public constructor(
    private readonly context: RepositoryContext,
    private readonly reader: SharePointCatalogueReader,
  ) {}

  public read(fresh?: boolean): Promise<Catalogue> {
    return this.reader.read(fresh);
  }

  public units(keys: readonly UnitKey[]): Promise<readonly Stored<Unit>[]> {
    return this.reader.units(keys);
  }

  public readWithUnits(): Promise<CatalogueWithUnits> {
    return this.reader.readWithUnits();
  }

  public addUnit(unit: Unit): Promise<WriteOutcome<Unit>> {
    return this.thenForget(this.context.addTyped(unitTable, unit));
  }

  public addOrganisation(organisation: Organisation): Promise<WriteOutcome<Organisation>> {
    return this.thenForget(this.context.add(organisationTable, organisation));
  }

  public updateOrganisation(
    organisation: Stored<Organisation>,
    change: Partial<Organisation>,
  ): Promise<WriteOutcome<Organisation>> {
    return this.thenForget(this.context.change(organisationTable, organisation, change));
  }

  /** The parts first and the version last: a version that can be read is whole. */
  public async publishVersion(version: ProgrammeVersion): Promise<WriteOutcome<ProgrammeVersion>> {
    if (!hasOneSource(version))
      return refuse('validation', 'the rules of a version have to cite the page of the version');
    const { steps, assignments, price, ...row } = version;
    const planned: readonly PlannedWrite<StepRow | AssignmentRow | PartRow | PriceRow>[] = [
      ...steps.map((step) => createWrite<StepRow>(stepTable, { versionKey: version.key, step }, 'compare')),
      ...assignments.map((assignment, order) =>
        createWrite<AssignmentRow>(assignmentTable, { versionKey: version.key, order, assignment }, 'compare'),
      ),
      ...partsOf(version).map((part) => createWrite<PartRow>(partTable, part, 'compare')),
      createWrite<PriceRow>(
        priceTable,
        { versionKey: version.key, title: version.programmeTitle.sv, price },
        'compare',
      ),
    ];
    const parts: readonly WriteOutcome<unknown>[] = await this.context.write(planned);
    // What the version lists belongs to it; a row that is added afterwards does not.
    const partKeys = planned.map(({ table, value }) => keyFrom<Key<string>>(table.keyOf(value)));
    const [whole] = parts.some(({ kind }) => kind !== 'saved')
      ? []
      : await this.context.write([createWrite<VersionRow>(versionTable, { ...row, partKeys }, 'compare')]);
    const trouble = [...parts, ...(whole ? [whole] : [])].find(({ kind }) => kind !== 'saved');
    if (trouble?.kind === 'refused') return trouble;
    if (trouble || whole?.kind !== 'saved')
      return refuse('duplicate', `${version.key} is published with other content; a change is a new version`);
    this.reader.forget();
    return { kind: 'saved', stored: { ...whole.stored, value: version } };
  }

  public addRegistration(window: RegistrationWindow): Promise<WriteOutcome<RegistrationWindow>> {
    return this.thenForget(
      this.titled(window).then((row) => this.context.addTyped<RegistrationRow>(registrationTable, row)),
    );
  }

  public updateRegistration(
    window: Stored<RegistrationWindow>,
    change: Partial<RegistrationWindow>,
  ): Promise<WriteOutcome<RegistrationWindow>> {
    return this.thenForget(
      this.titled(window.value).then((value) => this.context.change(registrationTable, { ...window, value }, change)),
    );
  }

  /**
   * The event first: a row that says what held before is never missing behind a unit that has changed. The unit is
   * looked at before either, so that nothing is recorded of a change that a colleague was ahead of.
   */
  public async recordUnitEvent(
    event: UnitEvent,
    unit: Stored<Unit>,
    change: Partial<Unit>,
  ): Promise<WriteOutcome<Unit>> {
    const ahead =
      Object.keys(change).length === 0 ? undefined : await this.colleagueAhead(unit, { ...unit.value, ...change });
    if (ahead !== undefined) return ahead;
    const noted = first(
      await this.context.write([
        createWrite<UnitEventRow>(unitEventTable, { ...event, unitName: unit.value.name }, 'compare'),
      ]),
    );
    if (noted.kind !== 'saved')
      return noted.kind === 'refused' ? noted : refuse('duplicate', `${event.key} is recorded with other content`);
    if (Object.keys(change).length === 0) return this.thenForget(Promise.resolve({ kind: 'saved', stored: unit }));
    return this.thenForget(this.context.change(unitTable, unit, change));
  }

  /**
   * The unit's row as a colleague left it; undefined while it is as it was read, or already as wanted, after an answer
   * that was lost.
   */
  private async colleagueAhead(unit: Stored<Unit>, wanted: Unit): Promise<WriteOutcome<Unit> | undefined> {
    try {
      const current = await this.context.readOne(unitTable, odata`Key eq ${unit.value.key}`);
      return current.etag === unit.etag || sameCells(unitTable, current.value, wanted)
        ? undefined
        : { kind: 'conflict', current };
    } catch (problem) {
      return { kind: 'refused', failure: asFailure(problem) };
    }
  }

  private async titled(window: RegistrationWindow): Promise<RegistrationRow> {
    const { versions } = await this.read();
    return {
      ...window,
      title: versions.find(({ programmeKey }) => programmeKey === window.programmeKey)?.programmeTitle.sv ?? '',
    };
  }

  public async saveHome(settings: HomeSettings): Promise<WriteOutcome<HomeSettings>> {
    const [before] = await this.context.read(homeTable, { filter: "Key eq 'home'", limit: 1 });
    return this.thenForget(
      before ? this.context.change(homeTable, before, settings) : this.context.add(homeTable, settings),
    );
  }

  private async thenForget<T>(writing: Promise<WriteOutcome<T>>): Promise<WriteOutcome<T>> {
    const outcome = await writing;
    this.reader.forget();
    return outcome;
  }
}

/** Publisher, page and date are columns of the version, so its own rules cannot cite another page. */
function hasOneSource({
  citation,
  groupSize,
  attendance,
  validity,
  eligibility,
  catchUp,
  period,
}: ProgrammeVersion): boolean {
  const cited: readonly Citation[] = [
    groupSize.citation,
    attendance.citation,
    validity.citation,
    eligibility.citation,
    ...(catchUp.kind === 'stated' ? [catchUp.value.citation] : []),
    ...(period.kind === 'stated' ? [period.value.citation] : []),
  ];
  return cited.every(
    (of) => of.publisher === citation.publisher && of.page === citation.page && of.dated === citation.dated,
  );
}
