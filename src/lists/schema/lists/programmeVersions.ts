import { groupBy, orderBy } from '../caml';
import {
  assignmentColumns,
  partColumns,
  priceColumns,
  registrationColumns,
  stepColumns,
  versionColumns,
} from '../columns/programmeVersions';
import { defineList, keyWords } from '../definition';
import type { Words } from '../definition';
import { keptByCoordinators } from './permissions';

const sourceWords = {
  Publisher: ['Utgivare', 'Publisher', 'Vem som står för källan.', 'Who stands behind the source.'],
  Page: ['Källans sida', 'Source page', 'Sidans titel.', 'The title of the page.'],
  Dated: ['Källans datum', 'Source date', 'Sidans datum, eller odaterad.', 'The date of the page, or undated.'],
} as const satisfies Record<string, Words>;

const heading = (sv: string, en: string): Words => [
  `Rubrik: ${sv}`,
  `Heading: ${en}`,
  'Rubriken i källan där uppgiften står.',
  'The heading of the source that states it.',
];
const statedWords = (sv: string, en: string): Words => [
  `${sv}, enligt källan`,
  `${en}, per source`,
  'Angivet, inget, eller framgår inte. Det sista är aldrig en siffra.',
  'Stated, none, or not stated. The last is never a figure.',
];
const titleEn: Words = [
  'Namn på engelska',
  'English name',
  'Visas för den som har engelska.',
  'Shown to those who use English.',
];
const versionKey = keyWords('Programversion', 'Programme version');

