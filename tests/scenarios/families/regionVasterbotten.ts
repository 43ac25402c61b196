import { beforeAll, describe, expect, it } from '@jest/globals';
import { isoDate, offeredOutcomes, first } from '../../../src/rules';
import type { GroupKey } from '../../../src/rules';
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
  told,
  valuesOf,
} from '../testing/scenario';
import type { ScenarioSite } from '../testing/scenario';

const diploma = 'rvb-hbtq-diplomering';

/** The family's process from start to finish, through rules and lists. */
export function regionVasterbottenScenario(started: () => ScenarioSite): void {
  let site: ScenarioSite;
  let group: GroupKey;
  beforeAll(async () => {
    site = await installFor(started(), 'VBN');
  });

  describe('Region Västerbotten: a ward that cannot close', () => {
    it('applies without a price, and forms a group of twelve that nothing limits', async () => {
      const ward = await addUnit(site, 'Avdelning Sju', { category: 'hospital' });
      expect((await apply(site, ward, diploma, 12, isoDate('2026-01-07'))).shownPrice).toBeUndefined();
      group = await formGroup(site, diploma, isoDate('2026-01-19'));
      expect(await enrol(site, group, [12])).toHaveLength(12);
    });

    it('attends the first half day in two shifts and at a distance: the union counts, and nobody twice', async () => {
      await hold(site, group, { step: 1, day: isoDate('2026-02-02') });
      await hold(site, group, { step: 2, day: isoDate('2026-02-16'), present: [0, 1, 2, 3, 4, 5, 6] });
      await hold(site, group, { step: 2, day: isoDate('2026-02-18'), present: [6, 7, 8, 9, 10], remote: [10] });
      await hold(site, group, { step: 3, day: isoDate('2026-03-09') });
      const { file } = await open(site, group);
      expect(valuesOf(file.attendance).filter(({ mode }) => mode === 'remote')).toHaveLength(1);
      const proposal = first(await judge(site, group, isoDate('2026-03-10')));
      expect(told(proposal)).toEqual([
        'eligibility met: eligibility.everySector, eligibility.memberWithoutOwnTrainers',
        'groupSize met: groupSize.noLimits count 12',
        'attendance notAssessed: attendance.thresholdNotStated present 12 of 12',
        'attendance notAssessed: attendance.thresholdNotStated present 11 of 12',
        'attendance notAssessed: attendance.thresholdNotStated present 12 of 12',
        'assignment pending: assignment.approvedCount approved 0 of 12, assignment.incompleteNotDated',
        'assignment pending: assignment.approvedCount approved 0 of 1, assignment.incompleteNotDated',
      ]);
    });

    it('hands in the group’s assignment once and its own one by one; one that is missing holds the award up', async () => {
      await handInAll(site, group, isoDate('2026-04-01'), [11]);
      const missing = first(await judge(site, group, isoDate('2026-04-02')));
      expect(told(missing).slice(-2)).toEqual([
        'assignment pending: assignment.approvedCount approved 11 of 12, assignment.incompleteNotDated',
        'assignment met: assignment.approvedCount approved 1 of 1',
      ]);
      expect(offeredOutcomes(missing.findings)).not.toContain('awarded');
      await handInAll(site, group, isoDate('2026-04-08'));
      const whole = first(await judge(site, group, isoDate('2026-04-09')));
      expect(told(whole).slice(-2)).toEqual([
        'assignment met: assignment.approvedCount approved 12 of 12',
        'assignment met: assignment.approvedCount approved 1 of 1',
      ]);
      expect(whole.suggestedOutcome).toBe('pending');
      expect(offeredOutcomes(whole.findings)[0]).toBe('awarded');
    });

    it('gets its diploma without a last valid day and with no number for a price anywhere', async () => {
      const opened = await decide(site, group, isoDate('2026-04-09'), {
        outcome: 'awarded',
        reason: 'Alla har deltagit; en i efterhand.',
      });
      expect(
        valuesOf(opened.file.diplomas).map(({ awardWord, lastValidDay, category }) => [
          awardWord,
          lastValidDay,
          category,
        ]),
      ).toEqual([['diplom', undefined, 'hospital']]);
      expect(costs(opened)).toEqual({
        total: undefined,
        reasons: ['cost.priceNotStated'],
        onRows: [undefined, undefined],
      });
      expect(await registerState(site, isoDate('2040-01-01'))).toEqual([['Avdelning Sju', undefined, 'valid']]);
      expect(opened.file.group.value.stage).toBe('done');
    });
  });
}
