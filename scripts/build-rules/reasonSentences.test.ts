import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { reasons as english } from '../../src/loc/en-us/reasons';
import { reasons as swedish } from '../../src/loc/sv-se/reasons';
import { reasonCatalogue, reasonCodes } from '../../src/rules';
import type { ReasonCode } from '../../src/rules';
import { sentenceOf } from './sentences';

/** What each value of a reason is filled with here, by its name in the catalogue of reasons. */
const examples: Readonly<Record<string, string | number>> = {
  organisationKey: 'kro',
  unitKey: 'unit',
  stepKey: 'step',
  waitsForKey: 'waitsFor',
  assignmentKey: 'assignment',
  closedKey: 'closed',
  sector: 'healthCare',
  sectors: 'healthCare, schoolHealth',
  forms: 'webinar, digital',
  activeToDay: '2026-06-30',
  activeFromDay: '2027-01-01',
  fromDay: '2026-11-02',
  toDay: '2027-05-02',
  lastDay: '2027-03-01',
  nextDay: '2027-01-11',
  receivedDay: '2026-10-12',
  earlierDay: '2026-11-03',
  handedInDay: '2026-11-27',
  approvedDay: '2026-11-30',
  dueDay: '2026-12-01',
  priceDay: '2027-02-01',
  validFromDay: '2027-01-01',
  laterDay: '2027-06-01',
  amountOre: 590_000,
  mostOre: 590_000,
  name: 'names',
  count: 22,
  least: 5,
  most: 25,
  present: 20,
  of: 22,
  needed: 19,
  pending: 2,
  stillNeeded: 1,
  budget: 3,
  absent: 2,
  before: 23,
  after: 22,
  next: 21,
  nextBudget: 2,
  approved: 18,
  trained: 17,
  missing: 2,
  percent: 90,
  years: 4,
  months: 6,
  mostMonths: 12,
  programme: 'Koncept A',
  qualification: 'processledarutbildning',
  weeks: 6,
  order: 2,
  later: 3,
  expected: 1,
  found: 2,
  known: 1,
  numerator: 110,
  denominator: 100,
  value: 1.5,
  organisations: 'Region Kronoberg',
  tags: 'ungdom, förlossning',
  group: 'grupp 2',
  certifier: 'RFSL',
  word: 'diplom',
  role: 'processledare',
  perspective: 'deltagare',
  perspectives: 'arbetsmiljö, bemötande',
  prerequisites: 'boken',
  step: 'steg 9',
  assignment: 'Handlingsplan',
  key: 'step-1',
  text: '31 nov',
  detail: 'rad 3',
  allowed: 'sv, en',
};

/** The titles of what the reasons above name by key. */
const titles: ReadonlyMap<string, string> = new Map([
  ['kro', 'Region Kronoberg'],
  ['unit', 'Alvesta vårdcentral'],
  ['step', 'Tillfälle 2'],
  ['waitsFor', 'Tillfälle 1'],
  ['assignment', 'Utvecklingsuppdraget'],
  ['closed', 'julafton'],
]);

/**
 * The sentence of every reason in both languages, filled with the examples above. This is the one place that holds the
 * sentences of the reasons in addition to their texts: other tests check codes and values, or put the reason into words
 * with `src/testing/sentences.ts`.
 */
