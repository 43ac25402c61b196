import * as fc from 'fast-check';
import { addDays, chargedFor, figuresOf, isoDate, keyFrom, none, notStated, ore, stated } from '../../rules';
import type {
  Citation,
  IsoDate,
  ProgrammeVersion,
  Stated,
  Step,
  StepKey,
  StepLength,
  Text,
  Threshold,
} from '../../rules';
import type { PackFile } from '../packModel';

/** Packs of every shape that `checkVersions` accepts, for what must hold of all of them. */
/** Without the mark of a letter that was lost when a file was read: no file with it is accepted. */
const word = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  .filter((text) => text.trim() !== '' && !text.includes('\uFFFD'));
const text: fc.Arbitrary<Text> = fc.record({ sv: word, en: word });
const day: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => addDays(isoDate('1990-01-01'), days));
const citation: fc.Arbitrary<Citation> = fc.record({
  publisher: word,
  page: word,
  heading: word,
  dated: fc.oneof(day, fc.constant('undated' as const)),
});
const amount = fc.integer({ min: 0, max: 100_000_000_000 }).map(ore);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<Stated<T>> =>
  fc.oneof(
    value.map((of) => stated(of)),
    fc.constantFrom(none, notStated),
  );
const range = (least: number, most: number): fc.Arbitrary<{ least: number; most: number }> =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }))
    .map(([one, other]) => ({ least: Math.min(one, other), most: Math.max(one, other) }));
const share: fc.Arbitrary<Threshold> = range(1, 1_000).map(({ least, most }) => ({
  numerator: least,
  denominator: most,
}));
const length: fc.Arbitrary<StepLength> = fc.oneof(
  range(1, 600).map((minutes) => ({ kind: 'minutes' as const, ...minutes })),
  fc.constantFrom({ kind: 'halfDay' as const }, { kind: 'fullDay' as const }),
);
const form = fc.constantFrom('onSite', 'digital', 'webCourse', 'webinar', 'notStated' as const);
const key = (name: string, index: number): StepKey => keyFrom<StepKey>(`${name}-${index}`);

