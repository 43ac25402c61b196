import * as React from 'react';
import { SharePointFailure } from '../lists/failure';
import { LinkButton } from '../ui';
import { Failure } from './Failure';
import { PageHead } from '../ui/PageHead';

interface NotOpenedProps {
  readonly failure: unknown;
  readonly onRetry: () => void;
  /** The heading: of something that is not there, and of something that is there but could not be read. */
  readonly missing: string;
  readonly unread: string;
  readonly trailLabel: string;
  /** Where to go instead. */
  readonly onwards: { readonly text: string; readonly href: string };
  /** What else is to be said of it. */
  readonly children?: React.ReactNode;
}

/**
 * A page that an address leads to and that cannot be shown: still a page, with a heading, the reason and a way onwards.
 */
export function NotOpened({
  failure,
  onRetry,
  missing,
  unread,
  trailLabel,
  onwards,
  children,
}: NotOpenedProps): JSX.Element {
  const isMissing = failure instanceof SharePointFailure && failure.kind === 'notFound';
  return (
    <>
      <PageHead
        trailLabel={trailLabel}
        trail={[onwards]}
        title={isMissing ? missing : unread}
        state=""
        actions={
          <LinkButton icon="chevronLeft" href={onwards.href}>
            {onwards.text}
          </LinkButton>
        }
      />
      <Failure failure={failure} onRetry={onRetry} />
      {children}
    </>
  );
}