const sentences: Readonly<Record<ReasonCode, readonly [swedish: string, english: string]>> = {
  'eligibility.memberWithOwnTrainers': [
    'Region Kronoberg hör till programmets organisationer och har egna utbildare',
    'Region Kronoberg is among the programme’s organisations and has trainers of its own',
  ],
  'eligibility.memberWithoutOwnTrainers': [
    'Region Kronoberg hör till programmets organisationer. Inga egna utbildare är angivna',
    'Region Kronoberg is among the programme’s organisations. No trainers of its own are stated',
  ],
  'eligibility.notMember': [
    'Region Kronoberg är inte bland de organisationer som programmet gäller för',
    'Region Kronoberg is not among the organisations the programme is for',
  ],
  'eligibility.everyOrganisation': [
    'Programmet är öppet för alla organisationer',
    'The programme is open to every organisation',
  ],
  'eligibility.organisationsNotStated': [
    'Källan säger inte vilka organisationer programmet gäller för',
    'The source does not say which organisations the programme is for',
  ],
  'eligibility.sectorIncluded': ['Vårdenhet i Region Kronoberg', 'Care unit in Region Kronoberg'],
  'eligibility.sectorNotIncluded': [
    'Vårdenhet hör inte till programmets målgrupp',
    'Care unit is not among those the programme is for',
  ],
  'eligibility.sectorEquivalent': [
    'Vårdenhet: programmet gäller också ”motsvarande” verksamheter. Samordnaren avgör om enheten är en sådan',
    'Care unit: the programme is also for “equivalent” workplaces. The coordinator decides whether the unit is one',
  ],
  'eligibility.everySector': [
    'Programmet är öppet för alla slags verksamheter',
    'The programme is open to every kind of workplace',
  ],
  'eligibility.sectorsNotStated': [
    'Källan säger inte vilka slags verksamheter programmet gäller för',
    'The source does not say which kinds of workplaces the programme is for',
  ],
  'eligibility.unitClosed': ['Enheten upphörde 30 juni 2026', 'The unit closed on 30 June 2026'],
  'eligibility.unitNotOpen': ['Enheten finns först från 1 januari 2027', 'The unit exists only from 1 January 2027'],
  'eligibility.periodEnded': ['Programmet avslutades 2 maj 2027', 'The programme ended on 2 May 2027'],
  'eligibility.periodAhead': ['Programmet börjar 2 november 2026', 'The programme begins on 2 November 2026'],
  'eligibility.hasAward': ['Enheten har ett giltigt diplom i Koncept A', 'The unit has a valid award in Koncept A'],
  'eligibility.awardMissing': [
    'Enheten saknar ett giltigt diplom i Koncept A, som krävs',
    'The unit has no valid award in Koncept A, which is required',
  ],
  'eligibility.awardNotKnown': [
    'Ett giltigt diplom i Koncept A krävs, och det är inte känt om enheten har det. Samordnaren avgör',
    'A valid award in Koncept A is required, and whether the unit has it is not known. The coordinator decides',
  ],
  'registration.always': [
    'Anmälan är öppen. Inga anmälningstider är satta',
    'Registration is open. No registration times are set',
  ],
  'registration.open': ['Anmälan är öppen tills vidare', 'Registration is open until further notice'],
  'registration.openUntil': [
    'Anmälan är öppen till och med 1 mars 2027',
    'Registration is open until and including 1 March 2027',
  ],
  'registration.closed': ['Anmälan är stängd tills vidare', 'Registration is closed until further notice'],
  'registration.closedUntil': [
    'Anmälan är stängd. Den öppnar 11 januari 2027',
    'Registration is closed. It opens on 11 January 2027',
  ],
  'placing.priority': [
    'Har förtur (ungdom, förlossning) och ställs i kön',
    'Has priority (ungdom, förlossning) and joins the queue',
  ],
  'placing.queued': ['Ställs i kön', 'Joins the queue'],
  'placing.noPriority': [
    'Programmet tar enheter med förtur först (ungdom, förlossning). Enheten ställs på intresselistan',
    'The programme takes units with priority first (ungdom, förlossning). The unit joins the list of interested',
  ],
  'placing.closed': [
    'Anmälan var stängd 12 oktober 2026. Enheten ställs på intresselistan',
    'Registration was closed on 12 October 2026. The unit joins the list of interested',
  ],
  'queue.priority': [
    'Prioriterad: ungdom, förlossning. Anmäld 12 oktober 2026',
    'Priority: ungdom, förlossning. Applied 12 October 2026',
  ],
  'queue.date': ['Anmäld 12 oktober 2026', 'Applied 12 October 2026'],
  'groupSize.fits': ['22 deltagare, tillåtet 5–25', 'Participants: 22, allowed 5–25'],
  'groupSize.enough': ['22 deltagare, minst 5 krävs', 'Participants: 22, at least 5 required'],
  'groupSize.notTooMany': ['22 deltagare, högst 25 får vara med', 'Participants: 22, at most 25 allowed'],
  'groupSize.noLimits': [
    '22 deltagare, programmet anger inga gränser',
    'Participants: 22, the programme states no limits',
  ],
  'groupSize.tooFew': ['22 deltagare, minst 5 krävs', 'Participants: 22, at least 5 required'],
  'groupSize.tooMany': ['22 deltagare, högst 25 får vara med', 'Participants: 22, at most 25 allowed'],
  'groupSize.outsideRecommended': ['22 deltagare, rekommenderat är 5–25', 'Participants: 22, recommended 5–25'],
  'groupSize.noGroup': ['Enheten är inte placerad i någon grupp', 'The unit has no place in a group'],
  'groupSize.nobodyListed': ['Ingen står på deltagarlistan än', 'Nobody is on the list yet'],
  'attendance.enough': ['20 av 22, minst 19 krävs', '20 of 22, at least 19 required'],
  'attendance.tooFew': ['20 av 22, minst 19 krävs', '20 of 22, at least 19 required'],
  'attendance.underWay': [
    '20 av 22, 2 omarkerade. Minst 1 av dem behöver vara här',
    '20 of 22, 2 unmarked. At least 1 of them need to be here',
  ],
  'attendance.budget': ['Marginalen är 3, 2 frånvarande', 'The absence budget is 3, 2 absent'],
  'attendance.noSession': ['Inget tillfälle är planerat', 'No session is planned'],
  'attendance.nobodyCounts': ['Ingen räknas i arbetsgruppen den dagen', 'Nobody counts in the work group that day'],
  'attendance.noCountedStep': [
    'Programmet har inget tillfälle där närvaron räknas',
    'The programme has no session whose attendance counts',
  ],
  'attendance.thresholdNotStated': [
    '20 av 22 var med. Källan anger inget närvarokrav, så samordnaren avgör',
    '20 of 22 attended. The source states no attendance requirement, so the coordinator decides',
  ],
  'attendance.presentNotCounted': [
    '22 närvarande räknas inte i arbetsgruppen',
    '22 present not counted in the work group',
  ],
  'attendance.leftSince': [
    '22 har lämnat arbetsgruppen och räknas inte längre',
    '22 no longer counted after leaving the work group',
  ],
  'manager.present': [
    'Alvesta vårdcentral, Tillfälle 2: närmaste chef eller ersättare var med',
    'Alvesta vårdcentral, Tillfälle 2: the nearest manager or a substitute was there',
  ],
  'manager.absent': [
    'Alvesta vårdcentral, Tillfälle 2: varken närmaste chef eller ersättare var med',
    'Alvesta vårdcentral, Tillfälle 2: neither the nearest manager nor a substitute was there',
  ],
  'manager.underWay': [
    'Alvesta vårdcentral, Tillfälle 2: närmaste chefs närvaro är inte markerad',
    'Alvesta vårdcentral, Tillfälle 2: the nearest manager’s attendance is not marked',
  ],
  'manager.noneNamed': [
    'Alvesta vårdcentral, Tillfälle 2: ingen närmaste chef eller ersättare finns på listan',
    'Alvesta vårdcentral, Tillfälle 2: no nearest manager or substitute is on the list',
  ],
  'budget.onTheEdge': [
    'På gränsen. Slutar en av 22 blir gruppen 21 och marginalen 2',
    'On the edge. If one of 22 leaves, the group is 21 and the absence budget 2',
  ],
  'budget.reduced': [
    'Arbetsgruppen minskade från 23 till 22. Marginalen är nu 3',
    'The work group shrank from 23 to 22. The absence budget is now 3',
  ],
  'budget.lastAbsenceLost': [
    'Arbetsgruppen minskade från 23 till 22. Nu får ingen saknas',
    'The work group shrank from 23 to 22. Nobody may be absent now',
  ],
  'assignment.handedIn': ['Inlämnad 27 november 2026', 'Handed in 27 November 2026'],
  'assignment.approved': ['Godkänd 30 november 2026', 'Approved 30 November 2026'],
  'assignment.approvedUndated': ['Godkänd', 'Approved'],
  'assignment.returned': ['Återlämnad för komplettering', 'Returned for more work'],
  'assignment.waiting': ['Väntar på godkännande', 'Waiting for approval'],
  'assignment.notDated': ['Inte inlämnad. Sista dag är inte satt', 'Not handed in. No last day is set'],
  'assignment.due': ['Inte inlämnad, senast 1 december 2026', 'Not handed in, due 1 December 2026'],
  'assignment.overdue': ['Inte inlämnad, skulle ha kommit 1 december 2026', 'Not handed in, was due 1 December 2026'],
  'assignment.approvedCount': ['18 av 22 godkända', '18 of 22 approved'],
  'assignment.approvedShare': ['18 av 22 godkända, minst 19 krävs', '18 of 22 approved, at least 19 required'],
  'assignment.incomplete': [
    'Alla är inte godkända, senast 1 december 2026',
    'Not all are approved, due 1 December 2026',
  ],
  'assignment.incompleteOverdue': [
    'Alla är inte godkända, skulle ha varit klart 1 december 2026',
    'Not all are approved, was due 1 December 2026',
  ],
  'assignment.incompleteNotDated': [
    'Alla är inte godkända. Sista dag är inte satt',
    'Not all are approved. No last day is set',
  ],
  'assignment.nobodyToHandIn': ['Det finns ingen som ska lämna in', 'There is nobody to hand it in'],
  'plan.start': ['Startdagen du valde', 'The start day you chose'],
  'plan.alreadyPlanned': ['Redan planerat', 'Already planned'],
  'plan.weeksAfter': ['5–25 veckor efter Tillfälle 2', '5–25 weeks after Tillfälle 2'],
  'plan.weeksChosen': [
    'Programmet anger inget avstånd. Du valde 6 veckor efter Tillfälle 2',
    'The programme states no interval. You chose 6 weeks after Tillfälle 2',
  ],
  'plan.movedFromClosed': ['Flyttat från 2 november 2026: julafton', 'Moved from 2 November 2026: julafton'],
  'plan.movedFromWeekday': [
    'Flyttat från 2 november 2026, som inte är en vardag måndag–fredag',
    'Moved from 2 November 2026, which is not a day from Monday to Friday',
  ],
  'plan.noFreeDay': [
    'Ingen ledig dag finns från 2 november 2026 till 2 maj 2027. Det här är den närmaste',
    'There is no free day from 2 November 2026 to 2 May 2027. This is the nearest one',
  ],
  'plan.beforeEarlier': [
    'Ligger före Tillfälle 2, som är 3 november 2026',
    'Comes before Tillfälle 2, which is on 3 November 2026',
  ],
  'plan.tooSoon': [
    '6 hela veckor efter Tillfälle 2. Minst 5 ska gå',
    '6 whole weeks after Tillfälle 2. At least 5 must pass',
  ],
  'plan.tooLate': ['6 veckor efter Tillfälle 2. Högst 25 får gå', '6 weeks after Tillfälle 2. At most 25 may pass'],
  'plan.withinLength': ['Ryms inom 6 månader, till 2 maj 2027', 'Fits within 6 months, until 2 May 2027'],
  'plan.longerThanProcess': [
    'Slutar 1 mars 2027, efter de 6 månader som programmet anger (2 maj 2027)',
    'Ends 1 March 2027, after the 6 months that the programme states (2 May 2027)',
  ],
  'plan.onClosedDay': ['Dagen är julafton', 'The day is julafton'],
  'plan.onOtherWeekday': ['Dagen är en lördag eller söndag', 'The day is a Saturday or a Sunday'],
  'individual.attendedAll': ['Var med vid alla 22 tillfällen som räknas', 'Was at all 22 sessions that count'],
  'individual.missed': ['Var inte med: Tillfälle 2', 'Was not there: Tillfälle 2'],
  'individual.notYet': ['Inte klart än: Tillfälle 2', 'Not done yet: Tillfälle 2'],
  'individual.assignmentApproved': ['Utvecklingsuppdraget: godkänd', 'Utvecklingsuppdraget: approved'],
  'individual.assignmentMissing': ['Utvecklingsuppdraget: inte godkänd', 'Utvecklingsuppdraget: not approved'],
  'individual.nothingCounted': [
    'Programmet har inget som räknas för den enskilda',
    'The programme has nothing that counts for the individual',
  ],
  'cost.notMember': [
    'Källan anger inget pris för enheter utanför programmets organisationer',
    'The source states no price for units outside the programme’s organisations',
  ],
  'cost.priceNotStated': ['Källan anger inget pris', 'The source states no price'],
  'cost.noOwnTrainers': [
    'Källan anger inget pris med intern utbildare där organisationen inte har egna utbildare',
    'The source states no price with an internal trainer where the organisation has no trainers of its own',
  ],
  'cost.differentPrices': [
    'Enheternas regioner ger olika svar om priset. Samordnaren avgör',
    'The units’ regions give different answers on the price. The coordinator decides',
  ],
  'cost.surchargeNotStated': [
    'Källan anger inget tillägg när enheter går samman. Samordnaren avgör',
    'The source states no surcharge for units that merge. The coordinator decides',
  ],
  'cost.noUnits': ['Gruppen har inga enheter', 'The group has no units'],
  'cost.quotation': [
    'Priset ges genom offert. Samordnaren fyller i det',
    'The price is given by quotation. The coordinator fills it in',
  ],
  'cost.noParticipants': [
    'Priset räknas per deltagare, och ingen står på listan än',
    'The price is per participant, and nobody is on the list yet',
  ],
  'cost.organisationsNotStated': [
    'Källan säger inte vilka organisationer priset gäller för, så det gäller alla',
    'The source does not say which organisations the price is for, so it holds for all',
  ],
  'cost.tooLarge': [
    'Beloppet blir större än 5\u00a0900\u00a0kr, och så mycket räknas inte ut. Rätta priset',
    'The amount would be larger than SEK\u00a05,900, and so much is not worked out. Correct the price',
  ],
  'cost.approximate': ['Källan anger priset som ungefärligt', 'The source gives the price as approximate'],
  'cost.inOtherGroup': [
    'Enheterna betalar en gång för alla sina grupper. Kostnaden står på grupp 2',
    'The units pay once for all their groups. The cost stands on grupp 2',
  ],
  'cost.differentTrainers': [
    'Grupperna har både intern och extern utbildare, och priset gäller dem tillsammans. Samordnaren avgör',
    'The groups have both internal and external trainers, and the price is for them together. The coordinator decides',
  ],
  'cost.withdrawalUndecided': [
    'Alvesta vårdcentral har dragit sig ur. Samordnaren avgör om enheten ska betala',
    'Alvesta vårdcentral has withdrawn. The coordinator decides whether the unit is to pay',
  ],
  'withdrawal.charged': [
    'Prislistan säger att en enhet som drar sig ur betalar sin andel',
    'The price list says that a unit that withdraws pays its share',
  ],
  'withdrawal.notCharged': [
    'Prislistan säger att en enhet som drar sig ur inte betalar',
    'The price list says that a unit that withdraws does not pay',
  ],
  'withdrawal.decidedCharged': [
    'Samordnaren har avgjort att enheten betalar sin andel',
    'The coordinator has decided that the unit pays its share',
  ],
  'withdrawal.decidedNotCharged': [
    'Samordnaren har avgjort att enheten inte betalar',
    'The coordinator has decided that the unit does not pay',
  ],
  'withdrawal.undecided': [
    'Prislistan säger inte om en enhet som drar sig ur betalar. Samordnaren avgör',
    'The price list does not say whether a unit that withdraws pays. The coordinator decides',
  ],
  'coverage.kept': ['17 av 22 har gått utbildningen, minst 19 krävs', '17 of 22 are trained, at least 19 are needed'],
  'coverage.below': [
    '17 av 22 har gått utbildningen, minst 19 krävs. 2 till behöver en plats på catch-up',
    '17 of 22 are trained, at least 19 are needed. 2 more need a catch-up seat',
  ],
  'coverage.numbers': [
    '17 av 22 har gått utbildningen. Programmet anger ingen nivå som ska hållas',
    '17 of 22 are trained. The programme states no level to keep',
  ],
  'coverage.byCatchUp': ['22 av dem genom catch-up', '22 of them by catch-up'],
  'coverage.underWay': ['För 22 är någon närvarolista fortfarande öppen', 'For 22 some roll is still open'],
  'coverage.nobodyCounts': ['Ingen räknas i arbetsgruppen i dag', 'Nobody counts in the work group today'],
  'coverage.noCountedStep': [
    'Programmet har inget tillfälle där närvaron räknas',
    'The programme has no step whose attendance counts',
  ],
  'renewal.noLastDay': [
    'Det finns ingen sista giltighetsdag, så inget behöver förnyas',
    'There is no last valid day, so nothing has to be renewed',
  ],
  'renewal.beforeWindow': [
    'Det går att förnya redan nu. Det är dags från 2 november 2026',
    'It can be renewed already. Renewal is due from 2 November 2026',
  ],
  'renewal.inWindow': ['Dags att förnya, senast 2 maj 2027', 'Renewal is due, no later than 2 May 2027'],
  'renewal.inGrace': [
    'Gick ut 1 mars 2027. En förnyelse räcker till och med 2 maj 2027 och räknas från sin egen dag',
    'Expired on 1 March 2027. A renewal is enough until and including 2 May 2027 and counts from its own day',
  ],
  'renewal.fullProcess': [
    'Gick ut 1 mars 2027. Enheten går hela processen på nytt',
    'Expired on 1 March 2027. The unit goes through the whole process again',
  ],
  'renewal.graceNotStated': [
    'Gick ut 1 mars 2027. Källan säger inte om en förnyelse räcker. Samordnaren avgör',
    'Expired on 1 March 2027. The source does not say whether a renewal is enough. The coordinator decides',
  ],
  'renewal.rulesUnknown': [
    'Reglerna diplomet gavs efter är okända. Fönstret är då 6 månader',
    'The rules of the award are unknown. The window is then 6 months',
  ],
  'renewal.unitTooSmall': [
    'Enheten har 22 personer och en grupp behöver minst 5. Den kan bara förnya tillsammans med andra',
    'The unit has 22 people and a group needs at least 5. It can only renew together with others',
  ],
  'rule.members': [
    'Programmet gäller för enheter i Region Kronoberg.',
    'The programme is for units in Region Kronoberg.',
  ],
  'rule.sectors': ['Verksamheter: Vårdenhet, Elevhälsa.', 'Workplaces: Care unit, School health.'],
  'rule.equivalentSectors': [
    'Motsvarande verksamheter kan också vara med. Samordnaren avgör.',
    'Equivalent workplaces may also take part. The coordinator decides.',
  ],
  'rule.requiresAward': [
    'Enheten ska ha ett giltigt diplom i Koncept A.',
    'The unit has to hold a valid award in Koncept A.',
  ],
  'rule.trainer': [
    'Den som utbildar ska ha: processledarutbildning.',
    'Whoever teaches has to have: processledarutbildning.',
  ],
  'rule.groupSize': ['En grupp ska ha 5–25 deltagare.', 'A group has 5–25 participants.'],
  'rule.groupSizeLeast': ['En grupp ska ha minst 5 deltagare.', 'A group has at least 5 participants.'],
  'rule.groupSizeMost': ['En grupp får ha högst 25 deltagare.', 'A group has at most 25 participants.'],
  'rule.groupSizeNotStated': ['Källan anger ingen gruppstorlek.', 'The source states no group size.'],
  'rule.groupSizeRecommended': [
    'Rekommenderad gruppstorlek är 5–25 deltagare.',
    'The recommended group size is 5–25 participants.',
  ],
  'rule.step': ['Steg 2: Tillfälle 2.', 'Step 2: Tillfälle 2.'],
  'rule.stepForm.onSite': ['Steg 2 hålls på plats.', 'Step 2 is held on site.'],
  'rule.stepForm.digital': ['Steg 2 hålls digitalt.', 'Step 2 is held online.'],
  'rule.stepForm.webCourse': ['Steg 2 är en webbutbildning.', 'Step 2 is a web course.'],
  'rule.stepForm.webinar': ['Steg 2 är ett webbinarium.', 'Step 2 is a webinar.'],
  'rule.stepLength': ['Tillfälle 2 tar 5–25 minuter.', 'Tillfälle 2 takes 5–25 minutes.'],
  'rule.stepHalfDay': ['Tillfälle 2 tar en halv dag.', 'Tillfälle 2 takes half a day.'],
  'rule.stepFullDay': ['Tillfälle 2 tar en hel dag.', 'Tillfälle 2 takes a full day.'],
  'rule.stepDays': ['Tillfälle 2 tar 5–25 dagar.', 'Tillfälle 2 takes 5–25 days.'],
  'rule.stepWeeks': [
    'Tillfälle 2 hålls 5–25 veckor efter steget före.',
    'Tillfälle 2 is held 5–25 weeks after the step before.',
  ],
  'rule.stepWeeksAfter': [
    'Tillfälle 2 hålls 5–25 veckor efter Tillfälle 1.',
    'Tillfälle 2 is held 5–25 weeks after Tillfälle 1.',
  ],
  'rule.stepWaits': ['Tillfälle 2 kommer efter Tillfälle 1.', 'Tillfälle 2 comes after Tillfälle 1.'],
  'rule.stepRemote': ['Tillfälle 2 går också att delta i på distans.', 'Tillfälle 2 can be attended remotely too.'],
  'rule.totalMinutes': ['Stegen tar tillsammans 5–25 minuter.', 'Together the steps take 5–25 minutes.'],
  'rule.period': ['Programmet pågår 2 november 2026–2 maj 2027.', 'The programme runs 2 November 2026–2 May 2027.'],
  'rule.processMonths': ['Från start till beslut tar det 6 månader.', 'It takes 6 months from start to decision.'],
  'rule.decidedByUnit': [
    'Enheten intygar själv att kraven är uppfyllda.',
    'The unit itself declares that the requirements are met.',
  ],
  'rule.decidedByCertifier': ['RFSL beslutar.', 'RFSL decides.'],
  'rule.decidedByUnnamedCertifier': ['En extern certifierare beslutar.', 'An external certifier decides.'],
  'rule.awardedToUnit': ['Enheten får diplom.', 'The unit is awarded a diplom.'],
  'rule.awardedToIndividual': ['Varje deltagare får diplom.', 'Each participant is awarded a diplom.'],
  'rule.awardedToBoth': [
    'Både enheten och varje deltagare får diplom.',
    'Both the unit and each participant are awarded a diplom.',
  ],
  'rule.awardedToNobody': [
    'Ingenting delas ut. Det är deltagandet som räknas.',
    'Nothing is awarded. Taking part is what counts.',
  ],
  'rule.attendanceNotStated': [
    'Källan anger inget närvarokrav. Samordnaren avgör.',
    'The source states no attendance requirement. The coordinator decides.',
  ],
  'rule.attendanceNotAsked': ['Programmet har inget närvarokrav.', 'The programme has no attendance requirement.'],
  'rule.attendance.eachSession': [
    'Vid varje tillfälle ska minst 90\u00a0% av arbetsgruppen vara med.',
    'At each session at least 90% of the work group must be present.',
  ],
  'rule.attendance.attendedAll': [
    'Minst 90\u00a0% av arbetsgruppen ska ha varit med vid alla tillfällen.',
    'At least 90% of the work group must have attended every session.',
  ],
  'rule.attendance.overall': [
    'Sammanlagt över alla tillfällen ska närvaron vara minst 90\u00a0%.',
    'Over all sessions together attendance must be at least 90%.',
  ],
  'rule.scope.workGroup': [
    'Enheter som går tillsammans bedöms tillsammans.',
    'Units that go together are judged together.',
  ],
  'rule.scope.eachUnit': ['Varje enhet bedöms för sig.', 'Each unit is judged on its own.'],
  'rule.stepCounts': ['Tillfälle 2 räknas som ett tillfälle.', 'Tillfälle 2 counts as a session.'],
  'rule.stepNotCounted': ['Tillfälle 2 räknas inte in i närvaron.', 'Tillfälle 2 does not count towards attendance.'],
  'rule.managerMustAttend': [
    'Närmaste chef i varje enhet, eller en namngiven ersättare, ska vara med vid varje tillfälle.',
    'The nearest manager of every unit, or a named substitute, must be at each session.',
  ],
  'rule.catchUp': [
    'Nya medarbetare erbjuds catch-up (webbinarium, digitalt).',
    'New staff are offered catch-up (webinar, digital).',
  ],
  'rule.catchUpMinutes': ['Catch-up tar 5–25 minuter.', 'Catch-up takes 5–25 minutes.'],
  'rule.catchUpDays': ['Catch-up tar 5–25 dagar.', 'Catch-up takes 5–25 days.'],
  'rule.catchUpHalfDay': ['Catch-up tar en halv dag.', 'Catch-up takes half a day.'],
  'rule.catchUpFullDay': ['Catch-up tar en hel dag.', 'Catch-up takes a full day.'],
  'rule.catchUpOpenToOthers': [
    'Catch-up är öppen också för den som inte är anställd i organisationen.',
    'Catch-up is open also to people who are not employed by the organisation.',
  ],
  'rule.catchUpPrerequisites': [
    'Före catch-up ska man ha tagit del av: boken.',
    'Before catch-up one has read: boken.',
  ],
  'rule.catchUpCounts': ['Catch-up kan ersätta Tillfälle 2.', 'Catch-up can replace Tillfälle 2.'],
  'rule.catchUpDoesNotCount': [
    'Catch-up ersätter inte ett missat tillfälle.',
    'Catch-up does not replace a missed session.',
  ],
  'rule.catchUpCountsNotStated': [
    'Källan säger inte att catch-up ersätter ett missat tillfälle, så det räknas inte.',
    'The source does not say that catch-up replaces a missed session, so it does not count.',
  ],
  'rule.priority': ['Förtur: ungdom, förlossning.', 'Priority: ungdom, förlossning.'],
  'rule.othersInterested': [
    'Andra enheter kan anmäla intresse och får besked när det finns plats.',
    'Other units can register their interest and hear when there is a place.',
  ],
  'rule.unitRole': ['I enheten utses: processledare.', 'Appointed within the unit: processledare.'],
  'rule.perspectives': ['Perspektiv: arbetsmiljö, bemötande.', 'Perspectives: arbetsmiljö, bemötande.'],
  'rule.evaluation.session': ['Varje tillfälle utvärderas (deltagare).', 'Each session is evaluated (deltagare).'],
  'rule.evaluation.programme': ['Programmet utvärderas (deltagare).', 'The programme is evaluated (deltagare).'],
  'rule.followUp': [
    'Utvecklingsuppdraget görs 6 månader efter beslutet.',
    'Utvecklingsuppdraget takes place 6 months after the decision.',
  ],
  'rule.followUpBetween': [
    'Utvecklingsuppdraget följs upp mellan 6 och 12 månader efter beslutet.',
    'Utvecklingsuppdraget is followed up between 6 and 12 months after the decision.',
  ],
  'rule.assignment.individual': [
    'Utvecklingsuppdraget lämnas in av var och en.',
    'Utvecklingsuppdraget is handed in by each person.',
  ],
  'rule.assignment.unit': [
    'Utvecklingsuppdraget lämnas in av varje enhet.',
    'Utvecklingsuppdraget is handed in by each unit.',
  ],
  'rule.assignment.group': [
    'Utvecklingsuppdraget lämnas in av gruppen.',
    'Utvecklingsuppdraget is handed in by the group.',
  ],
  'rule.assignmentBy': [
    'Utvecklingsuppdraget görs av en roll i enheten: processledare.',
    'Utvecklingsuppdraget is done by a role within the unit: processledare.',
  ],
  'rule.assignmentShare': [
    'Utvecklingsuppdraget: minst 90 % av dem som räknas ska vara godkända.',
    'Utvecklingsuppdraget: at least 90 % of those who count have to be approved.',
  ],
  'rule.assignmentBefore': [
    'Utvecklingsuppdraget ska vara klar före Tillfälle 2.',
    'Utvecklingsuppdraget is due before Tillfälle 2.',
  ],
  'rule.validity': ['Det som tilldelas gäller i 4 år.', 'What is awarded is valid for 4 years.'],
  'rule.validityWithoutEnd': ['Giltigheten har inget slut.', 'The validity has no end.'],
  'rule.validityNotStated': ['Källan anger ingen giltighetstid.', 'The source states no validity.'],
  'rule.renewalWindow': [
    'Det är dags att förnya när 6 månader eller mindre återstår.',
    'Renewal is due when 6 months or less remain.',
  ],
  'rule.renewedFromOldLastDay': [
    'Vid förnyelse räknas den nya tiden från den förra sista dagen.',
    'On renewal the new period is counted on from the old last day.',
  ],
  'rule.keptCoverage': [
    'Så länge det gäller ska minst 90\u00a0% av enhetens medarbetare ha gått utbildningen.',
    'For as long as it holds, at least 90\u00a0% of the unit’s staff are to be trained.',
  ],
  'rule.grace': [
    'Efter sista dagen räcker en förnyelse i 6 månader till.',
    'After the last day a renewal is enough for 6 more months.',
  ],
  'rule.noGrace': [
    'Efter sista dagen krävs en hel process på nytt.',
    'After the last day a full process is required anew.',
  ],
  'rule.graceNotStated': [
    'Källan säger inte vad som krävs efter sista dagen. Samordnaren avgör.',
    'The source does not say what is required after the last day. The coordinator decides.',
  ],
  'rule.price.internal': [
    'Pris med regionens egna utbildare: 5\u00a0900\u00a0kr.',
    'Price with the region’s own trainers: SEK\u00a05,900.',
  ],
  'rule.price.external': [
    'Pris med extern utbildare: 5\u00a0900\u00a0kr.',
    'Price with an external trainer: SEK\u00a05,900.',
  ],
  'rule.price.internalFree': [
    'Med regionens egna utbildare tas ingen avgift ut.',
    'With the region’s own trainers there is no charge.',
  ],
  'rule.price.externalFree': [
    'Med extern utbildare tas ingen avgift ut.',
    'With an external trainer there is no charge.',
  ],
  'rule.price.internalNotStated': [
    'Källan anger inget pris med regionens egna utbildare.',
    'The source states no price with the region’s own trainers.',
  ],
  'rule.price.externalNotStated': [
    'Källan anger inget pris med extern utbildare.',
    'The source states no price with an external trainer.',
  ],
  'rule.price.approximate': ['Priserna är ungefärliga.', 'The prices are approximate.'],
  'rule.price.perGroup': ['Priset gäller hela gruppen.', 'The price is for the whole group.'],
  'rule.price.free': ['Ingen avgift tas ut.', 'There is no charge.'],
  'rule.price.perProcess': ['Priset gäller varje enhet.', 'The price is per unit.'],
  'rule.price.perParticipant': ['Priset gäller varje deltagare.', 'The price is per participant.'],
  'rule.price.chargedCounting': [
    'Debiteras de som räknas i arbetsgruppen den dag gruppen bekräftas, var och en en gång.',
    'Charged are those who count in the work group on the day the group is confirmed, each once.',
  ],
  'rule.price.chargedEveryone': [
    'Debiteras alla som står på deltagarlistan den dag gruppen bekräftas, var och en en gång.',
    'Charged is everyone on the list on the day the group is confirmed, each once.',
  ],
  'rule.price.leastCharged': ['Minst 22 deltagare debiteras.', 'At least 22 participants are charged.'],
  'rule.price.quotation': ['Priset ges genom offert.', 'The price is given by quotation.'],
  'rule.price.notStated': ['Källan anger inget pris.', 'The source states no price.'],
  'rule.surcharge.additionalUnit': [
    'När enheter går samman ökar priset med 5\u00a0900\u00a0kr för varje enhet utöver den första.',
    'When units merge the price rises by SEK\u00a05,900 for each unit beyond the first.',
  ],
  'rule.surcharge.everyUnit': [
    'När enheter går samman ökar priset med 5\u00a0900\u00a0kr för varje enhet.',
    'When units merge the price rises by SEK\u00a05,900 for every unit.',
  ],
  'rule.price.surchargeInternalOnly': [
    'Tillägget gäller inte med extern utbildare.',
    'The surcharge does not apply with an external trainer.',
  ],
  'rule.price.surchargeExternalToo': [
    'Tillägget gäller också med extern utbildare.',
    'The surcharge applies with an external trainer too.',
  ],
  'rule.withdrawal.charged': [
    'En enhet som drar sig ur efter bekräftelsen debiteras.',
    'A unit that withdraws after confirmation is charged.',
  ],
  'rule.withdrawal.notCharged': [
    'En enhet som drar sig ur efter bekräftelsen debiteras inte.',
    'A unit that withdraws after confirmation is not charged.',
  ],
  'rule.withdrawal.coordinatorDecides': [
    'Om en enhet drar sig ur efter bekräftelsen avgör samordnaren vad som debiteras.',
    'If a unit withdraws after confirmation the coordinator decides what is charged.',
  ],
  'rule.vat.exclusive': ['Priserna är utan moms.', 'Prices are without VAT.'],
  'rule.vat.inclusive': ['Priserna är med moms.', 'Prices include VAT.'],
  'rule.vat.exempt': ['Ingen moms tas ut.', 'No VAT is charged.'],
  'rule.vat.notStated': ['Källan säger inget om moms.', 'The source says nothing about VAT.'],
  'version.empty': [
    'Fältet är tomt. Skriv något, eller ta bort det om det går',
    'The field is empty. Write something, or remove it where it can be',
  ],
  'version.notADay': [
    '”31 nov” är ingen dag. Skriv den som 2026-11-22',
    '“31 nov” is not a day. Write it as 2026-11-22',
  ],
  'version.notWhole': [
    '1.5 är inte ett heltal. Skriv ett tal utan decimaler',
    '1.5 is not a whole number. Write a number without decimals',
  ],
  'version.tooSmall': [
    '1.5 är för lite. Skriv minst 5, eller välj att källan inte anger det',
    '1.5 is too little. Write at least 5, or choose that the source does not state it',
  ],
  'version.tooLarge': ['1.5 är för mycket. Skriv högst 25', '1.5 is too much. Write at most 25'],
  'version.leastAboveMost': [
    'Det minsta, 5, är större än det högsta, 25. Rätta något av dem',
    'The least, 5, is greater than the most, 25. Correct one of them',
  ],
  'version.recommendedOutsideLimits': [
    'Det rekommenderade, 5–25, ligger utanför de fasta gränserna. Rätta något av dem',
    'What is recommended, 5–25, lies outside the fixed limits. Correct one of them',
  ],
  'version.shareOverWhole': [
    '110 av 100 är mer än 100\u00a0%. Skriv högst 100\u00a0%',
    '110 of 100 is more than 100\u00a0%. Write at most 100\u00a0%',
  ],
  'version.amountNegative': [
    '5\u00a0900\u00a0kr är mindre än noll. Skriv ett belopp från noll, eller välj att källan inte anger något pris',
    'SEK\u00a05,900 is less than zero. Write an amount from zero, or choose that the source states no price',
  ],
  'version.quotationWithAmount': [
    'Priset ges genom offert, så här kan inget belopp stå. Ta bort beloppet eller välj ett annat sätt att räkna',
    'The price is given by quotation, so no amount can stand here. Remove the amount or choose another basis',
  ],
  'version.leastChargedBasis': [
    'Minsta antal som debiteras gäller bara pris per deltagare. Ta bort talet eller välj pris per deltagare',
    'A least number charged goes only with a price per participant. Remove the number or choose a price per participant',
  ],
  'version.surchargeBasis': [
    'Tillägg när enheter går samman gäller bara pris per grupp. Ta bort tillägget eller välj pris per grupp',
    'A surcharge when units merge goes only with a price per group. Remove the surcharge or choose a price per group',
  ],
  'version.priceLater': [
    'Prislistan gäller från 1 februari 2027, men reglerna redan från 1 januari 2027. Skriv reglernas dag eller en tidigare; ett senare pris blir en ny version',
    'The price list is valid from 1 February 2027, but the rules from 1 January 2027 already. Write the day of the rules or an earlier one; a later price is a new version',
  ],
  'version.vatRateMissing': [
    'Momssatsen saknas. Skriv den, eller välj att källan inte säger något om moms',
    'The VAT rate is missing. Write it, or choose that the source says nothing about VAT',
  ],
  'version.certifierMissing': [
    'En extern certifierare beslutar men ingen finns. Skriv vem, eller välj att källan inte namnger den',
    'An external certifier decides, but there is none. Write who, or choose that the source does not name it',
  ],
  'version.periodBackwards': [
    'Perioden slutar 2 maj 2027, före sin början 2 november 2026. Rätta någon av dagarna',
    'The period ends 2 May 2027, before it begins 2 November 2026. Correct one of the days',
  ],
  'version.noStep': ['Programmet har inget steg. Lägg till minst ett', 'The programme has no step. Add at least one'],
  'version.noCountedStep': [
    'Kravet kan aldrig prövas, för inget steg har närvaro som räknas. Låt minst ett räknas eller ta bort kravet',
    'The requirement can never be assessed, since no step has attendance that counts. Let at least one count or remove the requirement',
  ],
  'version.shareOfIndividuals': [
    'En andel gäller bara uppgifter som var och en gör. Ta bort den, eller låt var och en göra uppgiften',
    'A share is only for assignments that each individual does. Remove it, or let each do the assignment',
  ],
  'version.beforeUnknownStep': [
    'Uppgiften ska vara klar före ”steg 9”, som inte finns. Välj ett av programmets steg',
    'The assignment is due before “steg 9”, which does not exist. Choose one of the programme’s steps',
  ],
  'version.ownAwardRequired': [
    'Programmet kräver sitt eget diplom. Välj ett annat program',
    'The programme requires its own award. Choose another programme',
  ],
  'version.stepOrder': [
    'Steget har nummer 2 men står på plats 1. Numrera stegen 1, 2, 3 …',
    'The step is number 2 but stands in place 1. Number the steps 1, 2, 3 …',
  ],
  'version.waitsForItself': [
    'Steget väntar på sig självt. Välj ett tidigare steg',
    'The step waits for itself. Choose an earlier step',
  ],
  'version.waitsForLater': [
    'Steg 2 väntar på steg 3, som kommer senare. Välj ett tidigare steg',
    'Step 2 waits for step 3, which comes later. Choose an earlier step',
  ],
  'version.waitsForUnknown': [
    'Steget väntar på ”steg 9”, som inte finns. Välj ett av programmets steg',
    'The step waits for “steg 9”, which does not exist. Choose one of the programme’s steps',
  ],
  'version.noCatchUp': [
    'Catch-up kan inte ersätta steget när programmet inte har någon catch-up. Ändra någondera',
    'Catch-up cannot replace the step when the programme has no catch-up. Change one of them',
  ],
  'version.unknownRole': [
    'Rollen ”processledare” finns inte. Välj en av programmets roller, eller låt enheten bestämma',
    'The role “processledare” does not exist. Choose one of the programme’s roles, or let the unit decide',
  ],
  'version.windowLongerThanValidity': [
    'Det är dags att förnya 6 månader före slutet, men giltigheten är bara 4 år. Skriv färre månader',
    'Renewal is due 6 months before the end, but the validity is only 4 years. Write fewer months',
  ],
  'version.nothingListed': [
    'Listan är tom. Välj minst en, eller att det inte finns någon gräns',
    'The list is empty. Choose at least one, or that there is no limit',
  ],
  'version.duplicate': ['”diplom” står två gånger. Ta bort den ena', '“diplom” stands twice. Remove one of them'],
  'version.duplicateKey': [
    'Nyckeln ”step-1” används två gånger i listan. Ge den ena en annan nyckel',
    'The key “step-1” is used twice in the list. Give one of them another key',
  ],
  'version.citationIncomplete': [
    'Källan är ofullständig. Skriv utgivare, sida och rubrik',
    'The source is incomplete. Write publisher, page and heading',
  ],
  'version.keyTaken': [
    'En annan version har redan nyckeln ”step-1”. Ge den här en egen',
    'Another version already has the key “step-1”. Give this one its own',
  ],
  'version.unsorted': [
    'Versionen börjar gälla 1 januari 2027 men står efter en som börjar 1 juni 2027. En ny version ska börja senare än de tidigare',
    'The version holds from 1 January 2027 but stands after one that begins 1 June 2027. A new version must begin later than the earlier ones',
  ],
  'version.sameDay': [
    'Två versioner börjar gälla 1 januari 2027, så dagen får två regler. Välj en annan dag för den ena',
    'Two versions hold from 1 January 2027, so that day has two rules. Choose another day for one of them',
  ],
  'file.notJson': [
    'Filen går inte att läsa som JSON: rad 3. Välj en fil som har exporterats härifrån, eller rätta den',
    'The file cannot be read as JSON: rad 3. Choose a file that was exported from here, or correct it',
  ],
  'file.otherFormat': [
    'Det här är inte en programfil: ”format” ska vara ”1”. Välj en annan fil',
    'This is not a programme file: “format” should be “1”. Choose another file',
  ],
  'file.newerSchema': [
    'Filen är gjord av en nyare version av Diplomera (schema 2, här 1). Uppgradera först och försök igen',
    'The file was made by a newer version of Diplomera (schema 2, here 1). Upgrade first and try again',
  ],
  'file.unknownField': [
    'Fältet är okänt. Ta bort det eller rätta namnet',
    'The field is unknown. Remove it or correct its name',
  ],
  'file.missingField': ['Fältet saknas. Lägg till det', 'The field is missing. Add it'],
  'file.notText': [
    '31 nov är ingen text. Skriv en text inom citattecken',
    '31 nov is not a text. Write a text in quotation marks',
  ],
  'file.notNumber': [
    '31 nov är inget tal. Skriv ett tal utan citattecken',
    '31 nov is not a number. Write a number without quotation marks',
  ],
  'file.notYesOrNo': [
    '31 nov är varken true eller false. Skriv ett av dem',
    '31 nov is neither true nor false. Write one of them',
  ],
  'file.notList': [
    '31 nov är ingen lista. Skriv en lista inom hakparenteser',
    '31 nov is not a list. Write a list in square brackets',
  ],
  'file.notObject': [
    '31 nov har inga fält. Skriv fälten inom klammerparenteser',
    '31 nov has no fields. Write the fields in braces',
  ],
  'file.notOneOf': ['31 nov går inte att välja. Skriv något av sv, en', '31 nov cannot be chosen. Write one of sv, en'],
  'file.notADay': ['”31 nov” är ingen dag. Skriv den som 2026-11-22', '“31 nov” is not a day. Write it as 2026-11-22'],
  'file.notWhole': [
    '31 nov kan inte användas här. Skriv ett helt tal utan decimaler: belopp i hela ören, antal från 1 till 10 000, veckor från 0',
    '31 nov cannot be used here. Write a whole number without decimals: amounts in whole öre, counts from 1 to 10,000, weeks from 0',
  ],
  'file.empty': ['Fältet är tomt. Skriv något', 'The field is empty. Write something'],
  'file.duplicate': [
    '”31 nov” står två gånger. Ta bort den ena eller ge den ett annat namn',
    '“31 nov” stands twice. Remove one of them or give it another name',
  ],
  'file.unknownKey': [
    '”31 nov” finns inte i filen. Lägg till det eller rätta namnet',
    '“31 nov” is not in the file. Add it or correct the name',
  ],
  'file.doubledField': [
    'Fältet ”names” står två gånger. Ta bort det ena',
    'The field “names” stands twice. Remove one of them',
  ],
  'file.halfCharacter': [
    'Texten har ett halvt tecken. Skriv om den',
    'The text has half a character in it. Write it anew',
  ],
  'file.notUtf8': [
    'Texten har tecken som inte är UTF-8. Spara filen som UTF-8 och försök igen',
    'The text has characters that are not UTF-8. Save the file as UTF-8 and try again',
  ],
  'file.tooDeep': [
    'Fältet ligger djupare än 25 nivåer. Ta bort det',
    'The field lies deeper than 25 levels. Remove it',
  ],
  'sandbox.stepNotCounted': [
    'steg 9 räknades inte då, så ingen kan säga hur många som var med',
    'steg 9 was not counted then, so nobody can tell how many were there',
  ],
  'sandbox.attendedAllNotKept': [
    'Hur många som gick allt är inte sparat för just de här stegen',
    'How many attended all is not kept for these very steps',
  ],
  'sandbox.managerNotKept': ['Om chefen var med är inte sparat', 'Whether the manager was there is not kept'],
  'sandbox.assignmentNotThere': ['Handlingsplan fanns inte då', 'Handlingsplan was not asked for then'],
};

