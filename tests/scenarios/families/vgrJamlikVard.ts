import { beforeAll, describe, expect, it } from '@jest/globals';
import { vgrJamlikVard } from '../../../src/programmes';
import { addDays, elementAt, first, isoDate, registrationOn } from '../../../src/rules';
import type { GroupKey } from '../../../src/rules';
import {
  addUnit,
  apply,
  costs,
  decide,
  enrol,
  formGroup,
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

const webinars = 'vgr-migration-webbinarier';

/** The family's process from start to finish, through rules and lists. */
export function vgrJamlikVardScenario(started: () => ScenarioSite): void {
  let site: ScenarioSite;
  let group: GroupKey;
  beforeAll(async () => {
    site = await installFor(started(), 'VGR');
  });

  describe('VGR: staff of a health centre at a webinar of the focus area', () => {
    it('sign up; whether their sector is meant the page leaves to the coordinator', async () => {
      const unit = await addUnit(site, 'Vårdcentralen Vänern', { category: 'careCentre' });
      expect((await apply(site, unit, webinars, 6, isoDate('2024-03-04'))).shownPrice).toBeUndefined();
      group = await formGroup(site, webinars, isoDate('2024-03-11'));
      await enrol(site, group, [6]);
      expect((await open(site, group)).version.kind).toBe('training');
    });

    it('attend at a distance on 2024-04-18: attendance is counted, and nothing is awarded for it', async () => {
      await hold(site, group, { step: 2, day: isoDate('2024-04-18'), absent: [5], remote: [0, 1, 2, 3, 4] });
      const { file, version } = await open(site, group);
      expect(elementAt(version.steps, 1).form).toBe('webinar');
      expect(
        valuesOf(file.attendance).filter(({ state, mode }) => state === 'present' && mode === 'remote'),
      ).toHaveLength(5);
      const proposal = first(await judge(site, group, isoDate('2024-04-19')));
      expect(told(proposal)).toEqual([
        'eligibility notAssessed: eligibility.sectorsNotStated, eligibility.memberWithoutOwnTrainers',
        'groupSize met: groupSize.noLimits count 6',
        'attendance pending: attendance.noSession',
        'attendance notAssessed: attendance.thresholdNotStated present 5 of 6',
        'attendance pending: attendance.noSession',
      ]);
      expect(proposal.suggestedOutcome).toBe('pending');
    });

    it('after all three the unit is done: no diploma, no price', async () => {
      await hold(site, group, { step: 1, day: isoDate('2024-10-08') });
      await hold(site, group, { step: 3, day: isoDate('2025-02-11') });
      const proposal = first(await judge(site, group, isoDate('2025-02-12')));
      expect(proposal.findings.map(({ outcome }) => outcome)).toEqual([
        'notAssessed',
        'met',
        'notAssessed',
        'notAssessed',
        'notAssessed',
      ]);
      const opened = await decide(site, group, isoDate('2025-02-12'), {
        outcome: 'awarded',
        reason: 'Enheten har deltagit.',
      });
      expect(opened.file.diplomas).toEqual([]);
      expect(costs(opened)).toEqual({
        total: undefined,
        reasons: ['cost.priceNotStated'],
        onRows: [undefined, undefined],
      });
      expect(opened.file.group.value.stage).toBe('done');
    });

    it('the focus area has ended, and its rules still say which years it was', async () => {
      const focus = first(vgrJamlikVard.focusAreas);
      expect(focus.to < isoDate('2026-11-22')).toBe(true);
      const { registrationWindows } = await site.coordinator.catalogue.read();
      expect(
        [focus.to, addDays(focus.to, 1)].map(
          (day) => registrationOn(valuesOf(registrationWindows), programme(webinars), day).state,
        ),
      ).toEqual(['open', 'closed']);
      expect((await rulesOn(site, webinars, isoDate('2026-11-22'))).period).toMatchObject({
        kind: 'stated',
        value: { from: '2024-01-01', to: focus.to },
      });
      await expect(rulesOn(site, webinars, isoDate('2023-12-31'))).rejects.toThrow('beforeFirstVersion');
    });
  });
}
