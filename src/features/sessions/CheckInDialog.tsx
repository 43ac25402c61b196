import * as React from 'react';
import type { Stored } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import type { LinkSecret, Session, Step } from '../../rules';
import { Button, Dialog, Message, Shimmer } from '../../ui';
import { CopyText } from '../../parts/CopyText';
import { Failure } from '../../parts/Failure';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { checkInSecret, makeCheckInLink } from '../../usecases/links/makeLink';
import { checkInHash, linkHash } from '../../usecases/links/token';
import { useTokenLink } from '../../services/useTokenLink';
import { QrCode } from '../../ui/QrCode';
import styles from './sessions.module.scss';
import { textIn } from '../../words/format';

interface CheckInDialogProps {
  readonly step: Step;
  readonly session: Stored<Session>;
  readonly secrets: readonly Stored<LinkSecret>[];
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** The link, QR code and digits by which people check in: shown to those who hold the roll, at any time. */
export function CheckInDialog({ step, session, secrets, onClose, onChanged }: CheckInDialogProps): JSX.Element {
  const { repositories, texts, locale, pageUrl } = useCoordinatorServices();
  const words = texts.sessions;
  const { made, saving, problem, make } = useTokenLink(
    () => makeCheckInLink(session, secrets, repositories),
    onChanged,
  );
  const secret = made ?? checkInSecret(session.value, secrets)?.value;
  const halfMade = useHalfMade(made === undefined ? secret : undefined, session.value);
  const link = secret && `${pageUrl}${checkInHash(session.value.key, secret.token)}`;
  return (
    <Dialog
      title={fill(words.checkInTitle, { step: textIn(step.title, locale) })}
      closeLabel={texts.common.close}
      onClose={onClose}
      foot={
        <>
          <Button
            look={link === undefined ? 'primary' : undefined}
            icon="link"
            disabled={saving}
            onClick={() => {
              void make();
            }}
          >
            {link === undefined ? words.createCheckIn : words.renewCheckIn}
          </Button>
          <Button onClick={onClose}>{texts.common.close}</Button>
        </>
      }
    >
      <p>{words.checkInLead}</p>
      {halfMade && (
        <Message tone="warm" live="alert">
          {words.checkInHalfMade}
        </Message>
      )}
      {secret?.digits !== undefined && !halfMade && (
        <p className={styles.code}>{fill(words.code, { code: secret.digits })}</p>
      )}
      {link !== undefined && !halfMade && (
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
          <p>{words.checkInRenewed}</p>
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

/** True when the session does not show the hash of its link: making it was cut off, and the link would be foreign. */
function useHalfMade(secret: LinkSecret | undefined, { checkInTokenHash }: Session): boolean {
  const [halfMade, setHalfMade] = React.useState(false);
  const token = secret?.token;
  React.useEffect(() => {
    let alive = true;
    const tell = (found: boolean): void => {
      if (alive) setHalfMade(found);
    };
    if (token === undefined) tell(false);
    else
      linkHash(token).then(
        (hash) => tell(hash !== checkInTokenHash),
        () => undefined,
      );
    return () => {
      alive = false;
    };
  }, [token, checkInTokenHash]);
  return halfMade;
}
