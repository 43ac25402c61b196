import { describe, expect, it } from '@jest/globals';
import {
  elementAt,
  isoDate,
  keyFrom,
  type Participant,
  type ProcessKey,
  type Session,
  type Step,
  type StepKey,
} from '../../rules';
import { openGroup, type OpenGroup } from '../../usecases/openGroup/openGroup';
import { catalogue, group, konceptA, participant, process, session, stored, today, unit } from '../../testing/fixtures';
import { groupFile } from '../../testing/renderWithServices';
import { firstTwo } from '../../rules/testing/elements';
import { buildSessionsViewModel } from './buildSessionsViewModel';
import { changeOf, errorsOf, formOf, sessionOf, type SessionForm } from './sessionForm';

const [first, second] = firstTwo(konceptA.steps);
const onSecond = { stepKey: second.key, stepOrder: 2 };
const webCourse: Step = { ...first, form: 'webCourse' };
const form: SessionForm = { id: 's', day: '2026-12-01', start: '09:00', end: '12:00', place: 'Salen', onlineLink: '' };

function open(sessions: readonly Session[], participants: readonly Participant[] = []): OpenGroup {
  const file = groupFile({
    group: stored(group({ processKeys: [keyFrom<ProcessKey>('process-a')] })),
    processes: [stored(process('a'))],
    sessions: sessions.map((value, index) => stored(value, index)),
    participants: participants.map((value, index) => stored(value, index)),
  });
  return openGroup(file, catalogue([unit('a')]), () => undefined);
}

describe('the sessions of a group', () => {
  it('are shown per step, parallel occurrences in time order', () => {
    const model = buildSessionsViewModel(
      open([session('late', { startUtc: '2026-11-30T12:00:00Z' }), session('early'), session('other', onSecond)]),
      today,
    );
    expect(
      model.blocks.map(
        ({ step: { order }, rows }) => `${order}: ${rows.map(({ session: { value } }) => value.key).join(' ')}`,
      ),
    ).toEqual(['1: early late', '2: other']);
  });
  it('tell whether they are planned, today, still open or closed, by the Swedish day', () => {
    const model = buildSessionsViewModel(
      open([
        session('a'),
        session('b', { day: today }),
        session('c', { day: isoDate('2026-11-20') }),
        session('d', { rollClosed: true }),
      ]),
      today,
    );
    expect(
      elementAt(model.blocks, 0)
        .rows.map(({ session: { value }, state }) => `${value.key} ${state}`)
        .sort(),
    ).toEqual(['a planned', 'b today', 'c open', 'd closed']);
  });
  it('carry the absence budget of their step', () => {
    const people = Array.from({ length: 22 }, (_, index) => participant(`p${index}`));
    expect(elementAt(buildSessionsViewModel(open([session('a')], people), today).blocks, 0).pools).toMatchObject([
      { of: 22, needed: 20, total: 2 },
    ]);
  });
});

describe('what is odd about the dates', () => {
  const warned = (day: string): readonly string[] => {
    const model = buildSessionsViewModel(
      open([
        session('a', { day: isoDate('2026-11-30') }),
        session('b', { ...onSecond, day: isoDate(day), startUtc: `${day}T08:00:00Z` }),
      ]),
      today,
    );
    return elementAt(model.blocks, 1).rows.flatMap(({ warnings }) => warnings.map(({ code }) => code));
  };
  it.each([
    ['2026-12-24', ['plan.onClosedDay']],
    ['2026-12-27', ['plan.onOtherWeekday']],
    ['2026-11-24', ['plan.beforeEarlier']],
    ['2026-12-21', []],
  ])('%s: %j', (day, codes) => expect(warned(day)).toEqual(codes));
  it('a day that has been is not held against the calendar', () =>
    expect(warned('2026-11-15')).toEqual(['plan.beforeEarlier']));
  it('catch-ups are shown apart, with what the version says of them', () => {
    const model = buildSessionsViewModel(open([session('a'), session('c', { isCatchUp: true })]), today);
    expect(model.blocks[0]).toMatchObject({
      catchUp: 'notStated',
      rows: [{ session: { value: { key: 'a' } } }],
      catchUps: [{ session: { value: { key: 'c' } } }],
    });
  });
});

