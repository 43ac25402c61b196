import * as React from 'react';
import type { Catalogue } from '../../../lists/repositories/ports';
import type { ProgrammeVersion } from '../../../rules';
import { hrefOfProgrammes, type DraftBasis, type EditorPart } from '../programmePlaces';
import type { EditorValue } from './EditorContext';
import { focusField } from './ProblemSummary';
import type { DraftProblem } from './problems';
import { makeId, useVersionDraft, type VersionDraft } from './useVersionDraft';

export interface EditorState {
  readonly draft: VersionDraft;
  readonly editor: EditorValue;
  readonly page: React.RefObject<HTMLDivElement>;
  readonly summary: React.RefObject<HTMLDivElement>;
  /** True once somebody has wanted to publish: from then on everything that is wrong is shown. */
  readonly tried: boolean;
  readonly asked: 'discard' | 'publish' | undefined;
  readonly ask: (what: 'discard' | 'publish' | undefined) => void;
  /**
   * True while a rule cannot be read or applied; what the programme is called, and since when, is nothing that the
   * sandbox needs.
   */
  readonly unread: boolean;
  /** Asks to publish, or leads to what has to be put right first. */
  readonly review: () => void;
  /** Goes to a field, on whichever part it is. */
  readonly goTo: (problem: DraftProblem) => void;
  /** A field that has been left says what is wrong with it. */
  readonly left: (event: React.FocusEvent) => void;
}

/** What the editor shows and asks, around the draft itself. */
export function useEditorState(
  from: ProgrammeVersion | undefined,
  basis: DraftBasis,
  part: EditorPart,
  catalogue: Catalogue,
): EditorState {
  const draft = useVersionDraft(from, catalogue);
  const { form, before, set, problems } = draft;
  const [tried, setTried] = React.useState(false);
  const [asked, ask] = React.useState<EditorState['asked']>();
  const [touched, setTouched] = React.useState<ReadonlySet<string>>(new Set());
  const page = React.useRef<HTMLDivElement>(null);
  const summary = React.useRef<HTMLDivElement>(null);
  const wanted = React.useRef<string>();
  const [refused, setRefused] = React.useState(0);
  // The field may be on a part that is not in view until the address has changed.
  React.useEffect(() => {
    if (wanted.current !== undefined) focusField(page.current, wanted.current);
    wanted.current = undefined;
  }, [part]);
  React.useEffect(() => {
    if (refused > 0) summary.current?.focus();
  }, [refused]);
  const problemOf = React.useCallback(
    (field: string): string | undefined => {
      const found =
        problems.find((problem) => problem.field === field) ??
        problems.find((problem) => problem.field === `${field}.least` || problem.field === `${field}.most`);
      return found !== undefined && (tried || touched.has(field)) ? found.text : undefined;
    },
    [problems, tried, touched],
  );
  const editor = React.useMemo(
    () => ({ form, before, set, problemOf, makeId, organisations: catalogue.organisations.map(({ value }) => value) }),
    [form, before, set, problemOf, catalogue],
  );
  return {
    draft,
    editor,
    page,
    summary,
    tried,
    asked,
    ask,
    unread: problems.some(({ part: of }) => of !== 'grunder'),
    review: () => {
      setTried(true);
      if (problems.length === 0) ask('publish');
      else setRefused((turn) => turn + 1);
    },
    goTo: (problem) => {
      if (problem.part === part) return focusField(page.current, problem.field);
      wanted.current = problem.field;
      window.location.hash = hrefOfProgrammes({ page: 'editor', basis, part: problem.part }).slice(1);
    },
    left: ({ target, relatedTarget }) => {
      const place = target.closest<HTMLElement>('[data-field]');
      const field = place?.dataset.field;
      // From the choice to the figure next to it one is still in the same field.
      if (field === undefined || (relatedTarget instanceof Node && place?.contains(relatedTarget) === true)) return;
      if (!touched.has(field)) setTouched((before_) => new Set([...Array.from(before_), field]));
    },
  };
}
