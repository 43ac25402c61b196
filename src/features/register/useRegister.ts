import { addYears } from '../../rules';
import { useProduct, useToday } from '../shell/Product';
import { useLoad, type Loaded } from '../shell/useLoad';
import type { RegisterSources } from './buildRegisterViewModel';

/** How long after its last day a diploma is still shown to coordinators, and renewals are looked for. */
const yearsBack = 10;
const yearsOfRenewals = 2;

/** Reads the register: for the public only what has not expired, which is also what needs no processes to tell. */
export function useRegister(publicly: boolean): Loaded<RegisterSources> {
  const { repositories } = useProduct();
  const today = useToday();
  return useLoad(async () => {
    const [diplomas, catalogue, processes] = await Promise.all([
      repositories.diplomas.register(publicly ? today : addYears(today, -yearsBack)),
      repositories.catalogue.read(),
      publicly ? [] : repositories.groups.processesSince(Number(today.slice(0, 4)) - yearsOfRenewals),
    ]);
    return {
      diplomas: diplomas.map(({ value }) => value),
      units: catalogue.units.map(({ value }) => value),
      processes: processes.map(({ value }) => value),
      versions: catalogue.versions,
    };
  }, `${publicly ? 'public' : 'all'} ${today}`);
}
