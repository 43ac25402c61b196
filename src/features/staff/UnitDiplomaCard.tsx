import * as React from 'react';
import { fill } from '../../loc/fill';
import type { DiplomaState } from '../../rules';
import { Card, Pill, type IconName, type Tone } from '../../ui';
import { formatDay } from '../../words/format';
import { useEssentials } from '../../services/CoordinatorServices';
import type { UnitDiploma } from './buildMyProgrammeViewModel';
import styles from './staff.module.scss';

type StateText =
  | 'stateValid'
  | 'stateRenewalDue'
  | 'stateExpired'
  | 'stateExpiredRenewal'
  | 'stateRenewed'
  | 'stateClosed'
  | 'stateRevoked';
const looks: Record<DiplomaState, { readonly text: StateText; readonly icon: IconName; readonly tone: Tone }> = {
  valid: { text: 'stateValid', icon: 'checkCircle', tone: 'ok' },
  renewalDue: { text: 'stateRenewalDue', icon: 'refresh', tone: 'warm' },
  expired: { text: 'stateExpired', icon: 'crossCircle', tone: 'bad' },
  expiredRenewalUnderWay: { text: 'stateExpiredRenewal', icon: 'refresh', tone: 'warm' },
  renewed: { text: 'stateRenewed', icon: 'checkCircle', tone: 'neutral' },
  closed: { text: 'stateClosed', icon: 'crossCircle', tone: 'neutral' },
  revoked: { text: 'stateRevoked', icon: 'crossCircle', tone: 'bad' },
};

/** The diploma of the person's unit as it is today. */
export function UnitDiplomaCard({
  held,
  word,
}: {
  readonly held: UnitDiploma | undefined;
  readonly word: string;
}): JSX.Element {
  const {
    texts: { staff: texts },
    locale,
  } = useEssentials();
  const look = held && looks[held.state];
  return (
    <Card title={fill(texts.diplomaTitle, { word: held?.diploma.awardWord ?? word })} className={styles.diploma}>
      {held === undefined || look === undefined ? (
        <p>{fill(texts.diplomaNone, { word })}</p>
      ) : (
        <>
          <p>
            <Pill tone={look.tone} icon={look.icon}>
              {texts[look.text]}
            </Pill>
          </p>
          <dl>
            <dt>{texts.diplomaLastDay}</dt>
            <dd>
              <b>
                {held.diploma.lastValidDay === undefined
                  ? texts.diplomaNoLastDay
                  : formatDay(held.diploma.lastValidDay, locale)}
              </b>
            </dd>
            <dt>{texts.diplomaNumber}</dt>
            <dd>{held.diploma.number}</dd>
          </dl>
        </>
      )}
    </Card>
  );
}
