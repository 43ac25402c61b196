import { keyFrom, none, notStated, stated } from '../../rules';
import type {
  AssignmentKey,
  ProgrammeKey,
  ProgrammeVersion,
  Step,
  StepKey,
  UnitRoleKey,
  VersionKey,
} from '../../rules';
import { silentAttendance, silentGroupSize, silentPrice, silentValidity } from '../silentSource';
import { municipalityName } from './organisations';
import { page, period, validFrom } from './source';

export const certificationKey = keyFrom<ProgrammeKey>('osd-hbtq-certifiering');
const internalGroup = keyFrom<UnitRoleKey>(`${certificationKey}-intern-hbtq-grupp`);

/** Where the four are held, and how long they are, is not said. */
const step = (order: number): Step => ({
  key: keyFrom<StepKey>(`${certificationKey}-step-${order}`),
  order,
  title: { sv: `Utbildningstillfälle ${order}`, en: `Training session ${order}` },
  form: 'notStated',
  attendanceCounts: true,
  catchUpCounts: notStated,
  remoteAllowed: notStated,
  length: notStated,
  waitsFor: undefined,
  weeksAfter: notStated,
  citation: page,
});

/**
 * A two-year project: training and certification through RFSL. The page stresses that it is training and no stamp of
 * quality.
 */
export const certification: readonly ProgrammeVersion[] = [
  {
    key: keyFrom<VersionKey>(`${certificationKey}-${validFrom}`),
    programmeKey: certificationKey,
    programmeTitle: { sv: 'Hbtq-certifiering, Östersunds kommun', en: 'LGBTQ certification, Östersunds kommun' },
    kind: 'diploma',
    validFrom,
    validFromAssumed: true,
    citation: page,
    period: stated({ ...period, citation: page }),
    // Two years are the project's length; how long one unit takes is not said.
    processMonths: notStated,
    award: {
      to: 'unit',
      decidedBy: 'externalCertifier',
      certifier: stated('RFSL'),
      word: { sv: 'certifikat', en: 'certificate' },
      processWord: { sv: 'certifiering', en: 'certification' },
    },
    groupSize: silentGroupSize(page),
    attendance: silentAttendance(page),
    steps: [step(1), step(2), step(3), step(4)],
    // One of the five units describes its internal group and the plan it is to write; that is read as the way of them
    // all.
    assignments: [
      {
        key: keyFrom<AssignmentKey>(`${certificationKey}-handlingsplan`),
        kind: 'actionPlan',
        per: 'unit',
        title: { sv: 'Handlingsplan', en: 'Action plan' },
        doneBy: internalGroup,
        monthsAfterAward: undefined,
        citation: page,
      },
    ],
    validity: silentValidity(page),
    // The municipality's operations, of whatever kind: the five named are a library, school health, a school and two
    // staff functions.
    eligibility: {
      memberOrganisations: stated([municipalityName]),
      sectors: none,
      equivalentSectors: false,
      priorityTags: [],
      others: 'queued',
      citation: page,
    },
    price: silentPrice(validFrom, page),
    catchUp: notStated,
    perspectives: [],
    unitRoles: [{ key: internalGroup, title: { sv: 'Intern hbtq-grupp', en: 'Internal LGBTQ group' }, citation: page }],
    // Evaluated as a whole when the two years are over; from whose point of view is not said.
    evaluations: [
      { of: 'programme', perspective: { sv: 'projektet som helhet', en: 'the project as a whole' }, citation: page },
    ],
  },
];
