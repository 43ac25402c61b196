import {
  and,
  beforeToday,
  equals,
  groupBy,
  isEmpty,
  isOneOf,
  onOrAfterToday,
  onOrBeforeToday,
  or,
  orderBy,
  where,
} from '../caml';
import { submissionStates } from '../choices';
import { diplomaColumns } from '../columns/diplomas';
import {
  applicationColumns,
  decisionColumns,
  invoiceLineColumns,
  queueColumns,
  submissionColumns,
  upheldDecisionColumns,
} from '../columns/outcomes';
import { defineList, keyWords } from '../definition';
import { choicePills, daysLeft, diplomaState } from '../formats';
import { outcomePills } from '../outcomePills';
import { keptByCoordinators, peopleOnly } from './permissions';

const unit = keyWords('Verksamhet', 'Unit');
const process = keyWords('Process', 'Process');
const group = keyWords('Grupp', 'Group');
const together = keyWords('Bedöms tillsammans', 'Judged together');

export const applications = defineList(applicationColumns, {
  title: { sv: 'Anmälningar', en: 'Applications' },
  description: {
    sv: 'Enheter som vill delta. Du ser de anmälningar du själv har skickat; samordnare ser alla.',
    en: 'Units that want to take part. You see what you have sent; coordinators see all.',
  },
  words: {
    Title: ['Kontaktperson', 'Contact', 'Den som svarar för anmälan.', 'Who answers for the application.'],
    UnitKey: unit,
    UnitName: ['Verksamhet', 'Unit', 'Enheten som anmäls.', 'The unit that applies.'],
    ProgrammeKey: keyWords('Program', 'Programme'),
    Headcount: [
      'Antal i arbetsgruppen',
      'Headcount',
      'Så många räknas, enligt enheten.',
      'How many count, as the unit says.',
    ],
    ContactEmail: ['Kontaktens e-post', 'Contact e-mail', 'Arbetets e-post.', 'Work e-mail.'],
    Wishes: [
      'Önskemål',
      'Wishes',
      'Tider och platser. Skriv inga namn på patienter eller kollegor.',
      'Times and places. Name no patients or colleagues.',
    ],
    ShownPriceOre: ['Visat pris i öre', 'Shown price in öre', 'Det pris som visades.', 'The price that was shown.'],
    ShownPrice: [
      'Visat pris',
      'Shown price',
      'Det pris som visades, i kronor; tomt när inget är angivet.',
      'The price that was shown, in kronor; empty where none is stated.',
    ],
    PriceAsOf: ['Pris enligt', 'Price as of', 'Dagen då priset visades.', 'The day the price was shown.'],
    HandledUtc: [
      'Hanterad',
      'Handled',
      'När en samordnare tog ställning. Kön säger vad det blev.',
      'When a coordinator took it up. The queue says what became of it.',
    ],
  },
  views: [
    {
      title: { sv: 'Alla anmälningar', en: 'All applications' },
      fields: ['UnitName', 'Headcount', 'LinkTitle', 'ShownPrice', 'Created', 'Author', 'HandledUtc'],
      query: '<OrderBy><FieldRef Name="ID" Ascending="FALSE"/></OrderBy>',
    },
    {
      title: { sv: 'Att ta ställning till', en: 'To be taken up' },
      fields: ['UnitName', 'Headcount', 'LinkTitle', 'Created', 'Author'],
      query: where(isEmpty('HandledUtc')) + '<OrderBy><FieldRef Name="ID"/></OrderBy>',
      totals: { UnitName: 'COUNT', Headcount: 'SUM' },
    },
  ],
  permissions: { owners: 'full', coordinators: 'work', managers: 'ask', members: 'ask' },
  noCrawl: true,
  // What becomes of an application stands in the queue; setup moves it there first (setup/moveQueue.ts).
  retired: ['ReceivedDay', 'State', 'ProcessKey'],
});

