import { isoDate, keyFrom, kronor, none, notStated, stated } from '../../rules';
import type {
  AssignmentKey,
  AssignmentKind,
  AssignmentRule,
  Ore,
  PriceRule,
  ProgrammeKey,
  ProgrammeVersion,
  Step,
  StepForm,
  StepKey,
  Text,
  VersionKey,
} from '../../rules';
import { silentValidity } from '../silentSource';
import { organisations } from './organisations';
import { under } from './source';

/** The page gives no start of its own, so the day it was last updated is used. */
const validFrom = isoDate('2023-01-30');

/** What a programme of the co-operation states on its own; the rest the page says once for all of them. */
export interface Particulars {
  readonly key: string;
  readonly title: Text;
  readonly kind: ProgrammeVersion['kind'];
  readonly steps: readonly Step[];
  readonly assignment: AssignmentRule;
  readonly externalPrice: Ore;
}

/** A version of one of the co-operation's programmes: its own particulars with what the page says for all of them. */
export function version({ key, title, kind, steps, assignment, externalPrice }: Particulars): ProgrammeVersion {
  return {
    key: keyFrom<VersionKey>(`${key}-${validFrom}`),
    programmeKey: keyFrom<ProgrammeKey>(key),
    programmeTitle: title,
    kind,
    validFrom,
    validFromAssumed: true,
    citation: under.process,
    period: notStated,
    processMonths: notStated,
    award: {
      to: 'unit',
      decidedBy: 'coordinator',
      certifier: none,
      word: { sv: 'diplom', en: 'diploma' },
      processWord: { sv: 'diplomering', en: 'diploma programme' },
    },
    groupSize: { least: stated(5), most: stated(25), recommended: notStated, citation: under.process },
    attendance: {
      threshold: stated({ numerator: 90, denominator: 100 }),
      // "90 % at all sessions" is read as 90 % at each of them, of the whole work group.
      reading: 'eachSession',
      scope: 'workGroup',
      managerMustAttend: false,
      citation: under.process,
    },
    steps,
    assignments: [assignment],
    validity: { ...silentValidity(under.process), years: stated(4) },
    eligibility: {
      memberOrganisations: stated(organisations.map(({ name }) => name)),
      sectors: stated(['healthCare', 'schoolHealth', 'studentHealth']),
      equivalentSectors: true,
      priorityTags: [],
      others: 'queued',
      citation: under.audience,
    },
    price: price(externalPrice),
    catchUp: stated({
      forms: ['onSite', 'digital'],
      length: notStated,
      openToOthers: notStated,
      prerequisites: [],
      citation: under.process,
    }),
    perspectives: [],
    unitRoles: [],
    evaluations: [],
  };
}

function price(external: Ore): PriceRule {
  return {
    validFrom,
    internal: stated(kronor(5_900)),
    external: stated(external),
    basis: 'perGroup',
    leastCharged: none,
    charged: 'counting',
    surcharge: stated(kronor(1_200)),
    // "Increases by 1 200 kr per unit" is read as per unit beyond the first, and only within the internal price.
    surchargePer: 'additionalUnit',
    surchargeWithExternalTrainer: false,
    split: 'equal',
    vat: 'notStated',
    vatRate: notStated,
    withdrawal: 'coordinatorDecides',
    citation: under.cost,
  };
}

/** A step of a programme; its key follows from the programme and the order. */
export function step(
  programme: string,
  order: number,
  form: StepForm,
  title: Text,
  length: Step['length'] = notStated,
): Step {
  return {
    key: keyFrom<StepKey>(`${programme}-step-${order}`),
    order,
    title,
    form,
    // The page counts the web course as an occasion, so its attendance counts like that of the others.
    attendanceCounts: true,
    catchUpCounts: notStated,
    remoteAllowed: notStated,
    length,
    waitsFor: undefined,
    weeksAfter: notStated,
    citation: under.process,
  };
}

/** "The workplace carries out": one assignment per unit, also when units go through the programme together. */
export function unitAssignment(programme: string, kind: AssignmentKind, title: Text): AssignmentRule {
  return {
    key: keyFrom<AssignmentKey>(`${programme}-${kind}`),
    kind,
    per: 'unit',
    title,
    doneBy: undefined,
    monthsAfterAward: undefined,
    citation: under.process,
  };
}
