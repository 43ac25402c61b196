import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { statesOfDiplomas } from '../../src/rules';
import { instantOf } from '../../src/features/sessions/swedishInstant';
import { swedishDayOf } from '../../src/rules';
import { listPath } from '../../src/lists/listAddress';
import { allLists } from '../../src/lists/schema';
import {
  addDays,
  addMonths,
  elementAt,
  isoDate,
  keyFrom,
  renewalWindowStart,
  type Diploma,
  type DiplomaKey,
  type IsoDate,
  type SeriesKey,
} from '../../src/rules';
import { startContractSite, type ContractSite } from './testing/contractSite';
import * as nouns from './testing/nouns';
import { savedIn } from './testing/nouns';

/** The turn of a year, the day that most years lack, and the days with a DST night on either side. */
const lastDays = ['2026-12-31', '2028-02-29', '2027-03-28', '2026-10-25'].map(isoDate);
const zones = ['UTC', 'America/Los_Angeles', 'Europe/Stockholm'];

let clock = new Date('2026-10-01T12:00:00Z');
let contract: ContractSite;
const ownZone = process.env.TZ;
const ending = lastDays.map((lastValidDay, index) =>
  diploma(index, { lastValidDay, renewalFromDay: renewalWindowStart(lastValidDay, nouns.version.validity) }),
);
/** Of programmes whose source states no validity: one in force until it is revoked, and one that was revoked. */
const endless = [
  diploma(4, { lastValidDay: undefined }),
  diploma(5, { lastValidDay: undefined, revokedDay: isoDate('2024-01-30'), revokedReason: 'Fel enhet' }),
];
const diplomas = [...ending, ...endless];

function diploma(index: number, change: Partial<Diploma>): Diploma {
  return nouns.diploma(`d${index}`, {
    key: keyFrom<DiplomaKey>(`zone-${index}`),
    number: `KRO-2026-100${index}`,
    seriesKey: keyFrom<SeriesKey>(`zone-${index}`),
    awardDay: isoDate('2023-01-30'),
    ...change,
  });
}

beforeAll(async () => {
  contract = await startContractSite(() => clock);
  const { catalogue, diplomas: register } = contract.as('coordinator1').repositories;
  savedIn(await catalogue.addOrganisation(nouns.organisation));
  for (const diploma of diplomas) savedIn(await register.issue(diploma));
});
afterAll(() => contract.close());
afterEach(() => {
  process.env.TZ = ownZone;
});

const rows = v.object({ value: v.array(v.object({ Number: v.string() })) });

/** What a manager sees in a list view at this moment: the list server judges by its own clock and the site's zone. */
async function inView(title: string): Promise<readonly string[]> {
  const list = allLists.find(({ path }) => path === 'Diplomas');
  const view = list?.views.find((each) => each.title.sv === title);
  if (view === undefined) throw new Error(`Diplomas has no view ${title}`);
  const { site } = contract.as('director');
  const body = {
    query: { ViewXml: `<View><ViewFields><FieldRef Name="Number"/></ViewFields><Query>${view.query}</Query></View>` },
  };
  return v
    .parse(rows, (await site.send({ path: `${listPath(site, 'Diplomas')}/getitems`, method: 'POST', body })).body)
    .value.map(({ Number: number }) => number)
    .sort();
}

/** What the web part shows: the rules asked with today as it is in Sweden. */
function inWebPart(today: IsoDate): {
  readonly valid: readonly string[];
  readonly due: readonly string[];
  readonly expired: readonly string[];
} {
  const stateOf = statesOfDiplomas({ diplomas, endedUnits: [], renewals: [], unitEvents: [], versions: [] }, today);
  const numbers = (states: readonly string[]): readonly string[] =>
    diplomas
      .filter((diploma) => states.includes(stateOf(diploma)))
      .map(({ number }) => number)
      .sort();
  return { valid: numbers(['valid', 'renewalDue']), due: numbers(['renewalDue']), expired: numbers(['expired']) };
}

describe.each(zones)('with the process in %s', (zone) => {
  describe.each(lastDays)('around %s', (lastDay) => {
    it.each([
      ['the last minute of the day before', instantOf(addDays(lastDay, -1), '23:59'), addDays(lastDay, -1)],
      ['the first minute of the day', instantOf(lastDay, '00:00'), lastDay],
      ['the last minute of the day', instantOf(lastDay, '23:59'), lastDay],
      ['the first minute of the next day', instantOf(addDays(lastDay, 1), '00:00'), addDays(lastDay, 1)],
    ])('%s: rules, web part and list view say the same', async (_, instant, swedishDay) => {
      process.env.TZ = zone;
      clock = new Date(instant);
      const today = swedishDayOf(clock);
      expect(today).toBe(swedishDay);
      const expected = inWebPart(today);
      for (const view of ['Giltiga diplom', 'Giltiga per region', 'Täckning'])
        expect([view, await inView(view)]).toEqual([view, expected.valid]);
      expect(await inView('Löper ut inom 12 månader')).toEqual(expected.due);
      expect(await inView('Utgångna')).toEqual(expected.expired);
      expect(expected.valid).toEqual(
        [
          ...ending.filter(({ lastValidDay }) => lastValidDay !== undefined && lastValidDay >= swedishDay),
          elementAt(endless, 0),
        ].map(({ number }) => number),
      );
    });
  });

  it.each(lastDays)('renewal is due twelve months before %s to the day, also over 29 February', async (lastDay) => {
    process.env.TZ = zone;
    const first = addMonths(lastDay, -12);
    const own = diplomas.find(({ lastValidDay }) => lastValidDay === lastDay)?.number ?? '';
    for (const [day, due] of [
      [addDays(first, -1), false],
      [first, true],
    ] as const) {
      clock = new Date(instantOf(day, '12:00'));
      expect(inWebPart(day).due.includes(own)).toBe(due);
      expect((await inView('Löper ut inom 12 månader')).includes(own)).toBe(due);
    }
  });
});
