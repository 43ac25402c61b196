import { describe, expect, it } from '@jest/globals';
import { isoDate, elementAt } from '../model';
import { aGroup, aProcess, aVersion, groupKey, people, unitKey } from '../testing/builders';
import { groupHeadcount, judgeGroups } from './judgeGroups';

const rule = aVersion().groupSize;
const process = aProcess('process', unitKey('unit')).key;
const today = isoDate('2026-11-23');
const groups = ['red', 'green', 'blue'].map((name) => aGroup(name, [process]));
const ward = groups.flatMap(({ key }) => people(20, key, { groupKey: key }));

describe('judgeGroups', () => {
  it('a ward of 60 in three groups needs all three to fit', () => {
    expect(judgeGroups(rule, groups, ward, today)).toMatchObject({
      outcome: 'met',
      reasons: [{ values: { count: 20 } }, { values: { count: 20 } }, { values: { count: 20 } }],
    });
    expect(
      judgeGroups(rule, groups, [...ward, ...people(6, 'more', { groupKey: groupKey('blue') })], today).outcome,
    ).toBe('notMet');
  });
  it('no group yet is pending', () =>
    expect(judgeGroups(rule, [], ward, today)).toMatchObject({
      outcome: 'pending',
      reasons: [{ code: 'groupSize.noGroup' }],
    }));
  it('a group that nobody is on the list of yet is pending, not too small; another that does not fit still decides', () => {
    expect(judgeGroups(rule, [elementAt(groups, 0)], [], today)).toMatchObject({
      outcome: 'pending',
      reasons: [{ code: 'groupSize.nobodyListed' }],
    });
    const four = people(4, 'p', { groupKey: groupKey('green') });
    expect(judgeGroups(rule, groups.slice(0, 2), four, today)).toMatchObject({
      outcome: 'notMet',
      reasons: [{ code: 'groupSize.nobodyListed' }, { code: 'groupSize.tooFew' }],
    });
    const onLeave = people(5, 'p', {
      groupKey: groupKey('red'),
      notCounted: { reason: 'longLeave', from: undefined, to: undefined },
    });
    expect(judgeGroups(rule, [elementAt(groups, 0)], onLeave, today)).toMatchObject({
      outcome: 'notMet',
      reasons: [{ code: 'groupSize.tooFew', values: { count: 0 } }],
    });
  });
  it('says that merged units count as one group', () => {
    expect(
      judgeGroups(rule, [aGroup('red', [process, aProcess('other', unitKey('other')).key])], ward, today).reading,
    ).toBe('mergedAsOneGroup');
    expect(judgeGroups(rule, [elementAt(groups, 0)], ward, today).reading).toBeUndefined();
  });
  it('counts on the day the group was confirmed: who left afterwards still made it large enough', () => {
    const five = people(5, 'p', { groupKey: groupKey('red'), to: isoDate('2026-09-14') });
    expect(judgeGroups(rule, [elementAt(groups, 0)], five, today).outcome).toBe('met');
    expect(judgeGroups(rule, [{ ...elementAt(groups, 0), confirmedDay: undefined }], five, today).outcome).toBe(
      'notMet',
    );
  });
  it('counts a person with two rows once, and nobody who does not count', () => {
    const everyone = people(6, 'p', { groupKey: groupKey('red') });
    const [twice, others] = [elementAt(everyone, 0), everyone.slice(1)];
    const onLeave = {
      ...elementAt(others, 0),
      notCounted: { reason: 'longLeave' as const, from: undefined, to: undefined },
    };
    expect(
      groupHeadcount(
        elementAt(groups, 0),
        [twice, { ...twice, unitKey: unitKey('second') }, onLeave, ...others.slice(1)],
        today,
      ),
    ).toBe(5);
  });
});
