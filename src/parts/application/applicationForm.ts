import type { Catalogue } from '../../lists/repositories/ports';
import { isHsaId, isIsoDate, keyFrom, unknownOfUnit, sectors, unitCategories } from '../../rules';
import type { ApplicationKey, IsoDate, OrganisationKey, ProgrammeKey, Unit, UnitKey } from '../../rules';
import { addressOf, folded, isEmail, tidied } from '../../rules';

export type ApplicationField =
  | 'unitKind'
  | 'unitKey'
  | 'search'
  | 'name'
  | 'organisationKey'
  | 'municipality'
  | 'sector'
  | 'category'
  | 'hsaId'
  | 'costCentre'
  | 'managerName'
  | 'managerEmail'
  | 'priorityTags'
  | 'programmeKey'
  | 'headcount'
  | 'receivedDay'
  | 'contactName'
  | 'contactEmail'
  | 'wishes'
  | 'newUnitKey'
  | 'applicationKey';
/** What is typed, as text, so that a half-filled form can be kept on the device as it is. */
export type ApplicationForm = Readonly<Record<ApplicationField, string>>;

export type ApplicationError =
  | 'unit'
  | 'name'
  | 'nameTaken'
  | 'organisation'
  | 'municipality'
  | 'sector'
  | 'category'
  | 'hsaId'
  | 'hsaIdTaken'
  | 'email'
  | 'programme'
  | 'headcount'
  | 'receivedDay'
  | 'receivedLater'
  | 'contactName';
export type ApplicationErrors = Partial<Record<ApplicationField, ApplicationError>>;

/** What is already known when the form opens: a unit that is to renew, and the programme it renews in. */
export interface KnownBeforehand {
  readonly unit: Pick<Unit, 'key' | 'name'>;
  readonly programmeKey: ProgrammeKey | undefined;
}

/** An empty form with its own keys: sent twice, it is still one unit and one application. */
export function emptyForm(
  today: IsoDate,
  makeKey: () => string,
  known?: KnownBeforehand,
): Record<ApplicationField, string> {
  return {
    unitKind: 'existing',
    unitKey: known?.unit.key ?? '',
    search: known?.unit.name ?? '',
    name: '',
    organisationKey: '',
    municipality: '',
    sector: '',
    category: '',
    hsaId: '',
    costCentre: '',
    managerName: '',
    managerEmail: '',
    priorityTags: '',
    programmeKey: known?.programmeKey ?? '',
    headcount: '',
    receivedDay: today,
    contactName: '',
    contactEmail: '',
    wishes: '',
    newUnitKey: makeKey(),
    applicationKey: makeKey(),
  };
}

/** The day typed as received, or undefined while it is no day. */
export const receivedDayOf = ({ receivedDay }: ApplicationForm): IsoDate | undefined =>
  isIsoDate(receivedDay) ? receivedDay : undefined;

/** How many people, or undefined unless it is a whole number from 1 to 999. */
export function headcountOf({ headcount }: ApplicationForm): number | undefined {
  return /^[1-9]\d{0,2}$/.test(headcount.trim()) ? Number(headcount) : undefined;
}

/** The new unit as typed so far, once it says where it belongs; undefined before that. */
export function newUnitOf(form: ApplicationForm): Unit | undefined {
  const sector = sectors.find((known) => known === form.sector);
  if (sector === undefined || form.organisationKey === '') return undefined;
  return {
    key: keyFrom<UnitKey>(form.newUnitKey),
    organisationKey: keyFrom<OrganisationKey>(form.organisationKey),
    name: tidied(form.name),
    municipality: tidied(form.municipality),
    sector,
    category: unitCategories.find((known) => known === form.category) ?? 'other',
    ...unknownOfUnit,
    hsaId: typed(form.hsaId),
    priorityTags: tagsOf(form),
    costCentre: typed(form.costCentre),
    managerName: typed(form.managerName),
    managerEmail: typedAddress(form.managerEmail),
  };
}

/** The priority tags ticked for a new unit, one a line in the form. */
export const tagsOf = ({ priorityTags }: ApplicationForm): readonly string[] =>
  priorityTags.split('\n').filter((tag) => tag !== '');

const typed = (text: string): string | undefined => (tidied(text) === '' ? undefined : tidied(text));
export const typedAddress = (text: string): string | undefined =>
  addressOf(text) === '' ? undefined : addressOf(text);
export const applicationKeyOf = (form: ApplicationForm): ApplicationKey => keyFrom<ApplicationKey>(form.applicationKey);
export const programmeKeyOf = (form: ApplicationForm): ProgrammeKey | undefined =>
  form.programmeKey === '' ? undefined : keyFrom<ProgrammeKey>(form.programmeKey);

/** Everything that has to be put right before the application can be saved, by field. */
export function errorsOf(
  form: ApplicationForm,
  units: readonly Unit[],
  { organisations }: Pick<Catalogue, 'organisations'>,
  today: IsoDate,
): ApplicationErrors {
  const received = receivedDayOf(form);
  return {
    ...(form.unitKind === 'new'
      ? newUnitErrors(
          form,
          units,
          organisations.map(({ value }) => value.key),
        )
      : units.some(({ key }) => key === form.unitKey)
        ? {}
        : { search: 'unit' }),
    ...(form.programmeKey === '' && { programmeKey: 'programme' }),
    ...(headcountOf(form) === undefined && { headcount: 'headcount' }),
    ...(received === undefined
      ? { receivedDay: 'receivedDay' }
      : received > today
        ? { receivedDay: 'receivedLater' }
        : {}),
    ...(tidied(form.contactName) === '' && { contactName: 'contactName' }),
    ...(addressOf(form.contactEmail) !== '' && !isEmail(addressOf(form.contactEmail)) && { contactEmail: 'email' }),
  };
}

function newUnitErrors(
  form: ApplicationForm,
  units: readonly Unit[],
  organisationKeys: readonly string[],
): ApplicationErrors {
  const name = folded(form.name);
  const hsaId = tidied(form.hsaId);
  const nameTaken = units.some((unit) => unit.organisationKey === form.organisationKey && folded(unit.name) === name);
  return {
    ...(name === '' ? { name: 'name' } : nameTaken ? { name: 'nameTaken' } : {}),
    ...(!organisationKeys.includes(form.organisationKey) && { organisationKey: 'organisation' }),
    ...(tidied(form.municipality) === '' && { municipality: 'municipality' }),
    ...(!sectors.some((known) => known === form.sector) && { sector: 'sector' }),
    ...(!unitCategories.some((known) => known === form.category) && { category: 'category' }),
    ...(hsaId !== '' &&
      (!isHsaId(hsaId)
        ? { hsaId: 'hsaId' }
        : units.some((unit) => unit.hsaId !== undefined && folded(unit.hsaId) === folded(hsaId))
          ? { hsaId: 'hsaIdTaken' }
          : {})),
    ...(addressOf(form.managerEmail) !== '' && !isEmail(addressOf(form.managerEmail)) && { managerEmail: 'email' }),
  };
}
