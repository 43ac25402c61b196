import { addDays, addMonths, type IsoDate } from '../../rules';
import { useFirstView } from '../../services/CoordinatorServices';
import { useLoad, type Loaded } from '../../services/useLoad';
import { knownApplications } from '../../usecases/strays/knownApplications';
import { knownRequests } from '../../usecases/strays/knownRequests';
import type { TodayFacts } from './queue';

/**
 * Reads what the queue is made from, all at once, and then the units that have applied; each is one request that starts
 * from an index. Rows that refer to what is not there are set aside. Applications and invoices are the coordinator's; a trainer's queue is made without asking for what
 * SharePoint would refuse.
 */
export function useTodayFacts(today: IsoDate, mayCoordinate: boolean): Loaded<TodayFacts> {
  const { repositories } = useFirstView();
  return useLoad(async () => {
    const year = Number(today.slice(0, 4));
    const [catalogue, { waiting, asked }, groups, sessions, requests, invoiceLines, diplomas] = await Promise.all([
      repositories.catalogue.read(),
      mayCoordinate ? repositories.applications.inPool() : { waiting: [], interested: [], asked: [] },
      repositories.groups.listed(year - 1),
      repositories.sessions.between(addDays(today, -30), addDays(today, 30)),
      repositories.requests.unanswered(),
      mayCoordinate ? repositories.invoices.open() : [],
      // Expired for more than a year is no longer waiting for anybody; the register has them all.
      repositories.diplomas.watched(addMonths(today, -12), today, year - 1),
    ]);
    const [units, concerning] = await Promise.all([
      repositories.catalogue.units(waiting.map(({ value }) => value.unitKey)),
      knownRequests(requests, { groups, sessions }, repositories),
    ]);
    const withUnits = { ...catalogue, units };
    return {
      catalogue: withUnits,
      applications: knownApplications(waiting, withUnits, repositories.setAside, 'waiting'),
      asked,
      groups,
      sessions,
      requests: concerning,
      invoiceLines,
      diplomas,
    };
  }, today);
}
