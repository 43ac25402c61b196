import * as React from 'react';
import { fill } from '../../loc/fill';
import type { CatalogueWithUnits, Stored } from '../../lists/repositories/ports';
import { isWithdrawn } from '../../rules';
import type { Diploma, DiplomaKey, Process } from '../../rules';
import { Button, controls, LinkButton, Message, Pill } from '../../ui';
import { formatDay } from '../../words/format';
import { Loading } from '../../parts/Loading';
import { NotOpened } from '../../parts/NotOpened';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { hrefOf } from '../../services/routes';
import shell from '../../ui/page.module.scss';
import { useLoad } from '../../services/useLoad';
import { buildDiplomaViewModel } from './buildDiplomaViewModel';
import { buildRenewal, carrierKeyOf, carrierOf, nameToday } from './buildRenewal';
import styles from './Diploma.module.scss';
import { DiplomaPaper } from './DiplomaPaper';
import { RenewalCard } from './RenewalCard';
import { RevokeDialog } from './RevokeDialog';

interface OpenDiploma {
  readonly diploma: Stored<Diploma>;
  /**
   * Every diploma of the unit and of the one that carries it today: a later one of the same series has renewed this
   * one.
   */
  readonly ofUnit: readonly Stored<Diploma>[];
  readonly processes: readonly Stored<Process>[];
  /** With those units. */
  readonly catalogue: CatalogueWithUnits;
}

/** One diploma: the paper as it was issued, its state today, print and revocation. */
export function DiplomaPage({ diplomaKey }: { readonly diplomaKey: DiplomaKey }): JSX.Element {
  const { repositories, texts } = useCoordinatorServices();
  const today = useToday();
  const read = useLoad(async (): Promise<OpenDiploma> => {
    const [diploma, catalogue] = await Promise.all([
      repositories.diplomas.byKey(diplomaKey),
      repositories.catalogue.read(),
    ]);
    const unitKeys = [diploma.value.unitKey, carrierKeyOf(diploma.value, catalogue, today)];
    const [{ units, diplomas: ofUnit }, processes] = await Promise.all([
      repositories.diplomas.forUnits(Array.from(new Set(unitKeys))),
      repositories.groups.processesRenewing(diploma.value.key),
    ]);
    return { diploma, ofUnit, processes, catalogue: { ...catalogue, units } };
  }, diplomaKey);
  if (read.state === 'failed') {
    const { missing, unread, back } = texts.diploma;
    return (
      <main className={shell.page}>
        <NotOpened
          failure={read.failure}
          onRetry={read.reload}
          missing={missing}
          unread={unread}
          trailLabel={texts.group.trail}
          onwards={{ text: back, href: hrefOf({ view: 'register' }) }}
        />
      </main>
    );
  }
  return (
    <main className={styles.page}>
      <Loading from={read} lines={8}>
        {(opened, reload) => <Opened opened={opened} reload={reload} />}
      </Loading>
    </main>
  );
}

function Opened({
  opened: { diploma, ofUnit, processes, catalogue },
  reload,
}: {
  readonly opened: OpenDiploma;
  readonly reload: () => void;
}): JSX.Element {
  const { texts, locale, pageUrl } = useCoordinatorServices();
  const words = texts.diploma;
  const today = useToday();
  const [revoking, setRevoking] = React.useState(false);
  const { value } = diploma;
  const carrier = carrierOf(value, catalogue, today);
  const otherName = nameToday(value, catalogue, today);
  const view = buildDiplomaViewModel(
    value,
    {
      unit: carrier,
      diplomas: ofUnit.map((other) => other.value),
      processes: processes.map((process) => process.value),
    },
    catalogue.versions.find(({ key }) => key === value.versionKey),
    today,
    { texts, locale, pageUrl },
  );
  const underWay = processes.some((process) => !isWithdrawn(process.value) && process.value.stage !== 'decided');
  const renewal = buildRenewal(value, view.stateToday, underWay, catalogue, today, { texts, locale });
  return (
    <>
      <div className={styles.bar} role="region" aria-label={words.toolbar}>
        <LinkButton look="quiet" icon="chevronLeft" href={hrefOf({ view: 'register' })}>
          {words.back}
        </LinkButton>
        <span className={styles.state}>
          <Pill tone={view.state.tone} icon={view.state.icon}>
            {view.state.word}
          </Pill>
          <span className={controls.caption}>{view.state.day}</span>
        </span>
        {view.revocable && (
          <Button look="danger" onClick={() => setRevoking(true)}>
            {words.revoke}
          </Button>
        )}
        <Button look="primary" icon="print" aria-describedby="diploma-print" onClick={() => window.print()}>
          {words.print}
        </Button>
        <p id="diploma-print" className={styles.hint}>
          {words.printHint}
        </p>
      </div>
      {value.revokedDay !== undefined && (
        <div className={styles.notice}>
          <Message tone="bad">
            {fill(words.revokedLine, { day: formatDay(value.revokedDay, locale), reason: value.revokedReason ?? '' })}
          </Message>
        </div>
      )}
      {otherName !== undefined && (
        <div className={styles.notice}>
          <Message>{fill(words.nameToday, { name: otherName })}</Message>
        </div>
      )}
      {renewal !== undefined && <RenewalCard renewal={renewal} unit={carrier} />}
      <DiplomaPaper diploma={view} />
      {revoking && (
        <RevokeDialog
          diploma={diploma}
          onClose={() => setRevoking(false)}
          onRevoked={() => {
            setRevoking(false);
            reload();
          }}
        />
      )}
    </>
  );
}
