import { beforeAll, describe, expect, it } from '@jest/globals';
import { registerState } from '../testing/registerState';
import { elementAt, isoDate, kronor } from '../../../src/rules';
import type { GroupKey, Unit } from '../../../src/rules';
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
  told,
  valuesOf,
} from '../testing/scenario';
import type { ScenarioSite } from '../testing/scenario';

const day = (text: string): ReturnType<typeof isoDate> => isoDate(text);
const group12 = 'groupSize met: groupSize.fits count 12 least 5 most 25';

/** The family's process from start to finish, through rules and lists. */
export function regionerISamverkanScenario(started: () => ScenarioSite): void {
  let site: ScenarioSite;
  let units: readonly [Unit, Unit];
  let group: GroupKey;
  beforeAll(async () => {
    site = await installFor(started(), 'KRO');
    units = [
      await addUnit(site, 'Rehab Ett', { category: 'careCentre' }),
      await addUnit(site, 'Skolhälsan Två', { sector: 'schoolHealth' }),
    ];
  });

  describe('Regioner i samverkan: two small units through Koncept A, and one of them to its omdiplomering', () => {
    it('apply with no price until the region is said to have trainers of its own', async () => {
      expect((await apply(site, units[0], 'ris-koncept-a', 4, day('2026-01-12'))).shownPrice).toBeUndefined();
      const { catalogue } = site.coordinator;
      for (const organisation of (await catalogue.read(true)).organisations.filter(({ value }) => value.code === 'KRO'))
        await catalogue.updateOrganisation(organisation, { hasOwnTrainers: true });
      expect((await apply(site, units[1], 'ris-koncept-a', 8, day('2026-01-13'))).shownPrice).toBe(kronor(5_900));
    });

    it('form a group of twelve and hold the first session with one away', async () => {
      group = await formGroup(site, 'ris-koncept-a', day('2026-02-02'));
      await enrol(site, group, [4, 8]);
      await hold(site, group, { step: 1, day: day('2026-03-03'), absent: [0] });
      const first = elementAt(await judge(site, group, day('2026-03-04')), 0);
      expect(told(first)).toEqual([
        'eligibility met: eligibility.sectorIncluded, eligibility.memberWithOwnTrainers',
        group12,
        'attendance met: attendance.enough present 11 of 12 needed 11, attendance.budget budget 1 absent 1',
        'attendance pending: attendance.noSession',
        'assignment pending: assignment.notDated',
      ]);
      expect(first.suggestedOutcome).toBe('pending');
    });

    it('with two away at the second session the work group misses 90 % there', async () => {
      await hold(site, group, { step: 2, day: day('2026-03-24'), absent: [4, 5] });
      const proposals = await judge(site, group, day('2026-03-25'));
      expect(proposals.map(({ suggestedOutcome }) => suggestedOutcome)).toEqual(['notAwarded', 'notAwarded']);
      expect(told(elementAt(proposals, 0))[3]).toBe(
        'attendance notMet: attendance.tooFew present 10 of 12 needed 11, attendance.budget budget 1 absent 2',
      );
    });

    it('a parallel occurrence that one of them attends restores it', async () => {
      await hold(site, group, { step: 2, day: day('2026-03-26'), present: [4] });
      await handInAll(site, group, day('2026-04-20'));
      const proposals = await judge(site, group, day('2026-04-21'));
      expect(proposals.map(told)).toEqual(
        ['sectorIncluded', 'sectorIncluded'].map((code) => [
          `eligibility met: eligibility.${code}, eligibility.memberWithOwnTrainers`,
          group12,
          'attendance met: attendance.enough present 11 of 12 needed 11, attendance.budget budget 1 absent 1',
          'attendance met: attendance.enough present 11 of 12 needed 11, attendance.budget budget 1 absent 1',
          'assignment met: assignment.handedIn, assignment.approved',
        ]),
      );
      expect(proposals.map(({ suggestedOutcome }) => suggestedOutcome)).toEqual(['awarded', 'awarded']);
    });

    it('both are awarded for four years, and share 7 100 kr', async () => {
      const opened = await decide(site, group, day('2026-04-21'), { outcome: 'awarded', reason: '' });
      expect(
        valuesOf(opened.file.diplomas).map(({ awardWord, awardDay, lastValidDay, renewalFromDay }) => [
          awardWord,
          awardDay,
          lastValidDay,
          renewalFromDay,
        ]),
      ).toEqual([
        ['diplom', '2026-04-21', '2030-04-21', '2029-04-21'],
        ['diplom', '2026-04-21', '2030-04-21', '2029-04-21'],
      ]);
      expect(
        valuesOf(opened.file.processes).map(({ stage, computed }) => [stage, computed.outcome, computed.lastValidDay]),
      ).toEqual([
        ['decided', 'awarded', '2030-04-21'],
        ['decided', 'awarded', '2030-04-21'],
      ]);
      expect(costs(opened)).toEqual({
        total: kronor(7_100),
        reasons: [],
        onRows: [kronor(7_100), kronor(3_550), kronor(3_550)],
      });
      expect(opened.file.group.value.stage).toBe('done');
    });

    it('the second unit renews with an external trainer: one session, an action plan, 18 890 kr, four years from its own day', async () => {
      await apply(site, units[1], 'ris-omdiplomering', 8, day('2030-01-10'));
      const renewal = await formGroup(site, 'ris-omdiplomering', day('2030-01-20'), 'external');
      expect(elementAt((await open(site, renewal)).file.processes, 0).value.renewsDiplomaKey).toBeDefined();
      await enrol(site, renewal, [8]);
      await hold(site, renewal, { step: 1, day: day('2030-02-05') });
      await handInAll(site, renewal, day('2030-02-20'));
      const proposal = elementAt(await judge(site, renewal, day('2030-03-01')), 0);
      expect(proposal.suggestedOutcome).toBe('awarded');
      const opened = await decide(site, renewal, day('2030-03-01'), { outcome: 'awarded', reason: '' });
      expect(costs(opened)).toMatchObject({ total: kronor(18_890) });
      expect(valuesOf(opened.file.diplomas).map(({ lastValidDay }) => lastValidDay)).toEqual(['2034-03-01']);
      expect(await registerState(site, day('2030-03-01'))).toEqual([
        ['Rehab Ett', '2030-04-21', 'renewalDue'],
        ['Skolhälsan Två', '2030-04-21', 'renewed'],
        ['Skolhälsan Två', '2034-03-01', 'valid'],
      ]);
    });
  });

  describe('Regioner i samverkan: one unit through Koncept B with an external trainer', () => {
    it('the web course counts as an occasion, and the price is 18 890 kr', async () => {
      const unit = await addUnit(site, 'Vårdcentralen Tre', { category: 'careCentre' });
      await apply(site, unit, 'ris-koncept-b', 9, day('2026-05-04'));
      const key = await formGroup(site, 'ris-koncept-b', day('2026-05-11'), 'external');
      await enrol(site, key, [9]);
      await hold(site, key, { step: 1, day: day('2026-06-01'), absent: [3] });
      await hold(site, key, { step: 2, day: day('2026-06-08') });
      await handInAll(site, key, day('2026-08-20'));
      const proposal = elementAt(await judge(site, key, day('2026-08-21')), 0);
      expect(told(proposal)[2]).toBe(
        'attendance notMet: attendance.tooFew present 8 of 9 needed 9, attendance.budget budget 0 absent 1',
      );
      expect(proposal.suggestedOutcome).toBe('notAwarded');
      const opened = await decide(site, key, day('2026-08-21'), {
        outcome: 'notAwarded',
        reason: 'Närvaron nåddes inte.',
      });
      expect(opened.file.diplomas).toEqual([]);
      expect(costs(opened)).toMatchObject({ total: kronor(18_890), onRows: [kronor(18_890), kronor(18_890)] });
    });
  });
}
