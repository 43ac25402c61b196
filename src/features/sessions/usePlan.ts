import * as React from 'react';
import { isIsoDate, type StepKey } from '../../rules';
import { useOpenGroup } from '../../parts/OpenGroup';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useDraft, type Draft } from '../../services/device/useDraft';
import { dayField, datePlan, emptyPlan, planErrors, sessionsOf, type DatePlan, type PlanErrors } from './planForm';

export interface PlanWork {
  readonly draft: Draft<string>;
  readonly plan: DatePlan | undefined;
  readonly errors: PlanErrors;
  readonly attempt: number;
  readonly saving: boolean;
  /** Some sessions were saved and some were not: which, and why the first of those was not. */
  readonly failed:
    | { readonly saved: number; readonly of: number; readonly steps: readonly StepKey[]; readonly failure: unknown }
    | undefined;
  readonly save: () => void;
}

/**
 * The plan of a group's sessions, kept as a draft. Saved together; what a part of them meets is shown, and it is sent
 * again only those that are not there are added, since each has a key from when the plan was begun.
 */
export function usePlan(onSaved: () => void): PlanWork {
  const { repositories } = useCoordinatorServices();
  const open = useOpenGroup();
  const { steps } = open.version;
  const draft = useDraft<string>('datePlan', open.file.group.value.key, () =>
    emptyPlan(steps, () => crypto.randomUUID()),
  );
  const [attempt, setAttempt] = React.useState(0);
  const [saving, setSaving] = React.useState(false);
  const [failed, setFailed] = React.useState<PlanWork['failed']>();
  const plan = datePlan(open, draft.form);
  const errors = planErrors(open, draft.form, plan);

  const send = async (all: DatePlan): Promise<void> => {
    const sessions = sessionsOf(open, draft.form, all);
    const outcomes = await Promise.all(sessions.map((session) => repositories.sessions.save(session)));
    setSaving(false);
    const left = sessions.filter((_, index) => outcomes[index]?.kind !== 'saved');
    if (left.length === 0) {
      draft.clear();
      onSaved();
      return;
    }
    const refused = outcomes.find((outcome) => outcome.kind === 'refused');
    // What was saved is read anew and counts as planned, so the days of the rest are kept as they were proposed.
    draft.change(
      Object.fromEntries(
        left.flatMap(({ stepKey, day }) => (isIsoDate(day) ? [[dayField({ key: stepKey }), day]] : [])),
      ),
    );
    setFailed({
      saved: sessions.length - left.length,
      of: sessions.length,
      steps: left.map(({ stepKey }) => stepKey),
      failure: refused?.kind === 'refused' ? refused.failure : undefined,
    });
    if (left.length < sessions.length) open.reload();
  };
  const save = (): void => {
    if (saving) return;
    if (plan === undefined || Object.keys(errors).length > 0) {
      setAttempt(attempt + 1);
      return;
    }
    setSaving(true);
    setFailed(undefined);
    send(plan).catch((failure: unknown) => {
      setSaving(false);
      setFailed({ saved: 0, of: plan.rows.length, steps: [], failure });
    });
  };
  return { draft, plan, attempt, saving, failed, save, errors: attempt > 0 ? errors : {} };
}
