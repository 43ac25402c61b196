import * as React from 'react';
import type { GroupFile } from '../../lists/repositories/ports';
import { first } from '../../rules';
import type { GroupKey, ProcessKey } from '../../rules';
import { fill } from '../../loc/fill';
import { classNames, LinkButton, Message, StageTracker } from '../../ui';
import { snapshotDifferenceWords } from '../../parts/acts/differenceWords';
import { changedDecisions } from '../../usecases/decide/changedSince';
import { formatList } from '../../words/format';
import { titlesIn } from '../../words/titles';
import frame from '../../ui/frame.module.scss';
import { Loading } from '../../parts/Loading';
import { NotOpened } from '../../parts/NotOpened';
import { PageHead } from '../../ui/PageHead';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { groupTabs, hrefOf, type GroupTab } from '../../services/routes';
import shell from '../../ui/page.module.scss';
import { useLoad } from '../../services/useLoad';
import { buildGroupHead } from './buildGroupHead';
import styles from './group.module.scss';
import { OpenGroupProvider } from '../../parts/OpenGroup';
import { openGroup, type OpenGroup } from '../../usecases/openGroup/openGroup';
import { readGroup } from '../../usecases/openGroup/readGroup';
import { useComputedColumns } from './useComputedColumns';
import { withEndedMemberships } from '../../usecases/openGroup/withEndedMemberships';

interface GroupPageProps {
  readonly groupKey: GroupKey;
  readonly tab: GroupTab;
  readonly processKey: ProcessKey | undefined;
  /** The view of the open tab. The tabs are features of their own, which the app puts together with this page. */
  readonly TabView: React.ComponentType<{ readonly tab: GroupTab; readonly processKey: ProcessKey | undefined }>;
  /** What is shown of a group that cannot be opened, such as ticks on its roll that are still on the device. */
  readonly Unopened: React.ComponentType<{ readonly group: GroupKey; readonly failure: unknown }>;
}

/** One group: head, stage tracker and the tabs that work on it. Opened with at most two requests. */
export function GroupPage({ groupKey, tab, processKey, TabView, Unopened }: GroupPageProps): JSX.Element {
  const {
    repositories,
    texts: { group: words },
  } = useCoordinatorServices();
  const read = useLoad(async () => {
    const { file, ...rest } = await readGroup(groupKey, repositories);
    return { file: withEndedMemberships(file), ...rest };
  }, groupKey);
  if (read.state === 'failed') {
    return (
      <main className={shell.page}>
        <NotOpened
          failure={read.failure}
          onRetry={read.reload}
          missing={words.missing}
          unread={words.unread}
          trailLabel={words.trail}
          onwards={{ text: words.groups, href: hrefOf({ view: 'pool' }) }}
        >
          <React.Suspense fallback={null}>
            <Unopened group={groupKey} failure={read.failure} />
          </React.Suspense>
        </NotOpened>
      </main>
    );
  }
  return (
    <main className={shell.page}>
      <Loading from={read} lines={8}>
        {({ file, catalogue, evidence }, reload) => (
          <OpenedGroup
            key={file.group.value.key}
            open={openGroup(file, catalogue, reload, evidence)}
            tab={tab}
            processKey={processKey}
            TabView={TabView}
          />
        )}
      </Loading>
    </main>
  );
}

function OpenedGroup({
  open: read,
  tab,
  processKey,
  TabView,
}: { readonly open: OpenGroup } & Pick<GroupPageProps, 'tab' | 'processKey' | 'TabView'>): JSX.Element {
  const { texts, locale } = useCoordinatorServices();
  const today = useToday();
  // The rows as they are after the computed columns were written; a new reading takes their place.
  const [settled, setSettled] = React.useState<{ readonly from: GroupFile; readonly file: GroupFile }>();
  const file = settled !== undefined && settled.from === read.file ? settled.file : read.file;
  const open = React.useMemo(
    () => openGroup(file, read.catalogue, read.reload, read.evidence),
    [file, read.catalogue, read.reload, read.evidence],
  );
  useComputedColumns(open, today, (after) => setSettled({ from: read.file, file: after }));
  const changed = React.useMemo(() => changedDecisions(open), [open]);
  const counts = snapshotDifferenceWords(
    changed.flatMap(({ changed: { differences } }) => differences).slice(0, 1),
    open.version,
    { texts, locale },
    titlesIn(open, locale),
  ).map(({ what, before, after }) => fill(texts.acts.fromTo, { what, before, after }));
  const head = buildGroupHead(open, today, texts, locale);
  const tabs = React.useRef<HTMLElement>(null);
  // On a phone the row of tabs is wider than the screen, and the one that is open may lie beyond its edge.
  React.useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [tab]);
  return (
    <OpenGroupProvider value={open}>
      <PageHead
        trailLabel={texts.group.trail}
        trail={[{ text: texts.group.groups, href: hrefOf({ view: 'pool' }) }, { text: head.number }]}
        title={head.title}
        state={head.state}
      />
      {changed.length > 0 && (
        <div className={styles.notice}>
          <Message
            tone="warm"
            icon="warning"
            end={
              <LinkButton
                href={hrefOf({
                  view: 'grupp',
                  groupKey: file.group.value.key,
                  tab: 'beslut',
                  processKey: first(changed).unit.process.value.key,
                })}
              >
                {texts.decision.changed.seeDecision}
              </LinkButton>
            }
          >
            {fill(texts.decision.changed.inHead, {
              units: formatList(
                changed.map(({ unit }) => unit.unit.name),
                locale,
              ),
            })}{' '}
            {counts}
          </Message>
        </div>
      )}
      <StageTracker label={texts.group.way} stages={head.stages} />
      <nav ref={tabs} className={classNames(frame.nav, frame.tabs)} aria-label={texts.group.tabs}>
        {groupTabs.map((each) => (
          <a
            key={each}
            href={hrefOf({ view: 'grupp', groupKey: open.file.group.value.key, tab: each })}
            aria-current={each === tab ? 'page' : undefined}
          >
            {texts.group[tabTexts[each]]}
          </a>
        ))}
      </nav>
      <TabView tab={tab} processKey={processKey} />
    </OpenGroupProvider>
  );
}

const tabTexts = {
  oversikt: 'tabOversikt',
  deltagare: 'tabDeltagare',
  tillfallen: 'tabTillfallen',
  narvaro: 'tabNarvaro',
  uppgifter: 'tabUppgifter',
  beslut: 'tabBeslut',
  kostnad: 'tabKostnad',
  historik: 'tabHistorik',
} as const;
