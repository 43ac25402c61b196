import { keyFrom, none, notStated, stated } from '../../rules';
import type { Citation, ProgrammeKey, ProgrammeVersion, Step, StepKey, Text, VersionKey } from '../../rules';
import { silentAttendance, silentGroupSize, silentPrice, silentValidity } from '../silentSource';
import { regionName } from './organisations';
import { period, under } from './source';

export const webinarsKey = keyFrom<ProgrammeKey>('vgr-migration-webbinarier');
/** The focus area's first day is used as that of the rules, and is marked as assumed. */
const validFrom = period.from;

const webinar = (order: number, title: Text, citation: Citation): Step => ({
  key: keyFrom<StepKey>(`${webinarsKey}-step-${order}`),
  order,
  title,
  form: 'webinar',
  attendanceCounts: true,
  catchUpCounts: notStated,
  remoteAllowed: notStated,
  length: notStated,
  waitsFor: undefined,
  weeksAfter: notStated,
  citation,
});

/**
 * The webinars of the focus area, in the order in which the page has them: to attend is the whole point, and nothing is
 * awarded.
 */
export const webinars: readonly ProgrammeVersion[] = [
  {
    key: keyFrom<VersionKey>(`${webinarsKey}-${validFrom}`),
    programmeKey: webinarsKey,
    programmeTitle: {
      sv: 'Webbinarier om migration och etnicitet, VGR',
      en: 'Webinars on migration and ethnicity, VGR',
    },
    kind: 'training',
    validFrom,
    validFromAssumed: true,
    citation: under.webinars,
    period: stated({ ...period, citation: under.focus }),
    processMonths: notStated,
    award: {
      to: 'nobody',
      decidedBy: 'coordinator',
      certifier: none,
      word: { sv: 'deltagande', en: 'attendance' },
      processWord: { sv: 'utbildning', en: 'training' },
    },
    groupSize: silentGroupSize(under.webinars),
    attendance: silentAttendance(under.webinars),
    steps: [
      webinar(
        1,
        { sv: 'Så kan vi tillsammans motverka rasism i vården', en: 'Countering racism in health care together' },
        under.againstRacism,
      ),
      webinar(
        2,
        {
          sv: 'Rutin vid kränkning mot patient och närstående',
          en: 'The routine for violations against patients and next of kin',
        },
        under.newRoutine,
      ),
      webinar(3, { sv: 'Vård som inte kan anstå', en: 'Care that cannot be deferred' }, under.undeferrable),
    ],
    assignments: [],
    validity: silentValidity(under.webinars),
    // What is to grow is competence in the region. Each webinar has an audience of its own and none is shut out, so
    // sectors are not stated.
    eligibility: {
      memberOrganisations: stated([regionName]),
      sectors: notStated,
      equivalentSectors: false,
      priorityTags: [],
      others: 'queued',
      citation: under.focus,
    },
    price: silentPrice(validFrom, under.webinars),
    catchUp: notStated,
    perspectives: [],
    unitRoles: [],
    evaluations: [],
  },
];
