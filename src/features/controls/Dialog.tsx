import * as React from 'react';
import { Button } from './Button';
import { classNames } from './classNames';
import styles from './controls.module.scss';
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

/** The browser's own modal dialog: it traps focus, answers Escape and gives focus back to what opened it. */
export function Dialog({ title, closeLabel, wide, onClose, foot, children }: DialogProps): JSX.Element {
  const ref = React.useRef<HTMLDialogElement>(null);
  const id = useId('dialog');
  React.useEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    // jsdom has no showModal; the attribute keeps the content reachable there.
    if (typeof dialog?.showModal === 'function') dialog.showModal();
    else dialog?.setAttribute('open', '');
    return () => { if (opener instanceof HTMLElement) opener.focus(); };
  }, []);
  return (
    <dialog ref={ref} className={classNames(styles.dialog, wide === true && styles.dialogWide)} aria-labelledby={id} onCancel={(event) => { event.preventDefault(); onClose(); }}>
      <div className={styles.dialogHead}>
        <h2 id={id}>{title}</h2>
        <Button look="quiet" icon="cross" onClick={onClose} aria-label={closeLabel} />
      </div>
      <div className={styles.dialogBody}>{children}</div>
      {foot !== undefined && <div className={styles.dialogFoot}>{foot}</div>}
    </dialog>
  );
}
