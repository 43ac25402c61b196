import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startJourney, type Journey } from './journey';
import {
  formGroupOf,
  goToTab,
  openDiplomering,
  openEndedGroup,
  openGroup,
  pasteParticipants,
  planSession,
} from './support/coordinator';
import { daysAgo } from './support/days';
import { approveAssignment, awardDiploma } from './support/decision';
import { columnsOf, rowsOf } from './support/lists';
import { closeRoll, takeRoll } from './support/roll';
import { avdelning, copiedFromSpreadsheet } from './support/workplaces';
import { inSwedish } from '../../src/testing/sentences';

/**
 * Sixty do not fit in a group of 25: they go in three and are judged as one, so there is one decision and one diploma.
 */
describe('a ward of 60 in three groups', () => {
  const parts = [0, 1, 2].map((part) => avdelning.people.slice(20 * part, 20 * part + 20));
  const number = (part: number): string => `KRO-${daysAgo(60).slice(0, 4)}-0${part + 1}`;
  let journey: Journey;
  let page: Page;
  beforeAll(async () => {
    journey = await startJourney('empty');
    page = await openDiplomering(journey);
  });
  afterAll(() => journey.close());

  it('is split 20 + 20 + 20 when the groups are formed', async () => {
    await formGroupOf(page, avdelning, { trainer: 'Disa Lingonsved', confirmedDay: daysAgo(60) });
    expect(columnsOf(await rowsOf(journey, 'Groups'), 'Number')).toEqual([[number(0)], [number(1)], [number(2)]]);
  });

  // Four of twenty is too many for one group by itself; six of sixty is exactly what the work group may miss.
  it.each([
    [0, 4],
    [1, 1],
    [2, 1],
  ])('group %i has its own list and sessions; %i are away once', async (part, away) => {
    const staff = parts[part] ?? [];
    await openGroup(page, number(part));
    await pasteParticipants(page, copiedFromSpreadsheet({ ...avdelning, people: staff }), 20);
    await planSession(page, { step: 'Tillfälle 1', day: daysAgo(30 - part), place: 'Sal B' });
    await planSession(page, { step: 'Tillfälle 2', day: daysAgo(10 - part), place: 'Sal B' });
    await takeRoll(page, 'Tillfälle 1', staff.slice(0, away));
    await closeRoll(page, 'Tillfälle 1');
    await takeRoll(page, 'Tillfälle 2');
    await closeRoll(page, 'Tillfälle 2');
  });

  it('one assignment, one decision, one diploma', async () => {
    await openGroup(page, number(0));
    await approveAssignment(page, avdelning);
    await goToTab(page, 'Beslut');
    const attendance = page.getByRole('row', { name: /^Närvaro tillfälle 1/ });
    await attendance.getByText(inSwedish('attendance.enough', { present: 54, of: 60, needed: 54 })).waitFor();
    await awardDiploma(page);
    expect(columnsOf(await rowsOf(journey, 'Decisions'), 'UnitName', 'Outcome')).toEqual([
      [avdelning.name, 'Diplomeras'],
    ]);
    expect(columnsOf(await rowsOf(journey, 'Diplomas'), 'Title')).toEqual([[avdelning.name]]);
    expect(columnsOf(await rowsOf(journey, 'Processes'), 'Stage', 'Participants', 'Outcome')).toEqual([
      ['Beslutad', 60, 'Diplomeras'],
    ]);
  });

  it('the decision is in each of the three groups, and none of them asks for another', async () => {
    for (const part of [0, 1, 2]) {
      await openEndedGroup(page, number(part));
      await goToTab(page, 'Beslut');
      await page.getByRole('heading', { name: 'Beslutet är fattat' }).waitFor();
    }
    expect(columnsOf(await rowsOf(journey, 'Groups'), 'Stage', 'Size')).toEqual([
      ['Klar', 20],
      ['Klar', 20],
      ['Klar', 20],
    ]);
    expect(journey.problems).toEqual([]);
  });
});