export const programmeVersions = defineList(versionColumns, {
  title: { sv: 'Programversioner', en: 'Programme versions' },
  description: {
    sv: 'Reglerna för varje program, daterade. En publicerad version ändras aldrig; en ändring är en ny version.',
    en: 'The rules of each programme, dated. A published version is never changed; a change is a new version.',
  },
  words: {
    Title: ['Program', 'Programme', 'Programmets namn.', 'The name of the programme.'],
    TitleEn: titleEn,
    ProgrammeKey: keyWords('Program', 'Programme'),
    Kind: ['Slag', 'Kind', 'Diplomering, omdiplomering eller catch-up.', 'Diploma, renewal or catch-up.'],
    ValidFrom: [
      'Gäller från',
      'Valid from',
      'Första dagen en process kan bindas till versionen.',
      'The first day a process can be bound to the version.',
    ],
    ValidFromAssumed: [
      'Datum antaget',
      'Date assumed',
      'Källan anger bara sidans datum.',
      'The source gives only the date of its page.',
    ],
    ...sourceWords,
    Heading: heading('programmet', 'programme'),
    Period: statedWords('Programmets tid', 'Programme period'),
    PeriodFrom: [
      'Pågår från',
      'Runs from',
      'Första dagen, för ett projekt eller fokusområde.',
      'The first day of a project or focus area.',
    ],
    PeriodTo: [
      'Pågår till',
      'Runs to',
      'Sista dagen, för ett projekt eller fokusområde.',
      'The last day of a project or focus area.',
    ],
    PeriodHeading: heading('programmets tid', 'programme period'),
    ProcessLength: statedWords('Processens längd', 'Process length'),
    ProcessMonths: [
      'Processens längd (månader)',
      'Process length (months)',
      'Från start till beslut.',
      'From start to decision.',
    ],
    AwardTo: [
      'Diplomet går till',
      'Awarded to',
      'Enheten, individen, båda eller ingen.',
      'The unit, the individual, both or nobody.',
    ],
    DecidedBy: ['Beslutas av', 'Decided by', 'Vem som beslutar.', 'Who decides.'],
    Certifier: statedWords('Certifierare', 'Certifier'),
    CertifierName: [
      'Certifierarens namn',
      'Name of the certifier',
      'När någon utanför organisationen beslutar.',
      'Where somebody outside the organisation decides.',
    ],
    AwardWord: ['Ord för utmärkelsen', 'Word for the award', 'Diplom eller certifikat.', 'Diploma or certificate.'],
    AwardWordEn: [
      'Ordet på engelska',
      'The word in English',
      'Visas för den som har engelska.',
      'Shown to those who use English.',
    ],
    ProcessWord: [
      'Ord för programmet',
      'Word for the programme',
      'Diplomering eller certifiering.',
      'Diploma or certification programme.',
    ],
    ProcessWordEn: [
      'Programmets ord på engelska',
      'The programme word in English',
      'Visas för den som har engelska.',
      'Shown to those who use English.',
    ],
    LeastSize: statedWords('Minsta grupp', 'Least group'),
    SizeLeast: ['Minst antal', 'Least size', 'Minsta gruppstorlek.', 'The least group size.'],
    MostSize: statedWords('Största grupp', 'Greatest group'),
    SizeMost: ['Högst antal', 'Most size', 'Största gruppstorlek.', 'The greatest group size.'],
    RecommendedSize: statedWords('Rekommenderad storlek', 'Recommended size'),
    RecommendedLeast: [
      'Rekommenderat minst',
      'Recommended least',
      'Rekommenderad minsta storlek.',
      'Recommended least size.',
    ],
    RecommendedMost: [
      'Rekommenderat högst',
      'Recommended most',
      'Rekommenderad största storlek.',
      'Recommended greatest size.',
    ],
    SizeHeading: heading('gruppstorlek', 'group size'),
    Threshold: statedWords('Närvarokrav', 'Attendance threshold'),
    ThresholdNumerator: [
      'Närvarokrav, täljare',
      'Threshold, numerator',
      'Kravet som två heltal: 90 av 100.',
      'The threshold as two whole numbers: 90 of 100.',
    ],
    ThresholdDenominator: [
      'Närvarokrav, nämnare',
      'Threshold, denominator',
      'Kravet som två heltal: 90 av 100.',
      'The threshold as two whole numbers: 90 of 100.',
    ],
    Reading: ['Läsning av kravet', 'Reading', 'Hur närvarokravet räknas.', 'How the threshold is counted.'],
    Scope: ['Gäller för', 'Scope', 'Arbetsgruppen eller varje enhet.', 'The work group or each unit.'],
    ManagerMustAttend: [
      'Chefen ska delta',
      'Manager must attend',
      'Närmaste chef vid varje räknat tillfälle.',
      'The nearest manager at each counted session.',
    ],
    AttendanceHeading: heading('närvaro', 'attendance'),
    Validity: statedWords('Giltighet', 'Validity'),
    ValidityYears: [
      'Giltighet i år',
      'Validity in years',
      'Tomt när källan inte anger det.',
      'Empty where the source does not say.',
    ],
    RenewalWindowMonths: [
      'Förnyas inom (månader)',
      'Renewal window (months)',
      'Så långt före sista dagen kan diplomet förnyas.',
      'How long before the last day it can be renewed.',
    ],
    RenewedPeriod: [
      'Ny period räknas',
      'Renewed period',
      'Från beslutsdagen eller från förra sista dagen.',
      'From the award day or from the old last day.',
    ],
    Grace: statedWords('Anstånd', 'Grace'),
    GraceMonths: [
      'Anstånd (månader)',
      'Grace (months)',
      'Månader efter utgången då förnyelse räcker.',
      'Months after expiry when a renewal is enough.',
    ],
    KeptCoverage: statedWords('Täckning som ska hållas', 'Coverage to be kept'),
    CoverageNumerator: [
      'Täckning, täljare',
      'Coverage, numerator',
      'Andelen som två heltal: 80 av 100.',
      'The share as two whole numbers: 80 of 100.',
    ],
    CoverageDenominator: [
      'Täckning, nämnare',
      'Coverage, denominator',
      'Andelen som två heltal: 80 av 100.',
      'The share as two whole numbers: 80 of 100.',
    ],
    ValidityHeading: heading('giltighet', 'validity'),
    Members: statedWords('Deltagande organisationer', 'Member organisations'),
    MemberNames: ['Organisationer', 'Organisations', 'En per rad.', 'One a line.'],
    Sectors: statedWords('Sektorer', 'Sectors'),
    SectorNames: ['Sektorernas namn', 'Sector names', 'En per rad.', 'One a line.'],
    EquivalentSectors: [
      'Även motsvarande',
      'Equivalents too',
      'Källan lägger till ”motsvarande”; samordnaren avgör.',
      'The source adds "equivalents"; the coordinator settles it.',
    ],
    PriorityTags: ['Förtur', 'Priority', 'Märken som ger förtur, ett per rad.', 'Tags that give priority, one a line.'],
    RequiresAwardOf: [
      'Kräver diplom i programmet',
      'Requires an award in the programme',
      'Nyckeln till det program som enheten ska ha ett giltigt diplom i. Tomt = inget krävs.',
      'The key of the programme in which the unit has to hold a valid award. Empty = none is required.',
    ],
    TrainerHolds: [
      'Utbildaren ska ha',
      'The trainer has to hold',
      'Det som källan kräver av den som utbildar. Tomt = den säger inget.',
      'What the source asks of who teaches. Empty = it says nothing.',
    ],
    TrainerHoldsEn: [
      'Utbildaren ska ha (engelska)',
      'The trainer has to hold (English)',
      'Samma på engelska.',
      'The same in English.',
    ],
    OthersMay: [
      'Enheter utan förtur',
      'Units without priority',
      'Väntar efter de andra eller står på intresselistan.',
      'Wait after the others or stand on the list of interested.',
    ],
    EligibilityHeading: heading('vem kan anmälas', 'eligibility'),
    CatchUp: statedWords('Catch-up', 'Catch-up'),
    CatchUpForms: ['Catch-up ges', 'Catch-up forms', 'Former, en per rad.', 'Forms, one a line.'],
    CatchUpLength: [
      'Catch-up, längd',
      'Catch-up length',
      'Minuter, halvdag eller heldag.',
      'Minutes, half a day or a full day.',
    ],
    CatchUpMinutesLeast: [
      'Catch-up, minuter minst',
      'Catch-up minutes, least',
      'När längden anges i minuter.',
      'Where the length is in minutes.',
    ],
    CatchUpMinutesMost: [
      'Catch-up, minuter högst',
      'Catch-up minutes, most',
      'När längden anges i minuter.',
      'Where the length is in minutes.',
    ],
    CatchUpOpenToOthers: [
      'Catch-up öppen för andra',
      'Catch-up open to others',
      'Också för den som inte är anställd i organisationen.',
      'Also for people not employed by the organisation.',
    ],
    CatchUpHeading: heading('catch-up', 'catch-up'),
    PartKeys: [
      'Delar (nycklar)',
      'Parts (keys)',
      'Nycklarna till versionens steg, uppgifter, pris och övriga delar, en på varje rad. Andra rader räknas inte.',
      'The keys of the steps, assignments, price and other parts of the version, one a line. Other rows do not count.',
    ],
  },
  views: [
    {
      title: { sv: 'Alla versioner', en: 'All versions' },
      fields: [
        'LinkTitle',
        'Kind',
        'ValidFrom',
        'SizeLeast',
        'SizeMost',
        'Reading',
        'ValidityYears',
        'Publisher',
        'Dated',
      ],
      query: orderBy('Title', '-ValidFrom'),
    },
  ],
  permissions: { ...keptByCoordinators, coordinators: 'add' },
});

