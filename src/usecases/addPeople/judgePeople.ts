import type { PersonFinding, PersonRow } from '../../interchange/people';
import { longestText } from '../../lists/repositories/ports';
import {
  folded,
  isSameAddress,
  matchUnit,
  type Group,
  type Participant,
  type ParticipantKey,
  type Process,
  type UnitKey,
} from '../../rules';

/** A unit that people can be put on the list for, with the process they are counted in. */
export interface ListUnit {
  readonly unitKey: UnitKey;
  readonly name: string;
  readonly process: Process;
}

/** What a person has answered about one row of a list that is read in. */
export interface RowAnswer {
  readonly unitKey?: UnitKey;
  /** The unit of the rows above, of a row whose rows above are no longer there. */
  readonly unitAbove?: string;
  readonly name?: string;
  /** The right address; empty for without. */
  readonly email?: string;
  /** The half of a name is all of it. */
  readonly isWhole?: true;
  /** The one with the same name is somebody else. */
  readonly isAnother?: true;
  /** The same person as on this row of the list. */
  readonly sameAs?: ParticipantKey;
  readonly skip?: true;
}
/** By the id of the row. */
export type RowAnswers = Readonly<Record<string, RowAnswer>>;

export interface ListSurroundings {
  readonly group: Group;
  readonly units: readonly ListUnit[];
  /** Everyone on the lists of the groups judged together. */
  readonly participants: readonly Participant[];
  readonly groups: readonly Group[];
  readonly answers: RowAnswers;
  /** For rows that say no unit, and have none above. */
  readonly everyone: UnitKey | undefined;
}

/** What has to be put right in the source before the row can be added. */
export type PersonProblem =
  | Exclude<PersonFinding, { readonly code: 'halfName' | 'oneWord' | 'reordered' | 'severalAddresses' }>
  | { readonly code: 'nameLong' | 'emailLong' }
  /** The address of another row of this list, whose name is another. */
  | { readonly code: 'doubled'; readonly line: number };

/** What has to be answered before the row can be added. */
export type PersonQuestion =
  | Extract<PersonFinding, { readonly code: 'halfName' | 'severalAddresses' }>
  | { readonly code: 'unitMissing' }
  | { readonly code: 'unitUnknown'; readonly unit: string }
  | { readonly code: 'unitNear'; readonly unit: string; readonly unitKeys: readonly UnitKey[] }
  | { readonly code: 'unitAbove'; readonly unit: string; readonly unitKeys: readonly UnitKey[] }
  /** Somebody on the list has the name, and another address or none. */
  | { readonly code: 'sameName'; readonly there: Participant; readonly group: string }
  /** Another row of this list has the name. */
  | { readonly code: 'sameNameAsRow'; readonly line: number };

export type PersonNote = Extract<PersonFinding, { readonly code: 'oneWord' | 'reordered' }>;

/** What will become of a row. */
export type RowFate =
  | { readonly kind: 'add' }
  /** The address on that row becomes the one of this list. */
  | { readonly kind: 'correct'; readonly there: Participant }
  /** On the list of the group with this number. */
  | { readonly kind: 'already'; readonly group: string }
  /** The same person as on another line of this list, word for word. */
  | { readonly kind: 'twice'; readonly line: number }
  | { readonly kind: 'skip' }
  | { readonly kind: 'asks' }
  | { readonly kind: 'wrong' };

export interface JudgedPerson {
  readonly row: PersonRow;
  readonly name: string;
  readonly email: string | undefined;
  readonly unitKey: UnitKey | undefined;
  readonly isManager: boolean;
  readonly problems: readonly PersonProblem[];
  readonly questions: readonly PersonQuestion[];
  readonly notes: readonly PersonNote[];
  readonly fate: RowFate;
}

/** Every row that was read, judged: what will become of it, and what is wrong or has to be answered. None is left out. */
export function judgePeople(rows: readonly PersonRow[], around: ListSurroundings): readonly JudgedPerson[] {
  const before: JudgedPerson[] = [];
  for (const row of rows) before.push(judgeRow(row, around, before));
  return before;
}

function judgeRow(row: PersonRow, around: ListSurroundings, before: readonly JudgedPerson[]): JudgedPerson {
  const answer = around.answers[row.id] ?? {};
  const name = answer.name ?? row.name;
  const email = answer.email ?? row.email;
  const unit = unitOf(row, answer, around, before);
  const person = {
    row,
    name,
    email: email === '' ? undefined : email,
    unitKey: unit.unitKey,
    isManager: row.isManager,
    notes: row.findings.filter(isNote),
  };
  const twin = before.find((other) => other.fate.kind !== 'skip' && isSameAddress(other.email, person.email));
  const namesake = before.find(
    (other) =>
      other.fate.kind !== 'skip' &&
      name !== '' &&
      folded(other.name) === folded(name) &&
      !isSameAddress(other.email, person.email),
  );
  const there = onList(person, around);
  const problems: readonly (PersonProblem | false)[] = [
    ...row.findings.filter(isProblem).filter(({ code }) => !isSettled(code, answer)),
    name.length > longestText && { code: 'nameLong' },
    email.length > longestText && { code: 'emailLong' },
    twin !== undefined && folded(twin.name) !== folded(name) && { code: 'doubled', line: twin.row.line },
  ];
  const questions: readonly (PersonQuestion | false)[] = [
    ...row.findings.filter(isQuestion).filter(({ code }) => !isSettled(code, answer)),
    ...(there.kind === 'here' ? [] : unit.questions),
    there.kind === 'sameName' &&
      answer.isAnother === undefined && { code: 'sameName', there: there.row, group: there.group },
    there.kind === 'none' &&
      twin === undefined &&
      namesake !== undefined &&
      answer.isAnother === undefined && { code: 'sameNameAsRow', line: namesake.row.line },
  ];
  const wrong = problems.flatMap((problem) => (problem === false ? [] : [problem]));
  const open = questions.flatMap((question) => (question === false ? [] : [question]));
  const fate = ((): RowFate => {
    if (answer.skip === true) return { kind: 'skip' };
    if (wrong.length > 0) return { kind: 'wrong' };
    if (there.kind === 'here') return { kind: 'already', group: there.group };
    if (there.kind === 'corrected') return { kind: 'correct', there: there.row };
    if (twin !== undefined) return { kind: 'twice', line: twin.row.line };
    return open.length > 0 ? { kind: 'asks' } : { kind: 'add' };
  })();
  return { ...person, problems: wrong, questions: open, fate };
}

