import * as React from 'react';
import { longestNote, longestText, type Stored } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import { isIsoDate, planWarnings, type Session, type Step } from '../../rules';
import { Button, controls, Dialog, Field, Message } from '../../ui';
import { DayInput } from '../../parts/day/DayInput';
import { useOpenGroup } from '../../parts/OpenGroup';
import { ConflictNote } from '../../parts/ConflictNote';
import { DraftNotice } from '../../parts/DraftNotice';
import { Failure } from '../../parts/Failure';
import { formatDay, textIn } from '../../words/format';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useFirstInvalid } from '../../ui/useFirstInvalid';
import { catchUpOf, catchUpWords, workingDaysInSweden } from './buildSessionsViewModel';
import { PlanWarnings } from './PlanWarnings';
import { formOf, heldAs, type SessionField } from './sessionForm';
import { isKnown } from './swedishClosedDays';
import { planTitles } from './titles';
import { useSessionForm } from './useSessionForm';

interface SessionDialogProps {
  readonly step: Step;
  /** undefined = a new one. */
  readonly session: Stored<Session> | undefined;
  /** A catch-up for the step. */
  readonly isCatchUp: boolean;
  readonly hasAttendance: boolean;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Plans or changes one session; a web course has only the day it is to be done by. */
export function SessionDialog({
  step,
  session,
  isCatchUp,
  hasAttendance,
  onClose,
  onSaved,
}: SessionDialogProps): JSX.Element {
  const { texts, locale } = useCoordinatorServices();
  const { file, version } = useOpenGroup();
  const words = texts.sessions;
  const { draft, errors, attempt, saving, conflict, failure, save } = useSessionForm(step, session, isCatchUp, onSaved);
  const { form, change, ready } = draft;
  const fields = useFirstInvalid(attempt);
  const held = heldAs(step, isCatchUp);
  const onlyDay = held === 'day';
  const errorOf = (field: SessionField): string | undefined => {
    const code = errors[field];
    return code && fill(words.errors[code], { day: formatDay(version.validFrom, locale) });
  };
  const input = (
    field: Exclude<SessionField, 'id'>,
    type: 'time' | 'text' | 'url',
    label: string,
    hint?: string,
  ): JSX.Element => (
    <Field label={label} hint={hint} error={errorOf(field)}>
      {(control) => (
        <input
          type={type}
          autoComplete="off"
          {...control}
          maxLength={type === 'url' ? longestNote : longestText}
          value={form[field]}
          onChange={({ target }) => change({ [field]: target.value })}
        />
      )}
    </Field>
  );
  const title = textIn(step.title, locale);
  const others = file.sessions.map(({ value }) => value).filter(({ key }) => key !== form.id);
  const warnings = isIsoDate(form.day)
    ? planWarnings(
        version.steps,
        { stepKey: step.key, groupKey: file.group.value.key, day: form.day, isCatchUp },
        others,
        isKnown(form.day) ? workingDaysInSweden : undefined,
      )
    : [];
  return (
    <Dialog
      title={fill(words[titles[isCatchUp ? 'catchUp' : 'session'][session === undefined ? 'plan' : 'edit']], {
        step: title,
      })}
      closeLabel={texts.common.close}
      onClose={onClose}
      foot={
        <>
          <Button
            look="primary"
            disabled={saving || !ready}
            onClick={() => {
              void save();
            }}
          >
            {saving ? texts.common.saving : texts.common.save}
          </Button>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
        </>
      }
    >
      <DraftNotice draft={draft} />
      {hasAttendance && (
        <Message tone="warm" icon="info">
          {words.hasAttendance}
        </Message>
      )}
      <div className={controls.formGrid} ref={fields}>
        <Field
          label={onlyDay ? words.dueDay : words.day}
          hint={onlyDay ? words.dueHint : undefined}
          error={errorOf('day')}
        >
          {(control) => <DayInput control={control} value={form.day} onChange={(day) => change({ day })} />}
        </Field>
        {!onlyDay && input('start', 'time', words.start, words.timeHint)}
        {!onlyDay && input('end', 'time', words.end)}
        {!onlyDay && held !== 'link' && input('place', 'text', words.place, words.placeHint)}
        {input('onlineLink', 'url', held === 'link' ? words.webinarLink : words.onlineLink, words.linkHint)}
      </div>
      <div role="status">
        <PlanWarnings warnings={warnings} titleOf={planTitles(version, { texts, locale })} />
      </div>
      {isCatchUp && <p className={controls.caption}>{words[catchUpWords[catchUpOf(step)]]}</p>}
      {Object.keys(errors).length > 0 && (
        <Message tone="bad" live="alert">
          {words.errorCount}
        </Message>
      )}
      {conflict !== undefined && <Conflict current={conflict} mine={form} />}
      {failure !== undefined && <Failure failure={failure} />}
    </Dialog>
  );
}

const titles = {
  session: { plan: 'planTitle', edit: 'editTitle' },
  catchUp: { plan: 'catchUpTitle', edit: 'catchUpEditTitle' },
} as const;

function Conflict({
  current,
  mine,
}: {
  readonly current: Stored<Session>;
  readonly mine: Readonly<Record<SessionField, string>>;
}): JSX.Element {
  const {
    texts: { sessions: words },
  } = useCoordinatorServices();
  const theirs = formOf(current.value, () => current.value.key);
  const shown: readonly Exclude<SessionField, 'id'>[] = ['day', 'start', 'end', 'place', 'onlineLink'];
  return (
    <ConflictNote
      current={current}
      differences={shown
        .filter((field) => theirs[field] !== mine[field])
        .map((field) => ({
          label: words[field],
          theirs: theirs[field] || words.empty,
          mine: mine[field] || words.empty,
        }))}
    />
  );
}
