import type { Catalogue, Stored } from '../../lists/repositories/ports';
import { addYears, type Diploma, type IsoDate, type Process } from '../../rules';
import { useEssentials, useProduct, useToday } from '../shell/Product';
import { useLoad, type Loaded } from '../shell/useLoad';
import type { RegisterSources } from './buildRegisterViewModel';

/** How long after its last day a diploma is still shown to coordinators, and renewals are looked for. */
const yearsBack = 10;
const yearsOfRenewals = 2;

/** Reads the whole register. */
export function useRegister(): Loaded<RegisterSources> {
  const { repositories } = useProduct();
  const today = useToday();
  return useLoad(async () => sourcesOf(...await Promise.all([
    repositories.diplomas.register(addYears(today, -yearsBack), today),
    repositories.catalogue.read(),
    repositories.groups.processesSince(yearOf(today) - yearsOfRenewals),
  ])), `all ${today}`);
}

/** Reads what has not expired, which is all the public sees and needs no processes to tell. */
export function usePublicRegister(): Loaded<RegisterSources> {
  const { repositories } = useEssentials();
  const today = useToday();
  return useLoad(async () => sourcesOf(...await Promise.all([repositories.diplomas.register(today, today), repositories.catalogue.read()])), `public ${today}`);
}

function sourcesOf(diplomas: readonly Stored<Diploma>[], { units, unitEvents, versions }: Catalogue, processes: readonly Stored<Process>[] = []): RegisterSources {
  return { diplomas: diplomas.map(({ value }) => value), units: units.map(({ value }) => value), unitEvents: unitEvents.map(({ value }) => value), processes: processes.map(({ value }) => value), versions };
}

const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));
