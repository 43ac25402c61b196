import * as React from 'react';
import { Button, controls } from '../../ui';
import styles from './DayInput.module.scss';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { lazyView } from '../../ui/lazyView';

// Fluent's calendar is 40 kB and wanted by few: it is downloaded by the first press of the button.
const WeekCalendar = lazyView(
  async () => (await import(/* webpackChunkName: 'diplomera-calendar' */ './WeekCalendar')).WeekCalendar,
);

interface DayInputProps {
  /** What Field hands its control. */
  readonly control: React.InputHTMLAttributes<HTMLInputElement>;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly min?: string;
  readonly max?: string;
  readonly onChange: (value: string) => void;
}

/**
 * A day: typed or picked in the browser's own field, or chosen in a calendar with the week numbers that Swedish
 * workplaces plan by.
 */
export function DayInput({ control, value, min, max, onChange }: DayInputProps): JSX.Element {
  const { texts } = useCoordinatorServices();
  const [open, setOpen] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div
      onKeyDown={(event) => {
        if (!open || event.key !== 'Escape') return;
        // Escape closes the calendar, not the dialog around it.
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <div className={styles.dayInput}>
        <input
          {...control}
          type="date"
          min={min}
          max={max}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
        <Button
          ref={button}
          icon="calendar"
          aria-label={texts.calendar.open}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && (
        <React.Suspense
          fallback={
            <p role="status" className={controls.caption}>
              {texts.common.loading}
            </p>
          }
        >
          <WeekCalendar
            value={value}
            min={min}
            max={max}
            onChoose={(day) => {
              onChange(day);
              close();
            }}
          />
        </React.Suspense>
      )}
    </div>
  );
}
