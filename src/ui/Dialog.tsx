import * as React from 'react';
import { Button } from './Button';
import { classNames } from './classNames';
import styles from './Dialog.module.scss';
import { DialogNotice } from './DialogNotice';
import { useId } from './Field';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  /** Buttons; the one that acts comes first. */
  readonly foot?: React.ReactNode;
  readonly children: React.ReactNode;
}

/** Where work begins: the first field, and of a choice the one that is chosen. */
const firstField = 'input:not([type="radio"]), input[type="radio"]:checked, select, textarea';

/** The browser's own modal dialog: it traps focus, answers Escape and gives focus back to what opened it. */
export function Dialog({ title, closeLabel, wide, onClose, foot, children }: DialogProps): JSX.Element {
  const ref = React.useRef<HTMLDialogElement>(null);
  const id = useId('dialog');
  const notice = React.useContext(DialogNotice);
  const body = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    // jsdom has no showModal; the attribute keeps the content reachable there.
    if (typeof dialog?.showModal === 'function') dialog.showModal();
    else dialog?.setAttribute('open', '');
    // The browser would begin at the button that closes.
    body.current?.querySelector<HTMLElement>(firstField)?.focus();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={classNames(styles.dialog, wide === true && styles.dialogWide)}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.dialogHead}>
        <h2 id={id}>{title}</h2>
        <Button look="quiet" icon="cross" onClick={onClose} aria-label={closeLabel} />
      </div>
      <div className={styles.dialogBody} ref={body}>
        {children}
        {notice}
      </div>
      {foot !== undefined && <div className={styles.dialogFoot}>{foot}</div>}
    </dialog>
  );
}
