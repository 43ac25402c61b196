import * as React from 'react';
import { keyFrom, type Decision, type DecisionKey } from '../../rules';
import { useOpenGroup, type ParticipatingUnit } from '../group/OpenGroup';
import { useProduct, useToday } from '../shell/Product';
import { useDraft, type Draft } from '../shell/useDraft';
import { decisionFrom, emptyFields, problemsOf, type FormField, type FormFrame, type FormProblems } from './decisionDraft';
import { finishDecision, type Finish, type FinishStep } from './finishDecision';

/** How far a saved decision came. */
export interface Progress {
  readonly decision: Decision;
  readonly done: readonly (FinishStep | 'decision')[];
  readonly failed: Finish['failed'];
}

export interface DecisionWork {
  readonly draft: Draft<FormField | 'key'>;
  readonly problems: FormProblems;
  /** Grows by one for each refused attempt, so that focus can go to the first field that is wrong. */
  readonly attempt: number;
  readonly saving: boolean;
  /** The decision itself was not saved: what was typed is still there. */
  readonly refused: unknown;
  /** The decision was saved in this visit; `failed` says whether all it leads to was. */
  readonly progress: Progress | undefined;
  readonly take: (frame: FormFrame) => void;
  readonly resume: (decision: Decision) => void;
}

/** Takes a decision on a unit and writes what it leads to. */
export function useDecision(unit: ParticipatingUnit): DecisionWork {
  const open = useOpenGroup();
  const { repositories, texts } = useProduct();
  const today = useToday();
  const processKey = unit.process.value.key;
  const draft = useDraft<FormField | 'key'>(`decision.${processKey}`, () => ({ ...emptyFields, key: crypto.randomUUID() }));
  const [problems, setProblems] = React.useState<FormProblems>({});
  const [attempt, setAttempt] = React.useState(0);
  const [saving, setSaving] = React.useState(false);
  const [refused, setRefused] = React.useState<unknown>();
  const [progress, setProgress] = React.useState<Progress>();

  /** One write at a time; what goes wrong unforeseen is told like a refusal. */
  const work = (task: () => Promise<void>): void => {
    if (saving) return;
    setSaving(true);
    setRefused(undefined);
    task().catch(setRefused).then(() => setSaving(false)).catch(() => undefined);
  };

  const finish = async (decision: Decision): Promise<void> => {
    const { done, failed } = await finishDecision(open, unit, decision, today, repositories, texts.decision);
    setProgress({ decision, done: ['decision', ...done], failed });
    open.reload();
  };

  const take = (frame: FormFrame): void => {
    const found = problemsOf(draft.form, frame, texts);
    setProblems(found);
    if (Object.keys(found).length > 0) { setAttempt((before) => before + 1); return; }
    work(async () => {
      const user = await repositories.directory.currentUser();
      const decision = decisionFrom(draft.form, frame, keyFrom<DecisionKey>(draft.form.key), user.name, texts);
      if (decision === undefined) return;
      const outcome = await repositories.decisions.take(decision);
      if (outcome.kind === 'refused') { setRefused(outcome.failure); return; }
      // A row with our key is our own earlier attempt, and what it says is what was decided.
      const saved = outcome.kind === 'saved' ? outcome.stored.value : outcome.current.value;
      draft.clear();
      await finish(saved);
    });
  };

  return { draft, problems, attempt, saving, refused, progress, take, resume: (decision) => work(() => finish(decision)) };
}
