import * as React from 'react';
import { useProduct } from '../shell/Product';

/** The coordinator's address, when the site has one. */
export function Contact({ email }: { readonly email: string }): JSX.Element | null {
  const { texts: { staff: texts } } = useProduct();
  return email === '' ? null : <p>{texts.contact}: <a href={`mailto:${email}`}>{email}</a></p>;
}
