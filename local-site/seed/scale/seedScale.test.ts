import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openGroup } from '../../../src/usecases/openGroup/openGroup';
import { settle } from '../../../src/usecases/computedColumns/settle';
import { buildInvoiceLines } from '../../../src/usecases/invoice/buildInvoiceLines';
import { swedishDayOf } from '../../../src/rules';
import { diplomaTable } from '../../../src/lists/rows/diplomas';
import { readRows } from '../../../src/lists/rows/readRows';
import { participantTable } from '../../../src/lists/rows/people';
import type { Repositories } from '../../../src/lists/repositories/ports';
import { addMonths } from '../../../src/rules';
import { startTestSite, type TestSite } from '../../server/testing/testSite';
import { repositoriesAs, seedSite, siteAs } from '..';
import { seedScale } from './seedScale';

const now = new Date('2026-11-22T09:00:00Z');
const today = swedishDayOf(now);
const size = { groups: 60, participants: 1_150, attendance: 5_700, diplomas: 190, years: 10 };
const nothing = { groups: 0, participants: 0, attendance: 0, diplomas: 0 };

async function filledSite(): Promise<TestSite> {
  const site = await startTestSite(() => now);
  await seedSite(site.url, 'empty', now);
  await seedScale(site.local, repositoriesAs(site.url, 'coordinator1'), size, nothing, now);
  return site;
}

describe('a site filled to a size', () => {
  let site: TestSite;
  let lists: Repositories;
  beforeAll(async () => {
    site = await filledSite();
    lists = repositoriesAs(site.url, 'coordinator1');
  }, 60_000);
  afterAll(() => site.close());
  const count = async (list: string, of = site): Promise<unknown> =>
    (await of.get(`web/GetList('/sites/diplomering/Lists/${list}')?$select=ItemCount`)).json.ItemCount;

  it('holds what was asked for, to the row', async () => {
    expect({
      groups: await count('Groups'),
      participants: await count('Participants'),
      attendance: await count('Attendance'),
      diplomas: await count('Diplomas'),
    }).toEqual({ groups: 60, participants: 1_150, attendance: 5_700, diplomas: 190 });
  });

  it('has every row as the product would leave it: nothing to settle, and the invoice basis adds up', async () => {
    const catalogue = await lists.catalogue.readWithUnits();
    const groups = await lists.groups.since(2000);
    const stages = new Set<string>();
    for (const { value } of groups.filter((_, index) => index % 4 === 0 || index > 50)) {
      stages.add(value.stage);
      const file = await lists.groups.open(value.key);
      const judgedOn =
        file.decisions
          .map((each) => each.value.day)
          .sort()
          .at(-1) ?? today;
      const open = openGroup(file, catalogue, () => undefined);
      expect(await settle(open, judgedOn, lists.groups)).toBe(file);
      const lines = file.invoiceLines.map((each) => each.value);
      if (lines.length > 0)
        expect(lines.map(({ key, amount }) => [key, amount]).sort()).toEqual(
          buildInvoiceLines(open, value, 'invoiced', judgedOn)
            .map(({ key, amount }) => [key, amount])
            .sort(),
        );
      if (lines.length > 0) expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(value.computed.cost);
    }
    expect([...stages]).toEqual(expect.arrayContaining(['done', 'training']));
  });

  it('has diplomas that follow from decisions, and renewals in the series of what they renew', async () => {
    const diplomas = (await readRows(siteAs(site.url, 'coordinator1'), diplomaTable, {})).rows.map(
      ({ value }) => value,
    );
    const issued = diplomas.filter(({ imported }) => !imported);
    expect(
      issued.every(
        ({ decisionKey, processKey, versionKey }) =>
          decisionKey !== undefined && processKey !== undefined && versionKey !== undefined,
      ),
    ).toBe(true);
    const renewed = issued.filter(({ key, seriesKey }) => seriesKey !== `series-${key}`);
    expect(renewed.length).toBeGreaterThan(20);
    for (const { seriesKey, awardDay } of renewed) {
      const earlier = issued.filter((other) => other.seriesKey === seriesKey && other.awardDay < awardDay);
      expect(earlier.length).toBeGreaterThan(0);
      expect(
        earlier.some(
          ({ lastValidDay }) =>
            lastValidDay !== undefined && awardDay <= lastValidDay && awardDay >= addMonths(lastValidDay, -13),
        ),
      ).toBe(true);
    }
    expect(new Set(diplomas.map(({ number }) => number)).size).toBe(190);
  });

  it('is the same when made again for the same day', async () => {
    const again = await filledSite();
    try {
      const people = async ({ url }: TestSite): Promise<unknown> =>
        (await readRows(siteAs(url, 'coordinator1'), participantTable, {})).rows.map(({ value }) => value);
      const diplomas = async ({ url }: TestSite): Promise<unknown> =>
        (await readRows(siteAs(url, 'coordinator1'), diplomaTable, {})).rows.map(({ value }) => value);
      expect(await people(again)).toEqual(await people(site));
      expect(await diplomas(again)).toEqual(await diplomas(site));
    } finally {
      await again.close();
    }
  }, 60_000);

  it('needs the process that runs the site', async () => {
    await expect(seedSite('http://127.0.0.1:1/sites/x', 'scale')).rejects.toThrow('the process that runs it');
  });
});
