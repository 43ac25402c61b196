import * as React from 'react';
import type { Stored } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import type { Group, LinkSecret } from '../../rules';
import { Button, Card, controls, Message } from '../../ui';
import { CopyText } from '../../parts/CopyText';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { joinSecret, makeJoinLink } from '../../usecases/links/makeLink';
import { joinHash } from '../../usecases/links/token';
import { useTokenLink } from '../../services/useTokenLink';
import { Refused } from './AddPerson';
import styles from './participants.module.scss';

/** The link by which people ask to join, shown to those who keep the list; a new one voids the old. */
export function JoinLink({
  group,
  secrets,
  onChanged,
}: {
  readonly group: Group;
  readonly secrets: readonly Stored<LinkSecret>[];
  readonly onChanged: () => void;
}): JSX.Element {
  const { repositories, texts, pageUrl } = useCoordinatorServices();
  const words = texts.participants;
  const { made, saving, problem, make } = useTokenLink(() => makeJoinLink(group, secrets, repositories), onChanged);
  const secret = made ?? joinSecret(group, secrets)?.value;
  return (
    <Card title={words.joinLink}>
      <div className={styles.stack}>
        <p>{words.joinLinkLead}</p>
        {secret === undefined ? (
          <p className={controls.caption}>{words.joinLinkNone}</p>
        ) : (
          <>
            <CopyText label={words.yourLink} text={`${pageUrl}${joinHash(group.key, secret.token)}`} />
            <p className={controls.caption}>{words.joinLinkRenewed}</p>
          </>
        )}
        <div className={controls.row}>
          <Button
            icon="link"
            disabled={saving}
            onClick={() => {
              void make();
            }}
          >
            {secret === undefined ? words.createLink : words.renewLink}
          </Button>
        </div>
        {problem?.changedBy !== undefined && (
          <Message tone="warm" live="alert">
            {fill(words.linkConflict, { who: problem.changedBy })}
          </Message>
        )}
        {problem?.failure !== undefined && <Refused failure={problem.failure} />}
      </div>
    </Card>
  );
}
