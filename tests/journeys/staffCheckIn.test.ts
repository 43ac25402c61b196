import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startJourney, type Journey } from './journey';
import {
  formGroupOf,
  goToTab,
  openDiplomering,
  openGroup,
  pasteParticipants,
  planSession,
} from './support/coordinator';
import { clockIn, daysAgo, today } from './support/days';
import { columnsOf, rowsOf } from './support/lists';
import { cellOf } from './support/roll';
import { followLink, join, lookAgain, openMinDiplomering, pasteLink } from './support/staff';
import { copiedFromSpreadsheet, lindhaga } from './support/workplaces';

/**
 * Two who take part join from Teams: one is on the pasted list already, the other is pasted afterwards. Each is one
 * person.
 */
describe('joining by link, and a check-in that the trainer confirms', () => {
  const alva = { name: 'Alva Rönnhult', email: 'staff1@example.org' };
  const edvin = { name: 'Edvin Björkfors', email: 'staff2@example.org' };
  const unit = { ...lindhaga, people: [...lindhaga.people, alva] };
  const group = `KRO-${daysAgo(20).slice(0, 4)}-01`;
  let journey: Journey;
  let coordinator: Page;
  let staff: Page;
  let other: Page;
  beforeAll(async () => {
    journey = await startJourney('empty');
    coordinator = await openDiplomering(journey);
    await formGroupOf(coordinator, unit, { trainer: 'Disa Lingonsved', confirmedDay: daysAgo(20) });
    await pasteParticipants(coordinator, copiedFromSpreadsheet(unit), 10);
    await planSession(coordinator, {
      step: 'Tillfälle 1',
      day: today(),
      from: clockIn(-20),
      to: clockIn(60),
      place: 'Björken',
    });
    staff = await openMinDiplomering(journey, 'staff1');
  });
  afterAll(() => journey.close());

  it('the coordinator makes a link; one pastes it in Teams, one follows it, and both ask to join', async () => {
    await goToTab(coordinator, 'Deltagare');
    await coordinator.getByRole('button', { name: 'Skapa länk' }).click();
    const link = await coordinator.getByLabel('Länken').inputValue();
    await pasteLink(staff, link);
    await join(staff);
    other = await followLink(journey, 'staff2', link);
    await join(other);
  });

  it('a check-in of somebody who is not on the list yet waits for the list', async () => {
    await goToTab(coordinator, 'Tillfällen');
    await coordinator.getByRole('button', { name: /^Incheckning för Tillfälle 1/ }).click();
    await coordinator.getByRole('button', { name: 'Skapa länk och QR-kod' }).click();
    const checkIn = await coordinator.getByLabel('Länken').inputValue();
    await coordinator.keyboard.press('Escape');
    other = await followLink(journey, 'staff2', checkIn);
    await other.getByRole('button', { name: 'Checka in', exact: true }).click();
    await other.getByText('Din incheckning är sparad.').waitFor();
    await coordinator.reload();
    await goToTab(coordinator, 'Närvaro');
    await coordinator
      .getByText('Står inte på listan med den här e-postadressen. Lägg till personen under Deltagare först.')
      .waitFor();
    expect(await coordinator.getByRole('button', { name: `Bekräfta ${edvin.name}` }).isDisabled()).toBe(true);
  });

  it('the coordinator confirms both; the one on the pasted list stays one person', async () => {
    await openGroup(coordinator, group);
    await goToTab(coordinator, 'Deltagare');
    await coordinator.getByRole('heading', { name: 'Vill vara med (2)' }).waitFor();
    await coordinator
      .getByRole('listitem')
      .filter({ hasText: alva.email })
      .getByText('Står redan på listan. Bekräfta, så blir det samma person.')
      .waitFor();
    await coordinator.getByRole('button', { name: `Bekräfta ${alva.name}` }).click();
    await coordinator.getByRole('heading', { name: 'Vill vara med (1)' }).waitFor();
    await coordinator.getByRole('button', { name: `Bekräfta ${edvin.name}` }).click();
    await coordinator.getByRole('heading', { name: 'Vill vara med (1)' }).waitFor({ state: 'hidden' });
    await coordinator.getByText('11 räknas i dag, 11 på listan.').waitFor();
  });

  it('the one who joined first is not doubled by a list that is pasted afterwards', async () => {
    await coordinator
      .getByLabel('Klistra in listan här')
      .fill(copiedFromSpreadsheet({ ...unit, people: [{ ...edvin, email: 'Staff2@Example.org' }] }));
    await coordinator.getByText(`Står redan i ${group}`).waitFor();
    await coordinator.getByText('0 läggs till, 1 finns redan, 0 att rätta eller svara på.').waitFor();
    const emails = (await rowsOf(journey, 'Participants')).map(({ Email }) => Email);
    expect(emails.filter((email) => email === alva.email)).toHaveLength(1);
    expect(emails.filter((email) => email === edvin.email)).toHaveLength(1);
    expect(emails).toHaveLength(11);
  });

  it('the staff member checks in from Teams, and sees that it waits', async () => {
    await lookAgain(staff);
    await staff.getByText(/^Incheckningen är öppen till/).waitFor();
    await staff.getByRole('button', { name: 'Checka in', exact: true }).click();
    await staff
      .getByText('Din incheckning är sparad. Utbildaren bekräftar den, du behöver inte göra något mer.')
      .waitFor();
  });

  it('the trainer confirms both in the roll', async () => {
    const trainer = await openDiplomering(journey, 'trainer.internal');
    await openGroup(trainer, group);
    await goToTab(trainer, 'Närvaro');
    await trainer.getByText('2 har checkat in och väntar på bekräftelse').waitFor();
    await trainer.getByRole('button', { name: `Bekräfta ${alva.name}` }).click();
    await trainer.getByText('1 har checkat in och väntar på bekräftelse').waitFor();
    await trainer.getByRole('button', { name: `Bekräfta ${edvin.name}` }).click();
    await trainer.getByText('1 har checkat in och väntar på bekräftelse').waitFor({ state: 'hidden' });
    for (const person of [alva, edvin]) expect(await cellOf(trainer, person, 'Tillfälle 1').isChecked()).toBe(true);
  });

  it('the staff member sees what was confirmed', async () => {
    await lookAgain(staff);
    await staff.getByRole('listitem').filter({ hasText: 'Tillfälle 1' }).getByText('närvarande').first().waitFor();
    expect(columnsOf(await rowsOf(journey, 'MyPath'), 'Kind', 'State')).toEqual([
      ['Anslutning', 'Bekräftad'],
      ['Anslutning', 'Bekräftad'],
      ['Incheckning', 'Bekräftad'],
      ['Incheckning', 'Bekräftad'],
    ]);
    expect(columnsOf(await rowsOf(journey, 'Attendance'), 'State', 'Mode')).toEqual([
      ['Närvarande', 'På plats'],
      ['Närvarande', 'På plats'],
    ]);
    // Each sees what is one's own, and nothing of a colleague.
    expect(await rowsOf(journey, 'MyPath', 'staff2')).toHaveLength(2);
    expect(journey.problems).toEqual([]);
  });
});
