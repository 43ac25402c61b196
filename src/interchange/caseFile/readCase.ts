import * as v from 'valibot';
import { elementAt, keyFrom } from '../../rules';
import type { OrganisationKey, ProgrammeKey } from '../../rules';
import type { FilePath } from '../fileProblem';
import type { PackFile } from '../packModel';
import { readJson } from '../readJson';
import { problemsOf } from '../schemaProblems';
import type { CaseFacts } from './caseFacts';
import type { CaseFile } from './caseModel';
import { CaseNotAnswered, within } from './caseProblem';
import type { CaseProblem } from './caseProblem';
import { caseSchema } from './caseSchema';
import { chooseVersion } from './chooseVersion';
import { dayOrder } from './dayOrder';
import { doubled } from './doubled';
import {
  applicationsOf,
  closedDayOf,
  diplomaOf,
  groupOf,
  organisationOf,
  processesOf,
  registrationOf,
  togetherOf,
  unitOf,
} from './nouns';
import { readHandIns } from './readHandIns';
import { backwards, readRoll } from './readRoll';
import { readSessions } from './readSessions';

export type ReadCase =
  | { readonly kind: 'case'; readonly facts: CaseFacts }
  | { readonly kind: 'refused'; readonly problems: readonly CaseProblem[] };

/**
 * Reads a case file, as text or as JSON that has been read already, about a programme of `packs` or its own. Refused
 * with the path of every problem: an unknown field or key, a day that does not exist, somebody on the roll or at a
 * session twice, attendance of somebody who is not on it, a day before the one it has to follow or after today, a
 * programme without rules that day.
 */
export function readCase(file: unknown, packs: readonly PackFile[]): ReadCase {
  try {
    return read(file, packs);
  } catch (error) {
    if (error instanceof CaseNotAnswered) return { kind: 'refused', problems: error.problems };
    throw error;
  }
}

function read(file: unknown, packs: readonly PackFile[]): ReadCase {
  const json = readJson(file);
  if (json.kind === 'refused') return json;
  if (Array.isArray(json.value))
    return { kind: 'refused', problems: [{ path: [], code: 'file.notObject', values: { text: '[…]' } }] };
  const parsed = v.safeParse(caseSchema, json.value);
  if (!parsed.success) return { kind: 'refused', problems: problemsOf(parsed.issues) };
  const written = parsed.output;
  const chosen = chooseVersion(written, packs);
  if (chosen.kind === 'refused') return chosen;
  const problems = [...duplicates(written), ...references(written), ...intervals(written), ...dayOrder(written)];
  if (problems.length > 0) return { kind: 'refused', problems };
  const { version } = chosen;
  const together = togetherOf(written.groups ?? []);
  const roll = readRoll(written, together);
  const rolls = readSessions(written, version, roll.participants, together);
  const handIns = readHandIns(written, version, roll.participants);
  const inDetail = [...roll.problems, ...rolls.problems, ...handIns.problems];
  if (inDetail.length > 0) return { kind: 'refused', problems: inDetail };
  const groups = (written.groups ?? []).map((group) => groupOf(group, version, together(group)));
  const organisations = new Map((written.units ?? []).map(({ key, organisation }) => [key, organisation] as const));
  const organisationOfUnit = (key: string): OrganisationKey => keyFrom<OrganisationKey>(organisations.get(key) ?? '-');
  const { plan, diplomas = [] } = written;
  const issued = diplomas.map((diploma, index) =>
    within(['diplomas', index, 'awarded'], () => diplomaOf(diploma, version, organisationOfUnit(diploma.unit))),
  );
  return {
    kind: 'case',
    facts: {
      title: written.title,
      version,
      changed: written.change !== undefined,
      today: written.today,
      awardDay: written.awardDay ?? written.today,
      organisations: (written.organisations ?? []).map(organisationOf),
      units: (written.units ?? []).map(unitOf),
      registration: registrationOf(written, version),
      applications: applicationsOf(written, version),
      groups,
      processes: processesOf(written, version, groups),
      participants: roll.participants,
      managerSubstitutes: roll.substitutes,
      sessions: rolls.sessions,
      attendance: rolls.attendance,
      submissions: handIns.submissions,
      diplomas: issued,
      awards: diplomas.map((diploma, index) => {
        const { awardDay, lastValidDay, revokedDay, unitKey } = elementAt(issued, index);
        const programmeKey = keyFrom<ProgrammeKey>(diploma.programme ?? version.programmeKey);
        return { key: unitKey, programmeKey, awardDay, lastValidDay, revokedDay };
      }),
      renewalConfirmed: new Map(
        diplomas.flatMap(({ key, renewalConfirmed }) =>
          renewalConfirmed === undefined ? [] : [[key, renewalConfirmed]],
        ),
      ),
      plan:
        plan === undefined
          ? undefined
          : { startDay: plan.start, weeks: plan.weeks, closedDays: (plan.closed ?? []).map(closedDayOf) },
    },
  };
}

type Problems = readonly CaseProblem[];

function duplicates({
  organisations = [],
  units = [],
  groups = [],
  sessions = [],
  diplomas = [],
  processes = [],
}: CaseFile): Problems {
  const twice = (list: string, field: string, keys: readonly (string | undefined)[]): Problems =>
    doubled(keys).map(([index, text]) => ({ path: [list, index, field], code: 'file.duplicate', values: { text } }));
  return [
    ...Object.entries({ organisations, units, groups, sessions, diplomas }).flatMap(([list, items]) =>
      twice(
        list,
        'key',
        items.map(({ key }) => key),
      ),
    ),
    ...twice(
      'processes',
      'unit',
      processes.map(({ unit }) => unit),
    ),
    ...groups.flatMap(({ units: of }, index) =>
      doubled(of).map(
        ([at, text]): CaseProblem => ({
          path: ['groups', index, 'units', at],
          code: 'file.duplicate',
          values: { text },
        }),
      ),
    ),
  ];
}

function references({
  organisations = [],
  units = [],
  applications = [],
  groups = [],
  processes = [],
  roll = [],
  diplomas = [],
}: CaseFile): Problems {
  const keysOf = (list: readonly { readonly key: string }[]): ReadonlySet<string> =>
    new Set(list.map(({ key }) => key));
  const known = { organisation: keysOf(organisations), unit: keysOf(units), diploma: keysOf(diplomas) };
  const check = (path: FilePath, what: keyof typeof known, text: string | undefined): Problems =>
    text === undefined || known[what].has(text) ? [] : [{ path, code: 'file.unknownKey', values: { text } }];
  const ofUnits = (list: string, items: readonly { readonly unit: string }[]): Problems =>
    items.flatMap(({ unit }, index) => check([list, index, 'unit'], 'unit', unit));
  return [
    ...units.flatMap(({ organisation }, index) =>
      check(['units', index, 'organisation'], 'organisation', organisation),
    ),
    ...ofUnits('applications', applications),
    ...ofUnits('processes', processes),
    ...ofUnits('roll', roll),
    ...ofUnits('diplomas', diplomas),
    ...groups.flatMap(({ units: of, payer }, index) => [
      ...of.flatMap((unit, at) => check(['groups', index, 'units', at], 'unit', unit)),
      ...check(['groups', index, 'payer'], 'unit', payer),
    ]),
    ...processes.flatMap(({ renews }, index) => check(['processes', index, 'renews'], 'diploma', renews)),
  ];
}

function intervals({ units = [], registration = [] }: CaseFile): Problems {
  return [
    ...units.flatMap((unit, index) => backwards(['units', index], unit)),
    ...registration.flatMap((window, index) => backwards(['registration', index], window)),
  ];
}