export const programmeSteps = defineList(stepColumns, {
  title: { sv: 'Programsteg', en: 'Programme steps' },
  description: { sv: 'Tillfällena i varje programversion.', en: 'The steps of each programme version.' },
  words: {
    Title: ['Steg', 'Step', 'Stegets namn.', 'The name of the step.'],
    TitleEn: titleEn,
    VersionKey: versionKey,
    StepOrder: ['Ordning', 'Order', '1, 2, 3 …', '1, 2, 3 …'],
    Form: ['Form', 'Form', 'På plats, digitalt eller webbutbildning.', 'On site, digital or web course.'],
    AttendanceCounts: [
      'Närvaron räknas',
      'Attendance counts',
      'Om steget räknas mot närvarokravet.',
      'Whether the step counts towards the threshold.',
    ],
    CatchUpCounts: [
      'Catch-up räknas',
      'Catch-up counts',
      'Om catch-up ersätter steget.',
      'Whether catch-up replaces the step.',
    ],
    RemoteAllowed: [
      'På distans',
      'Remote',
      'Om steget går att delta i på distans.',
      'Whether the step can be attended remotely.',
    ],
    Length: ['Längd', 'Length', 'Minuter, halvdag eller heldag.', 'Minutes, half a day or a full day.'],
    MinutesLeast: ['Minuter, minst', 'Minutes, least', 'Stegets längd.', 'The length of the step.'],
    MinutesMost: ['Minuter, högst', 'Minutes, most', 'Stegets längd.', 'The length of the step.'],
    WaitsForKey: keyWords('Steget det väntar på', 'The step it waits for'),
    Gap: statedWords('Avstånd', 'Gap'),
    WeeksLeast: [
      'Veckor efter förra, minst',
      'Weeks after previous, least',
      'Avståndet till steget före.',
      'The gap to the step before.',
    ],
    WeeksMost: [
      'Veckor efter förra, högst',
      'Weeks after previous, most',
      'Avståndet till steget före.',
      'The gap to the step before.',
    ],
    ...sourceWords,
    Heading: heading('steget', 'step'),
  },
  views: [
    {
      title: { sv: 'Alla steg', en: 'All steps' },
      fields: ['LinkTitle', 'StepOrder', 'Form', 'AttendanceCounts', 'Heading'],
      query: groupBy('VersionKey') + orderBy('StepOrder'),
    },
  ],
  permissions: { ...keptByCoordinators, coordinators: 'add' },
});

