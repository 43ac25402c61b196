import * as React from 'react';
import { useEssentials } from '../../services/CoordinatorServices';
import { Loading } from '../../parts/Loading';
import type { Entry } from './entry';
import { useLoad } from '../../services/useLoad';
import { Message } from '../../ui';
import { fill } from '../../loc/fill';
import { JoinForm } from './JoinForm';
import { Notice } from './Notice';
import { absentIfGone, meetingOf } from './meeting';
import type { MyProgramme } from './useMyProgramme';

/**
 * A join link that was followed or pasted: the group it leads to, or that it leads nowhere. Whether it is worn out the
 * trainer sees, since nothing that others read tells a right link from a wrong one.
 */
export function JoinByLink({
  entry: { groupKey, token },
  mine,
  onDone,
}: {
  readonly entry: Extract<Entry, { kind: 'join' }>;
  readonly mine: MyProgramme;
  readonly onDone: () => void;
}): JSX.Element {
  const {
    repositories,
    texts: { staff: texts },
  } = useEssentials();
  const found = useLoad(
    async () => (groupKey === undefined ? undefined : meetingOf(groupKey, repositories).catch(absentIfGone)),
    `${groupKey ?? ''}/${token}`,
  );
  return (
    <Loading from={found}>
      {(meeting) => {
        if (meeting === undefined) return <Notice title={texts.foreignLinkTitle}>{texts.foreignLink}</Notice>;
        const { group } = meeting.met;
        const join = mine.requests.find(({ kind, groupKey }) => kind === 'join' && groupKey === group.key);
        if (join !== undefined && join.state !== 'declined')
          return <Message live="status">{fill(texts.alreadyIn, { group: group.title })}</Message>;
        return (
          <JoinForm
            meeting={meeting}
            user={mine.user}
            busy={mine.sending.busy}
            onJoin={(unitKey) => {
              mine.meet(meeting);
              void mine.join(group, unitKey, { token }).then(onDone);
            }}
          />
        );
      }}
    </Loading>
  );
}
