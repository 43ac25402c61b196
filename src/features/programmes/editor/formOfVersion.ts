import { typedKronor, typedShare } from './typedAmounts';
import { saidOf, type ListField, type VersionForm } from './versionForm';
import { figureNames } from '../../../rules';
import type {
  Citation,
  FigurePart,
  Ore,
  ProgrammeVersion,
  RuleFigures,
  Stated,
  Step,
  StepLength,
  Text,
  Threshold,
} from '../../../rules';

/**
 * A version as a form, for a new one to begin from: read again (readForm) it asks for and gives the same. The first day
 * is left out, since a new version needs its own; a price list of the same day as the version gets the new version's.
 */
export function formOfVersion(version: ProgrammeVersion, makeId: () => string): VersionForm {
  const { citation, award, groupSize, attendance, validity, eligibility, price, period } = version;
  const ids = new Map<string, string>([...version.steps, ...version.unitRoles].map(({ key }) => [key, makeId()]));
  const idOf = (key: string | undefined): string => (key === undefined ? '' : (ids.get(key) ?? ''));
  const own = (field: string, of: Citation): VersionForm => sourceFields(field, of, citation);
  return {
    programmeKey: version.programmeKey,
    ...text('programmeTitle', version.programmeTitle),
    kind: version.kind,
    validFrom: '',
    validFromAssumed: '',
    seed: makeId(),
    'citation.publisher': citation.publisher,
    'citation.page': citation.page,
    'citation.dated': citation.dated === 'undated' ? '' : citation.dated,
    'citation.heading': citation.heading,
    [saidOf('period')]: period.kind,
    ...(period.kind === 'stated'
      ? {
          'period.from': period.value.from,
          'period.to': period.value.to,
          'period.citation.heading': heading(period.value.citation, citation),
        }
      : {}),
    ...figure('processMonths', version.processMonths, String),
    'award.to': award.to,
    'award.decidedBy': award.decidedBy,
    ...figure('award.certifier', award.certifier, String),
    ...text('award.word', award.word),
    ...text('award.processWord', award.processWord),
    ...figures('groupSize', groupSize),
    ...range('groupSize.recommended', groupSize.recommended),
    'groupSize.citation.heading': heading(groupSize.citation, citation),
    ...share('attendance.threshold', attendance.threshold),
    'attendance.reading': attendance.reading,
    'attendance.scope': attendance.scope,
    'attendance.managerMustAttend': yes(attendance.managerMustAttend),
    'attendance.citation.heading': heading(attendance.citation, citation),
    ...listed(
      'steps',
      version.steps.map((step) => ({
        id: idOf(step.key),
        fields: { ...stepFields(step), waitsFor: idOf(step.waitsFor), ...own('', step.citation) },
      })),
    ),
    ...listed(
      'assignments',
      version.assignments.map((one) => ({
        id: makeId(),
        fields: {
          ...text('title', one.title),
          kind: one.kind,
          per: one.per,
          doneBy: idOf(one.doneBy),
          when: one.monthsAfterAward === undefined ? 'before' : 'after',
          monthsAfterAward: String(one.monthsAfterAward ?? ''),
          monthsAfterAwardAtMost: String(one.monthsAfterAwardAtMost ?? ''),
          approvedShare: one.approvedShare === undefined ? '' : typedShare(one.approvedShare),
          beforeStep: idOf(one.beforeStep),
          ...own('', one.citation),
        },
      })),
    ),
    ...listed(
      'unitRoles',
      version.unitRoles.map((role) => ({
        id: idOf(role.key),
        fields: { ...text('title', role.title), ...own('', role.citation) },
      })),
    ),
    ...listed(
      'perspectives',
      version.perspectives.map(({ sv, en }) => ({ id: makeId(), fields: { sv, en } })),
    ),
    ...listed(
      'evaluations',
      version.evaluations.map((one) => ({
        id: makeId(),
        fields: { of: one.of, ...text('perspective', one.perspective), ...own('', one.citation) },
      })),
    ),
    ...figures('validity', validity),
    'validity.renewalWindowMonths': String(validity.renewalWindowMonths),
    'validity.renewedPeriod': validity.renewedPeriod,
    ...share('validity.keptCoverage', validity.keptCoverage),
    'validity.citation.heading': heading(validity.citation, citation),
    ...figure('eligibility.memberOrganisations', eligibility.memberOrganisations, (names) => names.join('\n')),
    ...figure('eligibility.sectors', eligibility.sectors, (codes) => codes.join('\n')),
    'eligibility.equivalentSectors': yes(eligibility.equivalentSectors),
    'eligibility.priorityTags': eligibility.priorityTags.join('\n'),
    'eligibility.others': eligibility.others,
    'eligibility.requiresAwardOf': eligibility.requiresAwardOf ?? '',
    'trainerQualification.sv': version.trainerQualification?.sv ?? '',
    'trainerQualification.en': version.trainerQualification?.en ?? '',
    'eligibility.citation.heading': heading(eligibility.citation, citation),
    'price.validFrom': price.validFrom === version.validFrom ? '' : price.validFrom,
    'price.basis': price.basis,
    ...money('price.internal', price.internal),
    ...money('price.external', price.external),
    ...figure('price.leastCharged', price.leastCharged, String),
    'price.charged': price.charged,
    ...money('price.surcharge', price.surcharge),
    'price.surchargePer': price.surchargePer,
    'price.surchargeWithExternalTrainer': yes(price.surchargeWithExternalTrainer),
    'price.split': price.split,
    'price.vat': price.vat,
    ...share('price.vatRate', price.vatRate),
    'price.withdrawal': price.withdrawal,
    'price.approximate': yes(price.approximate === true),
    ...own('price.', price.citation),
    ...catchUpFields(version, makeId),
  };
}

