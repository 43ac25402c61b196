import { grouped, isoDate, keyFrom, lastValidDay, unknownOfUnit, valueOf, first } from '../../rules';
import type {
  ApplicationKey,
  Diploma,
  DiplomaKey,
  Group,
  GroupKey,
  IsoDate,
  Organisation,
  OrganisationKey,
  Process,
  ProcessKey,
  ProgrammeVersion,
  RegistrationKey,
  RegistrationWindow,
  SeriesKey,
  TogetherKey,
  Unit,
  UnitKey,
} from '../../rules';
import type { CaseFacts } from './caseFacts';
import type { CaseDiploma, CaseFile, CaseGroup, CaseOrganisation, CaseUnit } from './caseModel';

/** The nouns of the rules from what a case says; what only a running installation knows is empty. */

export function organisationOf({ key, name, kind, ownTrainers }: CaseOrganisation): Organisation {
  return { key: keyFrom<OrganisationKey>(key), name, kind: kind ?? 'region', code: key, hasOwnTrainers: ownTrainers };
}

export function unitOf({ key, name, organisation, sector, tags, from, to }: CaseUnit): Unit {
  return {
    key: keyFrom<UnitKey>(key),
    organisationKey: keyFrom<OrganisationKey>(organisation),
    name: name ?? key,
    municipality: '',
    sector,
    category: 'other',
    ...unknownOfUnit,
    priorityTags: tags ?? [],
    activeFrom: from,
    activeTo: to,
  };
}

export function registrationOf(
  { registration = [] }: CaseFile,
  { programmeKey }: ProgrammeVersion,
): readonly RegistrationWindow[] {
  return registration.map(({ state, from, to }, index) => ({
    key: keyFrom<RegistrationKey>(`registration-${index}`),
    programmeKey,
    state,
    from,
    to,
    message: { sv: '', en: '' },
  }));
}

export function applicationsOf(
  { applications = [], today }: CaseFile,
  { programmeKey }: ProgrammeVersion,
): CaseFacts['applications'] {
  return applications.map(({ unit, received, people, state }, index) => ({
    key: keyFrom<ApplicationKey>(`application-${index}`),
    unitKey: keyFrom<UnitKey>(unit),
    programmeKey,
    receivedDay: received,
    headcount: people,
    contactName: '',
    contactEmail: undefined,
    wishes: '',
    shownPrice: undefined,
    priceAsOf: today,
    state,
    processKey: undefined,
  }));
}

/** The one process of a unit has the unit's key. */
export const processKeyOf = (unit: string): ProcessKey => keyFrom<ProcessKey>(unit);

export function groupOf(
  { key, units, confirmed, due, trainer, split, payer }: CaseGroup,
  version: ProgrammeVersion,
  together: TogetherKey,
): Group {
  return {
    key: keyFrom<GroupKey>(key),
    number: key,
    title: key,
    versionKey: version.key,
    organisationKey: keyFrom<OrganisationKey>('-'),
    togetherKey: together,
    processKeys: units.map(processKeyOf),
    stage: confirmed === undefined ? 'forming' : 'decision',
    confirmedDay: confirmed,
    trainerKind: trainer ?? 'internal',
    trainerName: '',
    assignmentDueDay: due,
    costSplit: split ?? version.price.split,
    payerUnitKey: payer === undefined ? undefined : keyFrom<UnitKey>(payer),
    year: 0,
    computed: { size: 0, absenceBudget: undefined, cost: undefined, atRisk: false, changedSinceDecision: undefined },
  };
}

/** A process per unit that is in a group, in the units' order; confirmed when the first of its groups is, or today. */
export function processesOf(file: CaseFile, version: ProgrammeVersion, groups: readonly Group[]): readonly Process[] {
  const groupsOf = grouped(
    groups.flatMap((group) => group.processKeys.map((processKey) => ({ processKey, group }))),
    ({ processKey }) => processKey,
  );
  const saidOf = new Map((file.processes ?? []).map((said) => [said.unit, said] as const));
  return (file.units ?? []).flatMap(({ key, organisation }) => {
    const own = (groupsOf.get(processKeyOf(key)) ?? []).map(({ group }) => group);
    const [firstGroup] = own;
    if (firstGroup === undefined) return [];
    const confirmedDay =
      own.flatMap((group) => (group.confirmedDay === undefined ? [] : [group.confirmedDay])).sort()[0] ?? file.today;
    const { renews, withdrew: said } = saidOf.get(key) ?? {};
    // A withdrawal with a later day has not happened yet.
    const withdrew = said !== undefined && said.day <= file.today ? said : undefined;
    return [
      {
        key: processKeyOf(key),
        unitKey: keyFrom<UnitKey>(key),
        organisationKey: keyFrom<OrganisationKey>(organisation),
        versionKey: version.key,
        togetherKey: firstGroup.togetherKey,
        applicationKey: undefined,
        stage: withdrew === undefined ? 'decision' : 'withdrawn',
        confirmedDay,
        priceAsOf: confirmedDay,
        year: 0,
        computed: {
          participants: 0,
          outcome: 'pending',
          decisionDay: undefined,
          lastValidDay: undefined,
          costShare: undefined,
        },
        renewsDiplomaKey: renews === undefined ? undefined : keyFrom<DiplomaKey>(renews),
        withdrawal: withdrew && { day: withdrew.day, reason: '', charge: withdrew.charge },
      },
    ];
  });
}

/**
 * Units that share a group, also by way of other units, are judged as one work group (docs/domain.md#judged-together).
 */
export function togetherOf(groups: readonly CaseGroup[]): (group: CaseGroup) => TogetherKey {
  const above = new Map<string, string>();
  // The unit that stands for all those it is together with; the way there is shortened as it is walked.
  const standsFor = (unit: string): string => {
    let top = unit;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    for (let next = above.get(unit); next !== undefined && next !== top; next = above.get(next)) above.set(unit, top);
    return top;
  };
  for (const { units } of groups) {
    const top = standsFor(first(units));
    for (const unit of units) if (standsFor(unit) !== top) above.set(standsFor(unit), top);
  }
  return ({ units }) => keyFrom<TogetherKey>(`together-${standsFor(first(units))}`);
}

export function diplomaOf(
  { key, unit, awarded, lastValidDay: last, series, revoked, imported }: CaseDiploma,
  version: ProgrammeVersion,
  organisationKey: OrganisationKey,
): Diploma {
  return {
    key: keyFrom<DiplomaKey>(key),
    number: key,
    unitKey: keyFrom<UnitKey>(unit),
    organisationKey,
    seriesKey: keyFrom<SeriesKey>(series ?? unit),
    processKey: undefined,
    togetherKey: undefined,
    decisionKey: undefined,
    versionKey: imported === true ? undefined : version.key,
    issuedUnitName: '',
    issuedOrganisationName: '',
    programmeTitle: '',
    awardWord: '',
    hsaId: undefined,
    category: 'other',
    municipality: '',
    awardDay: awarded,
    lastValidDay: last ?? (imported === true ? undefined : valueOf(lastValidDay(awarded, version.validity))),
    renewalFromDay: undefined,
    signedBy: '',
    revokedDay: revoked,
    revokedReason: undefined,
    imported: imported ?? false,
    withDeviation: false,
    year: 0,
    coverage: undefined,
  };
}

/** Days that are closed, in a case without names. */
export const closedDayOf = (day: IsoDate): { readonly day: IsoDate; readonly key: string } => ({
  day: isoDate(day),
  key: day,
});
