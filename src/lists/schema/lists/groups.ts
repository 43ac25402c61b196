import { equals, groupBy, isOneOf, onOrAfterToday, orderBy, where } from '../caml';
import { groupStages } from '../choices';
import { groupColumns, processColumns, sessionColumns } from '../columns/groups';
import { defineList, keyWords } from '../definition';
import { choicePills, daysLeft, warningFlag } from '../formats';
import { outcomePills } from '../outcomePills';
import { keptByCoordinators, keptByTrainersToo } from './permissions';

const stagePills = choicePills([
  { word: 'Bildas', icon: 'People', color: 'Neutral' },
  { word: 'Bekräftad', icon: 'CheckMark', color: 'Neutral' },
  { word: 'Utbildning pågår', icon: 'Education', color: 'Good' },
  { word: 'Uppgift', icon: 'TextDocument', color: 'Warning' },
  { word: 'Inför beslut', icon: 'Scales', color: 'Warning' },
  { word: 'Klar', icon: 'CompletedSolid', color: 'Good' },
  { word: 'Beslutad', icon: 'CompletedSolid', color: 'Good' },
  { word: 'Inställd', icon: 'Cancel', color: 'Blocked' },
  { word: 'Avbruten', icon: 'Cancel', color: 'Blocked' },
]);

export const groups = defineList(groupColumns, {
  title: { sv: 'Utbildningsgrupper', en: 'Groups' },
  description: {
    sv: 'Personer som utbildas tillsammans. Här står inga deltagares namn.',
    en: 'People trained together. No participant is named here.',
  },
  words: {
    Title: ['Grupp', 'Group', 'Gruppens namn.', 'The name of the group.'],
    Number: ['Nummer', 'Number', 'Till exempel KRO-2026-14.', 'Such as KRO-2026-14.'],
    VersionKey: keyWords('Programversion', 'Programme version'),
    RuleVersion: [
      'Regler',
      'Rules',
      'Programmet och den version gruppen är bunden till.',
      'The programme and the version the group is bound to.',
    ],
    OrgKey: keyWords('Organisation', 'Organisation'),
    OrgName: ['Organisation', 'Organisation', 'Regionen eller kommunen.', 'The region or municipality.'],
    TogetherKey: keyWords('Bedöms tillsammans', 'Judged together'),
    ProcessKeys: [
      'Processer (nycklar)',
      'Processes (keys)',
      'Processerna vars deltagare ingår, en per rad.',
      'The processes whose participants are in it, one a line.',
    ],
    Stage: ['Läge', 'Stage', 'Var gruppen är.', 'Where the group is.'],
    ConfirmedDay: ['Bekräftad', 'Confirmed', 'Dagen gruppen bekräftades.', 'The day the group was confirmed.'],
    TrainerKind: ['Utbildare är', 'Trainer is', 'Intern eller extern.', 'Internal or external.'],
    TrainerName: ['Utbildare', 'Trainer', 'Vem som håller tillfällena.', 'Who holds the sessions.'],
    AssignmentDueDay: [
      'Uppgift senast (text)',
      'Assignment due (text)',
      'Dagen som text; den som gäller.',
      'The day as text; the one that counts.',
    ],
    AssignmentDue: [
      'Uppgift senast',
      'Assignment due',
      'Samma dag som datum, för vyer.',
      'The same day as a date, for views.',
    ],
    CostSplit: ['Fördelning', 'Split', 'Så delas kostnaden mellan enheterna.', 'How the units share the cost.'],
    PayerUnitKey: keyWords('Betalande enhet', 'Paying unit'),
    Year: ['År', 'Year', 'Året gruppen hör till.', 'The year the group belongs to.'],
    Size: ['Antal', 'Size', 'Räknade i arbetsgruppen.', 'Counted in the work group.'],
    AbsenceBudget: [
      'Frånvaromarginal',
      'Absence budget',
      'Så många kan vara borta och kravet ändå nås.',
      'How many can be away with the threshold still met.',
    ],
    CostOre: ['Kostnad i öre', 'Cost in öre', 'Beloppet i hela öre.', 'The amount in whole öre.'],
    Cost: [
      'Kostnad',
      'Cost',
      'I kronor; tomt när priset inte är angivet.',
      'In kronor; empty where no price is stated.',
    ],
    ChangedSince: [
      'Ändrat sedan beslut',
      'Changed since decision',
      'Underlaget har ändrats sedan ett beslut som ingen har avgjort. Antal i arbetsgruppen då och nu.',
      'Facts have changed since a decision that nobody has settled. Counts of the work group then and now.',
    ],
    AtRisk: [
      'I riskzonen',
      'At risk',
      'Kravet är svårt eller omöjligt att nå.',
      'The threshold is hard or impossible to meet.',
    ],
  },
  formats: {
    Stage: stagePills,
    AtRisk: warningFlag('I riskzonen'),
    AssignmentDue: daysLeft({
      column: 'Stage',
      words: [groupStages.labelOf.decision, groupStages.labelOf.done, groupStages.labelOf.cancelled],
    }),
  },
  views: [
    {
      title: { sv: 'Pågående grupper', en: 'Groups under way' },
      fields: [
        'Number',
        'LinkTitle',
        'Stage',
        'OrgName',
        'TrainerName',
        'Size',
        'AbsenceBudget',
        'AtRisk',
        'AssignmentDue',
        'RuleVersion',
      ],
      query: where(isOneOf('Stage', 'Bekräftad', 'Utbildning pågår', 'Uppgift', 'Inför beslut')) + orderBy('Number'),
      totals: { LinkTitle: 'COUNT', Size: 'SUM' },
    },
    {
      title: { sv: 'Grupper i riskzonen', en: 'Groups at risk' },
      fields: ['Number', 'LinkTitle', 'Stage', 'AbsenceBudget', 'Size', 'AssignmentDue', 'TrainerName'],
      query: where(equals('AtRisk', 'Boolean', 1)) + orderBy('Number'),
    },
    {
      title: { sv: 'Uppgift att lämna', en: 'Assignments to come' },
      fields: ['Number', 'LinkTitle', 'AssignmentDue', 'Stage', 'TrainerName'],
      query: where(onOrAfterToday('AssignmentDue')) + orderBy('AssignmentDue'),
    },
    {
      title: { sv: 'Per region', en: 'By region' },
      fields: ['Number', 'LinkTitle', 'Stage', 'Size', 'Cost', 'Year'],
      query: groupBy('OrgName') + orderBy('-Year', 'Number'),
      totals: { LinkTitle: 'COUNT', Size: 'SUM', Cost: 'SUM' },
    },
  ],
  permissions: keptByTrainersToo,
  retired: ['JoinTokenHash'],
});

