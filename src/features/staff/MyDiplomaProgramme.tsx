import * as React from 'react';
import { fill } from '../../loc/fill';
import { Card, Empty, Field, Shimmer } from '../../ui';
import { lazyView } from '../../ui/lazyView';
import { Loading } from '../../parts/Loading';
import { SetAsideForReaders } from '../../parts/setAside/SetAsideForReaders';
import { PageHead } from '../../ui/PageHead';
import { useEssentials } from '../../services/CoordinatorServices';
import { givenName, type Membership } from './buildMyProgrammeViewModel';
import { Contact } from './Contact';
import { EnterCode } from './EnterCode';
import type { Entry } from './entry';
import { MembershipView } from './MembershipView';
import styles from './staff.module.scss';
import { UnsentNotice } from './UnsentNotice';
import { useEntry } from './useEntry';
import { useMyProgramme, useOpened, type Opened } from './useMyProgramme';

const loadByLink = async (): Promise<typeof import('./ByLink').ByLink> =>
  (await import(/* webpackChunkName: 'diplomera-staff-link' */ './ByLink')).ByLink;
const ByLink = lazyView(loadByLink);

/** The staff app: `entry` is where the host says the app was opened (Teams' subPageId); else the address says it. */
export function MyDiplomaProgramme({ entry }: { readonly entry?: string }): JSX.Element {
  const opened = useOpened();
  const [followed, enter] = useEntry(entry);
  // At the same time as the lists, not after them: whoever is at the door with a QR code waits for both.
  const byLink = followed !== undefined;
  React.useEffect(() => {
    if (byLink) loadByLink().catch(() => undefined);
  }, [byLink]);
  return (
    <div className={styles.staff}>
      <Loading from={opened} lines={6}>
        {(value) => <Programme opened={value} entry={followed} enter={enter} />}
      </Loading>
    </div>
  );
}

interface ProgrammeProps {
  readonly opened: Opened;
  readonly entry: Entry | undefined;
  readonly enter: (entry: Entry | undefined) => void;
}

function Programme({ opened, entry, enter }: ProgrammeProps): JSX.Element {
  const {
    texts: { common, staff: texts },
  } = useEssentials();
  const mine = useMyProgramme(opened);
  const [chosenKey, choose] = React.useState<string>();
  const top = React.useRef<HTMLDivElement>(null);
  const { memberships } = mine;
  const chosen = memberships.find(({ group }) => group.key === chosenKey) ?? memberships[0];
  // The form is gone once it is sent, so focus goes to the top of what it led to.
  const joined = (): void => {
    enter(undefined);
    top.current?.querySelector('h1')?.focus();
  };
  return (
    <div ref={top}>
      <PageHead
        title={fill(texts.greeting, { name: givenName(mine.user.name) })}
        state={chosen === undefined ? texts.title : stateOf(chosen)}
      />
      <div className={styles.stack}>
        <UnsentNotice sending={mine.sending} />
        <SetAsideForReaders />
        {entry !== undefined && (
          <React.Suspense
            fallback={
              <Card>
                <Shimmer label={common.loading} />
              </Card>
            }
          >
            <ByLink entry={entry} mine={mine} onJoined={joined} />
          </React.Suspense>
        )}
        {chosen === undefined && entry === undefined && (
          <Card className={styles.join}>
            <Empty icon="people" title={texts.notInGroup}>
              <p>{texts.notInGroupHow}</p>
            </Empty>
            <EnterCode onEntry={enter} />
            <Contact email={mine.catalogue.home.contactEmail} />
          </Card>
        )}
        {memberships.length > 1 && (
          <Field label={texts.chooseGroup} className={styles.chooser}>
            {(control) => (
              <select {...control} value={chosen?.group.key} onChange={(event) => choose(event.target.value)}>
                {memberships.map(({ group }) => (
                  <option key={group.key} value={group.key}>{`${group.title}, ${group.number}`}</option>
                ))}
              </select>
            )}
          </Field>
        )}
        {chosen !== undefined && (
          <MembershipView
            key={chosen.group.key}
            membership={chosen}
            mine={mine}
            shownAbove={entry?.kind === 'checkIn' ? entry.sessionKey : undefined}
          />
        )}
        {(chosen !== undefined || entry !== undefined) && (
          <footer className={styles.foot}>
            <details>
              <summary>{texts.anotherGroup}</summary>
              <EnterCode onEntry={enter} />
            </details>
            <Contact email={mine.catalogue.home.contactEmail} />
          </footer>
        )}
      </div>
    </div>
  );
}

function stateOf({ unit, programmeTitle, group }: Membership): string {
  return [unit?.name, programmeTitle, group.number].filter(Boolean).join(', ');
}
