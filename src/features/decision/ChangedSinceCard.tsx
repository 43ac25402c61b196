import * as React from 'react';
import { fill } from '../../loc/fill';
import { Button, Card, controls, Field, Message } from '../../ui';
import { ActStopped, DifferenceTable, type Stopped } from '../../parts/acts/ActStopped';
import { snapshotDifferenceWords } from '../../parts/acts/differenceWords';
import { DraftNotice } from '../../parts/DraftNotice';
import { Failure } from '../../parts/Failure';
import { useOpenGroup } from '../../parts/OpenGroup';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { useDraft } from '../../services/device/useDraft';
import { useWrite } from '../../services/useWrite';
import { useFirstInvalid } from '../../ui/useFirstInvalid';
import { carryOut } from '../../usecases/act/act';
import type { ChangedSince } from '../../usecases/decide/changedSince';
import { decisionBasis, decisionFacts } from '../../usecases/decide/decide';
import { upholdAct } from '../../usecases/decide/uphold';
import type { ParticipatingUnit } from '../../usecases/openGroup/openGroup';
import { formatDay } from '../../words/format';
import { titlesIn } from '../../words/titles';
import styles from './Decision.module.scss';
import { shortestReason } from './decisionDraft';

interface ChangedSinceCardProps {
  readonly unit: ParticipatingUnit;
  readonly changed: ChangedSince;
  /** Opens the form that corrects the decision. */
  readonly onCorrect: () => void;
}

/** "Underlaget har ändrats sedan beslutet": what was and what is, and the two ways to settle it. */
export function ChangedSinceCard({ unit, changed, onCorrect }: ChangedSinceCardProps): JSX.Element {
  const open = useOpenGroup();
  const { texts, locale } = useCoordinatorServices();
  const words = texts.decision.changed;
  const { decision, upheld, differences, withdrawnDay } = changed;
  const [upholding, setUpholding] = React.useState(false);
  const rows = snapshotDifferenceWords(differences, open.version, { texts, locale }, titlesIn(open, locale));
  return (
    <Card title={words.title}>
      <div className={styles.taken}>
        <Message tone="warm" icon="warning">
          {fill(upheld === undefined ? words.since : words.sinceUpheld, {
            day: formatDay(upheld?.value.day ?? decision.day, locale),
          })}{' '}
          {withdrawnDay !== undefined && fill(words.withdrawn, { day: formatDay(withdrawnDay, locale) })}
        </Message>
        {rows.length > 0 && <DifferenceTable differences={rows} seen={words.then} now={texts.acts.now} />}
        <p>{words.settle}</p>
        {upholding ? (
          <UpholdForm unit={unit} changed={changed} onCancel={() => setUpholding(false)} />
        ) : (
          <div className={controls.row}>
            <Button look="primary" onClick={() => setUpholding(true)}>
              {words.uphold}
            </Button>
            <Button onClick={onCorrect}>{texts.decision.saved.correct}</Button>
          </div>
        )}
      </div>
    </Card>
  );
}

function UpholdForm({
  unit,
  changed: { decision },
  onCancel,
}: {
  readonly unit: ParticipatingUnit;
  readonly changed: ChangedSince;
  readonly onCancel: () => void;
}): JSX.Element {
  const open = useOpenGroup();
  const { repositories, texts, now } = useCoordinatorServices();
  const words = texts.decision.changed;
  const today = useToday();
  const processKey = unit.process.value.key;
  const draft = useDraft<'act' | 'reason'>('upholding', decision.key, () => ({
    act: crypto.randomUUID(),
    reason: '',
  }));
  const { saving, failure, write } = useWrite();
  const [attempt, setAttempt] = React.useState(0);
  const [stopped, setStopped] = React.useState<Stopped>();
  const [overtaken, setOvertaken] = React.useState<'settled' | 'decided'>();
  const fields = useFirstInvalid(attempt);
  const reason = draft.form.reason.trim();
  const problem =
    reason.length < shortestReason ? fill(texts.decision.problem.reasonShort, { length: reason.length }) : undefined;
  const save = (): void => {
    setAttempt(attempt + 1);
    if (problem !== undefined) return;
    void write(async () => {
      setStopped(undefined);
      setOvertaken(undefined);
      const user = await repositories.directory.currentUser();
      const outcome = await carryOut(
        upholdAct(
          {
            groupKey: open.file.group.value.key,
            processKey,
            standing: decision.key,
            act: draft.form.act,
            reason,
            upheldBy: user.name,
            today,
            now: now(),
          },
          repositories,
        ),
        decisionBasis(decisionFacts(open, processKey, today)),
      );
      if (outcome.kind === 'done') draft.clear();
      else if (outcome.kind === 'taken') setStopped(outcome);
      else if (outcome.kind === 'changedMeanwhile') setStopped({ kind: 'changedMeanwhile', differences: [] });
      else if (outcome.because.kind === 'settled' || outcome.because.kind === 'decided')
        setOvertaken(outcome.because.kind);
      else setStopped(outcome.because);
      open.reload();
    });
  };
  return (
    <div className={styles.fields} ref={fields}>
      <DraftNotice draft={draft} />
      <Field label={words.reason} hint={texts.common.noNames} error={attempt > 0 ? problem : undefined}>
        {(control) => (
          <textarea
            {...control}
            value={draft.form.reason}
            onChange={({ target }) => draft.change({ reason: target.value })}
          />
        )}
      </Field>
      {failure !== undefined && <Failure failure={failure} />}
      {stopped !== undefined && <ActStopped stopped={stopped} />}
      {overtaken !== undefined && (
        <Message tone="warm" live="alert">
          {words[overtaken]}
        </Message>
      )}
      <div className={controls.row}>
        <Button look="primary" disabled={saving || !draft.ready} onClick={save}>
          {saving ? texts.common.saving : words.save}
        </Button>
        <Button onClick={onCancel} disabled={saving}>
          {texts.common.cancel}
        </Button>
      </div>
    </div>
  );
}