type OnList =
  | { readonly kind: 'none' }
  | { readonly kind: 'here' | 'sameName' | 'corrected'; readonly row: Participant; readonly group: string };

/** Whether the person is on a list already: by address; by name and unit without one; by what was answered. */
function onList(
  { row: { id }, name, email, unitKey }: Pick<JudgedPerson, 'row' | 'name' | 'email' | 'unitKey'>,
  { participants, groups, answers }: ListSurroundings,
): OnList {
  const found = (kind: 'here' | 'sameName' | 'corrected', row: Participant): OnList => ({
    kind,
    row,
    group: groups.find(({ key }) => key === row.groupKey)?.number ?? '',
  });
  const said = participants.find(({ key }) => key === answers[id]?.sameAs);
  if (said !== undefined)
    return found(email === undefined || isSameAddress(said.email, email) ? 'here' : 'corrected', said);
  const named = participants.filter((row) => !row.isAlias);
  const same = named.find((row) => isSameAddress(row.email, email));
  if (same !== undefined) return found('here', same);
  if (name === '' || answers[id]?.isAnother === true) return { kind: 'none' };
  const namesakes = named.filter((row) => folded(row.name) === folded(name));
  const twin = namesakes.find((row) => row.email === undefined && email === undefined && row.unitKey === unitKey);
  if (twin !== undefined) return found('here', twin);
  const [namesake] = namesakes;
  return namesake === undefined ? { kind: 'none' } : found('sameName', namesake);
}

interface RowUnit {
  readonly unitKey: UnitKey | undefined;
  readonly questions: readonly PersonQuestion[];
}

/** The unit of a row. One that is only nearly named, or only above, is asked for and never taken for another. */
function unitOf(
  row: PersonRow,
  answer: RowAnswer,
  { units, everyone, answers }: ListSurroundings,
  before: readonly JudgedPerson[],
): RowUnit {
  const chosen = units.find(({ unitKey }) => unitKey === answer.unitKey)?.unitKey;
  if (chosen !== undefined) return { unitKey: chosen, questions: [] };
  const asks = (question: PersonQuestion): RowUnit => ({ unitKey: undefined, questions: [question] });
  const above = answer.unitAbove ?? row.unitAbove;
  if (row.unit === '' && above !== undefined) {
    const match = matchUnit(above, units);
    // What was chosen for the rows above that say the unit goes for this one too.
    const meant = [...before]
      .reverse()
      .find(
        (other) => folded(other.row.unit) === folded(above) && answers[other.row.id]?.unitKey !== undefined,
      )?.unitKey;
    const unitKeys =
      meant !== undefined
        ? [meant]
        : match.kind === 'same'
          ? [match.unitKey]
          : match.kind === 'near'
            ? match.unitKeys
            : [];
    return asks({ code: 'unitAbove', unit: above, unitKeys });
  }
  if (row.unit === '') {
    const [only] = units;
    const unitKey = units.length === 1 ? only?.unitKey : everyone;
    return unitKey === undefined ? asks({ code: 'unitMissing' }) : { unitKey, questions: [] };
  }
  const match = matchUnit(row.unit, units);
  switch (match.kind) {
    case 'same':
      return { unitKey: match.unitKey, questions: [] };
    case 'near':
      return asks({ code: 'unitNear', unit: row.unit, unitKeys: match.unitKeys });
    case 'none':
      return asks({ code: 'unitUnknown', unit: row.unit });
  }
}

const isNote = (finding: PersonFinding): finding is PersonNote =>
  finding.code === 'oneWord' || finding.code === 'reordered';
const isQuestion = (
  finding: PersonFinding,
): finding is Extract<PersonFinding, { readonly code: 'halfName' | 'severalAddresses' }> =>
  finding.code === 'halfName' || finding.code === 'severalAddresses';
const isProblem = (finding: PersonFinding): finding is Extract<PersonProblem, PersonFinding> =>
  !isNote(finding) && !isQuestion(finding);

function isSettled(code: PersonFinding['code'], { name, email, isWhole }: RowAnswer): boolean {
  switch (code) {
    case 'nameMissing':
      return name !== undefined;
    case 'halfName':
      return name !== undefined || isWhole === true;
    case 'email':
    case 'severalAddresses':
      return email !== undefined;
    default:
      return false;
  }
}
