import * as React from 'react';
import { longestNote, longestText } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import { Button, controls, Dialog, Field, Message } from '../../ui';
import { useOpenGroup } from '../../parts/OpenGroup';
import { DayInput } from '../../parts/day/DayInput';
import { DraftNotice } from '../../parts/DraftNotice';
import { Failure } from '../../parts/Failure';
import { formatDay, formatList } from '../../words/format';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useFirstInvalid } from '../../ui/useFirstInvalid';
import { PlanRows } from './PlanRows';
import { usedFields, type SharedField } from './planForm';
import styles from './sessions.module.scss';
import { knownClosedDays } from './swedishClosedDays';
import { planTitles } from './titles';
import { usePlan } from './usePlan';

/** Proposes a day for every step from a start day, lets each be changed, and saves them all at once. */
export function PlanDialog({
  onClose,
  onSaved,
}: {
  readonly onClose: () => void;
  readonly onSaved: () => void;
}): JSX.Element {
  const product = useCoordinatorServices();
  const { texts, locale } = product;
  const { version } = useOpenGroup();
  const words = texts.sessions;
  const work = usePlan(onSaved);
  const {
    draft: { form, change, ready },
    plan,
    errors,
    attempt,
    saving,
    failed,
    save,
  } = work;
  const fields = useFirstInvalid(attempt);
  const used = usedFields(plan?.rows ?? []);
  const errorOf = (field: string): string | undefined => {
    const code = errors[field];
    return code && fill(words.errors[code], { day: formatDay(version.validFrom, locale) });
  };
  const input = (field: SharedField, type: 'time' | 'text' | 'url', label: string, hint?: string): JSX.Element => (
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
  const count = plan?.rows.filter(({ state }) => state !== 'planned').length ?? 0;
  const titleOf = planTitles(version, product);
  return (
    <Dialog
      wide
      title={words.proposeTitle}
      closeLabel={texts.common.close}
      onClose={onClose}
      foot={
        <>
          <Button look="primary" disabled={saving || !ready} onClick={save}>
            {saving ? texts.common.saving : count === 1 ? words.saveOne : fill(words.saveAll, { count })}
          </Button>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
        </>
      }
    >
      <p>{words.proposeLead}</p>
      <DraftNotice draft={work.draft} />
      <div ref={fields}>
        <div className={controls.formGrid}>
          <Field label={words.startDay} error={errorOf('startDay')}>
            {(control) => (
              <DayInput control={control} value={form.startDay ?? ''} onChange={(startDay) => change({ startDay })} />
            )}
          </Field>
          {(plan === undefined || plan.asksForWeeks) && (
            <Field label={words.weeksBetween} hint={words.weeksHint} error={errorOf('weeks')}>
              {(control) => (
                <input
                  {...control}
                  inputMode="numeric"
                  maxLength={3}
                  autoComplete="off"
                  value={form.weeks}
                  onChange={({ target }) => change({ weeks: target.value })}
                />
              )}
            </Field>
          )}
          {used.has('start') && input('start', 'time', words.start, words.timeHint)}
          {used.has('end') && input('end', 'time', words.end)}
          {used.has('place') && input('place', 'text', words.place, words.sharedHint)}
          {used.has('onlineLink') && input('onlineLink', 'url', words.onlineLink, words.linkOrPlaceHint)}
        </div>
        {plan !== undefined && (
          <PlanRows rows={plan.rows} form={form} onChange={change} errorOf={errorOf} titleOf={titleOf} />
        )}
      </div>
      {plan?.ends !== undefined && (
        <p>
          {fill(words.processEnds, { months: plan.ends.months, day: formatDay(plan.ends.day, locale) })}{' '}
          {plan.ends.isOver && <strong>{words.processOver}</strong>}
        </p>
      )}
      {plan !== undefined && !plan.isChecked && (
        <Message tone="warm">{fill(words.unknownHolidays, { day: formatDay(knownClosedDays.to, locale) })}</Message>
      )}
      <p className={controls.source}>
        <a
          className={styles.attribution}
          href="https://github.com/commenthol/date-holidays"
          target="_blank"
          rel="noreferrer"
        >
          {words.attribution}
        </a>
      </p>
      {Object.keys(errors).length > 0 && (
        <Message tone="bad" live="alert">
          {words.errorCount}
        </Message>
      )}
      {failed !== undefined && (
        <>
          <p role="status">
            {failed.saved === 0
              ? words.noneSaved
              : fill(words.partlySaved, {
                  saved: failed.saved,
                  of: failed.of,
                  steps: formatList(
                    failed.steps.map((key) => titleOf(key)),
                    locale,
                  ),
                })}
          </p>
          <Failure failure={failed.failure} />
        </>
      )}
    </Dialog>
  );
}