export const programmeAssignments = defineList(assignmentColumns, {
  title: { sv: 'Programuppgifter', en: 'Programme assignments' },
  description: { sv: 'Uppgifter som hör till varje programversion.', en: 'The assignments of each programme version.' },
  words: {
    Title: ['Uppgift', 'Assignment', 'Uppgiftens namn.', 'The name of the assignment.'],
    TitleEn: titleEn,
    VersionKey: versionKey,
    AssignmentOrder: ['Ordning', 'Order', '1, 2, 3 …', '1, 2, 3 …'],
    Kind: [
      'Slag',
      'Kind',
      'Utvecklingsuppgift, handlingsplan, nulägesanalys eller självskattning.',
      'Development assignment, action plan, current-state analysis or self-assessment.',
    ],
    Per: ['Lämnas per', 'Per', 'Individ, enhet eller grupp.', 'Individual, unit or group.'],
    DoneByKey: keyWords('Rollen som gör den', 'The role that does it'),
    MonthsAfterAward: [
      'Månader efter beslutet',
      'Months after the award',
      'Tomt för det som ska vara klart före beslutet.',
      'Empty for what is due before the decision.',
    ],
    MonthsAtMost: [
      'Senast så många månader efter beslutet',
      'At the latest so many months after the award',
      'Tomt när det är samma antal.',
      'Empty where it is the same number.',
    ],
    ShareNumerator: [
      'Andel godkända, täljare',
      'Share approved, numerator',
      'Av dem som räknas, när uppgiften görs av var och en. Tomt = alla.',
      'Of those who count, for an assignment per individual. Empty = everyone.',
    ],
    ShareDenominator: [
      'Andel godkända, nämnare',
      'Share approved, denominator',
      '75 procent är 75 av 100.',
      '75 per cent is 75 of 100.',
    ],
    BeforeStepKey: keyWords('Ska vara klar före steget', 'Due before the step'),
    ...sourceWords,
    Heading: heading('uppgiften', 'assignment'),
  },
  views: [
    {
      title: { sv: 'Alla uppgifter', en: 'All assignments' },
      fields: ['LinkTitle', 'Kind', 'Per', 'Heading'],
      query: groupBy('VersionKey') + orderBy('AssignmentOrder'),
    },
  ],
  permissions: { ...keptByCoordinators, coordinators: 'add' },
});

const oreWords = (sv: string, en: string): Words => [
  `${sv} i öre`,
  `${en} in öre`,
  'Beloppet i hela öre; tomt när källan inte anger det.',
  'The amount in whole öre; empty where the source does not say.',
];
const priceWords = (sv: string, en: string): Words => [
  sv,
  en,
  'I kronor; tomt när källan inte anger det.',
  'In kronor; empty where the source does not say.',
];

