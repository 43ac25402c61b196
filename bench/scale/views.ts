import { coordinatorPage, registerPage, sitePath, teamsPage } from '../../local-site/pages/layout';
import { groupTabs, hrefOf, type Route } from '../../src/services/routes';
import { allLists } from '../../src/lists/schema';
import { keyFrom, type DiplomaKey, type GroupKey } from '../../src/rules';

export interface ScaleView {
  readonly title: string;
  readonly login: string;
  readonly path: string;
}

const coordinators = (title: string, route: Route): ScaleView => ({
  title,
  login: 'coordinator1',
  path: `${coordinatorPage}${hrefOf(route)}`,
});

/**
 * Every view of the product that has an address, with what is in both the demo and the site that has the demo in it.
 */
export const webPartViews: readonly ScaleView[] = [
  coordinators('Idag', { view: 'idag' }),
  { title: 'Idag, a trainer', login: 'trainer.internal', path: coordinatorPage },
  coordinators('Pool och grupper', { view: 'pool' }),
  ...groupTabs.map((tab) =>
    coordinators(`Grupp: ${tab}`, { view: 'grupp', groupKey: keyFrom<GroupKey>('group-alvesta'), tab }),
  ),
  coordinators('Grupp, decided: beslut', {
    view: 'grupp',
    groupKey: keyFrom<GroupKey>('group-rottnen'),
    tab: 'beslut',
  }),
  coordinators('Diplom', { view: 'diplom', diplomaKey: keyFrom<DiplomaKey>('diploma-imported-3') }),
  coordinators('Register', { view: 'register' }),
  coordinators('Program', { view: 'program', rest: '' }),
  coordinators('Verktyg', { view: 'verktyg' }),
  { title: 'Min diplomering', login: 'staff1', path: teamsPage },
  { title: 'Min diplomering, waiting', login: 'staff2', path: teamsPage },
  { title: 'The public register', login: 'visitor', path: registerPage },
];

/** The default view of every list; the rest of the views are opened by tests/contract/scale.test.ts. */
export const listViews: readonly ScaleView[] = allLists.map(({ path, title }) => ({
  title: `List: ${title.sv}`,
  login: 'coordinator1',
  path: `${sitePath}/Lists/${path}`,
}));