export const processes = defineList(processColumns, {
  title: { sv: 'Processer', en: 'Processes' },
  description: {
    sv: 'En enhets väg genom en programversion, från anmälan till diplom.',
    en: 'The way of one unit through one programme version, from application to diploma.',
  },
  words: {
    Title: ['Verksamhet', 'Unit', 'Enhetens namn.', 'The name of the unit.'],
    UnitKey: keyWords('Verksamhet', 'Unit'),
    OrgKey: keyWords('Organisation', 'Organisation'),
    OrgName: ['Organisation', 'Organisation', 'Regionen eller kommunen.', 'The region or municipality.'],
    VersionKey: keyWords('Programversion', 'Programme version'),
    RuleVersion: [
      'Regler',
      'Rules',
      'Programmet och den version processen är bunden till.',
      'The programme and the version the process is bound to.',
    ],
    TogetherKey: keyWords('Bedöms tillsammans', 'Judged together'),
    ApplicationKey: keyWords('Anmälan', 'Application'),
    Stage: ['Läge', 'Stage', 'Var processen är.', 'Where the process is.'],
    ConfirmedDay: [
      'Bekräftad',
      'Confirmed',
      'Dagen processen bands till versionen.',
      'The day the process was bound to the version.',
    ],
    PriceAsOf: ['Pris enligt', 'Price as of', 'Dagen vars prislista gäller.', 'The day whose price list applies.'],
    Year: ['År', 'Year', 'Året processen hör till.', 'The year the process belongs to.'],
    RenewsDiplomaKey: keyWords('Förnyar diplom', 'Renews diploma'),
    Participants: ['Deltagare', 'Participants', 'Räknade i arbetsgruppen.', 'Counted in the work group.'],
    Outcome: [
      'Beslut',
      'Decision',
      'Det senaste beslutet. Ett godkänt beslut lagras som Diplomeras, också där programmet ger ett certifikat eller ingenting.',
      'The latest decision. A decision to pass is stored as Diplomeras, also where the programme gives a certificate or nothing.',
    ],
    DecisionDay: [
      'Beslutsdag (text)',
      'Decision day (text)',
      'Dagen som text; den som gäller.',
      'The day as text; the one that counts.',
    ],
    DecidedOn: ['Beslutsdag', 'Decision day', 'Dagen för det senaste beslutet.', 'The day of the latest decision.'],
    LastValidDay: [
      'Giltigt till (text)',
      'Last valid day (text)',
      'Dagen som text; den som gäller.',
      'The day as text; the one that counts.',
    ],
    LastValid: [
      'Giltigt till',
      'Last valid day',
      'Samma dag som datum, för vyer.',
      'The same day as a date, for views.',
    ],
    CostShareOre: ['Kostnad i öre', 'Cost in öre', 'Enhetens del i hela öre.', 'The share of the unit in whole öre.'],
    CostShare: [
      'Kostnad',
      'Cost',
      'Enhetens del i kronor; tomt när priset inte är angivet.',
      'The share of the unit in kronor; empty where no price is stated.',
    ],
    WithdrawnDay: [
      'Återbud',
      'Withdrawn',
      'Första dagen enheten inte längre är med.',
      'The first day on which the unit no longer takes part.',
    ],
    WithdrawalCharge: [
      'Debitering vid återbud',
      'Charge on withdrawal',
      'Vad samordnaren avgjort när prislistan inte säger det.',
      'What the coordinator settled where the price list does not say.',
    ],
  },
  formats: { Stage: stagePills, Outcome: outcomePills },
  views: [
    {
      title: { sv: 'Pågående processer', en: 'Processes under way' },
      fields: ['LinkTitle', 'OrgName', 'Stage', 'Participants', 'CostShare', 'RuleVersion'],
      query: where(equals('Outcome', 'Choice', 'Ej avgjort')) + orderBy('Title'),
      totals: { LinkTitle: 'COUNT', Participants: 'SUM', CostShare: 'SUM' },
    },
    {
      title: { sv: 'Beslutade det senaste året', en: 'Decided in the last year' },
      fields: ['LinkTitle', 'OrgName', 'Outcome', 'DecidedOn', 'LastValid', 'CostShare', 'RuleVersion'],
      query: where(onOrAfterToday('DecidedOn', -365)) + orderBy('-DecidedOn'),
      totals: { LinkTitle: 'COUNT', CostShare: 'SUM' },
    },
    {
      title: { sv: 'Senaste årets beslut per region', en: 'Decisions of the last year by region' },
      fields: ['LinkTitle', 'Outcome', 'DecidedOn', 'Participants', 'CostShare'],
      query: where(onOrAfterToday('DecidedOn', -365)) + groupBy('OrgName') + orderBy('Title'),
      totals: { LinkTitle: 'COUNT', Participants: 'SUM', CostShare: 'SUM' },
    },
  ],
  permissions: keptByCoordinators,
  // Free text may touch a person; setup moves it to Notes first (setup/moveNotes.ts).
  retired: ['WithdrawalReason'],
});