export const applicationQueue = defineList(queueColumns, {
  title: { sv: 'Anmälningskö', en: 'Application queue' },
  description: {
    sv: 'De anmälningar som en samordnare har tagit in, i vilken ordning, och vad det blev.',
    en: 'The applications that a coordinator has taken in, in which order, and what became of them.',
  },
  words: {
    Title: ['Verksamhet', 'Unit', 'Enheten som har anmälts.', 'The unit that has applied.'],
    ApplicationKey: keyWords('Anmälan', 'Application'),
    UnitKey: unit,
    ProgrammeKey: keyWords('Program', 'Programme'),
    ReceivedDay: ['Inkom', 'Received', 'Dagen som kön räknas från.', 'The day the queue counts from.'],
    State: ['Läge', 'State', 'Väntar, placerad, återtagen eller avslagen.', 'Waiting, placed, withdrawn or declined.'],
    ProcessKey: process,
  },
  views: [
    {
      title: { sv: 'Väntar på grupp', en: 'Waiting for a group' },
      fields: ['LinkTitle', 'ReceivedDay'],
      query: where(equals('State', 'Choice', 'Väntar')) + orderBy('ReceivedDay'),
      totals: { LinkTitle: 'COUNT' },
    },
    {
      title: { sv: 'Hela kön', en: 'The whole queue' },
      fields: ['LinkTitle', 'State', 'ReceivedDay'],
      query: orderBy('-ReceivedDay'),
    },
  ],
  permissions: keptByCoordinators,
});

export const submissions = defineList(submissionColumns, {
  title: { sv: 'Inlämningar', en: 'Submissions' },
  description: {
    sv: 'Utvecklingsuppgifter och handlingsplaner: vad som ska lämnas, har lämnats och godkänts.',
    en: 'Development assignments and action plans: due, handed in and approved.',
  },
  words: {
    AssignmentKey: keyWords('Uppgift', 'Assignment'),
    ProcessKey: process,
    GroupKey: group,
    TogetherKey: together,
    UnitKey: unit,
    UnitName: ['Verksamhet', 'Unit', 'Enheten som lämnar in.', 'The unit that hands in.'],
    ParticipantKey: keyWords('Deltagare', 'Participant'),
    State: [
      'Läge',
      'State',
      'Ska lämnas, inlämnad, godkänd eller återlämnad.',
      'Due, handed in, approved or returned.',
    ],
    DueDay: ['Senast (text)', 'Due (text)', 'Dagen som text; den som gäller.', 'The day as text; the one that counts.'],
    Due: ['Senast', 'Due', 'Samma dag som datum, för vyer.', 'The same day as a date, for views.'],
    HandedInDay: ['Inlämnad', 'Handed in', 'Dagen den lämnades.', 'The day it was handed in.'],
    ApprovedDay: ['Godkänd', 'Approved', 'Dagen den godkändes.', 'The day it was approved.'],
    DocumentLink: ['Dokument', 'Document', 'Länk till dokumentet.', 'Link to the document.'],
    ReturnReason: [
      'Skäl till återlämning',
      'Reason returned',
      'Vad som behöver ändras. Skriv inga namn.',
      'What has to change. Name nobody.',
    ],
  },
  formats: {
    Due: daysLeft({ column: 'State', words: [submissionStates.labelOf.handedIn, submissionStates.labelOf.approved] }),
  },
  views: [
    {
      title: { sv: 'Ska lämnas', en: 'Due' },
      fields: ['UnitName', 'State', 'Due'],
      query: where(equals('State', 'Choice', 'Ska lämnas')) + orderBy('Due'),
    },
    {
      title: { sv: 'Försenade', en: 'Late' },
      fields: ['UnitName', 'State', 'Due'],
      query: where(and(equals('State', 'Choice', 'Ska lämnas'), beforeToday('Due'))) + orderBy('Due'),
    },
    {
      title: { sv: 'Att godkänna', en: 'To approve' },
      fields: ['UnitName', 'HandedInDay', 'DocumentLink'],
      query: where(equals('State', 'Choice', 'Inlämnad')) + orderBy('HandedInDay'),
    },
  ],
  permissions: peopleOnly,
  noCrawl: true,
});

