import { keyFrom, kronor, none, notStated, stated } from '../../rules';
import type { ProgrammeKey, ProgrammeVersion, StepKey, VersionKey } from '../../rules';
import { silentAttendance, silentGroupSize, silentPrice, silentValidity } from '../silentSource';
import { catchUpRule } from './catchUpRule';
import { regionName } from './organisations';
import { under, validFrom } from './source';

export const diplomaKey = keyFrom<ProgrammeKey>('rv-hbtq-diplomering');

/** The region's programme: a process training of six months, free of charge for its own units. */
export const diplomaProgramme: readonly ProgrammeVersion[] = [
  {
    key: keyFrom<VersionKey>(`${diplomaKey}-${validFrom}`),
    programmeKey: diplomaKey,
    programmeTitle: { sv: 'Hbtq-diplomering, Region Värmland', en: 'LGBTQ diploma, Region Värmland' },
    kind: 'diploma',
    validFrom,
    validFromAssumed: true,
    citation: under.content,
    period: notStated,
    processMonths: stated(6),
    award: {
      // "Units have been diplomated": the award is read as the unit's. Who decides is not said, so it is the
      // coordinator.
      to: 'unit',
      decidedBy: 'coordinator',
      certifier: none,
      word: { sv: 'diplom', en: 'diploma' },
      processWord: { sv: 'diplomering', en: 'diploma programme' },
    },
    groupSize: silentGroupSize(under.content),
    attendance: silentAttendance(under.content),
    steps: [
      {
        // The page speaks of one process training and names none of its meetings, so the training is one step.
        key: keyFrom<StepKey>(`${diplomaKey}-step-1`),
        order: 1,
        title: { sv: 'Processutbildning', en: 'Process training' },
        form: 'notStated',
        attendanceCounts: true,
        catchUpCounts: notStated,
        remoteAllowed: notStated,
        length: notStated,
        waitsFor: undefined,
        weeksAfter: notStated,
        citation: under.content,
      },
    ],
    // Units have a current-state analysis and an action plan, as catch-up shows, but that the diploma asks for them is
    // not said.
    assignments: [],
    validity: silentValidity(under.content),
    eligibility: {
      memberOrganisations: stated([regionName]),
      // The audience is the region's operations as such, of whatever kind.
      sectors: none,
      equivalentSectors: false,
      priorityTags: ['barn och unga'],
      others: 'interested',
      citation: under.audience,
    },
    price: {
      ...silentPrice(validFrom, under.cost),
      // No charge for the region's own units; what others would pay, or what an external trainer costs, is not said.
      internal: stated(kronor(0)),
      // Merged or not, units of the region's own pay nothing.
      surcharge: none,
    },
    catchUp: stated(catchUpRule),
    perspectives: [
      { sv: 'bemötande', en: 'how people are met' },
      { sv: 'arbetsmiljö', en: 'work environment' },
    ],
    unitRoles: [],
    evaluations: [],
  },
];
