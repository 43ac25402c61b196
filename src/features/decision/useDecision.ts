import { fill } from '../../loc/fill';
import * as React from 'react';
import type { Stored } from '../../lists/repositories/ports';
import { compareSnapshots, valueOf, type Decision } from '../../rules';
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
import { snapshotDifferenceWords } from '../../parts/acts/differenceWords';
import type { Stopped } from '../../parts/acts/ActStopped';
import { carryOut } from '../../usecases/act/act';
import { decideAct, finishAct, decisionBasis, decisionFacts, type DecisionFacts } from '../../usecases/decide/decide';
import { type Finish, type FinishStep } from '../../usecases/decide/finishDecision';
import { titlesIn } from '../../words/titles';

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
  /** The facts are no longer what was on the screen: nothing was written, and what was typed is still there. */
  readonly stopped: Stopped | undefined;
  /** Somebody else decided first: their decision is in force, and what was typed is still there. */
  readonly overtaken: Stored<Decision> | undefined;
  /** Finishing was stopped since the facts have changed, which has to be settled first. */
  readonly finishStopped: boolean;
  /** The decision was saved in this visit; `failed` says whether all it leads to was. */
  readonly progress: Progress | undefined;
  readonly take: (frame: FormFrame) => void;
  readonly resume: (decision: Decision) => void;
}

/** Takes a decision on a unit and writes what it leads to. */
export function useDecision(unit: ParticipatingUnit): DecisionWork {
  const open = useOpenGroup();
  const { repositories, texts, locale, now } = useCoordinatorServices();
  const today = useToday();
  const processKey = unit.process.value.key;
  const draft = useDraft<FormField>('decision', processKey, () => ({
    ...emptyFields,
    act: crypto.randomUUID(),
    declaredBy: valueOf(open.version.award.certifier) ?? '',
  }));
  const [problems, setProblems] = React.useState<FormProblems>({});
  const [attempt, setAttempt] = React.useState(0);
  const [saving, setSaving] = React.useState(false);
  const [refused, setRefused] = React.useState<unknown>();
  const [stopped, setStopped] = React.useState<Stopped>();
  const [overtaken, setOvertaken] = React.useState<Stored<Decision>>();
  const [finishStopped, setFinishStopped] = React.useState(false);
  const [progress, setProgress] = React.useState<Progress>();

  /** One write at a time; what goes wrong unforeseen is shown like a refusal. */
  const work = (task: () => Promise<void>): void => {
    if (saving) return;
    setSaving(true);
    setRefused(undefined);
    setOvertaken(undefined);
    setStopped(undefined);
    setFinishStopped(false);
    task()
      .catch(setRefused)
      .then(() => setSaving(false))
      .catch(() => undefined);
  };

  const revokedReason = fill(texts.decision.revokedByCorrection, { day: today });
  const show = (decision: Decision, { done, failed }: Finish): void =>
    setProgress({ decision, done: ['decision', ...done], failed });
  /** What the facts amounted to on the screen and what they amount to now, side by side. */
  const showChange = (now: DecisionFacts): void => {
    const seen = decisionFacts(open, processKey, today).proposal?.snapshot;
    const differences =
      seen === undefined || now.proposal === undefined ? [] : compareSnapshots(seen, now.proposal.snapshot);
    const language = { texts, locale };
    setStopped({
      kind: 'changedMeanwhile',
      differences: snapshotDifferenceWords(differences, open.version, language, titlesIn(now.open, locale)),
    });
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
      const outcome = await carryOut(
        decideAct(
          {
            groupKey: open.file.group.value.key,
            processKey,
            standing: frame.corrects?.key,
            act: draft.form.act,
            decisionOn: (proposal, key) => decisionFrom(draft.form, { ...frame, proposal }, key, user.name, texts),
            today,
            now: now(),
            revokedReason,
          },
          repositories,
        ),
        decisionBasis(decisionFacts(open, processKey, today)),
      );
      open.reload();
      if (outcome.kind === 'taken') return setStopped(outcome);
      if (outcome.kind === 'changedMeanwhile') return showChange(outcome.facts);
      if (outcome.kind === 'hindered')
        return outcome.because.kind === 'decided' ? setOvertaken(outcome.because.theirs) : setStopped(outcome.because);
      if (outcome.receipt.kind === 'overtaken') return setOvertaken(outcome.receipt.theirs);
      draft.clear();
      show(outcome.receipt.decision, outcome.receipt.finish);
    });
  };

  return {
    draft,
    problems,
    attempt,
    saving,
    refused,
    stopped,
    overtaken,
    finishStopped,
    progress,
    take,
    resume: (decision) =>
      work(async () => {
        const groupKey = open.file.group.value.key;
        const outcome = await carryOut(
          finishAct({ groupKey, processKey, decision, today, revokedReason }, repositories),
          decision.key,
        );
        open.reload();
        if (outcome.kind === 'done') return show(decision, outcome.receipt);
        setProgress(undefined);
        if (outcome.kind !== 'hindered') return undefined;
        const { because } = outcome;
        if (because.kind === 'decided') return setOvertaken(because.theirs);
        return because.kind === 'changed' ? setFinishStopped(true) : setStopped(because);
      }),
  };
}
