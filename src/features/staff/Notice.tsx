import * as React from 'react';
import { Message } from '../../ui';

/** A link or a group that leads no further: what it is, and what to do. */
export function Notice({
  title,
  children,
}: {
  readonly title: string;
  readonly children: React.ReactNode;
}): JSX.Element {
  return (
    <Message tone="bad" live="alert">
      <strong>{title}</strong>
      <p>{children}</p>
    </Message>
  );
}
