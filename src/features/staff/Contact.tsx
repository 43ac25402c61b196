import * as React from 'react';
import { useEssentials } from '../../services/CoordinatorServices';
import styles from './staff.module.scss';

/** The coordinator's address, when the site has one. */
export function Contact({ email }: { readonly email: string }): JSX.Element | null {
  const {
    texts: { staff: texts },
  } = useEssentials();
  return email === '' ? null : (
    <p className={styles.contact}>
      {texts.contact}: <a href={`mailto:${email}`}>{email}</a>
    </p>
  );
}
