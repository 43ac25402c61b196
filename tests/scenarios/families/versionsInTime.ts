import { beforeAll, expect, it } from '@jest/globals';
import {
  checkVersions,
  isoDate,
  keyFrom,
  kronor,
  serialiseSnapshot,
  stated,
  versionOn,
  elementAt,
} from '../../../src/rules';
import type { Diploma, DiplomaKey, GroupKey, IsoDate, ProgrammeVersion, SeriesKey, Unit } from '../../../src/rules';
import { laterVersion } from '../testing/laterVersion';
import { registerState } from '../testing/registerState';
import {
  addUnit,
  apply,
  costs,
  decide,
  enrol,
  formGroup,
  handInAll,
  hold,
  installFor,
  judge,
  open,
  programme,
  rulesOn,
  told,
  valuesOf,
} from '../testing/scenario';
import type { ScenarioSite } from '../testing/scenario';

const konceptA = 'ris-koncept-a';

/**
 * A later version with another threshold, reading, price and validity, while there are processes bound to the earlier
 * one.
 */
export function versionsInTimeScenario(started: () => ScenarioSite): void {
  let site: ScenarioSite;
  let units: Readonly<Record<'decided' | 'underWay' | 'later' | 'imported', Unit>>;
  let decided: GroupKey;
  let underWay: GroupKey;
  let later: GroupKey;
  let before: unknown;
  beforeAll(async () => {
    site = await installFor(started(), 'SOR');
    const { catalogue } = site.coordinator;
    for (const organisation of (await catalogue.read(true)).organisations.filter(({ value }) => value.code === 'SOR'))
      await catalogue.updateOrganisation(organisation, { hasOwnTrainers: true });
    units = {
      decided: await addUnit(site, 'A Beslutad'),
      underWay: await addUnit(site, 'B Pågående'),
      later: await addUnit(site, 'C Senare'),
      imported: await addUnit(site, 'D Importerad'),
    };
  });

  const told12 = (reasons: string): readonly string[] => [
    'eligibility met: eligibility.sectorIncluded, eligibility.memberWithOwnTrainers',
    'groupSize met: groupSize.fits count 10 least 5 most 25',
    ...reasons.split(' | '),
  ];
  const firstRules = told12(
    [1, 2]
      .map(() => 'attendance met: attendance.enough present 9 of 10 needed 9, attendance.budget budget 1 absent 1')
      .join(' | '),
  );
  const handedIn = 'assignment met: assignment.handedIn, assignment.approved';

  async function confirmed(unit: Unit, applied: IsoDate, day: IsoDate): Promise<GroupKey> {
    await apply(site, unit, konceptA, 10, applied);
    const key = await formGroup(site, konceptA, day);
    await enrol(site, key, [10]);
    return key;
  }
  /** Two people away, one at each session: 90 % at each, but only eight of ten at both. */
  async function taught(key: GroupKey, first: IsoDate, second: IsoDate, last: IsoDate): Promise<void> {
    await hold(site, key, { step: 1, day: first, absent: [3] });
    await hold(site, key, { step: 2, day: second, absent: [7] });
    await handInAll(site, key, last);
  }
  async function standing(key: GroupKey, day: IsoDate): Promise<object> {
    const opened = await open(site, key);
    const proposal = elementAt(await judge(site, key, day), 0);
    return {
      verdict: told(proposal),
      outcome: proposal.suggestedOutcome,
      snapshot: serialiseSnapshot(proposal.snapshot),
      cost: costs(opened),
      diplomas: valuesOf(opened.file.diplomas),
      version: opened.version.key,
      decisions: valuesOf(opened.file.decisions),
      processes: valuesOf(opened.file.processes),
    };
  }

  it('a process is decided under the first version, and another is confirmed under it', async () => {
    decided = await confirmed(units.decided, isoDate('2026-09-01'), isoDate('2026-09-14'));
    await taught(decided, isoDate('2026-10-06'), isoDate('2026-10-27'), isoDate('2026-11-20'));
    const opened = await decide(site, decided, isoDate('2026-12-01'), { outcome: 'awarded', reason: '' });
    before = await standing(decided, isoDate('2026-12-01'));
    expect(before).toMatchObject({
      verdict: [...firstRules, handedIn],
      outcome: 'awarded',
      cost: { total: kronor(5_900) },
      diplomas: [{ lastValidDay: '2030-12-01' }],
    });
    expect(elementAt(valuesOf(opened.file.decisions), 0).snapshot).toBe(
      (await judge(site, decided, isoDate('2026-12-01'))).map(({ snapshot }) => serialiseSnapshot(snapshot))[0],
    );
    underWay = await confirmed(units.underWay, isoDate('2026-12-01'), isoDate('2026-12-31'));
  });

  it('the next version is appended from 2027 on: 95 % read as attended all, 6 900 kr, three years', async () => {
    const first = await rulesOn(site, konceptA, isoDate('2026-12-31'));
    const next = laterVersion(
      first,
      isoDate('2027-01-01'),
      (version): Partial<ProgrammeVersion> => ({
        attendance: {
          ...version.attendance,
          threshold: stated({ numerator: 95, denominator: 100 }),
          reading: 'attendedAll',
        },
        price: { ...version.price, internal: stated(kronor(6_900)), surcharge: stated(kronor(1_500)) },
        validity: { ...version.validity, years: stated(3) },
      }),
    );
    expect((await site.coordinator.catalogue.publishVersion(next)).kind).toBe('saved');
    const { versions } = await site.coordinator.catalogue.read(true);
    expect(checkVersions(versions.filter(({ programmeKey }) => programmeKey === konceptA))).toEqual([]);
    expect(
      ['2023-01-30', '2026-12-31', '2027-01-01'].map((day) => versionOn(versions, programme(konceptA), isoDate(day))),
    ).toMatchObject([first, first, next].map(({ key }) => ({ version: { key } })));
    // The first version is as it was, row for row.
    expect(versions.find(({ key }) => key === first.key)).toEqual(first);
  });

  it('what was decided holds: verdict, snapshot, cost and diploma are the same', async () => {
    expect(await standing(decided, isoDate('2026-12-01'))).toEqual(before);
  });

  it('what was confirmed before it goes by the first rules to its end, also when taught and decided later', async () => {
    await taught(underWay, isoDate('2027-01-12'), isoDate('2027-02-02'), isoDate('2027-02-20'));
    const proposal = elementAt(await judge(site, underWay, isoDate('2027-03-01')), 0);
    expect(told(proposal)).toEqual([...firstRules, handedIn]);
    const opened = await decide(site, underWay, isoDate('2027-03-01'), { outcome: 'awarded', reason: '' });
    expect(costs(opened)).toMatchObject({ total: kronor(5_900) });
    expect(valuesOf(opened.file.diplomas)).toMatchObject([{ lastValidDay: '2031-03-01' }]);
  });

  it('what is confirmed after it goes by the new rules: the same roll is not enough, the price and the years are new', async () => {
    await apply(site, units.later, konceptA, 10, isoDate('2027-01-05')).then(({ shownPrice }) =>
      expect(shownPrice).toBe(kronor(6_900)),
    );
    later = await formGroup(site, konceptA, isoDate('2027-01-11'));
    await enrol(site, later, [10]);
    await taught(later, isoDate('2027-01-12'), isoDate('2027-02-02'), isoDate('2027-02-20'));
    const proposal = elementAt(await judge(site, later, isoDate('2027-03-01')), 0);
    expect(told(proposal)).toEqual([
      ...told12('attendance notMet: attendance.tooFew present 8 of 10 needed 10, attendance.budget budget 0 absent 2'),
      handedIn,
    ]);
    const opened = await decide(site, later, isoDate('2027-03-01'), {
      outcome: 'awardedWithDeviation',
      reason: 'Två deltog i efterhand.',
    });
    expect(costs(opened)).toMatchObject({ total: kronor(6_900) });
    expect(valuesOf(opened.file.diplomas)).toMatchObject([{ lastValidDay: '2030-03-01', withDeviation: true }]);
  });

  it('before the first version no group can be formed; what was awarded then is imported with its stated dates', async () => {
    await apply(site, units.imported, konceptA, 10, isoDate('2027-01-05'));
    await expect(formGroup(site, konceptA, isoDate('2023-01-29'))).rejects.toThrow('beforeFirstVersion');
    const { value: issued } = elementAt((await open(site, decided)).file.diplomas, 0);
    const imported = (number: string, awardDay: string, lastValidDay: string | undefined): Diploma => ({
      ...issued,
      key: keyFrom<DiplomaKey>(`imported-${number}`),
      number,
      unitKey: units.imported.key,
      issuedUnitName: units.imported.name,
      seriesKey: keyFrom<SeriesKey>(`imported-${number}`),
      processKey: undefined,
      togetherKey: undefined,
      decisionKey: undefined,
      versionKey: undefined,
      imported: true,
      awardDay: isoDate(awardDay),
      lastValidDay: lastValidDay === undefined ? undefined : isoDate(lastValidDay),
      renewalFromDay: undefined,
      year: Number(awardDay.slice(0, 4)),
    });
    for (const diploma of [
      imported('SOR-2019-0001', '2019-03-01', '2022-03-01'),
      imported('SOR-2020-0001', '2022-06-01', '2027-06-01'),
      imported('SOR-2021-0001', '2022-09-01', undefined),
    ]) {
      expect((await site.coordinator.diplomas.issue(diploma)).kind).toBe('saved');
    }
    expect(await registerState(site, isoDate('2027-03-01'))).toEqual([
      ['A Beslutad', '2030-12-01', 'valid'],
      ['B Pågående', '2031-03-01', 'valid'],
      ['C Senare', '2030-03-01', 'valid'],
      // By the dates they carry; the default window of 12 months holds, since no rules are known.
      ['D Importerad', '2022-03-01', 'expired'],
      ['D Importerad', '2027-06-01', 'renewalDue'],
      ['D Importerad', undefined, 'valid'],
    ]);
  });
}
