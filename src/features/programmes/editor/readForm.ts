import {
  figuresOf,
  isoDate,
  keyFrom,
  none,
  notStated,
  stated,
  sectors,
  stepForms,
  assignmentKinds,
  assignmentOwners,
  attendanceReadings,
  attendanceScopes,
  awardDeciders,
  awardReceivers,
  chargedFor,
  costSplits,
  evaluationSubjects,
  otherUnitsMay,
  priceBases,
  programmeKinds,
  renewedPeriods,
  surchargeBases,
  vatKinds,
  withdrawalTerms,
} from '../../../rules';
import type {
  AssignmentKey,
  AssignmentRule,
  CatchUpRule,
  PeriodRule,
  ProgrammeKey,
  ProgrammeVersion,
  Sector,
  Stated,
  Step,
  StepKey,
  UnitRole,
  UnitRoleKey,
  VersionKey,
} from '../../../rules';
import { openReader, type FormReader, type TypingProblem } from './formReader';
import { fingerprint } from './fingerprint';
import { idsIn, linesOf, programmeKeyText, saidOf, textOf, type VersionForm } from './versionForm';

export interface ReadVersion {
  readonly version: ProgrammeVersion;
  /** What could not be read; the version then says nothing in that place and cannot be published. */
  readonly problems: readonly TypingProblem[];
}

/** Used for a first day that is not filled in: the problem reported with it keeps it from being published. */
const noDay = isoDate('1900-01-01');

/**
 * The version a form describes. Its keys follow from its content, so that the same content sent twice is the same rows,
 * and content that was changed after an attempt that failed half-way is not taken for them.
 */
export function readForm(form: VersionForm): ReadVersion {
  const read = openReader(form);
  const programmeKey = keyFrom<ProgrammeKey>(programmeKeyText(form));
  const key = keyFrom<VersionKey>(
    `${programmeKey}-${textOf(form, 'validFrom').trim() || 'utkast'}-${fingerprint(form)}`,
  );
  const validFrom = read.day('validFrom') ?? noDay;
  const priceDay = textOf(form, 'price.validFrom').trim() === '' ? validFrom : (read.day('price.validFrom') ?? noDay);
  const version: ProgrammeVersion = {
    key,
    programmeKey,
    programmeTitle: read.text('programmeTitle'),
    kind: read.choice('kind', programmeKinds),
    validFrom,
    validFromAssumed: read.is('validFromAssumed'),
    citation: read.source('citation'),
    period: readPeriod(form, read),
    processMonths: read.count('processMonths'),
    ...((read.word('trainerQualification.sv') !== '' || read.word('trainerQualification.en') !== '') && {
      trainerQualification: read.text('trainerQualification'),
    }),
    award: {
      to: read.choice('award.to', awardReceivers),
      decidedBy: read.choice('award.decidedBy', awardDeciders),
      certifier:
        textOf(form, 'award.decidedBy') === 'externalCertifier'
          ? read.name('award.certifier')
          : outOfSight(form, 'award.certifier'),
      word: read.text('award.word'),
      processWord: read.text('award.processWord'),
    },
    groupSize: {
      ...figuresOf('groupSize', (name) => read.count(`groupSize.${name}`)),
      recommended: read.range('groupSize.recommended'),
      citation: read.heading('groupSize.citation'),
    },
    attendance: {
      threshold: read.share('attendance.threshold'),
      reading: read.choice('attendance.reading', attendanceReadings),
      scope: read.choice('attendance.scope', attendanceScopes),
      managerMustAttend: read.is('attendance.managerMustAttend'),
      citation: read.heading('attendance.citation'),
    },
    steps: idsIn(form, 'steps').map((id, index) => readStep(form, read, key, id, index)),
    assignments: idsIn(form, 'assignments').map((id) => readAssignment(form, read, key, id)),
    validity: {
      ...figuresOf('validity', (name) => read.count(`validity.${name}`)),
      renewalWindowMonths: read.whole('validity.renewalWindowMonths') ?? 0,
      renewedPeriod: read.choice('validity.renewedPeriod', renewedPeriods),
      keptCoverage: read.share('validity.keptCoverage'),
      citation: read.heading('validity.citation'),
    },
    eligibility: {
      memberOrganisations: read.lines('eligibility.memberOrganisations'),
      sectors: sectorsOf(read.lines('eligibility.sectors')),
      equivalentSectors: read.is('eligibility.equivalentSectors'),
      priorityTags: linesOf(form, 'eligibility.priorityTags'),
      others: read.choice('eligibility.others', otherUnitsMay),
      ...(read.word('eligibility.requiresAwardOf') !== '' && {
        requiresAwardOf: keyFrom<ProgrammeKey>(read.word('eligibility.requiresAwardOf')),
      }),
      citation: read.heading('eligibility.citation'),
    },
    price: {
      validFrom: priceDay,
      ...readAmounts(form, read),
      basis: read.choice('price.basis', priceBases),
      charged: read.laterChoice('price.charged', chargedFor),
      surchargePer: read.choice('price.surchargePer', surchargeBases),
      surchargeWithExternalTrainer: read.is('price.surchargeWithExternalTrainer'),
      split: read.choice('price.split', costSplits),
      vat: read.choice('price.vat', vatKinds),
      withdrawal: read.choice('price.withdrawal', withdrawalTerms),
      ...(read.is('price.approximate') && { approximate: true }),
      citation: read.source('price.citation'),
    },
    catchUp: readCatchUp(form, read),
    perspectives: idsIn(form, 'perspectives').map((id) => read.text(`perspectives.${id}`)),
    unitRoles: idsIn(form, 'unitRoles').map(
      (id): UnitRole => ({
        key: keyFrom<UnitRoleKey>(`${key}-${id}`),
        title: read.text(`unitRoles.${id}.title`),
        citation: read.source(`unitRoles.${id}.citation`),
      }),
    ),
    evaluations: idsIn(form, 'evaluations').map((id) => ({
      of: read.choice(`evaluations.${id}.of`, evaluationSubjects),
      perspective: read.text(`evaluations.${id}.perspective`),
      citation: read.source(`evaluations.${id}.citation`),
    })),
  };
  return { version, problems: read.problems };
}