export const decisions = defineList(decisionColumns, {
  title: { sv: 'Beslut', en: 'Decisions' },
  description: {
    sv: 'Fattade beslut. Ändras aldrig; ett fel rättas med ett nytt beslut som hänvisar till det gamla.',
    en: 'Decisions taken. Never changed; a wrong one is corrected by a new one that refers to it.',
  },
  words: {
    ProcessKey: process,
    TogetherKey: together,
    UnitKey: unit,
    UnitName: ['Verksamhet', 'Unit', 'Enheten beslutet gäller.', 'The unit it concerns.'],
    GroupKey: group,
    Outcome: [
      'Beslut',
      'Outcome',
      'Vad som beslutades. Ett godkänt beslut lagras som Diplomeras, också där programmet ger ett certifikat eller ingenting.',
      'What was decided. A decision to pass is stored as Diplomeras, also where the programme gives a certificate or nothing.',
    ],
    Day: [
      'Beslutsdag (text)',
      'Decision day (text)',
      'Dagen som text; den som gäller.',
      'The day as text; the one that counts.',
    ],
    DecidedOn: ['Beslutsdag', 'Decision day', 'Samma dag som datum, för vyer.', 'The same day as a date, for views.'],
    Reason: [
      'Motivering',
      'Reason',
      'Krävs vid avsteg, villkor och avslag. Skriv inga namn.',
      'Required for a deviation, a condition and a no. Name nobody.',
    ],
    Condition: ['Villkor', 'Condition', 'Vad som återstår.', 'What remains.'],
    ConditionDueDay: [
      'Villkor senast',
      'Condition due',
      'Sista dagen att uppfylla villkoret.',
      'The last day to fulfil the condition.',
    ],
    CorrectsKey: keyWords('Rättar beslut', 'Corrects decision'),
    DeclaredBy: [
      'Intygat av',
      'Declared by',
      'Enheten eller certifieraren, när beslutet är deras.',
      'The unit or the certifier, where the decision is theirs.',
    ],
    DecidedBy: ['Beslutat av', 'Decided by', 'Vem som fattade beslutet.', 'Who decided.'],
    Snapshot: [
      'Underlag',
      'Snapshot',
      'Det beslutet vilade på: nycklar och tal, inga namn.',
      'What it rested on: keys and numbers, no names.',
    ],
  },
  formats: {
    Outcome: outcomePills,
  },
  views: [
    {
      title: { sv: 'Beslut det senaste året', en: 'Decisions of the last year' },
      fields: ['UnitName', 'Outcome', 'DecidedOn', 'Reason', 'DecidedBy'],
      query: where(onOrAfterToday('DecidedOn', -365)) + orderBy('-DecidedOn'),
    },
    {
      title: { sv: 'Villkorade', en: 'Conditional' },
      fields: ['UnitName', 'Condition', 'ConditionDueDay', 'DecidedOn'],
      query: where(equals('Outcome', 'Choice', 'Villkorat')) + orderBy('ConditionDueDay'),
    },
    {
      title: { sv: 'Med avsteg', en: 'With deviation' },
      fields: ['UnitName', 'DecidedOn', 'Reason', 'DecidedBy'],
      query: where(equals('Outcome', 'Choice', 'Diplomeras med avsteg')) + orderBy('-DecidedOn'),
    },
  ],
  // Not directors: a snapshot tells whether the manager of a unit came. Outcome, day and figures are on the process.
  permissions: { owners: 'full', coordinators: 'add', trainers: 'read' },
  noCrawl: true,
});

