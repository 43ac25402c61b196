import type { CatalogueWithUnits, GroupFile, SetAsideRow, Stored } from '../../lists/repositories/ports';

/**
 * The file without rows that refer to what is not there: a process whose unit is gone, a mark at a session that does
 * not exist. They are set aside with the rows that could not be read, since nothing can be judged with them. The same
 * object when there are none.
 */
export function withoutStrays(file: GroupFile, { units, organisations, versions }: CatalogueWithUnits): GroupFile {
  const strays: SetAsideRow[] = [];
  /** Keeps the rows whose every reference is known, and sets the others aside by the first that is not. */
  const kept = <T>(
    list: string,
    rows: readonly Stored<T>[],
    references: (value: T) => readonly Reference[],
  ): readonly Stored<T>[] =>
    rows.filter(({ id, value }) => {
      const unknown = references(value).find(({ key, known }) => key !== undefined && !known.has(key));
      if (unknown === undefined) return true;
      const { column, key = '', to } = unknown;
      const reason = { code: 'unknownReference', list: to } as const;
      strays.push({ list, id, column, value: key, reason, keys: { [column]: key } });
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
  return strays.length === 0 ? file : { ...clean, setAside: [...file.setAside, ...strays] };
}

/** What a column refers to: undefined where it refers to nothing. */
interface Reference {
  readonly column: string;
  readonly key: string | undefined;
  readonly known: ReadonlySet<string>;
  readonly to: string;
}

const referring =
  (column: string, known: ReadonlySet<string>, to: string) =>
  (key: string | undefined): Reference => ({ column, key, known, to });

const keysOf = (rows: readonly { readonly value: { readonly key: string } }[]): ReadonlySet<string> =>
  new Set(rows.map(({ value }) => value.key));
