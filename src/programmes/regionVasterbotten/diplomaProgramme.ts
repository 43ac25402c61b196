import { keyFrom, none, notStated, stated } from '../../rules';
import type {
  AssignmentKey,
  AssignmentRule,
  ProgrammeKey,
  ProgrammeVersion,
  Step,
  StepKey,
  Text,
  VersionKey,
} from '../../rules';
import { silentAttendance, silentGroupSize, silentPrice, silentValidity } from '../silentSource';
import { regionName } from './organisations';
import { under, validFrom } from './source';

const diplomaKey = keyFrom<ProgrammeKey>('rvb-hbtq-diplomering');

function step(order: number, title: Text, more: Pick<Step, 'form' | 'length' | 'remoteAllowed'>): Step {
  return {
    ...more,
    key: keyFrom<StepKey>(`${diplomaKey}-step-${order}`),
    order,
    title,
    attendanceCounts: true,
    catchUpCounts: notStated,
    waitsFor: undefined,
    weeksAfter: notStated,
    citation: under.programme,
  };
}

/** Half days on site, adapted where a workplace cannot come: read as a place at a distance for those who need it. */
const halfDay: Pick<Step, 'form' | 'length' | 'remoteAllowed'> = {
  form: 'onSite',
  length: stated({ kind: 'halfDay' }),
  remoteAllowed: stated(true),
};

/**
 * The page says "assignments", and not of which kind; the development assignment is the kind that promises nothing
 * more.
 */
function assignment(per: AssignmentRule['per'], title: Text): AssignmentRule {
  return {
    key: keyFrom<AssignmentKey>(`${diplomaKey}-${per}`),
    kind: 'developmentAssignment',
    per,
    title,
    doneBy: undefined,
    monthsAfterAward: undefined,
    citation: under.programme,
  };
}

/** Whole work groups of every kind: a web course, two half days on site, assignments alone and in the group. */
export const diplomaProgramme: readonly ProgrammeVersion[] = [
  {
    key: keyFrom<VersionKey>(`${diplomaKey}-${validFrom}`),
    programmeKey: diplomaKey,
    programmeTitle: { sv: 'Hbtq-diplomering, Region Västerbotten', en: 'LGBTQ diploma, Region Västerbotten' },
    kind: 'diploma',
    validFrom,
    validFromAssumed: true,
    citation: under.programme,
    period: notStated,
    processMonths: notStated,
    award: {
      // The whole clinic, ward or unit gets its diploma. Who decides is not said, so it is the coordinator.
      to: 'unit',
      decidedBy: 'coordinator',
      certifier: none,
      word: { sv: 'diplom', en: 'diploma' },
      processWord: { sv: 'diplomering', en: 'diploma programme' },
    },
    // Adapted for small and large work groups alike, without a figure.
    groupSize: silentGroupSize(under.programme),
    attendance: silentAttendance(under.programme),
    // In the order in which the page names them.
    steps: [
      step(
        1,
        { sv: 'Webbutbildning', en: 'Web course' },
        { form: 'webCourse', length: notStated, remoteAllowed: notStated },
      ),
      step(2, { sv: 'Halvdag 1', en: 'Half day 1' }, halfDay),
      step(3, { sv: 'Halvdag 2', en: 'Half day 2' }, halfDay),
    ],
    // The ladder is a support for reflecting, offered in addition to the programme; that the diploma asks for it is not
    // said.
    assignments: [
      assignment('individual', { sv: 'Individuell uppgift', en: 'Individual assignment' }),
      assignment('group', { sv: 'Gruppuppgift', en: 'Group assignment' }),
    ],
    validity: silentValidity(under.programme),
    // Offered to all of the region's operations, with and without patients.
    eligibility: {
      memberOrganisations: stated([regionName]),
      sectors: none,
      equivalentSectors: false,
      priorityTags: [],
      others: 'queued',
      citation: under.programme,
    },
    price: silentPrice(validFrom, under.programme),
    catchUp: notStated,
    perspectives: [
      { sv: 'patient', en: 'patient' },
      { sv: 'arbetsmiljö', en: 'work environment' },
      { sv: 'verksamhet', en: 'operations' },
    ],
    unitRoles: [],
    evaluations: [
      { of: 'programme', perspective: { sv: 'patienter', en: 'patients' }, citation: under.evaluation },
      { of: 'programme', perspective: { sv: 'chefer', en: 'managers' }, citation: under.evaluation },
    ],
  },
];
