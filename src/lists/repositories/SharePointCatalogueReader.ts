import { elementAt } from '../../rules/model';
import type { Unit, UnitKey } from '../../rules/model';
import { anyOf, inGroupsOf } from '../odata';
import type { Names } from '../rows/names';
import { organisationTable, unitEventTable, unitTable } from '../rows/places';
import {
  assignmentTable,
  partTable,
  priceTable,
  registrationTable,
  stepTable,
  versionTable,
} from '../rows/programmeVersions';
import { readTogether, rowsRequest } from '../rows/readRows';
import { homeTable } from '../rows/site';
import type { Table } from '../rows/table';
import { joinVersions } from '../rows/versionParts';
import type { Site } from '../site';
import type { Stored } from '../write/outcome';
import type { SetAsideRow } from '../setAside';
import { RepositoryContext } from './RepositoryContext';
import type { SetAsideRows } from './SetAsideRows';
import type { Catalogue, CatalogueReader, CatalogueWithUnits, HomeSettings } from './ports';

const noHome: HomeSettings = { organisationKey: undefined, signedBy: '', contactEmail: '' };

/** Reads the catalogue once for all who share a page; whoever writes to it says so. */
export class SharePointCatalogueReader implements CatalogueReader {
  private kept: Promise<Catalogue> | undefined;
  /** Units that have been asked for, and all of them once all have been. */
  private keptUnits = new Map<UnitKey, Stored<Unit>>();
  private everyUnit: Promise<readonly Stored<Unit>[]> | undefined;
  private readonly context: RepositoryContext;

  public constructor(
    private readonly site: Site,
    private readonly setAside: SetAsideRows,
  ) {
    this.context = new RepositoryContext(site, (units) => this.names(units), setAside);
  }

  public read(fresh = false): Promise<Catalogue> {
    if (fresh) this.forget();
    this.kept ??= this.readAll().catch((problem) => {
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
    const unknown = wanted.filter((key) => !kept.has(key));
    if (unknown.length > 0)
      for (const unit of await this.context.readEach(
        unitTable,
        inGroupsOf(20, unknown).map((part) => anyOf('Key', part)),
      ))
        kept.set(unit.value.key, unit);
    return wanted.flatMap((key) => kept.get(key) ?? []);
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

  /** What is kept is old: the next reading asks SharePoint. */
  public forget(): void {
    this.kept = undefined;
    this.everyUnit = undefined;
    this.keptUnits = new Map();
  }

  private async readAll(): Promise<Catalogue> {
    const tables: readonly Table<unknown>[] = [
      organisationTable,
      unitEventTable,
      versionTable,
      stepTable,
      assignmentTable,
      partTable,
      priceTable,
      registrationTable,
      homeTable,
    ];
    const answers = await readTogether(
      this.site,
      tables.map((table) => rowsRequest(this.site, table, {})),
    );
    const setAside: SetAsideRow[] = [];
    const rows = async <T>(table: Table<T>): Promise<readonly Stored<T>[]> => {
      const read = await this.context.rowsIn(table, undefined, elementAt(answers, tables.indexOf(table)));
      setAside.push(...read.setAside);
      return read.rows;
    };
    const [home] = await rows(homeTable);
    const published = {
      versions: await rows(versionTable),
      steps: await rows(stepTable),
      assignments: await rows(assignmentTable),
      prices: await rows(priceTable),
      parts: await rows(partTable),
    };
    const incomplete = new Set(setAside.flatMap(({ keys }) => keys.VersionKey ?? []));
    const versions = joinVersions(published, incomplete);
    this.setAside.note(versionTable.path, versions.setAside);
    const organisations = await rows(organisationTable);
    const unitEvents = await rows(unitEventTable);
    const registrationWindows = await rows(registrationTable);
    return {
      organisations,
      unitEvents,
      versions: versions.rows,
      registrationWindows,
      home: home?.value ?? noHome,
      setAside: [...setAside, ...versions.setAside],
    };
  }
}

/** Names of what keys point at, as a catalogue has them. */
export function namesIn({ organisations, units, versions }: CatalogueWithUnits): Names {
  const unitNames = new Map(units.map(({ value }) => [value.key, value.name] as const));
  const organisationNames = new Map(organisations.map(({ value }) => [value.key, value.name] as const));
  const versionNames = new Map(
    versions.map((version) => [version.key, `${version.programmeTitle.sv}, regler från ${version.validFrom}`] as const),
  );
  const stepTitles = new Map(
    versions.flatMap((version) => version.steps.map((step) => [step.key, step.title.sv] as const)),
  );
  return {
    unit: (key) => unitNames.get(key) ?? '',
    organisation: (key) => organisationNames.get(key) ?? '',
    step: (key) => stepTitles.get(key) ?? '',
    version: (key) => (key === undefined ? '' : (versionNames.get(key) ?? '')),
  };
}
