import type { Catalogue } from '../../lists/repositories/ports';
import type { ProgrammeVersion, VersionKey } from '../../rules';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useLoad, type Loaded } from '../../services/useLoad';
import { countBound } from './buildProgrammeList';

/** The catalogue with its versions. */
export function useCatalogue(): Loaded<Catalogue> {
  const { repositories } = useCoordinatorServices();
  return useLoad(() => repositories.catalogue.read(), 'catalogue');
}

/**
 * How many processes are bound to each version, counted after the page is shown: on a large site there are thousands.
 */
export function useBoundProcesses(versions: readonly ProgrammeVersion[]): Loaded<ReadonlyMap<VersionKey, number>> {
  const { repositories } = useCoordinatorServices();
  const firstYear = versions.reduce((least, { validFrom }) => Math.min(least, Number(validFrom.slice(0, 4))), 9999);
  return useLoad(
    async () => countBound(await repositories.groups.versionsBoundSince(firstYear)),
    `bound since ${firstYear}`,
  );
}
