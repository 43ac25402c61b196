import { describe, expect, it } from '@jest/globals';
import {
  type ApplicationKey,
  type DiplomaKey,
  first,
  isoDate,
  type IsoDate,
  keyFrom,
  kronor,
  ore,
  type OrganisationKey,
  type RegistrationKey,
  type UnitEvent,
  type UnitEventKey,
  type UnitKey,
} from '../../rules';
import { application, catalogue, group, konceptA, organisation, stored, today, unit } from '../../testing/fixtures';
import { buildFormation, GroupNotAllowed, renewedDiplomas } from '../../usecases/formGroup/buildFormation';
import { buildFormGroup, type FormGroupForm } from './buildFormGroup';
import { buildPoolViewModel, chosenRows, type PoolRow } from './buildPoolViewModel';
import { buildProposal, type PoolProposal, type ProposalTerms } from '../../usecases/formGroup/buildProposal';

const units = ['a', 'b', 'c', 'd', 'ward'].map((key) => unit(key));
const waiting = [
  application('a', { headcount: 7, receivedDay: isoDate('2026-10-03') }),
  application('b', { headcount: 7, receivedDay: isoDate('2026-10-01') }),
  application('c', { headcount: 8, receivedDay: isoDate('2026-10-02') }),
  application('d', { headcount: 4 }),
  application('ward', { headcount: 60 }),
].map((value, index) => stored(value, index + 1));
const facts = { catalogue: catalogue(units), waiting, interested: [], asked: [], processes: [], groups: [] };
const model = buildPoolViewModel(facts, undefined, today);
const rowsOf = (...keys: readonly string[]): readonly PoolRow[] =>
  chosenRows(model.rows, new Set(keys.map((key) => keyFrom<ApplicationKey>(`application-${key}`))));
const terms: ProposalTerms = { version: konceptA, trainerKind: 'internal', split: undefined, day: today };

function proposalOf(keys: readonly string[], change: Partial<ProposalTerms> = {}): PoolProposal {
  const rows = rowsOf(...keys);
  const proposal = buildProposal(
    rows,
    model.rows.filter((row) => !rows.includes(row)),
    { ...terms, ...change },
  );
  if (proposal === undefined) throw new Error('nothing was chosen');
  return proposal;
}

describe('the pool', () => {
  it('is in the order of the queue and says why', () => {
    expect(model.rows.map(({ unit: { key }, place }) => `${place} ${key}`)).toEqual([
      '1 b',
      '2 c',
      '3 a',
      '4 d',
      '5 ward',
    ]);
    expect(first(model.rows).reason).toEqual({ code: 'queue.date', values: { receivedDay: '2026-10-01' } });
    expect(model.people).toBe(86);
  });
  it('tells who is too small or too large to go alone', () => {
    expect(model.rows.map(({ alone }) => alone)).toEqual(['fits', 'fits', 'fits', 'tooFew', 'tooMany']);
  });
  it('shows groups going on and groups that have ended, each the latest first', () => {
    const groups = [
      group({ number: 'KRO-2026-9' }),
      group({ number: 'KRO-2026-14' }),
      group({ number: 'KRO-2026-15', stage: 'done' }),
      group({ number: 'KRO-2026-16', stage: 'cancelled' }),
    ];
    const model = buildPoolViewModel({ ...facts, groups }, undefined, today);
    expect(model.groups.map(({ number }) => number)).toEqual(['KRO-2026-14', 'KRO-2026-9']);
    expect(model.endedGroups.map(({ number }) => number)).toEqual(['KRO-2026-16', 'KRO-2026-15']);
  });
});

describe('registration and interest', () => {
  const interested = [
    application('a', { state: 'interested', receivedDay: isoDate('2026-10-03') }),
    application('b', { state: 'interested', receivedDay: isoDate('2026-10-01') }),
  ].map((value, index) => stored(value, index + 20));

  it('has those interested apart from the queue, in an order of their own', () => {
    const { rows, interested: found } = buildPoolViewModel(
      { ...facts, waiting: waiting.slice(2), interested },
      undefined,
      today,
    );
    expect(found.map(({ unit: { key }, place }) => `${place} ${key}`)).toEqual(['1 b', '2 a']);
    expect(rows.map(({ unit: { key }, place }) => `${place} ${key}`)).toEqual(['1 c', '2 d', '3 ward']);
  });
  it('says whether units can apply today', () => {
    expect(model.registration).toMatchObject({ state: 'open', reason: { code: 'registration.always' } });
    const closed = stored({
      key: keyFrom<RegistrationKey>('closed'),
      programmeKey: konceptA.programmeKey,
      state: 'closed' as const,
      from: undefined,
      to: undefined,
      message: { sv: 'Stängt', en: 'Closed' },
    });
    expect(
      buildPoolViewModel({ ...facts, catalogue: catalogue(units, { registrationWindows: [closed] }) }, undefined, today)
        .registration,
    ).toMatchObject({ state: 'closed', message: { sv: 'Stängt' } });
  });
});

