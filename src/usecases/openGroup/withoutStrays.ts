import { keysOf, referring, strayed } from '../strays/references';
import type { Reference } from '../strays/references';
import type { CatalogueWithUnits, GroupFile, SetAsideRow, Stored } from '../../lists/repositories/ports';

/**
 * The file without rows that refer to what is not there: a process whose unit is gone, a mark at a session that does
 * not exist. They are set aside with the rows that could not be read, since nothing can be judged with them; what
 * belongs to such a row, or to one that could not be read, is left out with it and not named by itself. The same object
 * when there are none.
 */
export function withoutStrays(file: GroupFile, { units, organisations, versions }: CatalogueWithUnits): GroupFile {
  const strays: SetAsideRow[] = [];
  const gone = new Set(
    file.setAside.flatMap(({ list, keys }) => (keys.Key === undefined ? [] : `${list} ${keys.Key}`)),
  );
  let left = 0;
  /** Keeps the rows whose every reference is known. */
  const kept = <T extends object>(
    list: string,
    rows: readonly Stored<T>[],
    references: (value: T) => readonly Reference[],
  ): readonly Stored<T>[] =>
    rows.filter((row) => {
      const stray = strayed(list, row, references(row.value));
      if (stray === undefined) return true;
      left++;
      if (stray.keys.Key !== undefined) gone.add(`${list} ${stray.keys.Key}`);
      const belongsToIt = stray.reason.code === 'unknownReference' && gone.has(`${stray.reason.list} ${stray.value}`);
      if (!belongsToIt) strays.push(stray);
      return false;
    });

  const version = versions.find(({ key }) => key === file.group.value.versionKey);
  const [groups, knownUnits, knownOrganisations] = [keysOf(file.groupsTogether), keysOf(units), keysOf(organisations)];
  const processes = kept('Processes', file.processes, ({ unitKey, organisationKey }) => [
    { column: 'UnitKey', key: unitKey, known: knownUnits, to: 'Units' },
    { column: 'OrgKey', key: organisationKey, known: knownOrganisations, to: 'Organisations' },
  ]);
  const inProcess = referring('ProcessKey', keysOf(processes), 'Processes');
  const inGroup = referring('GroupKey', groups, 'Groups');
  const participants = kept('Participants', file.participants, ({ groupKey, processKey }) => [
    inGroup(groupKey),
    inProcess(processKey),
  ]);
  // A session elsewhere that somebody attended belongs to a group that is not in the file.
  const together = file.group.value.togetherKey;
  const steps = version === undefined ? undefined : new Set<string>(version.steps.map(({ key }) => key));
  const sessions = kept('Sessions', file.sessions, ({ togetherKey, groupKey, stepKey }) =>
    togetherKey !== together
      ? []
      : [
          inGroup(groupKey),
          ...(steps === undefined ? [] : [{ column: 'StepKey', key: stepKey, known: steps, to: 'ProgrammeSteps' }]),
        ],
  );
  const atSession = referring('SessionKey', keysOf(sessions), 'Sessions');
  const ofPerson = referring('ParticipantKey', keysOf(participants), 'Participants');
  const clean: GroupFile = {
    ...file,
    processes,
    participants,
    sessions,
    attendance: kept('Attendance', file.attendance, ({ sessionKey, participantKey }) => [
      atSession(sessionKey),
      ofPerson(participantKey),
    ]),
    submissions: kept('Submissions', file.submissions, ({ groupKey, processKey, participantKey }) => [
      inGroup(groupKey),
      inProcess(processKey),
      ofPerson(participantKey),
    ]),
    decisions: kept('Decisions', file.decisions, ({ processKey }) => [inProcess(processKey)]),
    diplomas: kept('Diplomas', file.diplomas, ({ processKey }) => [inProcess(processKey)]),
    invoiceLines: kept('InvoiceLines', file.invoiceLines, ({ groupKey, processKey }) => [
      inGroup(groupKey),
      inProcess(processKey),
    ]),
    requests: kept('MyPath', file.requests, ({ groupKey, sessionKey }) => [inGroup(groupKey), atSession(sessionKey)]),
  };
  return left === 0 ? file : { ...clean, setAside: [...file.setAside, ...strays] };
}
