import type { Citation, Organisation, ProgrammeVersion, Unit } from '../../rules/model';
import type { Names } from '../rows/names';
import { organisationTable, unitTable } from '../rows/places';
import { assignmentTable, priceTable, stepTable, versionTable } from '../rows/programmeVersions';
import type { AssignmentRow, PriceRow, StepRow, VersionRow } from '../rows/programmeVersions';
import { readTogether, rowsOf, rowsRequest } from '../rows/readRows';
import { homeTable } from '../rows/site';
import type { Table } from '../rows/table';
import type { Site } from '../site';
import { MalformedRow } from '../write/outcome';
import type { Stored, WriteOutcome } from '../write/outcome';
import { createWrite } from '../write/plannedWrite';
import { RepositoryContext, refuse } from './RepositoryContext';
import type { Catalogue, CatalogueRepository, HomeSettings } from './ports';

const noHome: HomeSettings = { organisationKey: undefined, signedBy: '', contactEmail: '' };

export class SharePointCatalogueRepository implements CatalogueRepository {
  private kept: Promise<Catalogue> | undefined;
  private readonly context: RepositoryContext;

  public constructor(private readonly site: Site) {
    this.context = new RepositoryContext(site, () => this.names());
  }

  public read(fresh = false): Promise<Catalogue> {
    if (fresh) this.kept = undefined;
    this.kept ??= this.readAll().catch(problem => {
      this.kept = undefined;
      throw problem;
    });
    return this.kept;
  }

  /** Names of what keys point at, from what is kept. */
  public async names(): Promise<Names> {
    return namesIn(await this.read());
  }

  public addUnit(unit: Unit): Promise<WriteOutcome<Unit>> {
    return this.thenForget(this.context.add(unitTable, unit));
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
    const parts: Promise<readonly WriteOutcome<unknown>[]> = this.context.write<StepRow | AssignmentRow | PriceRow>([
      ...steps.map(step => createWrite<StepRow>(stepTable, { versionKey: version.key, step }, 'compare')),
      ...assignments.map((assignment, order) => createWrite<AssignmentRow>(assignmentTable, { versionKey: version.key, order, assignment }, 'compare')),
      createWrite<PriceRow>(priceTable, { versionKey: version.key, title: version.programmeTitle.sv, price }, 'compare'),
    ]);
    const [whole] = (await parts).some(({ kind }) => kind !== 'saved') ? [] : await this.context.write([createWrite<VersionRow>(versionTable, row, 'compare')]);
    const trouble = [...(await parts), ...(whole ? [whole] : [])].find(({ kind }) => kind !== 'saved');
    if (trouble?.kind === 'refused') return trouble;
    if (trouble || whole?.kind !== 'saved') return refuse('duplicate', `${version.key} is published with other content; a change is a new version`);
    this.kept = undefined;
    return { kind: 'saved', stored: { ...whole.stored, value: version } };
  }

  public async saveHome(settings: HomeSettings): Promise<WriteOutcome<HomeSettings>> {
    const [before] = await this.context.read(homeTable, { filter: "Key eq 'home'", limit: 1 });
    return this.thenForget(before ? this.context.change(homeTable, before, settings) : this.context.add(homeTable, settings));
  }

  private async thenForget<T>(writing: Promise<WriteOutcome<T>>): Promise<WriteOutcome<T>> {
    const outcome = await writing;
    this.kept = undefined;
    return outcome;
  }

  private async readAll(): Promise<Catalogue> {
    const tables: readonly Table<unknown>[] = [organisationTable, unitTable, versionTable, stepTable, assignmentTable, priceTable, homeTable];
    const answers = await readTogether(this.site, tables.map(table => rowsRequest(this.site, table, {})));
    const rows = <T>(table: Table<T>): Promise<readonly Stored<T>[]> => rowsOf(this.site, table, answers[tables.indexOf(table)]);
    const [home] = await rows(homeTable);
    return {
      organisations: await rows(organisationTable),
      units: await rows(unitTable),
      versions: joinVersions(await rows(versionTable), await rows(stepTable), await rows(assignmentTable), await rows(priceTable)),
      home: home?.value ?? noHome,
    };
  }
}

/** Names of what keys point at, as a catalogue has them. */
export function namesIn({ organisations, units, versions }: Catalogue): Names {
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

/** Puts versions together again; throws MalformedRow for a version without a price. */
function joinVersions(
  versions: readonly Stored<VersionRow>[], steps: readonly Stored<StepRow>[], assignments: readonly Stored<AssignmentRow>[], prices: readonly Stored<PriceRow>[],
): readonly ProgrammeVersion[] {
  return versions.map(({ id, value }) => {
    const price = prices.find(row => row.value.versionKey === value.key);
    if (!price) throw new MalformedRow(priceTable.path, undefined, 'VersionKey', `no price row for ${value.key} (${versionTable.path}, item ${id})`);
    return {
      ...value,
      steps: steps.map(row => row.value).filter(row => row.versionKey === value.key).map(row => row.step).sort((a, b) => a.order - b.order),
      assignments: assignments.map(row => row.value).filter(row => row.versionKey === value.key).sort((a, b) => a.order - b.order).map(row => row.assignment),
      price: price.value.price,
    };
  });
}

/** Publisher, page and date are columns of the version, so its own rules cannot cite another page. */
function hasOneSource({ citation, groupSize, attendance, validity, eligibility, catchUp }: ProgrammeVersion): boolean {
  const cited: readonly Citation[] = [groupSize.citation, attendance.citation, validity.citation, eligibility.citation, ...(catchUp.kind === 'stated' ? [catchUp.value.citation] : [])];
  return cited.every(of => of.publisher === citation.publisher && of.page === citation.page && of.dated === citation.dated);
}
