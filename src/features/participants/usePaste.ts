import * as React from 'react';
import type { WriteOutcome } from '../../lists/repositories/ports';
import { keyFrom, type Group, type Participant, type PersonKey, type UnitKey } from '../../rules';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useDraft, type Draft } from '../../services/device/useDraft';
import {
  buildPaste,
  identityOf,
  participantOf,
  personOf,
  type PastedPerson,
  type PasteSurroundings,
} from './buildPaste';
import { identityText, personKeyOf } from './identity';
import { parsePaste, textOf, type PastedTable } from './parsePaste';

interface Judged {
  readonly table: PastedTable;
  readonly people: readonly PastedPerson[];
  readonly personKeys: ReadonlyMap<string, PersonKey>;
}

export type PasteField = 'text' | 'everyone' | 'chosen';

export interface PasteState {
  readonly draft: Draft<PasteField>;
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly judged: Judged | undefined;
  /** The list could not be read at all (its reader was not loaded). */
  readonly unread: boolean;
  readonly ready: readonly PastedPerson[];
  readonly already: readonly PastedPerson[];
  readonly wrong: readonly PastedPerson[];
  readonly everyone: UnitKey | undefined;
  readonly setEveryone: (unit: UnitKey | undefined) => void;
  readonly chosen: Readonly<Record<number, UnitKey>>;
  readonly choose: (line: number, unit: UnitKey) => void;
  readonly saving: boolean;
  readonly result: PasteResult | undefined;
  readonly add: () => Promise<void>;
}

export interface PasteResult {
  readonly added: number;
  readonly already: number;
  readonly left: number;
  /** Why lines were refused by SharePoint, or why the whole batch failed. */
  readonly failures: readonly unknown[];
}

/** What is in the box, judged as it changes, and its one batch. What was not added stays in the box. */
export function usePaste(
  group: Group,
  around: Pick<PasteSurroundings, 'units' | 'participants' | 'groups'>,
  onAdded: () => void,
): PasteState {
  const { repositories } = useCoordinatorServices();
  const draft = useDraft<PasteField>('paste', group.key, () => ({ text: '', everyone: '', chosen: '' }));
  const { text } = draft.form;
  const everyone = draft.form.everyone === '' ? undefined : keyFrom<UnitKey>(draft.form.everyone);
  const chosen = React.useMemo(() => choicesIn(draft.form.chosen), [draft.form.chosen]);
  const [held, setHeld] = React.useState<{ readonly judged?: Judged; readonly unread: boolean }>({ unread: false });
  const [saving, setSaving] = React.useState(false);
  const [result, setResult] = React.useState<PasteResult>();
  const { units, participants, groups } = around;

  React.useEffect(() => {
    let asked = true;
    judge(text, { units, participants, groups, chosen, everyone }).then(
      (judged) => {
        if (asked) setHeld({ judged, unread: false });
      },
      () => {
        if (asked) setHeld({ unread: true });
      },
    );
    return () => {
      asked = false;
    };
  }, [text, units, participants, groups, chosen, everyone]);

  const people = held.judged?.people ?? [];
  const wrong = people.filter(({ errors }) => errors.length > 0);
  const already = people.filter(({ errors, alreadyIn }) => errors.length === 0 && alreadyIn !== undefined);
  const ready = people.filter(({ errors, alreadyIn }) => errors.length === 0 && alreadyIn === undefined);

  const add = async (): Promise<void> => {
    const { judged } = held;
    if (saving || judged === undefined) return;
    setSaving(true);
    const rows = ready.flatMap((person) => rowOf(person, group, judged, units));
    const outcomes = await send(
      rows.map(({ participant }) => participant),
      (list) => repositories.participants.add(list),
    );
    const refused = rows.filter((_, index) => outcomes[index]?.kind === 'refused').map(({ person }) => person);
    const left = judged.table.lines.filter((line) =>
      [...wrong, ...refused].some(({ pasted }) => pasted.line === line.line),
    );
    setSaving(false);
    setResult({
      added: outcomes.filter(({ kind }) => kind === 'saved').length,
      left: left.length,
      already: already.length + outcomes.filter(({ kind }) => kind === 'conflict').length,
      failures: outcomes.flatMap((outcome) => (outcome.kind === 'refused' ? [outcome.failure] : [])).slice(0, 1),
    });
    // Lines have new numbers in what is left, so choices made by number no longer say which line they were for.
    if (left.length === 0) draft.clear();
    else draft.change({ text: textOf(judged.table, left), chosen: '' });
    if (rows.length > refused.length) onAdded();
  };
  return {
    draft,
    text,
    judged: held.judged,
    unread: held.unread,
    ready,
    already,
    wrong,
    everyone,
    chosen,
    saving,
    result,
    add,
    setText: (typed) => {
      draft.change({ text: typed });
      setResult(undefined);
    },
    setEveryone: (unit) => draft.change({ everyone: unit ?? '' }),
    choose: (line, unit) => draft.change({ chosen: choicesAsText({ ...chosen, [line]: unit }) }),
  };
}

/** The units chosen by hand, as the draft keeps them: a line's number and a unit's key on each line. */
function choicesAsText(chosen: PasteState['chosen']): string {
  return Object.entries(chosen)
    .map(([line, unit]) => `${line} ${unit}`)
    .join('\n');
}
function choicesIn(text: string): PasteState['chosen'] {
  const chosen: Record<number, UnitKey> = {};
  for (const [, line, unit] of text.matchAll(/^(\d+) (.+)$/gm))
    if (unit !== undefined) chosen[Number(line)] = keyFrom<UnitKey>(unit);
  return chosen;
}

async function judge(text: string, surroundings: PasteSurroundings): Promise<Judged | undefined> {
  if (text.trim() === '') return undefined;
  const table = await parsePaste(text);
  const identities = table.lines.flatMap((line) => identityOf(personOf(line, table.columns, surroundings)) ?? []);
  const personKeys = new Map(
    await Promise.all(
      identities.map(async (identity) => [identityText(identity), await personKeyOf(identity)] as const),
    ),
  );
  return { table, personKeys, people: buildPaste(table, surroundings, personKeys) };
}

function rowOf(
  person: PastedPerson,
  group: Group,
  { personKeys }: Judged,
  units: PasteSurroundings['units'],
): readonly { readonly person: PastedPerson; readonly participant: Participant }[] {
  const identity = identityOf(person);
  const personKey = identity && personKeys.get(identityText(identity));
  return personKey === undefined ? [] : [{ person, participant: participantOf(group, person, personKey, units) }];
}

type Sent = WriteOutcome<Participant> | { readonly kind: 'refused'; readonly failure: unknown };

/** A batch that did not come through at all is a refusal of each of its lines. */
async function send(
  participants: readonly Participant[],
  write: (list: readonly Participant[]) => Promise<readonly WriteOutcome<Participant>[]>,
): Promise<readonly Sent[]> {
  if (participants.length === 0) return [];
  try {
    return await write(participants);
  } catch (failure) {
    return participants.map(() => ({ kind: 'refused', failure }));
  }
}