describe('a proposal', () => {
  it('merges three small units: 22 people, two may be away, 8 300 kr split to the öre', () => {
    const proposal = proposalOf(['a', 'b', 'c']);
    expect(proposal).toMatchObject({
      verdict: 'fits',
      groupSizes: [22],
      rules: { size: 22, needed: 20, absenceBudget: 2 },
      total: kronor(8_300),
    });
    expect(proposal.shares.map(({ amount }) => amount)).toEqual([ore(276_667), ore(276_667), ore(276_666)]);
  });
  it('splits a ward of 60 in three of 20, and each group costs', () => {
    expect(proposalOf(['ward'])).toMatchObject({
      verdict: 'split',
      groupSizes: [20, 20, 20],
      total: kronor(17_700),
      rules: { absenceBudget: 6 },
    });
  });
  it.each([
    ['perProcess', kronor(5_900)],
    ['perParticipant', kronor(354_000)],
  ] as const)('a split ward pays once where the price is %s', (...[basis, total]) => {
    expect(proposalOf(['ward'], { version: { ...konceptA, price: { ...konceptA.price, basis } } })).toMatchObject({
      groupSizes: [20, 20, 20],
      total,
    });
  });
  it('refuses a group that is too small and says who would make it fit', () => {
    const { verdict, groupSizes, toAdd } = proposalOf(['d']);
    expect([verdict, groupSizes]).toEqual(['tooFew', []]);
    expect(toAdd.map(({ unit: { key } }) => key)).toEqual(['b', 'c', 'a']);
  });
  it('refuses several units that are too many and says who to leave out', () => {
    const { verdict, groupSizes, toRemove } = proposalOf(['a', 'b', 'c', 'd']);
    expect([verdict, groupSizes]).toEqual(['tooMany', []]);
    expect(toRemove.map(({ unit: { key } }) => key)).toEqual(['d', 'a', 'c', 'b']);
  });
  it('shows no number where the region has no stated price', () => {
    const outside = buildPoolViewModel(
      { ...facts, catalogue: catalogue(units, { organisations: [stored(organisation({ name: 'Region Annan' }))] }) },
      undefined,
      today,
    );
    const proposal = buildProposal(outside.rows.slice(0, 1), [], terms);
    expect(proposal?.total).toBeUndefined();
    expect(proposal?.notEligible).toHaveLength(1);
  });
});

const formationTerms = {
  id: 'f1',
  number: 'KRO-2026-15',
  title: 'Koncept A: Alvesta',
  organisationKey: keyFrom<OrganisationKey>('kro'),
  trainerKind: 'internal',
  trainerName: 'Rut Ask',
  confirmedDay: today,
  costSplit: 'equal',
  assignmentDueDay: isoDate('2027-03-01'),
} as const;

const awarded = (key: string, awardDay: string, revokedDay?: IsoDate) => ({
  key: keyFrom<DiplomaKey>(key),
  unitKey: keyFrom<UnitKey>('a'),
  awardDay: isoDate(awardDay),
  revokedDay,
});

