import * as React from 'react';
import { useEssentials } from '../../services/CoordinatorServices';
import { Loading } from '../../parts/Loading';
import { tokenHash } from '../../usecases/links/token';
import { useLoad } from '../../services/useLoad';
import { Message } from '../../ui';
import { fill } from '../../loc/fill';
import { JoinForm } from './JoinForm';
import { Notice } from './Notice';
import { meetingOf } from './meeting';
import type { MyProgramme } from './useMyProgramme';

/** A join link that was followed, pasted or typed: the group it leads to, or that it leads nowhere. */
export function JoinByLink({
  token,
  mine,
  onDone,
}: {
  readonly token: string;
  readonly mine: MyProgramme;
  readonly onDone: () => void;
}): JSX.Element {
  const {
    repositories,
    texts: { staff: texts },
  } = useEssentials();
  const found = useLoad(async () => {
    const group = await repositories.staff.groupByJoinToken(await tokenHash(token));
    return group && meetingOf(group.key, repositories);
  }, token);
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
              void mine.join(group, unitKey).then(onDone);
            }}
          />
        );
      }}
    </Loading>
  );
}
