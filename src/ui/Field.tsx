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

/**
 * What no text that is typed may hold, said in the user's words; undefined for a text that may be stored. The views are
 * given it by what they are drawn in.
 */
export const TextCheck = React.createContext<((text: string) => string | undefined) | undefined>(undefined);

interface FieldProps {
  readonly label: string;
  readonly hint?: React.ReactNode;
  /** What is wrong and what to do, in the user's words; undefined when all is well. */
  readonly error?: string;
  readonly className?: string;
  /** What is typed here is looked up or sorted out and not stored as it is: it may hold anything. */
  readonly unchecked?: boolean;
  /** Receives what ties the control to its label, hint and error. */
  readonly children: (control: {
    id: string;
    className: string | undefined;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean | undefined;
    'data-refused': boolean | undefined;
  }) => React.ReactNode;
}

/** Label above, control, then hint and error; tied together for screen readers. */
export function Field({ label, hint, error: ownError, className, unchecked, children }: FieldProps): JSX.Element {
  const id = useId('field');
  const check = React.useContext(TextCheck);
  const draw = (error: string | undefined, isRefused: boolean): React.ReactNode =>
    children({
      id,
      className: styles.input,
      'aria-describedby':
        classNames(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`) || undefined,
      'aria-invalid': error === undefined ? undefined : true,
      'data-refused': isRefused || undefined,
    });
  const drawn = draw(ownError, false);
  const refusal = unchecked === true || check === undefined ? undefined : check(typedIn(drawn));
  const error = refusal ?? ownError;
  return (
    <div className={classNames(styles.field, className)}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {refusal === undefined ? drawn : draw(error, true)}
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

/** Inputs whose content is text that somebody writes. */
const textTypes: readonly unknown[] = [undefined, 'text', 'email', 'url', 'tel'];

/** What is written in the inputs of what a field draws; nothing for other controls and for what is only shown. */
function typedIn(drawn: React.ReactNode): string {
  return React.Children.toArray(drawn)
    .map((element) => {
      if (!React.isValidElement<Readonly<Record<string, unknown>>>(element)) return '';
      const { type, value, readOnly, children } = element.props;
      const isText = element.type === 'textarea' || (element.type === 'input' && textTypes.includes(type));
      if (isText) return readOnly !== true && typeof value === 'string' ? value : '';
      return typeof element.type === 'string' && isDrawn(children) ? typedIn(children) : '';
    })
    .join('\n');
}

const isDrawn = (children: unknown): children is React.ReactNode => typeof children === 'object' && children !== null;
