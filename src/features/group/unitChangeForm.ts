import type { CatalogueWithUnits } from '../../lists/repositories/ports';
import { happeningProblem, isHsaId, isIsoDate, keyFrom, unitEventKinds } from '../../rules';
import type {
  HappeningProblem,
  IsoDate,
  OrganisationKey,
  Unit,
  UnitEventKind,
  UnitHappening,
  UnitKey,
} from '../../rules';
import { addressOf, folded, isEmail, tidied } from '../../rules';

export type UnitChangeField =
  | 'key'
  | 'kind'
  | 'day'
  | 'name'
  | 'managerName'
  | 'managerEmail'
  | 'hsaId'
  | 'organisationKey'
  | 'otherUnitKey'
  | 'newUnitName'
  | 'newUnitKey'
  | 'series';
export type UnitChangeForm = Readonly<Record<UnitChangeField, string>>;
export type UnitChangeError =
  | 'day'
  | 'name'
  | 'nameTaken'
  | 'email'
  | 'hsaId'
  | 'hsaIdTaken'
  | 'organisation'
  | 'otherUnit'
  | HappeningProblem;
export type UnitChangeErrors = Partial<Record<UnitChangeField, UnitChangeError>>;

/** An empty form with its own keys: sent twice, it is still one event and one new unit. */
export function unitChangeForm(today: IsoDate, makeKey: () => string): Record<UnitChangeField, string> {
  return {
    key: makeKey(),
    kind: 'renamed',
    day: today,
    name: '',
    managerName: '',
    managerEmail: '',
    hsaId: '',
    organisationKey: '',
    otherUnitKey: '',
    newUnitName: '',
    newUnitKey: makeKey(),
    series: 'this',
  };
}

export const kindOf = ({ kind }: UnitChangeForm): UnitEventKind =>
  unitEventKinds.find((known) => known === kind) ?? 'renamed';

export interface UnitChange {
  readonly errors: UnitChangeErrors;
  /** What is to be recorded; undefined while something is wrong. */
  readonly happening: UnitHappening | undefined;
  /** The unit that comes out of a split; written first. */
  readonly newUnit: Unit | undefined;
}

/** The form as typed, judged: by field what is wrong, or what has happened to the unit. */
export function readUnitChange(
  form: UnitChangeForm,
  unit: Unit,
  { units, organisations, unitEvents }: Pick<CatalogueWithUnits, 'units' | 'organisations' | 'unitEvents'>,
  today: IsoDate,
): UnitChange {
  // A unit that an earlier attempt has added is this form's own.
  const others = units.map(({ value }) => value).filter(({ key }) => key !== unit.key && key !== form.newUnitKey);
  const newUnit = kindOf(form) === 'split' ? splitOff(form, unit) : undefined;
  const fields = fieldErrors(
    form,
    unit,
    others,
    organisations.map(({ value }) => value.key),
  );
  const happening = isIsoDate(form.day) ? happeningOf(form, form.day) : undefined;
  const problem =
    happening === undefined || Object.keys(fields).length > 0
      ? undefined
      : happeningProblem(
          happening,
          unit,
          unitEvents.map(({ value }) => value),
          today,
        );
  const errors: UnitChangeErrors = {
    ...(happening === undefined && { day: 'day' as const }),
    ...fields,
    ...(problem && { [fieldOf(problem, form)]: problem }),
  };
  const sound = Object.keys(errors).length === 0;
  return { errors, happening: sound ? happening : undefined, newUnit: sound ? newUnit : undefined };
}

function happeningOf(form: UnitChangeForm, day: IsoDate): UnitHappening {
  const kind = kindOf(form);
  const continuesSeries = form.series === 'this';
  switch (kind) {
    case 'renamed':
      return { kind, day, after: tidied(form.name) };
    case 'managerChanged':
      return {
        kind,
        day,
        after: tidied(form.managerName),
        managerEmail: addressOf(form.managerEmail) === '' ? undefined : addressOf(form.managerEmail),
      };
    case 'hsaIdChanged':
      return { kind, day, after: tidied(form.hsaId) };
    case 'organisationChanged':
      return { kind, day, after: form.organisationKey };
    case 'closed':
      return { kind, day };
    case 'merged':
      return {
        kind,
        day,
        otherUnitKey: keyFrom<UnitKey>(form.otherUnitKey === '' ? form.newUnitKey : form.otherUnitKey),
        continuesSeries,
      };
    // The series goes on in the unit that comes out of the split, or stays: `this` is the one that is divided.
    case 'split':
      return { kind, day, otherUnitKey: keyFrom<UnitKey>(form.newUnitKey), continuesSeries: !continuesSeries };
  }
}

function fieldErrors(
  form: UnitChangeForm,
  unit: Unit,
  others: readonly Unit[],
  organisationKeys: readonly OrganisationKey[],
): UnitChangeErrors {
  switch (kindOf(form)) {
    case 'renamed':
      return nameErrors('name', form.name, unit, others);
    case 'split':
      return nameErrors('newUnitName', form.newUnitName, unit, [...others, unit]);
    case 'managerChanged':
      return {
        ...(tidied(form.managerName) === '' && { managerName: 'name' as const }),
        ...(addressOf(form.managerEmail) !== '' &&
          !isEmail(addressOf(form.managerEmail)) && { managerEmail: 'email' as const }),
      };
    case 'hsaIdChanged': {
      const hsaId = tidied(form.hsaId);
      return !isHsaId(hsaId)
        ? { hsaId: 'hsaId' }
        : others.some((other) => other.hsaId !== undefined && folded(other.hsaId) === folded(hsaId))
          ? { hsaId: 'hsaIdTaken' }
          : {};
    }
    case 'organisationChanged':
      return organisationKeys.some((key) => key === form.organisationKey) ? {} : { organisationKey: 'organisation' };
    case 'merged':
      return others.some(({ key }) => key === form.otherUnitKey) ? {} : { otherUnitKey: 'otherUnit' };
    case 'closed':
      return {};
  }
}

/**
 * A name somebody else's unit in the organisation has already would make two units look like one. An attempt sent
 * before is the same unit.
 */
function nameErrors(
  field: 'name' | 'newUnitName',
  typed: string,
  unit: Unit,
  others: readonly Unit[],
): UnitChangeErrors {
  const name = folded(typed);
  if (name === '') return { [field]: 'name' };
  return others.some((other) => other.organisationKey === unit.organisationKey && folded(other.name) === name)
    ? { [field]: 'nameTaken' }
    : {};
}

function fieldOf(problem: HappeningProblem, form: UnitChangeForm): UnitChangeField {
  if (problem !== 'sameValue') return problem === 'sameUnit' ? 'otherUnitKey' : 'day';
  const fields = {
    renamed: 'name',
    managerChanged: 'managerName',
    hsaIdChanged: 'hsaId',
    organisationChanged: 'organisationKey',
    merged: 'day',
    split: 'day',
    closed: 'day',
  } as const;
  return fields[kindOf(form)];
}

/** The unit that comes out of a split begins as a copy of what its old one is; its manager and HSA-id are its own. */
function splitOff(form: UnitChangeForm, unit: Unit): Unit {
  return {
    ...unit,
    key: keyFrom<UnitKey>(form.newUnitKey),
    name: tidied(form.newUnitName),
    hsaId: undefined,
    managerName: undefined,
    managerEmail: undefined,
    activeFrom: isIsoDate(form.day) ? form.day : undefined,
    activeTo: undefined,
  };
}
