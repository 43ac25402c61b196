import { keyFrom, none, notStated, stated } from '../../rules';
import type { ProgrammeKey, ProgrammeVersion, StepKey, VersionKey } from '../../rules';
import { silentAttendance, silentGroupSize, silentPrice, silentValidity } from '../silentSource';
import { catchUpRule } from './catchUpRule';
import { under, validFrom } from './source';

export const catchUpKey = keyFrom<ProgrammeKey>('rv-catch-up');

/** Catch-up: one digital workshop of a full day. */
export const catchUpProgramme: readonly ProgrammeVersion[] = [
  {
    key: keyFrom<VersionKey>(`${catchUpKey}-${validFrom}`),
    programmeKey: catchUpKey,
    programmeTitle: { sv: 'Catch-up, Region Värmland', en: 'Catch-up, Region Värmland' },
    kind: 'catchUp',
    validFrom,
    validFromAssumed: true,
    citation: under.more,
    period: notStated,
    processMonths: notStated,
    // The unit has its diploma already; that the person would get one is not said.
    award: {
      to: 'nobody',
      decidedBy: 'coordinator',
      certifier: none,
      word: { sv: 'diplom', en: 'diploma' },
      processWord: { sv: 'catch-up', en: 'catch-up' },
    },
    groupSize: silentGroupSize(under.more),
    attendance: silentAttendance(under.more),
    steps: [
      {
        key: keyFrom<StepKey>(`${catchUpKey}-step-1`),
        order: 1,
        title: { sv: 'Heldagsworkshop', en: 'Full-day workshop' },
        form: 'digital',
        attendanceCounts: true,
        catchUpCounts: notStated,
        remoteAllowed: notStated,
        length: stated({ kind: 'fullDay' }),
        waitsFor: undefined,
        weeksAfter: notStated,
        citation: under.more,
      },
    ],
    assignments: [],
    validity: silentValidity(under.more),
    // Open also to those whom the region does not employ, with an account in its platform.
    eligibility: {
      memberOrganisations: none,
      sectors: none,
      equivalentSectors: false,
      priorityTags: [],
      others: 'queued',
      citation: under.more,
    },
    // Under its own heading the page speaks of the region's own units; of what others pay for catch-up it says nothing.
    price: silentPrice(validFrom, under.cost),
    catchUp: stated(catchUpRule),
    perspectives: [],
    unitRoles: [],
    evaluations: [],
  },
];