const registerFields = [
  'LinkTitle',
  'Number',
  'OrgName',
  'Municipality',
  'ProgrammeTitle',
  'LastValid',
  'RenewalFrom',
  'RevokedDay',
] as const;
const notRevoked = isEmpty('RevokedDay');
/** Also what has no last day. The alternatives ask the same column, so that its index serves both of them. */
const inForce = and(or(onOrAfterToday('LastValid'), isEmpty('LastValid')), notRevoked);

export const diplomas = defineList(diplomaColumns, {
  title: { sv: 'Diplom', en: 'Diplomas' },
  description: {
    sv: 'Registret över diplomerade verksamheter. Här står inga deltagare.',
    en: 'The register of units with a diploma. No participant stands here.',
  },
  words: {
    Title: ['Verksamhet', 'Unit', 'Namnet som det utfärdades.', 'The name as issued.'],
    Number: ['Diplomnummer', 'Diploma number', 'Till exempel KRO-2026-0042.', 'Such as KRO-2026-0042.'],
    UnitKey: unit,
    OrgKey: keyWords('Organisation', 'Organisation'),
    OrgName: [
      'Organisation',
      'Organisation',
      'Regionen eller kommunen när diplomet utfärdades.',
      'The region or municipality when it was issued.',
    ],
    SeriesKey: keyWords('Serie', 'Series'),
    ProcessKey: process,
    TogetherKey: together,
    DecisionKey: keyWords('Beslut', 'Decision'),
    VersionKey: keyWords('Programversion', 'Programme version'),
    RuleVersion: [
      'Regler',
      'Rules',
      'Versionen diplomet utfärdades enligt; okänd för importerade.',
      'The version it was issued under; unknown for imported ones.',
    ],
    ProgrammeTitle: ['Program', 'Programme', 'Programmet som genomförts.', 'The programme that was completed.'],
    AwardWord: ['Utmärkelse', 'Award', 'Diplom eller certifikat.', 'Diploma or certificate.'],
    HsaId: ['HSA-id', 'HSA id', 'När diplomet utfärdades.', 'When it was issued.'],
    Category: ['Kategori', 'Category', 'Så grupperas enheten på 1177.', 'How 1177 groups the unit.'],
    Municipality: ['Kommun', 'Municipality', 'Kommunen enheten ligger i.', 'Where the unit is.'],
    AwardDay: ['Utfärdat', 'Awarded', 'Första giltiga dagen.', 'The first valid day.'],
    LastValidDay: [
      'Giltigt till (text)',
      'Last valid day (text)',
      'Dagen som text; den som gäller. Tom utan slutdag.',
      'The day as text; the one that counts. Empty where there is no end.',
    ],
    LastValid: [
      'Status',
      'Status',
      'Giltigt till, och vad det betyder i dag.',
      'Valid until, and what that means today.',
    ],
    RenewalFromDay: [
      'Förnyas från (text)',
      'Renewal due from (text)',
      'Dagen som text; den som gäller. Tom utan slutdag.',
      'The day as text; the one that counts. Empty where there is no end.',
    ],
    RenewalFrom: [
      'Förnyas från',
      'Renewal due from',
      'Första dagen det är dags att förnya.',
      'The first day on which renewal is due.',
    ],
    SignedBy: ['Undertecknat av', 'Signed by', 'Vem diplomet är undertecknat av.', 'Who signed it.'],
    RevokedDay: ['Återkallat', 'Revoked', 'Dagen det återkallades.', 'The day it was revoked.'],
    RevokedReason: ['Skäl till återkallande', 'Reason revoked', 'Varför det återkallades.', 'Why it was revoked.'],
    Imported: ['Importerat', 'Imported', 'Utfärdat innan verktyget fanns.', 'Issued before the tool existed.'],
    WithDeviation: [
      'Med avsteg',
      'With deviation',
      'Beslutet fattades med avsteg.',
      'The decision was taken with a deviation.',
    ],
    Year: ['År', 'Year', 'Året det utfärdades.', 'The year it was issued.'],
    CoverageTrained: [
      'Har gått utbildningen',
      'Trained',
      'Så många av dem som räknas har gått den, när gruppen senast öppnades.',
      'So many of those who count are trained, when the group was last opened.',
    ],
    CoverageOf: [
      'Räknas i arbetsgruppen',
      'Counts in the work group',
      'Så många räknas, när gruppen senast öppnades.',
      'So many count, when the group was last opened.',
    ],
  },
  formats: { LastValid: diplomaState() },
  views: [
    {
      title: { sv: 'Giltiga diplom', en: 'Valid diplomas' },
      fields: registerFields,
      query: where(inForce) + orderBy('Title'),
      totals: { LinkTitle: 'COUNT' },
    },
    {
      title: { sv: 'Löper ut inom 12 månader', en: 'Expiring within 12 months' },
      fields: registerFields,
      query: where(and(onOrAfterToday('LastValid'), onOrBeforeToday('RenewalFrom'), notRevoked)) + orderBy('LastValid'),
    },
    {
      title: { sv: 'Utgångna', en: 'Expired' },
      fields: registerFields,
      query: where(beforeToday('LastValid')) + orderBy('-LastValid'),
    },
    {
      title: { sv: 'Giltiga per region', en: 'Valid by region' },
      fields: [
        'LinkTitle',
        'Number',
        'Municipality',
        'Category',
        'ProgrammeTitle',
        'LastValid',
        'RenewalFrom',
        'RevokedDay',
      ],
      query: where(inForce) + groupBy('OrgName') + orderBy('Title'),
      totals: { LinkTitle: 'COUNT' },
    },
    {
      title: { sv: 'Täckning', en: 'Coverage' },
      fields: ['LinkTitle', 'OrgName', 'ProgrammeTitle', 'CoverageTrained', 'CoverageOf', 'LastValid'],
      query: where(inForce) + orderBy('Title'),
      totals: { CoverageTrained: 'SUM', CoverageOf: 'SUM' },
    },
    {
      title: { sv: 'Alla diplom', en: 'All diplomas' },
      fields: [...registerFields, 'AwardDay', 'RuleVersion', 'Imported'],
      query: orderBy('-AwardDay'),
    },
  ],
  permissions: keptByCoordinators,
});

