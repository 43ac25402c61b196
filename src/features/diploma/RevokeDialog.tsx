import * as React from 'react';
import { fill } from '../../loc/fill';
import type { Stored } from '../../lists/repositories/ports';
import { isIsoDate, type Diploma, tidiedLines } from '../../rules';
import { Button, Dialog, Field, Message } from '../../ui';
import { DayInput } from '../../parts/day/DayInput';
import { DraftNotice } from '../../parts/DraftNotice';
import { ActStopped } from '../../parts/acts/ActStopped';
import { Failure } from '../../parts/Failure';
import { formatDay, formatTime } from '../../words/format';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { useDraft } from '../../services/device/useDraft';
import { useFirstInvalid } from '../../ui/useFirstInvalid';
import { swedishDayOf } from '../../rules';
import { useWrite } from '../../services/useWrite';
import { carryOut, type ActOutcome } from '../../usecases/act/act';
import {
  revocationOutcome,
  revokeAct,
  type RevocationHindrance,
  type RevocationOutcome,
} from '../../usecases/revoke/revoke';

interface RevokeDialogProps {
  readonly diploma: Stored<Diploma>;
  readonly onClose: () => void;
  readonly onRevoked: () => void;
}

const shortestReason = 10;

/** Revoking takes a day and a reason; the diploma stays in the register as revoked. */
export function RevokeDialog({ diploma, onClose, onRevoked }: RevokeDialogProps): JSX.Element {
  const { repositories, texts, locale } = useCoordinatorServices();
  const words = texts.diploma;
  const today = useToday();
  const draft = useDraft<'day' | 'reason'>('revocation', diploma.value.key, () => ({ day: today, reason: '' }));
  const {
    form: { day, reason },
    change,
    ready,
  } = draft;
  const [attempt, setAttempt] = React.useState(0);
  const { saving, failure, write } = useWrite();
  const [stopped, setStopped] =
    React.useState<
      Exclude<
        ActOutcome<Stored<Diploma>, RevocationOutcome, RevocationHindrance, Stored<Diploma>>,
        { readonly kind: 'done' }
      >
    >();
  const ref = useFirstInvalid(attempt);
  const dayProblem = !isIsoDate(day)
    ? words.dayNotADay
    : day < diploma.value.awardDay
      ? fill(words.dayBeforeAward, { day: formatDay(diploma.value.awardDay, locale) })
      : undefined;
  const reasonProblem = tidiedLines(reason).length < shortestReason ? words.reasonShort : undefined;

  const revoke = async (): Promise<void> => {
    if (!isIsoDate(day)) return;
    setStopped(undefined);
    const outcome = await carryOut(
      revokeAct({ key: diploma.value.key, day, reason: tidiedLines(reason) }, repositories),
      revocationOutcome(diploma.value),
    );
    if (outcome.kind === 'done') {
      draft.clear();
      return onRevoked();
    }
    setStopped(outcome);
  };
  const submit = (): void => {
    if (saving) return;
    setAttempt((before) => before + 1);
    if (dayProblem !== undefined || reasonProblem !== undefined) return;
    void write(revoke);
  };

  return (
    <Dialog
      title={fill(words.revokeTitle, { number: diploma.value.number })}
      closeLabel={texts.common.close}
      onClose={onClose}
      foot={
        <>
          <Button look="danger" disabled={saving || !ready} onClick={submit}>
            {saving ? texts.common.saving : words.revokeSubmit}
          </Button>
          <Button disabled={saving} onClick={onClose}>
            {texts.common.cancel}
          </Button>
        </>
      }
    >
      <p>{words.revokeLead}</p>
      <DraftNotice draft={draft} />
      <div ref={ref}>
        <Field label={words.revokeDay} error={attempt > 0 ? dayProblem : undefined}>
          {(control) => <DayInput control={control} value={day} onChange={(typed) => change({ day: typed })} />}
        </Field>
        <Field label={words.revokeReason} hint={texts.common.noNames} error={attempt > 0 ? reasonProblem : undefined}>
          {(control) => (
            <textarea {...control} value={reason} onChange={(event) => change({ reason: event.target.value })} />
          )}
        </Field>
      </div>
      {failure !== undefined && <Failure failure={failure} />}
      {stopped?.kind === 'hindered' && (
        <Message tone="warm" live="alert">
          <strong>{texts.common.conflictTitle}.</strong>{' '}
          {fill(texts.common.conflict, {
            who: stopped.because.first.by,
            day: formatDay(swedishDayOf(stopped.because.first.utc), locale),
            time: formatTime(stopped.because.first.utc, locale),
          })}{' '}
          {fill(words.revokedLine, { day: formatDay(stopped.because.day, locale), reason: stopped.because.reason })}
        </Message>
      )}
      {stopped?.kind === 'taken' && <ActStopped stopped={stopped} />}
      {stopped?.kind === 'changedMeanwhile' && <ActStopped stopped={{ kind: stopped.kind, differences: [] }} />}
    </Dialog>
  );
}
