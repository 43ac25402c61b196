import * as React from 'react';
import { fill } from '../../loc/fill';
import type { SessionKey } from '../../rules';
import { Button, Card, Message } from '../../ui';
import { formatShortDay, formatTime } from '../../words/format';
import { useEssentials } from '../../services/CoordinatorServices';
import { swedishDayOf } from '../../rules';
import type { Membership } from './buildMyProgrammeViewModel';
import { PathList } from './PathList';
import { SessionCard } from './SessionCard';
import { SessionList } from './SessionList';
import styles from './staff.module.scss';
import { UnitDiplomaCard } from './UnitDiplomaCard';
import type { MyProgramme } from './useMyProgramme';

interface MembershipViewProps {
  readonly membership: Membership;
  readonly mine: MyProgramme;
  /** A session that is already shown above, opened by its link. */
  readonly shownAbove: SessionKey | undefined;
}

/** One group: am I in, my way, what comes next, my sessions, and my unit's diploma. */
export function MembershipView({ membership, mine, shownAbove }: MembershipViewProps): JSX.Element {
  const {
    texts: { staff: texts },
  } = useEssentials();
  const { group, join, path, sessions, next } = membership;
  return (
    <div className={styles.programme}>
      <JoinAnswer membership={membership} mine={mine} />
      <PathList places={path} />
      <div className={styles.work}>
        {next === undefined ? (
          <Card title={texts.nextTitle} className={styles.session}>
            <p>{texts.noNext}</p>
          </Card>
        ) : (
          next.key !== shownAbove && (
            <SessionCard
              title={texts.nextTitle}
              trainerName={group.trainerName}
              mine={next}
              now={mine.now}
              onList={join.state === 'confirmed'}
              proved={false}
              busy={mine.sending.busy}
              onCheckIn={(had) => void mine.checkIn(next.session, join.unitKey, had)}
            />
          )
        )}
        {sessions.length > 1 && <SessionList sessions={sessions} />}
      </div>
      {(membership.diploma !== undefined || membership.awardWord !== undefined) && (
        <UnitDiplomaCard held={membership.diploma} word={membership.awardWord ?? ''} />
      )}
    </div>
  );
}

function JoinAnswer({
  membership: { join, group },
  mine,
}: Pick<MembershipViewProps, 'membership' | 'mine'>): JSX.Element | null {
  const {
    texts: { staff: texts },
    locale,
  } = useEssentials();
  if (join.state === 'confirmed' || join.onDevice) return null;
  if (join.state === 'sent') {
    const day = swedishDayOf(join.sentUtc);
    const time = formatTime(join.sentUtc, locale);
    const when = day === swedishDayOf(mine.now) ? time : `${formatShortDay(day, locale)} ${time}`;
    return (
      <div className={styles.wide}>
        <Message tone="warm" live="status">
          <strong>{fill(texts.joinWaitingTitle, { when })}</strong>
          <p>{texts.joinWaiting}</p>
        </Message>
      </div>
    );
  }
  return (
    <div className={styles.wide}>
      <Message
        tone="bad"
        end={
          <Button touch disabled={mine.sending.busy} onClick={() => void mine.join(group, join.unitKey)}>
            {texts.joinAgain}
          </Button>
        }
      >
        <strong>{texts.joinDeclinedTitle}</strong>
        <p>
          {join.answer === undefined || join.answer === ''
            ? texts.joinDeclinedNoReason
            : fill(texts.joinDeclinedReason, { reason: join.answer })}
        </p>
      </Message>
    </div>
  );
}
