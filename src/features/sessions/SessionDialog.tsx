import * as React from 'react';
import { longestNote, longestText, type Stored } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import type { Session, Step } from '../../rules';
import { Button, controls, Dialog, Field, Message } from '../controls';
import { DayInput } from '../shell/DayInput';
import { useOpenGroup } from '../group/OpenGroup';
import { ConflictNote } from '../shell/ConflictNote';
import { DraftNotice } from '../shell/DraftNotice';
import { Failure } from '../shell/Failure';
import { formatDay, textIn } from '../shell/format';
import { useProduct } from '../shell/Product';
import { useFirstInvalid } from '../shell/useFirstInvalid';
import { formOf, type SessionField } from './sessionForm';
import { useSessionForm } from './useSessionForm';

interface SessionDialogProps {
  readonly step: Step;
  /** undefined = a new one. */
  readonly session: Stored<Session> | undefined;
  readonly hasAttendance: boolean;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** Plans or changes one session; a web course has only the day it is to be done by. */
export function SessionDialog({ step, session, hasAttendance, onClose, onSaved }: SessionDialogProps): JSX.Element {
  const { texts, locale } = useProduct();
  const { version } = useOpenGroup();
  const words = texts.sessions;
  const { draft, errors, attempt, saving, conflict, failure, save } = useSessionForm(step, session, onSaved);
  const { form, change, ready } = draft;
  const fields = useFirstInvalid(attempt);
  const webCourse = step.form === 'webCourse';
  const errorOf = (field: SessionField): string | undefined => { const code = errors[field]; return code && fill(words.errors[code], { day: formatDay(version.validFrom, locale) }); };
  const input = (field: Exclude<SessionField, 'id'>, type: 'time' | 'text' | 'url', label: string, hint?: string): JSX.Element => (
    <Field label={label} hint={hint} error={errorOf(field)}>
      {(control) => <input type={type} autoComplete="off" {...control} maxLength={type === 'url' ? longestNote : longestText} value={form[field]} onChange={({ target }) => change({ [field]: target.value })} />}
    </Field>
  );
  const title = textIn(step.title, locale);
  return (
    <Dialog title={fill(session === undefined ? words.planTitle : words.editTitle, { step: title })} closeLabel={texts.common.close} onClose={onClose} foot={(
      <>
        <Button look="primary" disabled={saving || !ready} onClick={() => { void save(); }}>{saving ? texts.common.saving : texts.common.save}</Button>
        <Button onClick={onClose}>{texts.common.cancel}</Button>
      </>
    )}>
      <DraftNotice draft={draft} />
      {hasAttendance && <Message tone="warm" icon="info">{words.hasAttendance}</Message>}
      <div className={controls.formGrid} ref={fields}>
        <Field label={webCourse ? words.dueDay : words.day} hint={webCourse ? words.dueHint : undefined} error={errorOf('day')}>
          {(control) => <DayInput control={control} value={form.day} onChange={(day) => change({ day })} />}
        </Field>
        {!webCourse && input('start', 'time', words.start, words.timeHint)}
        {!webCourse && input('end', 'time', words.end)}
        {!webCourse && input('place', 'text', words.place, words.placeHint)}
        {input('onlineLink', 'url', words.onlineLink, words.linkHint)}
      </div>
      {Object.keys(errors).length > 0 && <Message tone="bad" live="alert">{words.errorCount}</Message>}
      {conflict !== undefined && <Conflict current={conflict} mine={form} />}
      {failure !== undefined && <Failure failure={failure} />}
    </Dialog>
  );
}

function Conflict({ current, mine }: { readonly current: Stored<Session>; readonly mine: Readonly<Record<SessionField, string>> }): JSX.Element {
  const { texts: { sessions: words } } = useProduct();
  const theirs = formOf(current.value, () => current.value.key);
  const shown: readonly Exclude<SessionField, 'id'>[] = ['day', 'start', 'end', 'place', 'onlineLink'];
  return <ConflictNote current={current} differences={shown.filter((field) => theirs[field] !== mine[field]).map((field) => ({ label: words[field], theirs: theirs[field] || words.empty, mine: mine[field] || words.empty }))} />;
}
