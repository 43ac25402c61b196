import type {
  EvaluationSubject,
  AssignmentKind,
  AssignmentOwner,
  AttendanceReading,
  AttendanceScope,
  AwardDecider,
  AwardReceiver,
  ChargedFor,
  CostSplit,
  DecisionOutcome,
  GroupStage,
  OrganisationKind,
  OtherUnitsMay,
  PriceBasis,
  ProcessStage,
  ProgrammeKind,
  RegistrationState,
  RenewedFrom,
  RequestKind,
  RequestState,
  Sector,
  SettledCharge,
  StatedKind,
  StepForm,
  StepLengthKind,
  SurchargeBasis,
  TrainerKind,
  UnitCategory,
  UnitEventKind,
  Vat,
  WithdrawalTerm,
  YesNoAnswer,
} from '../../rules/model';
import { choices } from './choiceTable';

/** What a version has any number of, in addition to steps and assignments: a row each in one list. */
export type ProgrammePartKind =
  | 'perspective'
  | 'unitRole'
  | `evaluationOf${Capitalize<EvaluationSubject>}`
  | 'prerequisite';

export const organisationKinds = choices<OrganisationKind>({
  region: 'Region',
  municipality: 'Kommun',
  other: 'Annan',
});
export const sectors = choices<Sector>({
  healthCare: 'Hälso- och sjukvård',
  dentalCare: 'Tandvård',
  schoolHealth: 'Elevhälsa',
  studentHealth: 'Studenthälsa',
  school: 'Skola',
  preschool: 'Förskola',
  socialServices: 'Socialtjänst',
  culture: 'Kultur och fritid',
  administration: 'Förvaltning och stab',
  other: 'Annan',
});
export const unitCategories = choices<UnitCategory>({
  careCentre: 'Hälsocentral/vårdcentral',
  youthClinic: 'Ungdomsmottagning',
  hospital: 'Sjukhus',
  other: 'Övrig',
});
export const stated = choices<StatedKind>({ stated: 'Angivet', none: 'Inget', notStated: 'Framgår inte' });
export const yesNoStated = choices<YesNoAnswer>({
  yes: 'Ja',
  no: 'Nej',
  none: 'Inget',
  notStated: 'Framgår inte',
});
export const programmeKinds = choices<ProgrammeKind>({
  diploma: 'Diplomering',
  renewal: 'Omdiplomering',
  catchUp: 'Catch-up',
  training: 'Utbildning utan diplom',
});
export const awardReceivers = choices<AwardReceiver>({
  unit: 'Enheten',
  individual: 'Individen',
  unitAndIndividual: 'Enheten och individen',
  nobody: 'Ingen',
});
export const awardDeciders = choices<AwardDecider>({
  coordinator: 'Samordnaren',
  unit: 'Enheten själv',
  externalCertifier: 'Extern certifierare',
});
export const attendanceReadings = choices<AttendanceReading>({
  eachSession: 'Vid varje tillfälle',
  attendedAll: 'Deltagit i samtliga',
  overall: 'Sammanlagt',
});
export const attendanceScopes = choices<AttendanceScope>({ workGroup: 'Arbetsgruppen', eachUnit: 'Varje enhet' });
export const stepForms = choices<StepForm>({
  onSite: 'På plats',
  digital: 'Digitalt',
  webCourse: 'Webbutbildning',
  webinar: 'Webbinarium',
  notStated: 'Framgår inte',
});
export const stepLengths = choices<StepLengthKind>({
  minutes: 'Minuter',
  days: 'Dagar',
  halfDay: 'Halvdag',
  fullDay: 'Heldag',
  none: 'Inget',
  notStated: 'Framgår inte',
});
export const assignmentKinds = choices<AssignmentKind>({
  developmentAssignment: 'Utvecklingsuppgift',
  actionPlan: 'Handlingsplan',
  currentStateAnalysis: 'Nulägesanalys',
  selfAssessment: 'Självskattning',
  followUp: 'Uppföljning',
});
export const othersMay = choices<OtherUnitsMay>({
  queued: 'Väntar efter dem med förtur',
  interested: 'Intresselista',
});
export const programmeParts = choices<ProgrammePartKind>({
  perspective: 'Perspektiv',
  unitRole: 'Roll i enheten',
  evaluationOfSession: 'Utvärdering av tillfälle',
  evaluationOfProgramme: 'Utvärdering av programmet',
  prerequisite: 'Ska vara läst före catch-up',
});
export const registrationStates = choices<RegistrationState>({ open: 'Öppen', closed: 'Stängd' });
export const unitEventKinds = choices<UnitEventKind>({
  renamed: 'Bytte namn',
  merged: 'Gick upp i en annan',
  split: 'Delades',
  closed: 'Upphörde',
  hsaIdChanged: 'Nytt HSA-id',
  organisationChanged: 'Bytte organisation',
  managerChanged: 'Ny chef',
});
export const assignmentOwners = choices<AssignmentOwner>({
  individual: 'Individ',
  unit: 'Enhet',
  group: 'Grupp',
});
export const renewedPeriods = choices<RenewedFrom>({
  fromAwardDay: 'Från beslutsdagen',
  fromOldLastDay: 'Från förra sista dagen',
});
export const priceBases = choices<PriceBasis>({
  perGroup: 'Per grupp',
  perProcess: 'Per process',
  perParticipant: 'Per deltagare',
  quotation: 'Offert',
});
export const chargedFor = choices<ChargedFor>({
  counting: 'De som räknas',
  everyoneOnTheList: 'Alla på listan',
});
export const surchargeBases = choices<SurchargeBasis>({
  additionalUnit: 'Per ytterligare enhet',
  everyUnit: 'Per enhet',
});
export const costSplits = choices<CostSplit>({
  equal: 'Lika',
  byParticipants: 'Efter deltagare',
  allOnOne: 'Allt på en',
});
export const vats = choices<Vat>({
  exclusive: 'Exklusive moms',
  inclusive: 'Inklusive moms',
  exempt: 'Momsfritt',
  notStated: 'Framgår inte',
});
export const withdrawalCharges = choices<SettledCharge>({
  charged: 'Debiteras',
  notCharged: 'Debiteras inte',
});
export const withdrawals = choices<WithdrawalTerm>({
  charged: 'Debiteras',
  notCharged: 'Debiteras inte',
  coordinatorDecides: 'Samordnaren avgör',
});
export const groupStages = choices<GroupStage>({
  forming: 'Bildas',
  confirmed: 'Bekräftad',
  training: 'Utbildning pågår',
  assignment: 'Uppgift',
  decision: 'Inför beslut',
  done: 'Klar',
  cancelled: 'Inställd',
});
export const processStages = choices<ProcessStage>({
  confirmed: 'Bekräftad',
  training: 'Utbildning pågår',
  assignment: 'Uppgift',
  decision: 'Inför beslut',
  decided: 'Beslutad',
  withdrawn: 'Avbruten',
});
export const trainerKinds = choices<TrainerKind>({ internal: 'Intern', external: 'Extern' });
export const decisionOutcomes = choices<DecisionOutcome>({
  awarded: 'Diplomeras',
  awardedWithDeviation: 'Diplomeras med avsteg',
  conditional: 'Villkorat',
  notAwarded: 'Diplomeras inte',
  pending: 'Ej avgjort',
});
export const requestKinds = choices<RequestKind>({ join: 'Anslutning', checkIn: 'Incheckning' });
export const requestStates = choices<RequestState>({ sent: 'Skickad', confirmed: 'Bekräftad', declined: 'Avböjd' });
