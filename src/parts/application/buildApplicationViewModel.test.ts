import { describe, expect, it } from '@jest/globals';
import type { Catalogue } from '../../lists/repositories/ports';
import {
  isoDate,
  keyFrom,
  kronor,
  notStated,
  stated,
  type OrganisationKey,
  type RegistrationKey,
  elementAt,
} from '../../rules';
import { catalogue, konceptA, organisation, stored, today, unit } from '../../testing/fixtures';
import { emptyForm, type ApplicationForm } from './applicationForm';
import { buildApplicationViewModel, type ApplicationViewModel } from './buildApplicationViewModel';

const units = [
  unit('a', { name: 'Hälsocentralen Norr' }),
  unit('b', { name: 'Kvinnohälsan', hsaId: 'SE2321000000-B1' }),
];
const keys = (): (() => string) => {
  let made = 0;
  return () => `key-${++made}`;
};
const existing = { unitKey: 'a', programmeKey: konceptA.programmeKey, headcount: '7', contactName: 'Mia' };
const asNew = {
  ...existing,
  unitKind: 'new',
  unitKey: '',
  name: 'Ungdomsmottagningen',
  organisationKey: 'kro',
  municipality: 'Älmhult',
  sector: 'healthCare',
  category: 'youthClinic',
};

function modelOf(change: Partial<ApplicationForm>, on = today, inCatalogue = catalogue(units)): ApplicationViewModel {
  return buildApplicationViewModel({ ...emptyForm(today, keys()), ...change }, inCatalogue, units, on);
}
function judged(change: Partial<ApplicationForm>): Extract<ApplicationViewModel['preview'], { kind: 'judged' }> {
  const { preview } = modelOf(change);
  if (preview.kind !== 'judged') throw new Error(`the preview is ${preview.kind}`);
  return preview;
}

describe('an application for a unit of the register', () => {
  it('is ready with the price of today and the day it held', () => {
    expect(modelOf(existing).ready).toEqual({
      newUnit: undefined,
      application: expect.objectContaining({
        key: 'key-2',
        unitKey: 'a',
        headcount: 7,
        shownPrice: kronor(5_900),
        priceAsOf: today,
        receivedDay: today,
        state: 'waiting',
      }),
    });
  });
  it('tells eligibility, both prices and the absence budget beforehand', () => {
    const preview = judged({ ...existing, headcount: '20' });
    expect(preview.eligibility.outcome).toBe('met');
    expect(preview.prices.map(({ cost }) => cost.kind === 'stated' && cost.total)).toEqual([
      kronor(5_900),
      kronor(28_200),
    ]);
    expect(preview.size).toMatchObject({ size: 20, needed: 18, absenceBudget: 2, verdict: 'fits' });
  });
  it('says when a unit has to be merged or split', () => {
    expect(judged({ ...existing, headcount: '4' }).size?.verdict).toBe('tooFew');
    expect(judged({ ...existing, headcount: '60' }).size).toMatchObject({
      verdict: 'tooMany',
      splitInto: [20, 20, 20],
    });
  });
  it('never makes up a price for an organisation outside the co-operation', () => {
    const outside = catalogue(units, { organisations: [stored(organisation({ name: 'Region Någonannan' }))] });
    const { ready, preview } = modelOf(existing, today, outside);
    expect(ready?.application.shownPrice).toBeUndefined();
    expect(preview.kind === 'judged' && preview.prices.every(({ cost }) => cost.kind === 'notStated')).toBe(true);
  });
  it('notes the external price where the region has no trainers of its own', () => {
    const without = catalogue(units, { organisations: [stored(organisation({ hasOwnTrainers: false }))] });
    expect(modelOf(existing, today, without).ready?.application.shownPrice).toBe(kronor(28_200));
  });
  it('is refused before the first version, and says from which day it is possible', () => {
    const { preview, ready } = modelOf({ ...existing, receivedDay: '2022-01-10' }, isoDate('2022-01-10'));
    expect(preview).toEqual({ kind: 'beforeFirstVersion', firstDay: '2023-01-30' });
    expect(ready).toBeUndefined();
  });
  it('finds units by name, municipality and HSA-id, and keeps the chosen one in view', () => {
    expect(modelOf({ search: 'b1' }).matches.map(({ unit: { key } }) => key)).toEqual(['b']);
    expect(modelOf({ search: 'kvinno alvesta' }).matches.map(({ unit: { key } }) => key)).toEqual(['b']);
    expect(modelOf({ search: 'kvinno', unitKey: 'a' }).matches.map(({ unit: { key } }) => key)).toEqual(['a', 'b']);
  });
});

