import * as React from 'react';
import { classNames } from './classNames';
import styles from './controls.module.scss';
import { Icon } from './Icon';

let lastId = 0;
/** An id that no other element of the page has; React 17 has none of its own. */
export function useId(prefix: string): string {
  const [id] = React.useState(() => `${prefix}-${++lastId}`);
  return id;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: React.ReactNode;
  /** What is wrong and what to do, in the user's words; undefined when all is well. */
  readonly error?: string;
  readonly className?: string;
  /** Receives what ties the control to its label, hint and error. */
  readonly children: (control: {
    id: string;
    className: string | undefined;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean | undefined;
  }) => React.ReactNode;
}

/** Label above, control, then hint and error; tied together for screen readers. */
export function Field({ label, hint, error, className, children }: FieldProps): JSX.Element {
  const id = useId('field');
  const describedBy = classNames(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`);
  return (
    <div className={classNames(styles.field, className)}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        className: styles.input,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {hint !== undefined && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className={styles.error} id={`${id}-error`} role="alert">
          <Icon name="warning" size={14} />
          {error}
        </p>
      )}
    </div>
  );
}
