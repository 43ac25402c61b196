import { equals, groupBy, isEmpty, orderBy, where } from '../caml';
import { organisationColumns, unitColumns } from '../columns/places';
import { defineList, keyWords } from '../definition';
import { keptByCoordinators } from './permissions';

export const organisations = defineList(organisationColumns, {
  title: { sv: 'Organisationer', en: 'Organisations' },
  description: { sv: 'Regioner och kommuner vars enheter diplomeras.', en: 'Regions and municipalities whose units are awarded diplomas.' },
  words: {
    Title: ['Namn', 'Name', 'Regionens eller kommunens namn.', 'The name of the region or municipality.'],
    Kind: ['Slag', 'Kind', 'Region, kommun eller annan.', 'Region, municipality or other.'],
    Code: ['Kod', 'Code', 'Inleder grupp- och diplomnummer, till exempel KRO.', 'Begins group and diploma numbers, such as KRO.'],
    HasOwnTrainers: ['Egna utbildare', 'Own trainers', 'Avgör om det interna priset gäller.', 'Decides whether the internal price applies.'],
  },
  views: [{ title: { sv: 'Alla organisationer', en: 'All organisations' }, fields: ['LinkTitle', 'Kind', 'Code', 'HasOwnTrainers'], query: orderBy('Title') }],
  permissions: keptByCoordinators,
});

export const units = defineList(unitColumns, {
  title: { sv: 'Verksamheter', en: 'Units' },
  description: { sv: 'Enheter som går programmen och bär diplomen.', en: 'Workplaces that go through the programmes and hold the diplomas.' },
  words: {
    Title: ['Namn', 'Name', 'Enhetens namn i dag.', 'The name of the unit today.'],
    OrgKey: keyWords('Organisation', 'Organisation'),
    OrgName: ['Organisation', 'Organisation', 'Regionen eller kommunen.', 'The region or municipality.'],
    Municipality: ['Kommun', 'Municipality', 'Kommunen enheten ligger i.', 'Where the unit is.'],
    Sector: ['Sektor', 'Sector', 'Avgör vilka program enheten kan anmälas till.', 'Decides which programmes the unit can apply for.'],
    Category: ['Kategori på 1177', 'Category on 1177', 'Så grupperas enheten på 1177.', 'How 1177 groups the unit.'],
    HsaId: ['HSA-id', 'HSA id', 'SE, 10 eller 12 siffror, bindestreck, bokstäver och siffror.', 'SE, 10 or 12 digits, hyphen, letters and digits.'],
    PriorityTags: ['Prioritet', 'Priority', 'Märken som ger förtur, ett per rad.', 'Tags that give priority, one a line.'],
    CostCentre: ['Kostnadsställe', 'Cost centre', 'Där kostnaden bokförs.', 'Where the cost is booked.'],
    ManagerName: ['Chef', 'Manager', 'Närmaste chef.', 'The nearest manager.'],
    ManagerEmail: ['Chefens e-post', 'Manager e-mail', 'Arbetets e-postadress.', 'Work e-mail address.'],
    ActiveFrom: ['Finns från', 'Active from', 'Första dagen.', 'The first day.'],
    ActiveTo: ['Finns till', 'Active to', 'Sista dagen; tom så länge enheten finns.', 'The last day; empty while the unit exists.'],
  },
  views: [
    { title: { sv: 'Verksamheter i drift', en: 'Active units' }, fields: ['LinkTitle', 'OrgName', 'Municipality', 'Category', 'Sector', 'HsaId', 'ManagerName'], query: where(isEmpty('ActiveTo')) + orderBy('Title') },
    { title: { sv: 'Per organisation', en: 'By organisation' }, fields: ['LinkTitle', 'Municipality', 'Category', 'HsaId'], query: groupBy('OrgName') + orderBy('Title') },
    { title: { sv: 'Hälsocentraler', en: 'Care centres' }, fields: ['LinkTitle', 'OrgName', 'Municipality', 'HsaId'], query: where(equals('Category', 'Choice', 'Hälsocentral/vårdcentral')) + orderBy('Title') },
  ],
  permissions: keptByCoordinators,
});