describe('forming', () => {
  it('makes one group and a process per unit, judged together, with what each unit is to hand in', () => {
    const { groups, processes, submissions, placedApplications } = buildFormation(
      proposalOf(['a', 'b', 'c']),
      formationTerms,
    );
    expect(groups).toMatchObject([
      {
        number: 'KRO-2026-15',
        togetherKey: 'f1',
        versionKey: konceptA.key,
        processKeys: ['f1-p1', 'f1-p2', 'f1-p3'],
        stage: 'confirmed',
      },
    ]);
    expect(processes.map(({ unitKey, togetherKey }) => `${unitKey} ${togetherKey}`)).toEqual(['b f1', 'c f1', 'a f1']);
    expect(submissions.map(({ processKey, state, dueDay }) => `${processKey} ${state} ${String(dueDay)}`)).toEqual([
      'f1-p1 due 2027-03-01',
      'f1-p2 due 2027-03-01',
      'f1-p3 due 2027-03-01',
    ]);
    expect(
      placedApplications.map(({ value: { state, processKey }, etag }) => `${state} ${String(processKey)} ${etag}`),
    ).toEqual(['placed f1-p1 "2"', 'placed f1-p2 "3"', 'placed f1-p3 "1"']);
  });
  it('makes three groups and one process of a ward of 60', () => {
    const { groups, processes, submissions } = buildFormation(proposalOf(['ward']), formationTerms);
    expect(groups.map(({ number, title }) => `${number} ${title}`)).toEqual([
      'KRO-2026-15 Koncept A: Alvesta 1/3',
      'KRO-2026-16 Koncept A: Alvesta 2/3',
      'KRO-2026-17 Koncept A: Alvesta 3/3',
    ]);
    expect(groups.every(({ togetherKey, processKeys }) => togetherKey === 'f1' && processKeys.join() === 'f1-p1')).toBe(
      true,
    );
    expect([processes.length, submissions.length]).toEqual([1, 1]);
  });
  it('ties a renewal to the newest diploma of each unit that is not revoked', () => {
    const diplomas = [
      awarded('newest', '2022-12-01'),
      awarded('old', '2018-05-14'),
      awarded('revoked', '2024-01-01', isoDate('2024-02-01')),
    ];
    const renews = renewedDiplomas([keyFrom<UnitKey>('a'), keyFrom<UnitKey>('b')], diplomas, [], today);
    const { processes } = buildFormation(proposalOf(['a', 'b']), { ...formationTerms, renews });
    expect(Object.fromEntries(processes.map(({ unitKey, renewsDiplomaKey }) => [unitKey, renewsDiplomaKey]))).toEqual({
      a: 'newest',
      b: undefined,
    });
  });
  it("ties a merged unit's renewal to the diploma whose series was chosen to go on", () => {
    const merged: UnitEvent = {
      key: keyFrom<UnitEventKey>('merged'),
      unitKey: keyFrom<UnitKey>('a'),
      kind: 'merged',
      day: isoDate('2026-05-01'),
      before: '',
      after: '',
      otherUnitKey: keyFrom<UnitKey>('b'),
      continuesSeries: true,
    };
    expect(
      renewedDiplomas([keyFrom<UnitKey>('b')], [awarded('first', '2022-12-01')], [merged], today).get(
        keyFrom<UnitKey>('b'),
      ),
    ).toBe('first');
    expect(renewedDiplomas([keyFrom<UnitKey>('b')], [awarded('first', '2022-12-01')], [], today).size).toBe(0);
  });
  it('gives the same keys each time, so that sending again adds nothing', () => {
    expect(buildFormation(proposalOf(['a', 'b']), formationTerms)).toEqual(
      buildFormation(proposalOf(['a', 'b']), formationTerms),
    );
  });
  it.each([
    ['too small', ['d']],
    ['too large', ['a', 'b', 'c', 'd']],
  ])('is not possible for a group that is %s', (_, keys) => {
    expect(() => buildFormation(proposalOf(keys), formationTerms)).toThrow(GroupNotAllowed);
  });
});

describe('the form for forming a group', () => {
  const form: FormGroupForm = {
    id: 'f1',
    title: 'Grupp',
    trainerKind: 'internal',
    trainerName: 'Rut',
    confirmedDay: today,
    costSplit: 'equal',
    assignmentDueDay: '',
    settled: '',
  };
  const judge = (
    change: Partial<FormGroupForm>,
    keys: readonly string[] = ['a', 'b', 'c'],
  ): ReturnType<typeof buildFormGroup> =>
    buildFormGroup({ ...form, ...change }, rowsOf(...keys), konceptA.programmeKey, facts.catalogue, today);
  it('is allowed when all is well', () => expect(judge({})).toMatchObject({ allowed: true, errors: {} }));
  it('refuses a day before the first version, and says from when', () => {
    expect(judge({ confirmedDay: '2022-05-01' })).toMatchObject({
      allowed: false,
      errors: { confirmedDay: 'beforeFirstVersion' },
      answer: { firstDay: '2023-01-30' },
    });
  });
  it('refuses a day to come, a day that is none, and a due day before the start', () => {
    expect(judge({ confirmedDay: '2026-12-24' }).errors).toEqual({ confirmedDay: 'dayLater' });
    expect(judge({ confirmedDay: '2026-02-30' }).errors).toEqual({ confirmedDay: 'day' });
    expect(judge({ assignmentDueDay: '2026-11-01' }).errors).toEqual({ assignmentDueDay: 'dueBefore' });
  });
  it('is not allowed for a size that does not fit, whatever the form says', () =>
    expect(judge({}, ['d']).allowed).toBe(false));
  it('asks the coordinator to settle what the source leaves open', () => {
    const other = buildPoolViewModel(
      { ...facts, catalogue: catalogue(units.map((each) => ({ ...each, sector: 'other' as const }))) },
      undefined,
      today,
    );
    const open = (settled: string): ReturnType<typeof buildFormGroup> =>
      buildFormGroup({ ...form, settled }, other.rows.slice(0, 1), konceptA.programmeKey, facts.catalogue, today);
    expect(open('').errors).toEqual({ settled: 'settled' });
    expect(open('yes').allowed).toBe(true);
  });
});
