import * as React from 'react';
import { CheckInByLink } from './CheckInByLink';
import type { Entry } from './entry';
import { JoinByLink } from './JoinByLink';
import type { MyProgramme } from './useMyProgramme';

interface ByLinkProps {
  readonly entry: Entry;
  readonly mine: MyProgramme;
  readonly onJoined: () => void;
}

/** What a link, a QR code or a typed code leads to. */
export function ByLink({ entry, mine, onJoined }: ByLinkProps): JSX.Element {
  return entry.kind === 'join' ? (
    <JoinByLink entry={entry} mine={mine} onDone={onJoined} />
  ) : (
    <CheckInByLink entry={entry} mine={mine} />
  );
}
