import * as React from 'react';
import type { Catalogue } from '../../../lists/repositories/ports';
import { useCoordinatorServices } from '../../../services/CoordinatorServices';
import { useDraft, type Draft } from '../../../services/device/useDraft';
import { useProgrammeWords } from '../ProgrammeWords';
import type { ProgrammeVersion } from '../../../rules';
import { formOfVersion } from './formOfVersion';
import { draftProblems, type DraftProblem } from './problems';
import { readForm, type ReadVersion } from './readForm';
import { emptyForm, type VersionForm } from './versionForm';

export interface VersionDraft {
  readonly form: VersionForm;
  /** The version it began from, as a form; undefined for a new programme. */
  readonly before: VersionForm | undefined;
  readonly set: (changes: VersionForm) => void;
  readonly read: ReadVersion;
  readonly problems: readonly DraftProblem[];
  readonly kept: Pick<Draft<string>, 'restored' | 'storage' | 'ready'>;
  /** Forgets the draft and begins anew. */
  readonly clear: () => void;
}

/** Short enough to be part of a key, and never the same twice in one draft. */
export const makeId = (): string => crypto.randomUUID().slice(0, 8);

/** A draft of a version, kept on the device as it is typed, read as a version and checked at every change. */
export function useVersionDraft(
  basis: ProgrammeVersion | undefined,
  { versions }: Pick<Catalogue, 'versions'>,
): VersionDraft {
  const { texts, locale } = useCoordinatorServices();
  const { programmeEditor: words } = useProgrammeWords();
  const before = React.useMemo(() => (basis === undefined ? undefined : formOfVersion(basis, countingIds())), [basis]);
  const fresh = (): VersionForm =>
    basis === undefined ? emptyForm(words.defaults, makeId()) : formOfVersion(basis, makeId);
  const draft = useDraft<'version'>('programme', basis?.key ?? '', () => ({ version: JSON.stringify(fresh()) }));
  const form = React.useMemo(() => formFrom(draft.form.version), [draft.form.version]);
  const newest = React.useRef({ form, change: draft.change });
  newest.current = { form, change: draft.change };
  const set = React.useCallback((changes: VersionForm): void => {
    const next = { ...newest.current.form, ...changes };
    // Two changes of one turn build on each other.
    newest.current = { ...newest.current, form: next };
    newest.current.change({ version: JSON.stringify(next) });
  }, []);
  const read = React.useMemo(() => readForm(form), [form]);
  const problems = React.useMemo(
    () => draftProblems(form, read, versions, words, { texts, locale }),
    [form, read, versions, words, texts, locale],
  );
  return { form, before, set, read, problems, kept: draft, clear: () => draft.clear() };
}

/** What was kept on the device as a form; anything in it that is not a text is left out. */
function formFrom(text: string): VersionForm {
  try {
    const held: unknown = JSON.parse(text);
    if (typeof held !== 'object' || held === null) return {};
    return Object.fromEntries(
      Object.entries(held).flatMap(([field, value]: [string, unknown]) =>
        typeof value === 'string' ? [[field, value]] : [],
      ),
    );
  } catch {
    return {};
  }
}

function countingIds(): () => string {
  let last = 0;
  return () => `b${(last += 1)}`;
}