const steps: fc.Arbitrary<readonly Step[]> = fc
  .array(
    fc.record({
      title: text,
      form,
      catchUpCounts: maybe(fc.boolean()),
      remoteAllowed: maybe(fc.boolean()),
      length: maybe(length),
      waits: fc.nat(9),
      weeksAfter: maybe(range(0, 60)),
      citation,
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((drawn) =>
    drawn.map(({ waits, ...step }, index) => ({
      ...step,
      key: key('step', index),
      order: index + 1,
      attendanceCounts: index === 0 || waits % 2 === 0,
      waitsFor: waits < index ? key('step', waits) : undefined,
    })),
  );

const version: fc.Arbitrary<ProgrammeVersion> = fc
  .record({
    key: fc.constant(keyFrom<ProgrammeVersion['key']>('version')),
    programmeKey: fc.constant(keyFrom<ProgrammeVersion['programmeKey']>('programme')),
    programmeTitle: text,
    kind: fc.constantFrom('diploma', 'renewal', 'catchUp', 'training'),
    validFrom: day,
    validFromAssumed: fc.boolean(),
    citation,
    period: maybe(
      fc
        .record({ from: day, length: fc.nat(900), citation })
        .map(({ length: days, ...one }) => ({ ...one, to: addDays(one.from, days) })),
    ),
    processMonths: maybe(fc.integer({ min: 1, max: 36 })),
    award: fc.record({
      to: fc.constantFrom('unit', 'individual', 'unitAndIndividual', 'nobody'),
      decidedBy: fc.constantFrom('coordinator', 'unit'),
      certifier: maybe(word),
      word: text,
      processWord: text,
    }),
    groupSize: fc.record({ limits: range(1, 60), citation }).map(({ limits, citation: of }) => ({
      least: stated(limits.least),
      most: stated(limits.most),
      recommended: stated(limits),
      citation: of,
    })),
    attendance: fc.record({
      threshold: maybe(share),
      reading: fc.constantFrom('eachSession', 'attendedAll', 'overall'),
      scope: fc.constantFrom('workGroup', 'eachUnit'),
      managerMustAttend: fc.boolean(),
      citation,
    }),
    steps,
    assignments: fc
      .array(
        fc.record({
          kind: fc.constantFrom('actionPlan', 'followUp'),
          per: fc.constantFrom('individual', 'unit', 'group'),
          title: text,
          monthsAfterAward: fc.option(fc.integer({ min: 1, max: 24 }), { nil: undefined }),
          citation,
        }),
        { maxLength: 2 },
      )
      .map((drawn) =>
        drawn.map((one, index) => ({
          ...one,
          key: keyFrom<ProgrammeVersion['assignments'][number]['key']>(`assignment-${index}`),
          doneBy: undefined,
        })),
      ),
    validity: fc.record({
      ...figuresOf('validity', () => maybe(fc.integer({ min: 2, max: 10 }))),
      renewalWindowMonths: fc.nat(24),
      renewedPeriod: fc.constantFrom('fromAwardDay', 'fromOldLastDay'),
      keptCoverage: maybe(share),
      citation,
    }),
    eligibility: fc.record({
      memberOrganisations: maybe(fc.uniqueArray(word, { minLength: 1, maxLength: 3 })),
      sectors: maybe(fc.constant(['healthCare', 'school'] as const)),
      equivalentSectors: fc.boolean(),
      priorityTags: fc.uniqueArray(word, { maxLength: 2 }),
      others: fc.constantFrom('queued', 'interested'),
      citation,
    }),
    price: fc.record({
      validFrom: day,
      internal: maybe(amount),
      external: maybe(amount),
      basis: fc.constant('perGroup' as const),
      leastCharged: fc.constant(none),
      charged: fc.constantFrom(...chargedFor),
      surcharge: maybe(amount),
      surchargePer: fc.constantFrom('additionalUnit', 'everyUnit'),
      surchargeWithExternalTrainer: fc.boolean(),
      split: fc.constantFrom('equal', 'byParticipants', 'allOnOne'),
      vat: fc.constantFrom('exclusive', 'inclusive', 'exempt', 'notStated'),
      vatRate: share.map((of) => stated(of)),
      withdrawal: fc.constantFrom('charged', 'notCharged', 'coordinatorDecides'),
      citation,
    }),
    // Never `none`, since a step may let catch-up count.
    catchUp: fc.oneof(
      fc.constant(notStated),
      fc
        .record({
          forms: fc.array(form, { minLength: 1, maxLength: 2 }),
          length: maybe(length),
          openToOthers: maybe(fc.boolean()),
          prerequisites: fc.array(text, { maxLength: 2 }),
          citation,
        })
        .map((of) => stated(of)),
    ),
    perspectives: fc.array(text, { maxLength: 2 }),
    unitRoles: fc.constant([]),
    evaluations: fc.array(fc.record({ of: fc.constantFrom('session', 'programme'), perspective: text, citation }), {
      maxLength: 2,
    }),
    // No price list begins after the rules it goes with.
  })
  .map((drawn) => ({
    ...drawn,
    price: {
      ...drawn.price,
      validFrom: drawn.price.validFrom < drawn.validFrom ? drawn.price.validFrom : drawn.validFrom,
    },
  }));

export const packs: fc.Arbitrary<PackFile> = fc
  .record({
    key: word,
    title: text,
    version,
    developedBy: maybe(fc.record({ value: word, citation })),
    sinceYear: maybe(fc.record({ value: fc.integer({ min: 1990, max: 2030 }), citation })),
    organisationsCitation: fc.option(citation, { nil: undefined }),
    contacts: fc.array(fc.record({ role: text, citation }), { maxLength: 1 }),
  })
  .map(({ version: one, ...rest }) => ({
    ...rest,
    versions: [one],
    organisations: [],
    registrationWindows: [],
    units: [],
    focusAreas: [],
    knowledge: [],
  }));
