import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startJourney, type Journey } from './journey';
import { formGroupOf, goToTab, openDiplomering, openGroup, pasteParticipants, planSession } from './support/coordinator';
import { clockIn, daysAgo, today } from './support/days';
import { columnsOf, rowsOf } from './support/lists';
import { cellOf } from './support/roll';
import { joinByLink, lookAgain, openMinDiplomering } from './support/staff';
import { copiedFromSpreadsheet, lindhaga } from './support/workplaces';

/** Two who take part join from Teams: one stands on the pasted list already, the other is pasted afterwards. Each is one person. */
describe('joining by link, and a check-in that the trainer confirms', () => {
  const alva = { name: 'Alva Rönnhult', email: 'staff1@example.org' };
  const edvin = { name: 'Edvin Björkfors', email: 'staff2@example.org' };
  const unit = { ...lindhaga, people: [...lindhaga.people, alva] };
  const group = `KRO-${daysAgo(20).slice(0, 4)}-01`;
  let journey: Journey;
  let coordinator: Page;
  let staff: Page;
  let link: string;
  beforeAll(async () => {
    journey = await startJourney('empty');
    coordinator = await openDiplomering(journey);
    await formGroupOf(coordinator, unit, { trainer: 'Disa Lingonsved', confirmedDay: daysAgo(20) });
    await pasteParticipants(coordinator, copiedFromSpreadsheet(unit), 10);
    await planSession(coordinator, { step: 'Tillfälle 1', day: today(), from: clockIn(-20), to: clockIn(60), place: 'Björken' });
    staff = await openMinDiplomering(journey, 'staff1');
  });
  afterAll(() => journey.close());

  it('the coordinator makes a link, and two people ask to join by it', async () => {
    await goToTab(coordinator, 'Deltagare');
    await coordinator.getByRole('button', { name: 'Skapa länk' }).click();
    link = await coordinator.getByLabel('Länken, visas bara nu').inputValue();
    await joinByLink(staff, link);
    await joinByLink(await openMinDiplomering(journey, 'staff2'), link);
  });

  it('the coordinator confirms both; the one on the pasted list stays one person', async () => {
    await openGroup(coordinator, group);
    await goToTab(coordinator, 'Deltagare');
    await coordinator.getByRole('heading', { name: 'Vill vara med (2)' }).waitFor();
    await coordinator.getByRole('listitem').filter({ hasText: alva.email }).getByText('Står redan på listan. Bekräfta, så blir det samma person.').waitFor();
    await coordinator.getByRole('button', { name: `Bekräfta ${alva.name}` }).click();
    await coordinator.getByRole('heading', { name: 'Vill vara med (1)' }).waitFor();
    await coordinator.getByRole('button', { name: `Bekräfta ${edvin.name}` }).click();
    await coordinator.getByRole('heading', { name: 'Vill vara med (1)' }).waitFor({ state: 'hidden' });
    await coordinator.getByText('11 räknas i dag, 11 på listan.').waitFor();
  });

  it('the one who joined first is not doubled by a list that is pasted afterwards', async () => {
    await coordinator.getByLabel('Klistra in listan här').fill(copiedFromSpreadsheet({ ...unit, people: [{ ...edvin, email: 'Staff2@Example.org' }] }));
    await coordinator.getByText(`Står redan i ${group}`).waitFor();
    await coordinator.getByText('0 läggs till, 1 finns redan, 0 att rätta.').waitFor();
    const emails = (await rowsOf(journey, 'Participants')).map(({ Email }) => Email);
    expect(emails.filter(email => email === alva.email)).toHaveLength(1);
    expect(emails.filter(email => email === edvin.email)).toHaveLength(1);
    expect(emails).toHaveLength(11);
  });

  it('the staff member checks in from Teams, and sees that it waits', async () => {
    await lookAgain(staff);
    await staff.getByText(/^Incheckningen är öppen till/).waitFor();
    await staff.getByRole('button', { name: 'Checka in', exact: true }).click();
    await staff.getByText('Din incheckning är sparad. Utbildaren bekräftar den, du behöver inte göra något mer.').waitFor();
  });

  it('the trainer confirms it in the roll', async () => {
    const trainer = await openDiplomering(journey, 'trainer.internal');
    await openGroup(trainer, group);
    await goToTab(trainer, 'Närvaro');
    await trainer.getByText('1 har checkat in och väntar på bekräftelse').waitFor();
    await trainer.getByRole('button', { name: `Bekräfta ${alva.name}` }).click();
    await trainer.getByText('1 har checkat in och väntar på bekräftelse').waitFor({ state: 'hidden' });
    expect(await cellOf(trainer, alva, 'Tillfälle 1').isChecked()).toBe(true);
  });

  it('the staff member sees what was confirmed', async () => {
    await lookAgain(staff);
    await staff.getByRole('listitem').filter({ hasText: 'Tillfälle 1' }).getByText('närvarande').first().waitFor();
    expect(columnsOf(await rowsOf(journey, 'MyPath'), 'Kind', 'State')).toEqual([['Anslutning', 'Bekräftad'], ['Anslutning', 'Bekräftad'], ['Incheckning', 'Bekräftad']]);
    expect(columnsOf(await rowsOf(journey, 'Attendance'), 'State', 'Mode')).toEqual([['Närvarande', 'På plats']]);
    expect(await rowsOf(journey, 'MyPath', 'staff2')).toHaveLength(1);
    expect(journey.problems).toEqual([]);
  });
});