export const prices = defineList(priceColumns, {
  title: { sv: 'Prislista', en: 'Price list' },
  description: {
    sv: 'Priset för varje programversion, daterat. Ett pris som ingen angett visas aldrig.',
    en: 'The price of each programme version, dated. A price nobody stated is never shown.',
  },
  words: {
    Title: ['Program', 'Programme', 'Programmets namn.', 'The name of the programme.'],
    VersionKey: versionKey,
    ValidFrom: ['Gäller från', 'Valid from', 'Första dagen.', 'The first day.'],
    Internal: statedWords('Internt pris', 'Internal price'),
    InternalOre: oreWords('Internt pris', 'Internal price'),
    InternalPrice: priceWords('Internt pris', 'Internal price'),
    External: statedWords('Externt pris', 'External price'),
    ExternalOre: oreWords('Externt pris', 'External price'),
    ExternalPrice: priceWords('Externt pris', 'External price'),
    Basis: [
      'Priset gäller',
      'Basis',
      'Per grupp, process eller deltagare, eller offert.',
      'Per group, process or participant, or by quotation.',
    ],
    LeastCharged: statedWords('Minsta debitering', 'Least charged'),
    ChargedAtLeast: [
      'Debiteras minst (deltagare)',
      'Least participants charged',
      'När priset gäller per deltagare.',
      'Where the price is per participant.',
    ],
    Charged: [
      'Debiteras för',
      'Charged for',
      'De som räknas i arbetsgruppen den dag gruppen bekräftas, eller alla på listan. Tomt = de som räknas.',
      'Those who count in the work group on the day the group is confirmed, or everyone on the list. Empty = those who count.',
    ],
    Surcharge: statedWords('Tillägg', 'Surcharge'),
    SurchargeOre: oreWords('Tillägg', 'Surcharge'),
    SurchargePrice: priceWords('Tillägg', 'Surcharge'),
    SurchargePer: [
      'Tillägg räknas',
      'Surcharge per',
      'Per ytterligare enhet eller per enhet.',
      'Per additional unit or per unit.',
    ],
    SurchargeExternal: [
      'Tillägg vid extern utbildare',
      'Surcharge with external trainer',
      'Om tillägget också gäller då.',
      'Whether it applies then too.',
    ],
    Split: ['Fördelning', 'Split', 'Så delas kostnaden mellan enheterna.', 'How the units share the cost.'],
    Approximate: [
      'Ungefärligt pris',
      'Approximate price',
      'Källan anger sina priser som ungefärliga.',
      'The source gives its prices as approximate.',
    ],
    Vat: [
      'Moms',
      'VAT',
      'Exklusive, inklusive, momsfritt eller framgår inte.',
      'Exclusive, inclusive, exempt or not stated.',
    ],
    VatRate: statedWords('Momssats', 'VAT rate'),
    VatNumerator: ['Momssats, täljare', 'VAT rate, numerator', '25 procent är 25 av 100.', '25 per cent is 25 of 100.'],
    VatDenominator: [
      'Momssats, nämnare',
      'VAT rate, denominator',
      '25 procent är 25 av 100.',
      '25 per cent is 25 of 100.',
    ],
    Withdrawal: [
      'Vid återbud',
      'On withdrawal',
      'Debiteras, debiteras inte, eller samordnaren avgör.',
      'Charged, not charged, or the coordinator decides.',
    ],
    ...sourceWords,
    Heading: heading('priset', 'price'),
  },
  views: [
    {
      title: { sv: 'Alla priser', en: 'All prices' },
      fields: [
        'LinkTitle',
        'ValidFrom',
        'InternalPrice',
        'ExternalPrice',
        'SurchargePrice',
        'SurchargePer',
        'Vat',
        'Publisher',
      ],
      query: orderBy('Title', '-ValidFrom'),
    },
  ],
  permissions: { ...keptByCoordinators, coordinators: 'add' },
});

export const programmeParts = defineList(partColumns, {
  title: { sv: 'Programdelar', en: 'Programme parts' },
  description: {
    sv: 'Perspektiv, roller i enheten, utvärderingar och vad som ska vara läst före catch-up.',
    en: 'Perspectives, roles within the unit, evaluations and what is to be read before catch-up.',
  },
  words: {
    Title: ['Namn', 'Name', 'Det som visas.', 'What is shown.'],
    TitleEn: titleEn,
    VersionKey: versionKey,
    Kind: [
      'Slag',
      'Kind',
      'Perspektiv, roll, utvärdering eller förkunskap.',
      'Perspective, role, evaluation or prerequisite.',
    ],
    PartOrder: ['Ordning', 'Order', '1, 2, 3 …', '1, 2, 3 …'],
    ...sourceWords,
    Heading: heading('delen', 'part'),
  },
  views: [
    {
      title: { sv: 'Alla delar', en: 'All parts' },
      fields: ['LinkTitle', 'Kind', 'Heading'],
      query: groupBy('VersionKey') + orderBy('PartOrder'),
    },
  ],
  permissions: { ...keptByCoordinators, coordinators: 'add' },
});

export const registrationWindows = defineList(registrationColumns, {
  title: { sv: 'Anmälningstider', en: 'Registration windows' },
  description: {
    sv: 'När det går att anmäla en enhet till ett program, och vad den som frågar får veta.',
    en: 'When a unit can apply to a programme, and what those who ask are told.',
  },
  words: {
    Title: ['Program', 'Programme', 'Programmets namn.', 'The name of the programme.'],
    ProgrammeKey: keyWords('Program', 'Programme'),
    State: ['Anmälan', 'Registration', 'Öppen eller stängd under tiden.', 'Open or closed during the time.'],
    FromDay: ['Från', 'From', 'Första dagen; tom utan gräns.', 'The first day; empty without bound.'],
    ToDay: ['Till', 'To', 'Sista dagen; tom utan gräns.', 'The last day; empty without bound.'],
    Message: ['Meddelande', 'Message', 'Visas för den som vill anmäla.', 'Shown to those who want to apply.'],
    MessageEn: [
      'Meddelande på engelska',
      'Message in English',
      'Visas för den som har engelska.',
      'Shown to those who use English.',
    ],
  },
  views: [
    {
      title: { sv: 'Alla anmälningstider', en: 'All registration windows' },
      fields: ['LinkTitle', 'State', 'FromDay', 'ToDay', 'Message'],
      query: orderBy('Title'),
    },
  ],
  permissions: keptByCoordinators,
});