const valuesOf = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, examples[name] ?? '']));

describe('the sentence of', () => {
  it.each(reasonCatalogue.map(({ code, values }) => [code, values] as const))(
    '%s is as it is listed in Swedish and in English',
    (code, names) => {
      const given = { code, values: valuesOf(names) };
      const titleOf = (key: string): string => titles.get(key) ?? key;
      expect([sentenceOf(given, 'sv', titleOf), sentenceOf(given, 'en', titleOf)]).toEqual(sentences[code]);
    },
  );
});

describe('the sentences', () => {
  it('are listed for every code and for no other', () => expect(Object.keys(sentences)).toEqual([...reasonCodes]));

  it('have an example for every value that a reason carries', () => {
    const names = reasonCatalogue.flatMap(({ values }): readonly string[] => values);
    expect(Object.keys(examples).sort()).toEqual([...new Set(names)].sort());
  });

  it('are repeated by no other test, no test support and no example', () => {
    const found = ['src', 'tests', 'scripts', 'local-site', 'examples']
      .flatMap(checkedFiles)
      .map((file) => [file, readFileSync(file, 'utf8').replace(/\\u00a0/g, '\u00a0')] as const);
    const repeated = [swedish, english].flatMap(({ byCode }) =>
      reasonCodes.flatMap((code) =>
        found.filter(([, text]) => holdsSentence(text, byCode[code])).map(([file]) => `${code}: ${file}`),
      ),
    );
    expect(repeated).toEqual([]);
  });
});

/** Tests, what they are built of, and examples; without this file. */
function checkedFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => /\.test\.tsx?$|\/testing\/|^(tests|examples)\/.*\.(ts|tsx|json|md)$/.test(file))
    .filter((file) => file !== join('scripts', 'build-rules', 'reasonSentences.test.ts'));
}

/** Whether source text holds a sentence, filled in. A single word is found too often to mean anything. */
function holdsSentence(text: string, template: string): boolean {
  const fixed = template.split(/\{\w+\}/);
  const words = fixed.join(' ').match(/\p{L}+/gu) ?? [];
  if (words.length < 2 || fixed.some((part) => !text.includes(part))) return false;
  const names = Array.from(template.matchAll(/\{(\w+)\}/g), ([, name = '']) => name);
  const filled = fixed.map((part, at) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + gapFor(names[at]));
  return new RegExp(filled.join('')).test(text);
}

function gapFor(name: string | undefined): string {
  if (name === undefined) return '';
  return typeof examples[name] === 'number' && !name.endsWith('Ore') ? '\\d+' : "[^'`\\n]{1,60}?";
}
