import * as React from 'react';
import type { Stored } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import type { Group } from '../../rules';
import { Button, Card, controls, Message } from '../../ui';
import { changeGroup } from '../../usecases/computedColumns/changeRows';
import { CopyText } from '../../parts/CopyText';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { joinHash } from '../../usecases/links/token';
import { useTokenLink } from '../../services/useTokenLink';
import { Refused } from './AddPerson';
import styles from './participants.module.scss';

/** The link by which people ask to join. Only its hash is kept, so it is shown once; a new one voids the old. */
export function JoinLink({
  group,
  onChanged,
}: {
  readonly group: Stored<Group>;
  readonly onChanged: () => void;
}): JSX.Element {
  const { repositories, texts, pageUrl } = useCoordinatorServices();
  const words = texts.participants;
  const { made, saving, problem, make } = useTokenLink(
    (hash) => changeGroup(repositories.groups, group, { joinTokenHash: hash }),
    onChanged,
  );
  const exists = group.value.joinTokenHash !== undefined;
  return (
    <Card title={words.joinLink}>
      <div className={styles.stack}>
        <p>{words.joinLinkLead}</p>
        {made === undefined ? (
          <p className={controls.caption}>{exists ? words.joinLinkExists : words.joinLinkNone}</p>
        ) : (
          <CopyText label={words.yourLink} text={`${pageUrl}${joinHash(made.token)}`} />
        )}
        <div className={controls.row}>
          <Button
            icon="link"
            disabled={saving}
            onClick={() => {
              void make();
            }}
          >
            {exists ? words.renewLink : words.createLink}
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
