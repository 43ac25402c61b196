import * as React from 'react';
import type { SessionKey } from '../../rules';
import { Message } from '../../ui';
import { Loading } from '../../parts/Loading';
import { useEssentials } from '../../services/CoordinatorServices';
import { linkHash } from '../../usecases/links/token';
import { useLoad } from '../../services/useLoad';
import type { Entry } from './entry';
import { JoinForm } from './JoinForm';
import { absentIfGone, meetingOf, type Meeting } from './meeting';
import { mySessions } from './mySessions';
import { Notice } from './Notice';
import { SessionCard } from './SessionCard';
import type { MyProgramme } from './useMyProgramme';

interface CheckInByLinkProps {
  readonly entry: Extract<Entry, { kind: 'checkIn' }>;
  readonly mine: MyProgramme;
}

/**
 * A check-in link: of a foreign one the person is warned at once, a right one opens its session, or the group's list
 * first.
 */
export function CheckInByLink({ entry: { sessionKey, token }, mine }: CheckInByLinkProps): JSX.Element {
  const {
    repositories,
    texts: { staff: texts },
    locale,
  } = useEssentials();
  const { staff } = repositories;
  const found = useLoad(async (): Promise<Meeting | undefined> => {
    const [session, hash] = await Promise.all([staff.sessionByKey(sessionKey).catch(absentIfGone), linkHash(token)]);
    return session?.checkInTokenHash === hash ? meetingOf(session.groupKey, repositories) : undefined;
  }, `${sessionKey}/${token}`);
  return (
    <Loading from={found}>
      {(meeting) => {
        const opened = meeting && sessionIn(meeting, sessionKey, mine, locale);
        if (meeting === undefined || opened === undefined)
          return <Notice title={texts.checkInForeignTitle}>{texts.checkInForeign}</Notice>;
        const { group } = meeting.met;
        // The same step with another group counts too, so any group of the same programme version will do.
        const membership = mine.memberships.find(
          ({ join, group: own }) => join.state !== 'declined' && own.versionKey === group.versionKey,
        );
        if (membership === undefined) {
          return (
            <>
              <Message live="status">{texts.checkInJoinFirst}</Message>
              <JoinForm
                meeting={meeting}
                user={mine.user}
                busy={mine.sending.busy}
                onJoin={(unitKey) => {
                  mine.meet(meeting);
                  void mine.join(group, unitKey, { token });
                }}
              />
            </>
          );
        }
        return (
          <SessionCard
            title={group.title}
            trainerName={group.trainerName}
            mine={opened}
            now={mine.now}
            onList={membership.join.state === 'confirmed'}
            proved
            busy={mine.sending.busy}
            onCheckIn={() => {
              mine.meet(meeting);
              void mine.checkIn(opened.session, membership.join.unitKey, { token });
            }}
          />
        );
      }}
    </Loading>
  );
}

function sessionIn(
  { met }: Meeting,
  key: SessionKey,
  mine: MyProgramme,
  locale: 'sv-SE' | 'en-US',
): ReturnType<typeof mySessions>[number] | undefined {
  const version = mine.catalogue.versions.find((one) => one.key === met.group.versionKey);
  return mySessions(met.sessions, version, mine.requests, mine.now, locale).find((session) => session.key === key);
}
