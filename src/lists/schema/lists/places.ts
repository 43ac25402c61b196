import { equals, groupBy, isEmpty, orderBy, where } from '../caml';
import { organisationColumns, unitColumns, unitEventColumns } from '../columns/places';
import { defineList, keyWords } from '../definition';
import { keptByCoordinators } from './permissions';

export const organisations = defineList(organisationColumns, {
  title: { sv: 'Organisationer', en: 'Organisations' },
  description: {
    sv: 'Regioner och kommuner vars enheter diplomeras.',
    en: 'Regions and municipalities whose units are awarded diplomas.',
  },
  words: {
    Title: ['Namn', 'Name', 'Regionens eller kommunens namn.', 'The name of the region or municipality.'],
    Kind: ['Slag', 'Kind', 'Region, kommun eller annan.', 'Region, municipality or other.'],
    Code: [
      'Kod',
      'Code',
      'Inleder grupp- och diplomnummer, till exempel KRO.',
      'Begins group and diploma numbers, such as KRO.',
    ],
    HasOwnTrainers: [
      'Egna utbildare',
      'Own trainers',
      'Avgör om det interna priset gäller.',
      'Decides whether the internal price applies.',
    ],
  },
  views: [
    {
      title: { sv: 'Alla organisationer', en: 'All organisations' },
      fields: ['LinkTitle', 'Kind', 'Code', 'HasOwnTrainers'],
      query: orderBy('Title'),
    },
  ],
  permissions: keptByCoordinators,
});

export const units = defineList(unitColumns, {
  title: { sv: 'Verksamheter', en: 'Units' },
  description: {
    sv: 'Enheter som går programmen och bär diplomen.',
    en: 'Workplaces that go through the programmes and hold the diplomas.',
  },
  words: {
    Title: ['Namn', 'Name', 'Enhetens namn i dag.', 'The name of the unit today.'],
    OrgKey: keyWords('Organisation', 'Organisation'),
    OrgName: ['Organisation', 'Organisation', 'Regionen eller kommunen.', 'The region or municipality.'],
    Municipality: ['Kommun', 'Municipality', 'Kommunen enheten ligger i.', 'Where the unit is.'],
    Sector: [
      'Sektor',
      'Sector',
      'Avgör vilka program enheten kan anmälas till.',
      'Decides which programmes the unit can apply for.',
    ],
    Category: ['Kategori på 1177', 'Category on 1177', 'Så grupperas enheten på 1177.', 'How 1177 groups the unit.'],
    HsaId: [
      'HSA-id',
      'HSA id',
      'SE, 10 eller 12 siffror, bindestreck, bokstäver och siffror.',
      'SE, 10 or 12 digits, hyphen, letters and digits.',
    ],
    PriorityTags: [
      'Prioritet',
      'Priority',
      'Märken som ger förtur, ett per rad.',
      'Tags that give priority, one a line.',
    ],
    CostCentre: ['Kostnadsställe', 'Cost centre', 'Där kostnaden bokförs.', 'Where the cost is booked.'],
    ManagerName: ['Chef', 'Manager', 'Närmaste chef.', 'The nearest manager.'],
    ManagerEmail: ['Chefens e-post', 'Manager e-mail', 'Arbetets e-postadress.', 'Work e-mail address.'],
    ActiveFrom: ['Finns från', 'Active from', 'Första dagen.', 'The first day.'],
    ActiveTo: [
      'Finns till',
      'Active to',
      'Sista dagen; tom så länge enheten finns.',
      'The last day; empty while the unit exists.',
    ],
  },
  views: [
    {
      title: { sv: 'Verksamheter i drift', en: 'Active units' },
      fields: ['LinkTitle', 'OrgName', 'Municipality', 'Category', 'Sector', 'HsaId', 'ManagerName'],
      query: where(isEmpty('ActiveTo')) + orderBy('Title'),
    },
    {
      title: { sv: 'Per organisation', en: 'By organisation' },
      fields: ['LinkTitle', 'Municipality', 'Category', 'HsaId'],
      query: groupBy('OrgName') + orderBy('Title'),
    },
    {
      title: { sv: 'Hälsocentraler', en: 'Care centres' },
      fields: ['LinkTitle', 'OrgName', 'Municipality', 'HsaId'],
      query: where(equals('Category', 'Choice', 'Hälsocentral/vårdcentral')) + orderBy('Title'),
    },
  ],
  permissions: keptByCoordinators,
});

export const unitEvents = defineList(unitEventColumns, {
  title: { sv: 'Verksamheternas händelser', en: 'Unit events' },
  description: {
    sv: 'Namnbyten, sammanslagningar, nedläggningar och chefsbyten, med datum.',
    en: 'Renamings, mergers, closures and changes of manager, dated.',
  },
  words: {
    Title: ['Verksamhet', 'Unit', 'Enhetens namn när det hände.', 'The name of the unit when it happened.'],
    UnitKey: keyWords('Verksamhet', 'Unit'),
    Kind: ['Händelse', 'Event', 'Vad som hände.', 'What happened.'],
    EventDay: ['Dag', 'Day', 'Första dagen det nya gäller.', 'The first day on which the new state holds.'],
    Before: ['Före', 'Before', 'Vad som gällde före.', 'What held before.'],
    After: ['Efter', 'After', 'Vad som gäller efter.', 'What holds after.'],
    OtherUnitKey: keyWords('Den andra verksamheten', 'The other unit'),
    ContinuesSeries: [
      'Diplomserien fortsätter',
      'Series continues',
      'Om den här enhetens diplomserie förs vidare.',
      'Whether this unit’s series of diplomas goes on.',
    ],
  },
  views: [
    {
      title: { sv: 'Senaste händelserna', en: 'Latest events' },
      fields: ['LinkTitle', 'Kind', 'EventDay', 'Before', 'After'],
      query: orderBy('-EventDay'),
    },
  ],
  permissions: keptByCoordinators,
});