describe('the form of a session', () => {
  it('means Swedish wall-clock time, winter and summer', () => {
    expect(changeOf(form, first)).toMatchObject({
      startUtc: '2026-12-01T08:00:00.000Z',
      endUtc: '2026-12-01T11:00:00.000Z',
    });
    expect(changeOf({ ...form, day: '2026-06-01' }, first)).toMatchObject({ startUtc: '2026-06-01T07:00:00.000Z' });
  });
  it('gives back the session it was made of', () => {
    const made = sessionOf({ ...form, onlineLink: 'https://example.org/m' }, first, group());
    expect(made).toMatchObject({
      key: 's',
      groupKey: 'group',
      togetherKey: 'together',
      stepKey: first.key,
      stepOrder: 1,
      rollClosed: false,
    });
    expect(
      changeOf(
        formOf(made, () => ''),
        first,
      ),
    ).toEqual({
      day: made.day,
      startUtc: made.startUtc,
      endUtc: made.endUtc,
      place: 'Salen',
      onlineLink: 'https://example.org/m',
    });
  });
  it('asks only for the last day of a web course, which lasts that Swedish day out', () => {
    const web = { ...form, start: '', end: '', place: '' };
    expect(errorsOf(web, webCourse, konceptA)).toEqual({});
    expect(changeOf(web, webCourse)).toMatchObject({
      day: '2026-12-01',
      startUtc: '2026-11-30T23:00:00.000Z',
      endUtc: '2026-12-01T22:59:00.000Z',
    });
  });
  it.each<[Partial<SessionForm>, object]>([
    [{}, {}],
    [{ day: '2026-02-30' }, { day: 'day' }],
    [{ day: '2022-12-01' }, { day: 'beforeVersion' }],
    [{ start: '9' }, { start: 'time' }],
    [{ end: '' }, { end: 'time' }],
    [{ end: '09:00' }, { end: 'endBeforeStart' }],
    [{ place: ' ' }, { place: 'place' }],
    [{ onlineLink: 'http://example.org' }, { onlineLink: 'link' }],
    [{ onlineLink: 'javascript:alert(1)' }, { onlineLink: 'link' }],
    [{ onlineLink: 'teams' }, { onlineLink: 'link' }],
  ])('says what is wrong: %j', (change, errors) =>
    expect(errorsOf({ ...form, ...change }, first, konceptA)).toEqual(errors),
  );
  it('lets a digital session have a link instead of a place', () => {
    const digital: Step = { ...first, key: keyFrom<StepKey>('d'), form: 'digital' };
    expect(errorsOf({ ...form, place: '' }, digital, konceptA)).toEqual({ place: 'place' });
    expect(errorsOf({ ...form, place: '', onlineLink: 'https://example.org/m' }, digital, konceptA)).toEqual({});
  });
  it('a webinar has a link and no place; a catch-up may be online for a step that is on site', () => {
    const webinar: Step = { ...first, form: 'webinar' };
    expect(errorsOf({ ...form, place: '' }, webinar, konceptA)).toEqual({ onlineLink: 'linkNeeded' });
    expect(errorsOf({ ...form, place: '', onlineLink: 'https://example.org/m' }, webinar, konceptA)).toEqual({});
    expect(errorsOf({ ...form, place: '', onlineLink: 'https://example.org/m' }, first, konceptA, true)).toEqual({});
    expect(errorsOf({ ...form, place: '' }, first, konceptA, true)).toEqual({ place: 'place' });
    expect(sessionOf(form, first, group(), true)).toMatchObject({ isCatchUp: true });
  });
});
