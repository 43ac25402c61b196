import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  addMonths,
  isoDate,
  kronor,
  offeredOutcomes,
  plainRules,
  registrationOn,
  valueOf,
  first,
} from '../../../src/rules';
import type { GroupKey, Unit } from '../../../src/rules';
import { registerState } from '../testing/registerState';
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

const diploma = 'rv-hbtq-diplomering';
const catchUp = 'rv-catch-up';

/** The family's process from start to finish, through rules and lists. */
export function regionVarmlandScenario(started: () => ScenarioSite): void {
  let site: ScenarioSite;
  let youth: Unit;
  beforeAll(async () => {
    site = await installFor(started(), 'VRM');
    youth = await addUnit(site, 'Ungdomsmottagningen Klarälven', {
      category: 'youthClinic',
      priorityTags: ['barn och unga'],
    });
  });

  describe('Region Värmland: a unit for children and youth through the six months', () => {
    let group: GroupKey;
    const confirmed = isoDate('2026-01-15');

    it('is met by a registration that is closed until further notice, with a message', async () => {
      const { registrationWindows } = await site.coordinator.catalogue.read();
      const answer = registrationOn(valuesOf(registrationWindows), programme(diploma), isoDate('2026-11-22'));
      expect(answer).toMatchObject({ state: 'closed', changesOn: undefined, reason: { code: 'registration.closed' } });
      expect(answer.message?.sv).toContain('Anmälan är stängd');
    });

    it('keeps what comes in while it is closed, and units that do not come first, on the list of interested', async () => {
      const adults = await addUnit(site, 'Vårdcentralen Fryken', { category: 'careCentre' });
      const early = await addUnit(site, 'Barnmottagningen Glafsfjorden', { priorityTags: ['barn och unga'] });
      expect((await apply(site, early, diploma, 6, isoDate('2025-10-01'))).state).toBe('interested');
      const { catalogue } = site.coordinator;
      const closed = (await catalogue.read(true)).registrationWindows.find(
        ({ value }) => value.programmeKey === diploma,
      );
      if (closed === undefined) throw new Error('the window is gone');
      await catalogue.updateRegistration(closed, {
        state: 'open',
        from: isoDate('2025-11-01'),
        to: isoDate('2026-01-31'),
      });
      expect((await apply(site, adults, diploma, 9, isoDate('2025-11-20'))).state).toBe('interested');
      expect((await site.coordinator.applications.inPool()).waiting).toEqual([]);
    });

    it('has no rules before 2020', async () => {
      await expect(rulesOn(site, diploma, isoDate('2019-12-31'))).rejects.toThrow('beforeFirstVersion');
    });

    it('applies when the coordinator has opened registration, at no charge, and comes first', async () => {
      const { registrationWindows } = await site.coordinator.catalogue.read();
      expect(registrationOn(valuesOf(registrationWindows), programme(diploma), isoDate('2025-12-01'))).toMatchObject({
        state: 'open',
        reason: { values: { lastDay: '2026-01-31' } },
      });
      expect(await apply(site, youth, diploma, 8, isoDate('2025-12-01'))).toMatchObject({
        state: 'waiting',
        shownPrice: kronor(0),
      });
    });

    it('trains for six months from its confirmation, in a group whose size the page does not limit', async () => {
      group = await formGroup(site, diploma, confirmed);
      await enrol(site, group, [8]);
      const { version } = await open(site, group);
      expect(addMonths(confirmed, valueOf(version.processMonths) ?? 0)).toBe('2026-07-15');
      await hold(site, group, { step: 1, day: isoDate('2026-02-10'), absent: [2] });
      const proposal = first(await judge(site, group, isoDate('2026-07-15')));
      expect(told(proposal)).toEqual([
        'eligibility met: eligibility.everySector, eligibility.memberWithOwnTrainers',
        'groupSize met: groupSize.noLimits count 8',
        'attendance notAssessed: attendance.thresholdNotStated present 7 of 8',
      ]);
      // No threshold is stated, so no number decides: a coordinator does, with a reason.
      expect(proposal.suggestedOutcome).toBe('pending');
      expect(offeredOutcomes(proposal.findings)).toEqual(['awarded', 'notAwarded', 'pending']);
    });

    it('gets a diploma without a last valid day, for nothing and without VAT', async () => {
      const opened = await decide(site, group, isoDate('2026-07-15'), {
        outcome: 'awarded',
        reason: 'Sju av åtta deltog, den åttonde har läst materialet.',
      });
      expect(
        valuesOf(opened.file.diplomas).map(({ awardWord, lastValidDay, renewalFromDay }) => [
          awardWord,
          lastValidDay,
          renewalFromDay,
        ]),
      ).toEqual([['diplom', undefined, undefined]]);
      expect(costs(opened)).toEqual({ total: 0, reasons: [], onRows: [0, 0] });
      expect(opened.version.price.vat).toBe('notStated');
      expect(await registerState(site, isoDate('2099-01-01'))).toEqual([[youth.name, undefined, 'valid']]);
    });

    it('says what comes first, what catch-up asks for and that validity is not stated', async () => {
      const rules = plainRules(await rulesOn(site, diploma, confirmed), 'sv');
      const codes = rules.map(({ code }) => code);
      expect(codes).toEqual(
        expect.arrayContaining([
          'rule.priority',
          'rule.othersInterested',
          'rule.processMonths',
          'rule.attendanceNotStated',
          'rule.validityNotStated',
          'rule.catchUpOpenToOthers',
          'rule.vat.notStated',
        ]),
      );
      expect(rules.find(({ code }) => code === 'rule.catchUpPrerequisites')?.values).toEqual({
        prerequisites: 'Enhetens nulägesanalys, Enhetens handlingsplan, Hur enheten arbetar med hbtq-frågor i dag',
      });
    });
  });

  describe('Region Värmland: catch-up for somebody whom the region does not employ', () => {
    it('is on the roll without an account, counts, and leads to no diploma and no stated price', async () => {
      await apply(site, youth, catchUp, 1, isoDate('2026-09-01'));
      const group = await formGroup(site, catchUp, isoDate('2026-09-02'));
      const guest = first(await enrol(site, group, [1], { email: undefined }));
      expect([guest.email, guest.isAlias]).toEqual([undefined, false]);
      await hold(site, group, { step: 1, day: isoDate('2026-10-06'), remote: [0] });
      const proposal = first(await judge(site, group, isoDate('2026-10-07')));
      expect(told(proposal)).toEqual([
        'eligibility met: eligibility.everySector, eligibility.everyOrganisation',
        'groupSize met: groupSize.noLimits count 1',
        'attendance notAssessed: attendance.thresholdNotStated present 1 of 1',
      ]);
      const opened = await decide(site, group, isoDate('2026-10-07'), {
        outcome: 'awarded',
        reason: 'Deltog hela dagen.',
      });
      expect(opened.file.diplomas).toEqual([]);
      expect(costs(opened)).toEqual({
        total: undefined,
        reasons: ['cost.priceNotStated'],
        onRows: [undefined, undefined],
      });
      expect(first(opened.file.processes).value).toMatchObject({
        stage: 'decided',
        computed: { outcome: 'awarded', lastValidDay: undefined },
      });
    });
  });
}