export const decisionLog = defineList(upheldDecisionColumns, {
  title: { sv: 'Beslutslogg', en: 'Decision log' },
  description: {
    sv: 'Beslut som står fast fast underlaget har ändrats sedan dess, med skäl. Ändras aldrig.',
    en: 'Decisions that stand although their facts have changed since, with reasons. Never changed.',
  },
  words: {
    DecisionKey: keyWords('Beslut', 'Decision'),
    ProcessKey: process,
    TogetherKey: together,
    Day: ['Dag', 'Day', 'Dagen som text.', 'The day as text.'],
    Reason: ['Motivering', 'Reason', 'Varför beslutet står fast. Skriv inga namn.', 'Why it stands. Name nobody.'],
    UpheldBy: ['Bedömt av', 'Judged by', 'Vem som såg på det igen.', 'Who looked at it again.'],
    Snapshot: [
      'Underlag',
      'Snapshot',
      'Underlaget som det var då: nycklar och tal, inga namn.',
      'The facts as they were then: keys and numbers, no names.',
    ],
    Withdrawn: ['Avbruten', 'Withdrawn', 'Enheten hade avbrutit då.', 'The unit had withdrawn by then.'],
  },
  views: [
    {
      title: { sv: 'Senaste', en: 'Latest' },
      fields: ['Day', 'Reason', 'UpheldBy'],
      query: '<OrderBy><FieldRef Name="ID" Ascending="FALSE"/></OrderBy>',
    },
  ],
  permissions: { owners: 'full', coordinators: 'add', trainers: 'read' },
  noCrawl: true,
});

