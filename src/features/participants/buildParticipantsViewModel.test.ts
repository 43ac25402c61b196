import { describe, expect, it } from '@jest/globals';
import {
  first,
  type GroupKey,
  isoDate,
  keyFrom,
  type ParticipantKey,
  type PersonRequest,
  type ProcessKey,
  type RequestKey,
  type SessionKey,
  type TogetherKey,
  type UnitKey,
} from '../../rules';
import { openGroup } from '../../usecases/openGroup/openGroup';
import {
  asRecorded,
  catalogue,
  group,
  participant,
  process,
  stored,
  today,
  unit,
  withoutProof,
} from '../../testing/fixtures';
import { groupFile } from '../../testing/renderWithServices';
import { buildParticipantsViewModel, type ParticipantsViewModel } from './buildParticipantsViewModel';
import { changeOf, errorsOf, formOf } from './participantForm';

const people = (count: number): ReturnType<typeof participant>[] =>
  Array.from({ length: count }, (_, index) => participant(`p${index}`));
const request: PersonRequest = {
  key: keyFrom<RequestKey>('r'),
  kind: 'join',
  groupKey: keyFrom<GroupKey>('group'),
  togetherKey: keyFrom<TogetherKey>('together'),
  sessionKey: undefined,
  unitKey: undefined,
  state: 'sent',
  sentUtc: '2026-11-20T08:00:00Z',
  answeredUtc: undefined,
  ...withoutProof,
  ...asRecorded,
  answer: undefined,
  authorName: 'Anna Berg',
  authorEmail: 'Anna@example.org',
};

function modelOf(
  rows: readonly ReturnType<typeof participant>[],
  change: Parameters<typeof groupFile>[0] = {},
): ParticipantsViewModel {
  const file = groupFile({
    group: stored(group({ processKeys: [keyFrom<ProcessKey>('process-a')] })),
    processes: [stored(process('a'))],
    participants: rows.map((row, index) => stored(row, index)),
    ...change,
  });
  return buildParticipantsViewModel(
    openGroup(file, catalogue([unit('a')]), () => undefined),
    today,
  );
}

describe('the list of a group', () => {
  it.each([
    [0, 'empty'],
    [4, 'tooFew'],
    [5, 'fits'],
    [25, 'fits'],
    [26, 'tooMany'],
  ])('of %i people is %s', (count, size) => {
    expect(modelOf(people(count)).size).toBe(size);
  });
  it('proposes a split of 26, and gives the absence budget', () => {
    expect(modelOf(people(26)).splitInto).toEqual([13, 13]);
    expect(modelOf(people(22))).toMatchObject({ counting: 22, needed: 20, absenceBudget: 2 });
  });
  it('counts those who count today, and says why others do not', () => {
    const model = modelOf([
      ...people(2),
      participant('left', { to: isoDate('2026-11-22') }),
      participant('last', { to: today }),
      participant('later', { from: isoDate('2026-11-24') }),
      participant('leave', { notCounted: { reason: 'longLeave', from: undefined, to: undefined } }),
    ]);
    expect(model.counting).toBe(3);
    expect(
      first(model.units)
        .rows.map(
          ({
            participant: {
              value: { key },
            },
            place: { kind },
          }) => `${key} ${kind}`,
        )
        .sort(),
    ).toEqual(['last counts', 'later joins', 'leave notCounted', 'left left', 'p0 counts', 'p1 counts']);
  });
  it('says when the last absence was lost since the group was confirmed', () => {
    expect(modelOf([...people(9), participant('left', { to: isoDate('2026-11-01') })]).shrunk?.code).toBe(
      'budget.lastAbsenceLost',
    );
  });
  it('lets only people without attendance be removed', () => {
    const cell = {
      sessionKey: keyFrom<SessionKey>('s'),
      participantKey: keyFrom<ParticipantKey>('p0'),
      groupKey: keyFrom<GroupKey>('group'),
      togetherKey: keyFrom<TogetherKey>('together'),
      state: 'absent',
      mode: 'onSite',
    } as const;
    expect(
      first(modelOf(people(2), { attendance: [stored(cell)] }).units).rows.map(({ removable }) => removable),
    ).toEqual([false, true]);
  });
  it('shows requests to join that wait, and who is on the list already', () => {
    const requests = [
      stored(request),
      stored({ ...request, state: 'confirmed' as const }),
      stored({ ...request, kind: 'checkIn' as const }),
    ];
    const model = modelOf([participant('p', { email: 'anna@example.org' })], { requests });
    expect(model.requests).toMatchObject([{ unit: { unitKey: 'a' }, onList: { key: 'p' } }]);
    expect(
      modelOf([], { requests: [stored({ ...request, unitKey: keyFrom<UnitKey>('elsewhere') })] }).requests,
    ).toMatchObject([{ unit: undefined, onList: undefined }]);
  });
});

describe('the form of a participant', () => {
  const form = formOf(participant('p', { email: 'p@example.org' }));
  it('gives back what it was made of', () => {
    const leave = participant('p', {
      from: isoDate('2026-01-01'),
      to: isoDate('2026-12-01'),
      isManager: true,
      notCounted: { reason: 'agency', from: isoDate('2026-02-01'), to: undefined },
    });
    expect({ ...leave, ...changeOf(formOf(leave)) }).toEqual(leave);
  });
  it('takes the e-mail away with a hidden name', () => {
    expect(changeOf({ ...form, name: 'Deltagare 7', isAlias: 'yes' })).toMatchObject({
      name: 'Deltagare 7',
      isAlias: true,
      email: undefined,
    });
  });
  it.each([
    [{ name: ' ' }, { name: 'nameMissing' }],
    [{ name: '＝1+1' }, { name: 'formula' }],
    [{ name: 'Bj\ufffdrn' }, { name: 'character' }],
    [{ name: 'Anna 1985-04-12-1234' }, { name: 'personalNumber' }],
    [{ email: 'p@example' }, { email: 'email' }],
    [{ email: 'q@example.org, p@example.org' }, { email: 'email' }],
    [{ from: '2026-02-30' }, { from: 'day' }],
    [{ from: '2026-03-01', to: '2026-02-01' }, { to: 'order' }],
    [{ notCountedTo: '2026-02-01' }, { reason: 'reasonMissing' }],
  ])('says what is wrong: %j', (change, errors) => expect(errorsOf({ ...form, ...change }, [])).toEqual(errors));
});
