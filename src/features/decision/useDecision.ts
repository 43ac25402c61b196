import { fill } from '../../loc/fill';
import * as React from 'react';
import type { Stored } from '../../lists/repositories/ports';
import { keyFrom, valueOf, type Decision, type DecisionKey } from '../../rules';
import { useOpenGroup } from '../../parts/OpenGroup';
import type { ParticipatingUnit } from '../../usecases/openGroup/openGroup';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { useDraft, type Draft } from '../../services/device/useDraft';
import {
  decisionFrom,
  emptyFields,
  problemsOf,
  type FormField,
  type FormFrame,
  type FormProblems,
} from './decisionDraft';
import { finishDecision, type Finish, type FinishStep } from '../../usecases/decide/finishDecision';

/** How far a saved decision came. */
export interface Progress {
  readonly decision: Decision;
  readonly done: readonly (FinishStep | 'decision')[];
  readonly failed: Finish['failed'];
}

export interface DecisionWork {
  readonly draft: Draft<FormField>;
  readonly problems: FormProblems;
  /** Grows by one for each refused attempt, so that focus can go to the first field that is wrong. */
  readonly attempt: number;
  readonly saving: boolean;
  /** The decision itself was not saved: what was typed is still there. */
  readonly refused: unknown;
  /** Somebody else decided first: their decision is in force, and what was typed is still there. */
  readonly overtaken: Stored<Decision> | undefined;
  /** The decision was saved in this visit; `failed` says whether all it leads to was. */
  readonly progress: Progress | undefined;
  readonly take: (frame: FormFrame) => void;
  readonly resume: (decision: Decision) => void;
}

/** Takes a decision on a unit and writes what it leads to. */
export function useDecision(unit: ParticipatingUnit): DecisionWork {
  const open = useOpenGroup();
  const { repositories, texts } = useCoordinatorServices();
  const today = useToday();
  const processKey = unit.process.value.key;
  const draft = useDraft<FormField>('decision', processKey, () => ({
    ...emptyFields,
    declaredBy: valueOf(open.version.award.certifier) ?? '',
  }));
  const taken = open.file.decisions.filter(({ value }) => value.processKey === processKey).length;
  // Two who decide at once make the same key and meet in one row; sent again it is the same decision.
  const key = keyFrom<DecisionKey>(`${processKey}-decision-${taken + 1}`);
  const [problems, setProblems] = React.useState<FormProblems>({});
  const [attempt, setAttempt] = React.useState(0);
  const [saving, setSaving] = React.useState(false);
  const [refused, setRefused] = React.useState<unknown>();
  const [overtaken, setOvertaken] = React.useState<Stored<Decision>>();
  const [progress, setProgress] = React.useState<Progress>();

  /** One write at a time; what goes wrong unforeseen is shown like a refusal. */
  const work = (task: () => Promise<void>): void => {
    if (saving) return;
    setSaving(true);
    setRefused(undefined);
    setOvertaken(undefined);
    task()
      .catch(setRefused)
      .then(() => setSaving(false))
      .catch(() => undefined);
  };

  const finish = async (decision: Decision): Promise<void> => {
    const { done, failed } = await finishDecision(
      open,
      unit,
      decision,
      today,
      repositories,
      fill(texts.decision.revokedByCorrection, { day: today }),
    );
    setProgress({ decision, done: ['decision', ...done], failed });
    open.reload();
  };

  const take = (frame: FormFrame): void => {
    const found = problemsOf(draft.form, frame, texts);
    setProblems(found);
    if (Object.keys(found).length > 0) {
      setAttempt((before) => before + 1);
      return;
    }
    work(async () => {
      const user = await repositories.directory.currentUser();
      const decision = decisionFrom(draft.form, frame, key, user.name, texts);
      if (decision === undefined) return;
      const outcome = await repositories.decisions.take(decision);
      if (outcome.kind === 'refused') {
        setRefused(outcome.failure);
        return;
      }
      if (outcome.kind === 'conflict') {
        setOvertaken(outcome.current);
        open.reload();
        return;
      }
      draft.clear();
      await finish(outcome.stored.value);
    });
  };

  return {
    draft,
    problems,
    attempt,
    saving,
    refused,
    overtaken,
    progress,
    take,
    resume: (decision) => work(() => finish(decision)),
  };
}