describe('where an application goes', () => {
  const young = { ...konceptA.eligibility, priorityTags: ['barn och unga'], others: 'interested' as const };
  const versions = [{ ...konceptA, eligibility: young }];
  const window = (state: 'open' | 'closed', from?: string) =>
    stored({
      key: keyFrom<RegistrationKey>(state),
      programmeKey: konceptA.programmeKey,
      state,
      from: from === undefined ? undefined : isoDate(from),
      to: undefined,
      message: { sv: 'Öppnar till våren', en: '' },
    });
  const placed = (change: Partial<ApplicationForm>, inCatalogue: Partial<Catalogue>): readonly unknown[] => {
    const { ready, preview } = modelOf({ ...existing, ...change }, today, catalogue(units, inCatalogue));
    return [ready?.application.state, preview.kind === 'judged' ? preview.placing.reason.code : preview.kind];
  };

  it('is the queue where everyone waits', () => expect(placed({}, {})).toEqual(['waiting', 'placing.queued']));
  it('is the list of interested for a unit without priority, and the queue for one with it', () => {
    expect(placed({}, { versions })).toEqual(['interested', 'placing.noPriority']);
    expect(placed({ ...asNew, priorityTags: 'barn och unga' }, { versions })).toEqual(['waiting', 'placing.priority']);
    expect(modelOf(existing, today, catalogue(units, { versions })).priorityTags).toEqual(['barn och unga']);
  });
  it.each([
    ['2026-11-22', 'waiting'],
    ['2026-11-23', 'interested'],
  ])('received on %s, with registration closed from 2026-11-23: %s', (receivedDay, state) => {
    expect(placed({ receivedDay }, { registrationWindows: [window('closed', '2026-11-23')] })[0]).toBe(state);
  });
});

describe('a programme that states little', () => {
  const price = { ...konceptA.price, internal: notStated, external: notStated, surcharge: notStated };
  const silent = {
    ...konceptA,
    price,
    groupSize: { ...konceptA.groupSize, least: notStated, most: notStated },
    attendance: { ...konceptA.attendance, threshold: notStated },
    validity: { ...konceptA.validity, years: notStated },
  };
  it('is applied to without a number nobody stated', () => {
    const { ready, preview } = modelOf(
      { ...existing, headcount: '300' },
      today,
      catalogue(units, { versions: [silent] }),
    );
    expect(ready?.application).toMatchObject({ shownPrice: undefined, headcount: 300, state: 'waiting' });
    if (preview.kind !== 'judged') throw new Error(preview.kind);
    expect(preview.prices.map(({ cost }) => cost.kind)).toEqual(['notStated', 'notStated']);
    expect(preview.size).toMatchObject({
      verdict: 'fits',
      needed: undefined,
      absenceBudget: undefined,
      splitInto: undefined,
    });
  });
  it('with a price per participant names none until it is known how many they are', () => {
    const versions = [
      { ...konceptA, price: { ...konceptA.price, basis: 'perParticipant' as const, leastCharged: stated(10) } },
    ];
    const of = (headcount: string): readonly unknown[] => {
      const { preview } = modelOf({ ...existing, headcount }, today, catalogue(units, { versions }));
      return preview.kind === 'judged' ? preview.prices.map(({ cost }) => cost.kind === 'stated' && cost.total) : [];
    };
    expect(of('')).toEqual([]);
    expect(of('9')[0]).toBe(kronor(59_000));
    expect(of('11')[0]).toBe(kronor(64_900));
  });
});

describe('a unit that is to renew', () => {
  it('is in the form with its programme when it opens', () => {
    const form = emptyForm(today, keys(), { unit: elementAt(units, 1), programmeKey: konceptA.programmeKey });
    expect([form.unitKey, form.search, form.programmeKey]).toEqual(['b', 'Kvinnohälsan', konceptA.programmeKey]);
  });
});

describe('what is wrong in the form', () => {
  it('is nothing for a complete new unit, which is written with its own key', () => {
    const { errors, ready } = modelOf(asNew);
    expect(errors).toEqual({});
    expect(ready?.newUnit).toMatchObject({
      key: 'key-1',
      name: 'Ungdomsmottagningen',
      category: 'youthClinic',
      hsaId: undefined,
      organisationKey: keyFrom<OrganisationKey>('kro'),
    });
    expect(ready?.application.unitKey).toBe('key-1');
  });
  it.each<[string, Partial<ApplicationForm>, object]>([
    ['no unit chosen', { ...existing, unitKey: '' }, { search: 'unit' }],
    ['no programme', { ...existing, programmeKey: '' }, { programmeKey: 'programme' }],
    ['half a person', { ...existing, headcount: '7,5' }, { headcount: 'headcount' }],
    ['nobody', { ...existing, headcount: '0' }, { headcount: 'headcount' }],
    ['a day that is none', { ...existing, receivedDay: '2026-02-30' }, { receivedDay: 'receivedDay' }],
    ['a day to come', { ...existing, receivedDay: '2026-11-24' }, { receivedDay: 'receivedLater' }],
    ['no contact', { ...existing, contactName: ' ' }, { contactName: 'contactName' }],
    ['a contact without @', { ...existing, contactEmail: 'mia.example.org' }, { contactEmail: 'email' }],
    ['a malformed HSA-id', { ...asNew, hsaId: 'SE123-1' }, { hsaId: 'hsaId' }],
    ["another unit's HSA-id", { ...asNew, hsaId: 'SE2321000000-B1' }, { hsaId: 'hsaIdTaken' }],
    ['a name taken', { ...asNew, name: 'kvinnohälsan ' }, { name: 'nameTaken' }],
    ['a malformed manager address', { ...asNew, managerEmail: 'chef@' }, { managerEmail: 'email' }],
  ])('is reported by field: %s', (_, form, errors) => {
    expect(modelOf(form).errors).toEqual(errors);
    expect(modelOf(form).ready).toBeUndefined();
  });
  it('names everything that is missing at once', () => {
    expect(Object.keys(modelOf({ unitKind: 'new' }).errors)).toEqual([
      'name',
      'organisationKey',
      'municipality',
      'sector',
      'category',
      'programmeKey',
      'headcount',
      'contactName',
    ]);
  });
});
