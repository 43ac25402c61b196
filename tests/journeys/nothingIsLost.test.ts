import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { siteAs } from '../../local-site/seed';
import { people, type Person } from '../../local-site/seed/people';
import type { SessionStory } from '../../local-site/seed/story';
import type { FaultToArm } from '../../local-site/server/faults/fault';
import { armedFaults, armFault, disarmFaults } from '../../local-site/server/testing/armFault';
import { runSetup } from '../../src/lists/setup/runSetup';
import type { AttendanceState, GroupKey } from '../../src/rules';
import { startJourney, type Journey } from './journey';
import { groupUnderWay, numberUnderWay, rollOf } from './support/arranged';
import { goToTab, openDiplomering, openGroup } from './support/coordinator';
import { daysAgo } from './support/days';
import { columnsOf, rowsOf } from './support/lists';
import { markLine, marksInList } from './support/marks';
import { cellOf } from './support/roll';
import { eventually } from './support/eventually';

/**
 * The network, SharePoint or a colleague comes in the way. At the end the lists say, row by row, what the people did.
 */
describe('nothing is lost', () => {
  const step = 'Tillfälle 1';
  const staff = people(9, 800);
  const session: SessionStory = {
    step: 0,
    day: daysAgo(1),
    from: '13:00',
    to: '16:00',
    place: 'Tallen',
    closed: false,
    unmarked: 'all',
  };
  const disa = 'Disa Lingonsved';
  const love = 'Love Utbysjö';
  let journey: Journey;
  let groupKey: GroupKey;
  beforeEach(async () => {
    journey = await startJourney('empty');
  }, 60_000);
  afterEach(() => journey.close());

  const arrange = async (participants: readonly Person[] = staff): Promise<void> => {
    groupKey = await groupUnderWay(journey, participants, [session]);
  };
  const arm = async (fault: FaultToArm): Promise<void> => {
    await armFault({ url: journey.site.siteUrl }, fault);
  };
  const struck = async (): Promise<readonly number[]> =>
    (await armedFaults({ url: journey.site.siteUrl })).map((fault) => fault.struck);
  const disarm = (): Promise<void> => disarmFaults({ url: journey.site.siteUrl });
  const somebody = (at: number): Person => staff[at] ?? { name: '?' };
  const lines = (from: number, to: number, state: AttendanceState, by: string): readonly string[] =>
    staff.slice(from, to).map((person) => markLine(person, state, by));
  const listSays = (...expected: readonly (readonly string[])[]): Promise<void> =>
    eventually(async () => expect(await marksInList(journey, groupKey)).toEqual(expected.flat().sort()), {
      within: 20_000,
    });

  const openRoll = async (login: string): Promise<Page> => {
    const page = await journey.open(login, rollOf(groupKey));
    await cellOf(page, somebody(0), step).waitFor();
    return page;
  };
  /** The same browser on the same device, opened again on the same page. */
  const openAgain = async (closed: Page): Promise<Page> => {
    const page = await closed.context().newPage();
    await page.goto(journey.site.origin + rollOf(groupKey));
    return page;
  };
  /** Closes the tab as a person does, past the browser's question whether to leave unsent work. */
  const closeTab = async (page: Page): Promise<void> => {
    const asked = page.waitForEvent('dialog');
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    const question = await asked;
    expect(question.type()).toBe('beforeunload');
    await question.accept();
    await closed;
  };
  const tick = async (page: Page, from: number, to: number): Promise<void> => {
    for (const person of staff.slice(from, to)) await cellOf(page, person, step).click();
  };
  const says = (page: Page, at: number, state: string): Promise<void> =>
    page.getByRole('checkbox', { name: new RegExp(`^${somebody(at).name}, ${step}: ${state}`) }).waitFor();

  it('the train tunnel: ticks of a closed tab are mentioned and sent once, the next day', async () => {
    await arrange();
    const page = await openRoll('trainer.internal');
    await tick(page, 0, 3);
    await listSays(lines(0, 3, 'present', disa));
    await page.context().setOffline(true);
    await tick(page, 3, 7);
    await cellOf(page, somebody(7), step).press('f');
    await page.getByText('5 ändringar väntar på nätet.').waitFor();
    await page.getByText('De är sparade på den här enheten och skickas när nätet är tillbaka.').waitFor();
    await closeTab(page);
    await listSays(lines(0, 3, 'present', disa));

    await page.context().clock.setFixedTime(Date.now() + 24 * 3_600_000);
    await page.context().setOffline(false);
    // The network of the next morning lets pages through, but no writes at first.
    await arm({ match: { method: 'POST', pathContains: 'attendance' }, every: 1, effect: { kind: 'cutBefore' } });
    const nextDay = await openAgain(page);
    await nextDay.getByText('5 ändringar väntar på nätet.').waitFor();
    await nextDay.getByRole('button', { name: 'Visa de 5' }).click();
    await nextDay.getByText(new RegExp(`^${somebody(7).name}, tillfälle 1: frånvarande, markerad`)).waitFor();
    await disarm();
    await arm({ match: { method: 'POST', pathContains: 'attendance' }, effect: { kind: 'cutAfter' } });
    await nextDay.getByRole('button', { name: 'Skicka nu' }).click();
    await nextDay.getByText(/väntar på nätet\.$/).waitFor({ state: 'hidden' });
    await listSays(lines(0, 7, 'present', disa), lines(7, 8, 'absent', disa));
    expect(await struck()).toEqual([1]);

    // Opened once more, nothing waits and nothing is sent again.
    const later = await openAgain(page);
    await says(later, 7, 'frånvarande');
    await says(later, 8, 'omarkerad');
    expect(await later.getByText(/väntar på nätet\.$/).count()).toBe(0);
    await listSays(lines(0, 7, 'present', disa), lines(7, 8, 'absent', disa));
  });

  it('two trainers: different cells merge, the same cell is shown side by side and the one chosen holds', async () => {
    await arrange();
    const mine = await openRoll('trainer.internal');
    const theirs = await openRoll('trainer.external');
    await Promise.all([tick(mine, 0, 3), tick(theirs, 3, 6)]);
    await cellOf(theirs, somebody(6), step).press('f');
    const merged = [lines(0, 3, 'present', disa), lines(3, 6, 'present', love), lines(6, 7, 'absent', love)];
    await listSays(...merged);

    await mine.context().setOffline(true);
    await tick(mine, 7, 9);
    await mine.getByText('2 ändringar väntar på nätet.').waitFor();
    await cellOf(theirs, somebody(7), step).press('f');
    await cellOf(theirs, somebody(8), step).press('f');
    await listSays(...merged, lines(7, 9, 'absent', love));
    await mine.context().setOffline(false);
    await mine.getByText('2 markeringar har ändrats av någon annan samtidigt. Välj vad som ska gälla.').waitFor();
    for (const at of [7, 8]) {
      const choice = mine.getByRole('listitem').filter({ hasText: somebody(at).name });
      await choice.getByText(/^Din: närvarande, .+ kl\. \d\d\.\d\d$/).waitFor();
      await choice.getByText(/^Love Utbysjö: frånvarande, .+ kl\. \d\d\.\d\d$/).waitFor();
    }
    await listSays(...merged, lines(7, 9, 'absent', love));
    await mine.getByRole('button', { name: `Behåll min för ${somebody(7).name}: närvarande` }).click();
    await mine.getByRole('button', { name: `Behåll den andras för ${somebody(8).name}: frånvarande` }).click();
    await listSays(...merged, [markLine(somebody(7), 'present', disa, 2), markLine(somebody(8), 'absent', love)]);
    for (const page of [mine, theirs]) {
      await page.reload();
      await says(page, 0, 'närvarande');
      await says(page, 6, 'frånvarande');
      await says(page, 7, 'närvarande');
      await says(page, 8, 'frånvarande');
    }
  });

  it('a throttled import: 25 pasted, what was left is shown, and in the end 25 rows with nobody twice', async () => {
    const pasted = people(25, 820);
    await arrange([]);
    const page = await openDiplomering(journey);
    await openGroup(page, numberUnderWay);
    await goToTab(page, 'Deltagare');
    const box = page.getByLabel('Klistra in listan här');
    await box.fill(['Namn\tE-post', ...pasted.map(({ name, email }) => `${name}\t${email}`)].join('\n'));
    const adding = { method: 'POST', pathContains: 'participants' } as const;
    await arm({ match: adding, effect: { kind: 'refused', status: 429, retryAfter: 2 } });
    await arm({ match: adding, effect: { kind: 'batchCut', parts: 10 } });
    await arm({ match: adding, effect: { kind: 'batchPart', part: 4, status: 429, retryAfter: 1 } });
    await page.getByRole('button', { name: 'Lägg till 25' }).click();
    await eventually(async () => expect(await page.getByRole('button', { name: 'Sparar …' }).isDisabled()).toBe(true));
    await page.getByText('SharePoint är upptaget. Försöker igen om 2 sekunder – inget är förlorat.').first().waitFor();
    await page.getByText('24 tillagda, 0 fanns redan.').waitFor();
    expect(await struck()).toEqual([1, 1, 1]);
    await page.getByText('1 rad är kvar i rutan. Lägg till igen, inget läggs till dubbelt.').waitFor();
    await page.getByText(/^SharePoint är överbelastat just nu\. Vänta 1 sekund och försök igen\./).waitFor();
    // Ten were added before the batch was cut, so the fifth of the next batch is the fifteenth of the list.
    expect(await box.inputValue()).toContain(pasted[14]?.email);
    await page.getByRole('button', { name: 'Lägg till 1' }).click();
    await page.getByText('1 tillagda, 0 fanns redan.').waitFor();
    expect(await box.inputValue()).toBe('');
    const rows = columnsOf(await rowsOf(journey, 'Participants'), 'Title', 'Email', 'OData__UIVersionString').map(
      String,
    );
    expect([...rows].sort()).toEqual(pasted.map(({ name, email }) => String([name, email, '1.0'])).sort());
    await eventually(async () => expect(columnsOf(await rowsOf(journey, 'Groups'), 'Size')).toEqual([[25]]));
  });

  it('permission lost mid-way: told plainly, the ticks stay on the device, and are sent when it is given back', async () => {
    await arrange();
    const page = await openRoll('trainer.internal');
    await tick(page, 0, 2);
    await listSays(lines(0, 2, 'present', disa));
    await arm({
      match: { method: 'POST', pathContains: 'attendance' },
      effect: { kind: 'permissionTaken', user: 'trainer.internal', list: 'Attendance' },
    });
    await tick(page, 2, 5);
    await page.getByText('3 markeringar kunde inte sparas.').waitFor();
    await page.getByText('De ligger kvar på den här enheten.').waitFor();
    await page
      .getByText(new RegExp(`^${somebody(4).name}, tillfälle 1: närvarande\\. Du saknar behörighet\\.`))
      .waitFor();
    await closeTab(page);
    const refused = await openAgain(page);
    await refused.getByText('Du saknar behörighet.').waitFor();
    await refused.getByText(/^3 markeringar i gruppens närvarolista ligger kvar på den här enheten\./).waitFor();
    await listSays(lines(0, 2, 'present', disa));

    // The owner runs the setup, which gives each role what the product needs.
    expect((await runSetup(siteAs(journey.site.siteUrl, 'owner'))).remaining).toEqual([]);
    await refused.getByRole('button', { name: 'Försök igen' }).click();
    await listSays(lines(0, 5, 'present', disa));
    await says(refused, 4, 'närvarande');
    expect(await refused.getByText('kunde inte sparas.').count()).toBe(0);
  });

  it('a digest that expired over lunch: the next save simply works, once', async () => {
    await arrange();
    const page = await openRoll('coordinator1');
    const kim = 'Kim Exempelsson';
    await tick(page, 0, 3);
    await listSays(lines(0, 3, 'present', kim));
    await page.clock.setFixedTime(Date.now() + 90 * 60_000);
    await arm({ match: { method: 'POST', pathContains: 'attendance' }, effect: { kind: 'digestExpired' } });
    await tick(page, 3, 6);
    await listSays(lines(0, 6, 'present', kim));
    expect(await struck()).toEqual([1]);
    expect(await page.getByText(/väntar på nätet|kunde inte sparas/).count()).toBe(0);

    await disarm();
    await goToTab(page, 'Tillfällen');
    await page.getByRole('button', { name: /^Ändra Tillfälle 1,/ }).click();
    await arm({ match: { method: 'MERGE', pathContains: 'sessions' }, effect: { kind: 'digestExpired' } });
    await page.getByRole('dialog').getByLabel('Plats').fill('Matsalen');
    await page.getByRole('dialog').getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await struck()).toEqual([1]);
    expect(columnsOf(await rowsOf(journey, 'Sessions'), 'Place', 'OData__UIVersionString')).toEqual([
      ['Matsalen', '2.0'],
    ]);
    await listSays(lines(0, 6, 'present', kim));
  });
});