export const sessions = defineList(sessionColumns, {
  title: { sv: 'Utbildningstillfällen', en: 'Sessions' },
  description: { sv: 'När och var grupperna träffas.', en: 'When and where the groups meet.' },
  words: {
    Title: ['Tillfälle', 'Session', 'Steget som hålls.', 'The step that is held.'],
    GroupKey: keyWords('Grupp', 'Group'),
    TogetherKey: keyWords('Bedöms tillsammans', 'Judged together'),
    StepKey: keyWords('Steg', 'Step'),
    StepOrder: ['Ordning', 'Order', 'Stegets plats i programmet.', 'The place of the step in the programme.'],
    Day: ['Dag', 'Day', 'Svensk dag som text.', 'Swedish day as text.'],
    StartUtc: ['Börjar', 'Starts', 'Tid för start.', 'When it starts.'],
    EndUtc: ['Slutar', 'Ends', 'Tid för slut.', 'When it ends.'],
    Place: ['Plats', 'Place', 'Lokal.', 'Room.'],
    OnlineLink: ['Länk', 'Link', 'Möteslänk för digitala tillfällen.', 'Meeting link of digital sessions.'],
    RollClosed: [
      'Närvaron stängd',
      'Roll closed',
      'Stängd: den som inte markerats räknas som frånvarande.',
      'Closed: whoever is not marked counts as absent.',
    ],
    IsCatchUp: [
      'Catch-up',
      'Catch-up',
      'Ett tillfälle som tar igen steget, och räknas bara om programmet säger det.',
      'A session that makes up for the step; counts only where the programme says so.',
    ],
    LinkHash: [
      'Incheckningens kontrollsumma',
      'Check-in hash',
      'Visar om en länk är rätt. Varken länken eller koden går att räkna ut ur den.',
      'Tells whether a link is right. Neither the link nor the code follows from it.',
    ],
  },
  views: [
    {
      title: { sv: 'Kommande tillfällen', en: 'Coming sessions' },
      fields: ['LinkTitle', 'StartUtc', 'EndUtc', 'Place', 'RollClosed'],
      query: where(onOrAfterToday('StartUtc')) + orderBy('StartUtc'),
    },
    {
      title: { sv: 'Alla tillfällen', en: 'All sessions' },
      fields: ['LinkTitle', 'StartUtc', 'Place', 'RollClosed'],
      query: orderBy('-StartUtc'),
    },
  ],
  permissions: keptByTrainersToo,
  // From it the digits could be worked out.
  retired: ['CheckInTokenHash'],
});
