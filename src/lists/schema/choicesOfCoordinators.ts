import type {
  ApplicationState,
  AttendanceMode,
  AttendanceState,
  CostReading,
  CostSplit,
  InvoiceStatus,
  NotCountedReason,
  SubmissionState,
} from '../../rules/model';
import { choices } from './choiceTable';

export const costReadings = choices<CostReading | CostSplit>({
  additionalUnit: 'Tillägg för varje enhet utöver den första',
  everyUnit: 'Tillägg för varje enhet',
  noSurcharge: 'Inget tillägg',
  perProcess: 'Ett pris per enhet',
  perParticipant: 'Ett pris per deltagare',
  equal: 'Delas lika',
  byParticipants: 'Delas efter antal deltagare',
  allOnOne: 'En enhet betalar allt',
});
export const applicationStates = choices<ApplicationState>({
  waiting: 'Väntar',
  interested: 'Intresserad',
  placed: 'Placerad',
  withdrawn: 'Återtagen',
  declined: 'Avslagen',
});
export const notCountedReasons = choices<NotCountedReason>({
  hourly: 'Timanställd',
  agency: 'Hyrpersonal',
  student: 'Student',
  longLeave: 'Längre ledighet',
  other: 'Annan orsak',
});
export const attendanceStates = choices<AttendanceState>({
  present: 'Närvarande',
  absent: 'Frånvarande',
  unmarked: 'Ej markerad',
});
export const attendanceModes = choices<AttendanceMode>({ onSite: 'På plats', remote: 'På distans' });
export const submissionStates = choices<SubmissionState>({
  due: 'Ska lämnas',
  handedIn: 'Inlämnad',
  approved: 'Godkänd',
  returned: 'Återlämnad',
});
export const invoiceStatuses = choices<InvoiceStatus>({
  draft: 'Utkast',
  toInvoice: 'Att fakturera',
  invoiced: 'Fakturerad',
  cancelled: 'Makulerad',
});
