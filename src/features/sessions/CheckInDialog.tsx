import * as React from 'react';
import type { Stored } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import type { Session, Step } from '../../rules';
import { Button, Dialog, Message, Shimmer } from '../../ui';
import { CopyText } from '../../parts/CopyText';
import { Failure } from '../../parts/Failure';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { checkInCodeOf, checkInHash } from '../../usecases/links/token';
import { useTokenLink } from '../../services/useTokenLink';
import { QrCode } from '../../ui/QrCode';
import styles from './sessions.module.scss';
import { textIn } from '../../words/format';

interface CheckInDialogProps {
  readonly step: Step;
  readonly session: Stored<Session>;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** The link, QR code and digits by which people check in. Only the link's hash is kept, so a link is shown once. */
export function CheckInDialog({ step, session, onClose, onChanged }: CheckInDialogProps): JSX.Element {
  const { repositories, texts, locale, pageUrl } = useCoordinatorServices();
  const words = texts.sessions;
  const { made, saving, problem, make } = useTokenLink(
    (hash) => repositories.sessions.update(session, { checkInTokenHash: hash }),
    onChanged,
  );
  const link = made && `${pageUrl}${checkInHash(session.value.key, made.token)}`;
  const hash = made?.hash ?? session.value.checkInTokenHash;
  return (
    <Dialog
      title={fill(words.checkInTitle, { step: textIn(step.title, locale) })}
      closeLabel={texts.common.close}
      onClose={onClose}
      foot={
        <>
          <Button
            look={hash === undefined ? 'primary' : undefined}
            icon="link"
            disabled={saving}
            onClick={() => {
              void make();
            }}
          >
            {hash === undefined ? words.createCheckIn : words.renewCheckIn}
          </Button>
          <Button onClick={onClose}>{texts.common.close}</Button>
        </>
      }
    >
      <p>{words.checkInLead}</p>
      {link === undefined && hash !== undefined && <Message>{words.checkInExists}</Message>}
      {hash !== undefined && <p className={styles.code}>{fill(words.code, { code: checkInCodeOf(hash) })}</p>}
      {link !== undefined && (
        <>
          {/* To be scanned off the screen: always dark on light, whatever the theme, so that every phone reads it. */}
          <QrCode
            text={link}
            label={words.qr}
            className={styles.qr}
            margin={4}
            waiting={<Shimmer label={texts.common.loading} />}
            failed={
              <Message tone="warm" live="alert">
                {words.qrFailed}
              </Message>
            }
          />
          <CopyText label={words.yourLink} text={link} />
        </>
      )}
      {problem?.changedBy !== undefined && (
        <Message tone="warm" live="alert">
          {fill(words.changedBy, { who: problem.changedBy })}
        </Message>
      )}
      {problem?.failure !== undefined && <Failure failure={problem.failure} />}
    </Dialog>
  );
}