export const invoiceLines = defineList(invoiceLineColumns, {
  title: { sv: 'Debiteringsunderlag', en: 'Invoice basis' },
  description: {
    sv: 'Vad varje enhet ska debiteras. Ett pris som ingen angett står aldrig här.',
    en: 'What each unit is to be charged. A price nobody stated never stands here.',
  },
  words: {
    GroupKey: group,
    TogetherKey: together,
    ProcessKey: process,
    UnitKey: unit,
    UnitName: ['Verksamhet', 'Unit', 'Enheten som debiteras.', 'The unit that is charged.'],
    OrgKey: keyWords('Organisation', 'Organisation'),
    OrgName: ['Organisation', 'Organisation', 'Regionen eller kommunen.', 'The region or municipality.'],
    AmountOre: [
      'Belopp i öre',
      'Amount in öre',
      'Beloppet i hela öre; det som gäller.',
      'The amount in whole öre; the one that counts.',
    ],
    Amount: ['Belopp', 'Amount', 'Samma belopp i kronor.', 'The same amount in kronor.'],
    Vat: [
      'Moms',
      'VAT',
      'Exklusive, inklusive, momsfritt eller framgår inte.',
      'Exclusive, inclusive, exempt or not stated.',
    ],
    VatOre: ['Moms i öre', 'VAT in öre', 'Momsen i hela öre.', 'The VAT in whole öre.'],
    VatAmount: ['Momsbelopp', 'VAT amount', 'Samma belopp i kronor.', 'The same amount in kronor.'],
    Status: [
      'Status',
      'Status',
      'Utkast, att fakturera, fakturerad eller makulerad.',
      'Draft, to invoice, invoiced or cancelled.',
    ],
    Period: ['Period', 'Period', 'År och månad.', 'Year and month.'],
    PriceAsOf: ['Pris enligt', 'Price as of', 'Dagen vars prislista gäller.', 'The day whose price list applies.'],
    Reading: [
      'Tillämpad läsning',
      'Reading applied',
      'Hur tillägg och fördelning räknats.',
      'How surcharge and split were counted.',
    ],
    CostCentre: ['Kostnadsställe', 'Cost centre', 'Där kostnaden bokförs.', 'Where the cost is booked.'],
  },
  formats: {
    Status: choicePills([
      { word: 'Utkast', icon: 'Edit', color: 'Neutral' },
      { word: 'Att fakturera', icon: 'Money', color: 'Warning' },
      { word: 'Fakturerad', icon: 'CompletedSolid', color: 'Good' },
      { word: 'Makulerad', icon: 'Cancel', color: 'Blocked' },
    ]),
  },
  views: [
    {
      title: { sv: 'Ej fakturerat', en: 'Not invoiced' },
      fields: ['UnitName', 'OrgName', 'Amount', 'Vat', 'Status', 'Period', 'CostCentre'],
      query: where(isOneOf('Status', 'Utkast', 'Att fakturera')) + orderBy('Period', 'UnitName'),
      totals: { UnitName: 'COUNT', Amount: 'SUM' },
    },
    {
      title: { sv: 'Per period', en: 'By period' },
      fields: ['UnitName', 'Amount', 'Status', 'Reading'],
      query: groupBy('-Period'),
      totals: { UnitName: 'COUNT', Amount: 'SUM' },
    },
    {
      title: { sv: 'Ej fakturerat per region', en: 'Not invoiced by region' },
      fields: ['UnitName', 'Amount', 'Status', 'Period'],
      query: where(isOneOf('Status', 'Utkast', 'Att fakturera')) + groupBy('OrgName') + orderBy('-Period'),
      totals: { UnitName: 'COUNT', Amount: 'SUM' },
    },
  ],
  permissions: { owners: 'full', coordinators: 'work', directors: 'read' },
  noCrawl: true,
});