type Amounts = Pick<ProgrammeVersion['price'], 'internal' | 'external' | 'leastCharged' | 'surcharge' | 'vatRate'>;
/** A figure that nobody sees under the chosen basis is a figure that nobody means. */
function readAmounts(form: VersionForm, read: FormReader): Amounts {
  const basis = textOf(form, 'price.basis');
  const vat = textOf(form, 'price.vat');
  const quotation = basis === 'quotation';
  return {
    internal: quotation ? outOfSight(form, 'price.internal') : read.amount('price.internal'),
    external: quotation ? outOfSight(form, 'price.external') : read.amount('price.external'),
    leastCharged:
      basis === 'perParticipant' ? read.count('price.leastCharged') : outOfSight(form, 'price.leastCharged'),
    surcharge: basis === 'perGroup' ? read.amount('price.surcharge') : outOfSight(form, 'price.surcharge'),
    vatRate:
      vat === 'exclusive' || vat === 'inclusive' ? read.share('price.vatRate') : outOfSight(form, 'price.vatRate'),
  };
}

/** A figure that the other choices hide: that there is none still holds, a figure does not. */
function outOfSight(form: VersionForm, field: string): typeof none | typeof notStated {
  return textOf(form, saidOf(field)) === 'none' ? none : notStated;
}

function readPeriod(form: VersionForm, read: FormReader): Stated<PeriodRule> {
  const kind = read.said('period');
  if (kind !== 'stated') return kind === 'none' ? none : notStated;
  const [from, to] = [read.day('period.from'), read.day('period.to')];
  return from === undefined || to === undefined
    ? notStated
    : stated({ from, to, citation: read.heading('period.citation') });
}

function readCatchUp(form: VersionForm, read: FormReader): Stated<CatchUpRule> {
  const kind = read.said('catchUp');
  if (kind !== 'stated') return kind === 'none' ? none : notStated;
  const wanted = linesOf(form, 'catchUp.forms');
  return stated({
    forms: stepForms.filter((each) => wanted.includes(each)),
    length: read.length('catchUp.length'),
    openToOthers: read.yesNo('catchUp.openToOthers'),
    prerequisites: idsIn(form, 'catchUp.prerequisites').map((id) => read.text(`catchUp.prerequisites.${id}`)),
    citation: read.heading('catchUp.citation'),
  });
}

function readStep(form: VersionForm, read: FormReader, versionKey: VersionKey, id: string, index: number): Step {
  const at = `steps.${id}`;
  const waitsFor = textOf(form, `${at}.waitsFor`);
  return {
    key: keyFrom<StepKey>(`${versionKey}-${id}`),
    order: index + 1,
    title: read.text(`${at}.title`),
    form: read.choice(`${at}.form`, stepForms),
    attendanceCounts: read.is(`${at}.attendanceCounts`),
    catchUpCounts: read.yesNo(`${at}.catchUpCounts`),
    remoteAllowed: read.yesNo(`${at}.remoteAllowed`),
    length: read.length(`${at}.length`),
    waitsFor: waitsFor === '' ? undefined : keyFrom<StepKey>(`${versionKey}-${waitsFor}`),
    weeksAfter: read.range(`${at}.weeksAfter`),
    citation: read.source(`${at}.citation`),
  };
}

function readAssignment(form: VersionForm, read: FormReader, versionKey: VersionKey, id: string): AssignmentRule {
  const at = `assignments.${id}`;
  const doneBy = textOf(form, `${at}.doneBy`);
  const beforeStep = textOf(form, `${at}.beforeStep`);
  const per = read.choice(`${at}.per`, assignmentOwners);
  const isAfter = textOf(form, `${at}.when`) === 'after';
  return {
    key: keyFrom<AssignmentKey>(`${versionKey}-${id}`),
    kind: read.choice(`${at}.kind`, assignmentKinds),
    per,
    title: read.text(`${at}.title`),
    doneBy: doneBy === '' ? undefined : keyFrom<UnitRoleKey>(`${versionKey}-${doneBy}`),
    monthsAfterAward: isAfter ? read.whole(`${at}.monthsAfterAward`) : undefined,
    ...(isAfter &&
      read.word(`${at}.monthsAfterAwardAtMost`) !== '' && {
        monthsAfterAwardAtMost: read.whole(`${at}.monthsAfterAwardAtMost`),
      }),
    ...(per === 'individual' &&
      read.word(`${at}.approvedShare`) !== '' && { approvedShare: read.plainShare(`${at}.approvedShare`) }),
    ...(!isAfter && beforeStep !== '' && { beforeStep: keyFrom<StepKey>(`${versionKey}-${beforeStep}`) }),
    citation: read.source(`${at}.citation`),
  };
}

/** Only codes of the product come from the form's check boxes; anything else in an old draft is left out. */
function sectorsOf(lines: Stated<readonly string[]>): Stated<readonly Sector[]> {
  return lines.kind === 'stated' ? stated(sectors.filter((code) => lines.value.includes(code))) : lines;
}