function catchUpFields({ catchUp, citation }: ProgrammeVersion, makeId: () => string): VersionForm {
  if (catchUp.kind !== 'stated')
    return { [saidOf('catchUp')]: catchUp.kind, 'catchUp.length': 'notStated', 'catchUp.openToOthers': 'notStated' };
  const { forms, length, openToOthers, prerequisites } = catchUp.value;
  return {
    [saidOf('catchUp')]: 'stated',
    'catchUp.forms': forms.join('\n'),
    ...lengthFields('catchUp.length', length),
    'catchUp.openToOthers': yesNo(openToOthers),
    ...listed(
      'catchUp.prerequisites',
      prerequisites.map(({ sv, en }) => ({ id: makeId(), fields: { sv, en } })),
    ),
    'catchUp.citation.heading': heading(catchUp.value.citation, citation),
  };
}

function stepFields(step: Step): VersionForm {
  return {
    ...text('title', step.title),
    form: step.form,
    attendanceCounts: yes(step.attendanceCounts),
    catchUpCounts: yesNo(step.catchUpCounts),
    remoteAllowed: yesNo(step.remoteAllowed),
    ...lengthFields('length', step.length),
    ...range('weeksAfter', step.weeksAfter),
  };
}

const text = (field: string, { sv, en }: Text): VersionForm => ({ [`${field}.sv`]: sv, [`${field}.en`]: en });
const yes = (is: boolean): string => (is ? 'yes' : '');
const heading = (of: Citation, main: Citation): string => (of.heading === main.heading ? '' : of.heading);

function figure<T>(field: string, of: Stated<T>, typed: (value: T) => string): VersionForm {
  return of.kind === 'stated' ? { [saidOf(field)]: 'stated', [field]: typed(of.value) } : { [saidOf(field)]: of.kind };
}
function figures<Part extends FigurePart>(part: Part, of: RuleFigures<Part>): VersionForm {
  return figureNames(part).reduce<VersionForm>(
    (form, name) => ({ ...form, ...figure(`${part}.${name}`, of[name], String) }),
    {},
  );
}
const share = (field: string, of: Stated<Threshold>): VersionForm => figure(field, of, typedShare);
const money = (field: string, of: Stated<Ore>): VersionForm => figure(field, of, typedKronor);

function range(field: string, of: Stated<{ readonly least: number; readonly most: number }>): VersionForm {
  return of.kind === 'stated'
    ? {
        [saidOf(field)]: 'stated',
        [`${field}.least`]: String(of.value.least),
        [`${field}.most`]: String(of.value.most),
      }
    : { [saidOf(field)]: of.kind };
}

function yesNo(of: Stated<boolean>): string {
  if (of.kind !== 'stated') return of.kind;
  return of.value ? 'yes' : 'no';
}

function lengthFields(field: string, of: Stated<StepLength>): VersionForm {
  if (of.kind !== 'stated') return { [field]: of.kind };
  return of.value.kind === 'minutes' || of.value.kind === 'days'
    ? { [field]: of.value.kind, [`${field}.least`]: String(of.value.least), [`${field}.most`]: String(of.value.most) }
    : { [field]: of.value.kind };
}

/**
 * A part that cites another page than the programme carries its own source; otherwise only its heading, and not even
 * that when it is the programme's.
 */
function sourceFields(field: string, of: Citation, main: Citation): VersionForm {
  const elsewhere = of.publisher !== main.publisher || of.page !== main.page || of.dated !== main.dated;
  if (!elsewhere) return { [`${field}citation.heading`]: heading(of, main) };
  return {
    [`${field}citation.own`]: 'yes',
    [`${field}citation.publisher`]: of.publisher,
    [`${field}citation.page`]: of.page,
    [`${field}citation.dated`]: of.dated === 'undated' ? '' : of.dated,
    [`${field}citation.heading`]: of.heading,
  };
}

function listed(list: ListField, items: readonly { readonly id: string; readonly fields: VersionForm }[]): VersionForm {
  return {
    [list]: items.map(({ id }) => id).join(' '),
    ...Object.fromEntries(
      items.flatMap(({ id, fields }) =>
        Object.entries(fields).map(([field, value]) => [`${list}.${id}.${field}`, value]),
      ),
    ),
  };
}
