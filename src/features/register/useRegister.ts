import type { RegisterReader } from '../../lists/repositories/ports';
import { addYears, type IsoDate } from '../../rules';
import { useEssentials, useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { useLoad, type Loaded } from '../../services/useLoad';
import type { RegisterSources } from './buildRegisterViewModel';

/** How long after its last day a diploma is still shown to coordinators, and renewals are looked for. */
const yearsBack = 10;
const yearsOfRenewals = 2;

/** Reads the whole register. */
export function useRegister(): Loaded<RegisterSources> {
  const { repositories } = useCoordinatorServices();
  const today = useToday();
  return useLoad(async () => {
    const [register, catalogue] = await Promise.all([
      repositories.diplomas.register(addYears(today, -yearsBack), today, yearOf(today) - yearsOfRenewals),
      repositories.catalogue.read(),
    ]);
    return { register, catalogue };
  }, `all ${today}`);
}

/** Reads what has not expired, which is all the public sees and needs no processes to tell. */
export function usePublicRegister(diplomas: RegisterReader): Loaded<RegisterSources> {
  const { repositories } = useEssentials();
  const today = useToday();
  return useLoad(async () => {
    const [register, catalogue] = await Promise.all([diplomas.register(today, today), repositories.catalogue.read()]);
    return { register, catalogue };
  }, `public ${today}`);
}

const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));
