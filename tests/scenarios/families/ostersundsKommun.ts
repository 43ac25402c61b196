import { beforeAll, describe, expect, it } from '@jest/globals';
import { isoDate, plainRules, registrationOn, first } from '../../../src/rules';
import type { GroupKey } from '../../../src/rules';
import { registerState } from '../testing/registerState';
import {
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
  ownUnits,
  programme,
  rulesOn,
  told,
  valuesOf,
} from '../testing/scenario';
import type { ScenarioSite } from '../testing/scenario';

const certification = 'osd-hbtq-certifiering';
const pilot = ['Östersunds bibliotek', 'Elevhälsan', 'Område HR', 'Område kommunikation', 'Storsjöskolan'];
const sessions = ['2016-03-08', '2016-05-10', '2016-09-13', '2017-02-14'].map(isoDate);

/** The family's process from start to finish, through rules and lists. */
export function ostersundsKommunScenario(started: () => ScenarioSite): void {
  let site: ScenarioSite;
  let group: GroupKey;
  beforeAll(async () => {
    site = await installFor(started(), 'OSD');
  });

  describe('Östersunds kommun: the pilot of five units through the project 2016–2017', () => {
    it('has its five units, with the page’s words, from setup', async () => {
      expect((await ownUnits(site)).map(({ name }) => name)).toEqual(pilot);
      await expect(rulesOn(site, certification, isoDate('2015-12-31'))).rejects.toThrow('beforeFirstVersion');
    });

    it('all five apply and are confirmed as one cohort', async () => {
      for (const unit of await ownUnits(site))
        expect((await apply(site, unit, certification, 4, isoDate('2016-01-11'))).shownPrice).toBeUndefined();
      group = await formGroup(site, certification, isoDate('2016-01-25'), 'external');
      await enrol(site, group, [4, 4, 4, 4, 4]);
      const { units, version } = await open(site, group);
      expect(units.map(({ unit }) => unit.name)).toEqual(pilot);
      expect(version.period).toMatchObject({ kind: 'stated', value: { from: '2016-01-01', to: '2017-12-31' } });
    });

    it('goes through four sessions while the library’s internal group writes its plan', async () => {
      for (const [index, day] of sessions.entries())
        await hold(site, group, { step: index + 1, day, absent: index === 2 ? [7] : [] });
      const { version } = await open(site, group);
      const plan = first(version.assignments);
      expect(version.unitRoles.find(({ key }) => key === plan.doneBy)?.title.sv).toBe('Intern hbtq-grupp');
      const library = first(await judge(site, group, isoDate('2017-02-15')));
      expect(told(library)).toEqual([
        'eligibility met: eligibility.everySector, eligibility.memberWithoutOwnTrainers',
        'groupSize met: groupSize.noLimits count 20',
        ...[20, 20, 19, 20].map(
          (present) => `attendance notAssessed: attendance.thresholdNotStated present ${present} of 20`,
        ),
        'assignment pending: assignment.notDated',
      ]);
      expect(library.suggestedOutcome).toBe('pending');
    });

    it('is certified by RFSL: five certificates without a last valid day, and no price', async () => {
      await handInAll(site, group, isoDate('2017-05-02'));
      const proposals = await judge(site, group, isoDate('2017-05-03'));
      expect(proposals.map((proposal) => told(proposal).slice(-1))).toEqual(
        pilot.map(() => ['assignment met: assignment.handedIn, assignment.approved']),
      );
      const opened = await decide(site, group, isoDate('2017-06-01'), {
        outcome: 'awarded',
        reason: 'Certifierad av RFSL.',
        declaredBy: 'RFSL',
      });
      expect(valuesOf(opened.file.decisions).map(({ outcome, declaredBy }) => [outcome, declaredBy])).toEqual(
        pilot.map(() => ['awarded', 'RFSL']),
      );
      expect(
        valuesOf(opened.file.diplomas).map(({ issuedUnitName, awardWord, lastValidDay }) => [
          issuedUnitName,
          awardWord,
          lastValidDay,
        ]),
      ).toEqual(pilot.map((name) => [name, 'certifikat', undefined]));
      expect(costs(opened)).toEqual({
        total: undefined,
        reasons: ['cost.priceNotStated'],
        onRows: Array.from({ length: 6 }, () => undefined),
      });
      expect((await registerState(site, isoDate('2026-11-22'))).map(([, , state]) => state)).toEqual(
        pilot.map(() => 'valid'),
      );
    });

    it('is over after 2017: nobody can apply from then on', async () => {
      const { registrationWindows } = await site.coordinator.catalogue.read();
      const on = (day: string): object =>
        registrationOn(valuesOf(registrationWindows), programme(certification), isoDate(day));
      expect(on('2017-12-31')).toMatchObject({ state: 'open' });
      expect(on('2018-01-01')).toMatchObject({
        state: 'closed',
        changesOn: undefined,
        message: { sv: 'Projektet är avslutat.' },
      });
    });

    it('says who certifies, in which role the plan is written, and that the whole is evaluated when it is over', async () => {
      const rules = plainRules(await rulesOn(site, certification, isoDate('2017-06-01')), 'sv');
      expect(
        rules
          .filter(({ code }) =>
            [
              'rule.decidedByCertifier',
              'rule.unitRole',
              'rule.awardedToUnit',
              'rule.evaluation.programme',
              'rule.period',
            ].includes(code),
          )
          .map(({ values }) => Object.values(values).join(' ')),
      ).toEqual(['certifikat', 'RFSL', '2016-01-01 2017-12-31', 'Intern hbtq-grupp', 'projektet som helhet']);
    });
  });
}
