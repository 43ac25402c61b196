import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { repositoriesAs } from '../../local-site/seed';
import { people } from '../../local-site/seed/people';
import { saved, tellDecisions, tellGroup } from '../../local-site/seed/story';
import { units } from '../../local-site/seed/units';
import { konceptAVersion } from '../../local-site/seed/versions';
import { addDays, keyFrom, type ApplicationKey, type OrganisationKey, type Unit } from '../../src/rules';
import { swedishDayOf } from '../../src/rules';
import { startJourney, type Journey } from './journey';

/**
 * What must come out as it went in: markup, quotes, formulas, control and right-to-left marks, CAML and OData of its
 * own.
 */
const markup = '<img src=x onerror="window.ranAsScript=1"><script>window.ranAsScript=1</script>';
const awkward = `=HYPERLINK("http://x","y") 'o' & "q" \u202Egnipp </Value></Eq> ' or 1 eq 1`;
const unit: Unit = { ...units.rottnen, name: `Mottagning ${markup}`, municipality: awkward };
const waiting: Unit = { ...units.mien, name: `Vårdcentral ${awkward}` };

describe('text that somebody typed stays text', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney('empty');
    const coordinator = repositoriesAs(journey.site.siteUrl, 'coordinator1');
    const today = swedishDayOf(new Date());
    const organisation = (await coordinator.catalogue.read(true)).organisations.find(
      ({ value }) => value.code === 'KRO',
    );
    if (organisation === undefined) throw new Error('the pack has no Region Kronoberg');
    saved(await coordinator.catalogue.updateOrganisation(organisation, { hasOwnTrainers: true }));
    saved(
      await coordinator.catalogue.saveHome({
        organisationKey: keyFrom<OrganisationKey>('region-kro'),
        signedBy: markup,
        contactEmail: 'a@example.org',
      }),
    );
    for (const each of [unit, waiting]) saved(await coordinator.catalogue.addUnit(each));
    saved(
      await coordinator.applications.register({
        key: keyFrom<ApplicationKey>('application'),
        unitKey: waiting.key,
        programmeKey: konceptAVersion().programmeKey,
        receivedDay: today,
        headcount: 7,
        contactName: markup,
        contactEmail: undefined,
        wishes: awkward,
        shownPrice: undefined,
        priceAsOf: today,
        state: 'waiting',
        processKey: undefined,
      }),
    );
    const at = { from: '13:00', to: '16:00', place: markup, closed: true };
    const { group } = await tellGroup(coordinator, {
      id: 'text',
      number: 'KRO-2026-01',
      title: `Grupp ${markup}`,
      version: konceptAVersion(),
      confirmedDay: addDays(today, -60),
      trainer: { kind: 'internal', name: markup },
      units: [
        {
          unit,
          people: people(9, 0).map((person, index) => (index === 1 ? { ...person, name: `Person ${markup}` } : person)),
        },
      ],
      sessions: [
        { step: 0, day: addDays(today, -40), ...at },
        { step: 1, day: addDays(today, -20), ...at },
      ],
      assignment: { dueDay: today, state: 'approved', day: addDays(today, -5) },
    });
    await tellDecisions(coordinator, group.key, today, {
      outcome: 'awarded',
      reason: `${markup} ${awkward}`,
      by: markup,
    });
  });
  afterAll(() => journey.close());

  const page = '/sites/diplomering/SitePages/Diplomering.aspx';
  it.each([
    ['the queue', 'coordinator1', page, awkward],
    ['the pool', 'coordinator1', `${page}#/pool`, awkward],
    ['the group', 'coordinator1', `${page}#/grupp/group-text/oversikt`, `Grupp ${markup}`],
    ['the participants', 'coordinator1', `${page}#/grupp/group-text/deltagare`, `Person ${markup}`],
    ['the roll', 'trainer.internal', `${page}#/grupp/group-text/narvaro`, `Person ${markup}`],
    ['the sessions', 'coordinator1', `${page}#/grupp/group-text/tillfallen`, markup],
    ['the history', 'coordinator1', `${page}#/grupp/group-text/historik`, awkward],
    ['the register', 'coordinator1', `${page}#/register`, unit.name],
    ['the diploma', 'coordinator1', `${page}#/diplom/diploma-decision-process-text-${unit.key}`, unit.name],
    ['the public register', 'visitor', '/sites/diplomering/SitePages/Register.aspx', unit.name],
    ['the list of diplomas', 'director', '/sites/diplomering/Lists/Diplomas/', unit.name],
    ['the list of groups', 'director', '/sites/diplomering/Lists/Groups/Per%20region.aspx', `Grupp ${markup}`],
  ])('in %s', async (_, login, path, text) => {
    const view = await journey.open(login, path);
    await view.getByText(text, { exact: false }).first().waitFor();
    expect(await view.evaluate(() => 'ranAsScript' in window)).toBe(false);
    expect(await view.locator('img[src="x"]').count()).toBe(0);
    await view.context().close();
  });

  it('is found by searching for it', async () => {
    const view = await journey.open('coordinator1', `${page}#/register`);
    await view.getByRole('searchbox', { name: 'Sök' }).fill('<img');
    await view.getByText('1 av 1 diplom').waitFor();
  });
});
