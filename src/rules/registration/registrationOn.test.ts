import { describe, expect, it } from '@jest/globals';
import { isoDate, keyFrom } from '../model';
import type { ProgrammeKey, RegistrationKey, RegistrationWindow } from '../model';
import { registrationOn } from './registrationOn';

const programme = keyFrom<ProgrammeKey>('programme');
function aWindow(state: RegistrationWindow['state'], from?: string, to?: string, sv = ''): RegistrationWindow {
  return {
    key: keyFrom<RegistrationKey>(`${state} ${from} ${to}`),
    programmeKey: programme,
    state,
    message: { sv, en: sv },
    from: from === undefined ? undefined : isoDate(from),
    to: to === undefined ? undefined : isoDate(to),
  };
}
const on = (windows: readonly RegistrationWindow[], day: string): ReturnType<typeof registrationOn> =>
  registrationOn(windows, programme, isoDate(day));

describe('registrationOn', () => {
  it('a programme without times takes applications always, also when another has times', () => {
    const elsewhere = { ...aWindow('closed'), programmeKey: keyFrom<ProgrammeKey>('another') };
    expect(on([elsewhere], '2026-11-23')).toEqual({
      state: 'open',
      message: undefined,
      changesOn: undefined,
      reason: { code: 'registration.always', values: {} },
    });
  });

  it.each([
    ['2026-08-31', 'closed', 'registration.closedUntil', { nextDay: '2026-09-01' }],
    ['2026-09-01', 'open', 'registration.openUntil', { lastDay: '2026-09-30' }],
    ['2026-09-30', 'open', 'registration.openUntil', { lastDay: '2026-09-30' }],
    ['2026-10-01', 'closed', 'registration.closed', {}],
  ])('open 1–30 September, on %s: %s', (day, state, code, values) => {
    expect(on([aWindow('open', '2026-09-01', '2026-09-30')], day)).toMatchObject({ state, reason: { code, values } });
  });

  it('closed until further notice tells what the source tells those who ask', () => {
    const answer = on([aWindow('closed', undefined, undefined, 'Anmälan är stängd just nu.')], '2026-11-23');
    expect(answer).toMatchObject({
      state: 'closed',
      changesOn: undefined,
      message: { sv: 'Anmälan är stängd just nu.' },
      reason: { code: 'registration.closed' },
    });
  });

  it.each([
    ['2026-06-30', 'open', '2026-07-01'],
    ['2026-07-01', 'closed', '2026-08-01'],
    ['2026-07-31', 'closed', '2026-08-01'],
    ['2026-08-01', 'open', undefined],
  ])('with nothing but a pause in July, on %s: %s until %s', (day, state, changesOn) => {
    expect(on([aWindow('closed', '2026-07-01', '2026-07-31')], day)).toMatchObject({ state, changesOn });
  });

  it('a pause beats the season it lies in, and says when it is over', () => {
    const season = [
      aWindow('open', '2026-05-01', '2026-09-30', 'Välkomna'),
      aWindow('closed', '2026-07-01', '2026-07-31', 'Paus'),
    ];
    expect(on(season, '2026-07-15')).toMatchObject({
      state: 'closed',
      message: { sv: 'Paus' },
      reason: { values: { nextDay: '2026-08-01' } },
    });
    expect(on(season, '2026-06-30')).toMatchObject({
      state: 'open',
      message: { sv: 'Välkomna' },
      reason: { values: { lastDay: '2026-06-30' } },
    });
  });

  it('two open times that meet are one: the last day is that of the second', () => {
    expect(
      on([aWindow('open', '2026-10-01', '2026-10-31'), aWindow('open', '2026-09-01', '2026-09-30')], '2026-09-15')
        .reason.values,
    ).toEqual({ lastDay: '2026-10-31' });
  });

  it('of two messages for one day the one that began last is given', () => {
    expect(
      on(
        [aWindow('open', '2026-09-10', undefined, 'Ny'), aWindow('open', undefined, undefined, 'Gammal')],
        '2026-09-15',
      ).message?.sv,
    ).toBe('Ny');
  });

  it('an empty message is no message', () => {
    expect(on([aWindow('open')], '2026-09-15').message).toBeUndefined();
  });
});
