import * as React from 'react';
import { fill } from '../../loc/fill';
import { Button, controls, Field } from '../../ui';
import { DayInput } from '../../parts/day/DayInput';
import { formatLongDay, textIn } from '../../words/format';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { reasonText, type TitleOf } from '../../words/reasons';
import { dayField, type PlanFields, type PlanRow } from './planForm';
import { PlanWarnings } from './PlanWarnings';
import { heldAs } from './sessionForm';
import styles from './sessions.module.scss';

interface PlanRowsProps {
  readonly rows: readonly PlanRow[];
  readonly form: PlanFields;
  readonly onChange: (fields: Record<string, string>) => void;
  readonly errorOf: (field: string) => string | undefined;
  readonly titleOf: TitleOf;
}

/** A line per step: its day, which can be changed, and why it is that day. */
export function PlanRows({ rows, form, onChange, errorOf, titleOf }: PlanRowsProps): JSX.Element {
  const product = useCoordinatorServices();
  const {
    texts: { sessions: words },
    locale,
  } = product;
  return (
    <ol className={styles.plan}>
      {rows.map((row) => {
        const { step, day, state, reasons, warnings } = row;
        const title = textIn(step.title, locale);
        const field = dayField(step);
        const label = fill(heldAs(step, false) === 'day' ? words.dueFor : words.dayFor, { step: title });
        const why =
          state === 'chosen' ? [words.dayChosen] : reasons.map((reason) => reasonText(reason, product, titleOf));
        return (
          <li key={step.key}>
            {state === 'planned' ? (
              <p>
                <strong>{title}</strong> {formatLongDay(day, locale)}
              </p>
            ) : (
              <Field label={label} error={errorOf(field)}>
                {(control) => (
                  <DayInput
                    control={control}
                    value={form[field] || day}
                    onChange={(value) => onChange({ [field]: value })}
                  />
                )}
              </Field>
            )}
            <div role="status">
              {state === 'proposed' && <p>{formatLongDay(day, locale)}</p>}
              {why.map((line) => (
                <p key={line} className={controls.caption}>
                  {line}.
                </p>
              ))}
              <PlanWarnings warnings={warnings} titleOf={titleOf} />
            </div>
            {state === 'chosen' && (
              <Button
                look="quiet"
                icon="refresh"
                aria-label={fill(words.useProposedFor, { step: title })}
                onClick={() => onChange({ [field]: '' })}
              >
                {words.useProposed}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
