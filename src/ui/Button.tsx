import * as React from 'react';
import { classNames } from './classNames';
import styles from './controls.module.scss';
import { Icon, type IconName } from './Icon';

export interface ButtonProps extends React.ButtonHTMLAttributes<HTMLButtonElement> {
  /** One `primary` per decision on a page. */
  readonly look?: 'primary' | 'quiet' | 'danger';
  readonly icon?: IconName;
  /** For the phone: at least 48 px high. */
  readonly touch?: boolean;
}

/** A native button with the product's looks; everything a button takes is passed on. */
export const Button = React.forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look, icon, touch, className, children, onClick, ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type="button"
      {...rest}
      onClick={(event) => {
        // What a field refuses is put right before anything is sent: in the dialog, form or card that the button ends.
        const refused = look === 'primary' || look === 'danger' ? refusedNear(event.currentTarget) : undefined;
        if (refused === undefined) return onClick?.(event);
        event.preventDefault();
        refused.focus();
      }}
      className={classNames(
        styles.button,
        look !== undefined && styles[look],
        touch === true && styles.touch,
        className,
      )}
    >
      {icon !== undefined && <Icon name={icon} size={touch === true ? 20 : 16} />}
      {children}
    </button>
  );
});

function refusedNear(button: HTMLElement): HTMLElement | undefined {
  return button.closest('dialog, form, li, section')?.querySelector<HTMLElement>('[data-refused]') ?? undefined;
}

/** The same looks for a link: use it when the address changes. */
export function LinkButton({
  look,
  icon,
  touch,
  className,
  children,
  ...rest
}: React.AnchorHTMLAttributes<HTMLAnchorElement> & Pick<ButtonProps, 'look' | 'icon' | 'touch'>): JSX.Element {
  return (
    <a
      {...rest}
      className={classNames(
        styles.button,
        look !== undefined && styles[look],
        touch === true && styles.touch,
        className,
      )}
    >
      {icon !== undefined && <Icon name={icon} size={touch === true ? 20 : 16} />}
      {children}
    </a>
  );
}
