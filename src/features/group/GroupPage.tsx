import * as React from 'react';
import type { GroupFile } from '../../lists/repositories/ports';
import type { GroupKey, ProcessKey } from '../../rules';
import { classNames, StageTracker } from '../controls';
import frame from '../shell/frame.module.scss';
import { lazyView } from '../shell/lazyView';
import { Loading } from '../shell/Loading';
import { NotOpened } from '../shell/NotOpened';
import { PageHead } from '../shell/PageHead';
import { useProduct, useToday } from '../shell/Product';
import { groupTabs, hrefOf, type GroupTab } from '../shell/routes';
import shell from '../shell/shell.module.scss';
import { useLoad } from '../shell/useLoad';
import { buildGroupHead } from './buildGroupHead';
import { GroupTabView } from './GroupTabView';
import { openGroup, OpenGroupProvider, type OpenGroup } from './OpenGroup';
import { readGroup } from './readGroup';
import { useComputedColumns } from './useComputedColumns';
import { withEndedMemberships } from './withEndedMemberships';

// Only a group that cannot be opened needs it.
const TicksOnDevice = lazyView(
  async () => (await import(/* webpackChunkName: 'diplomera-ticks' */ '../roll/TicksOnDevice')).TicksOnDevice,
);

interface GroupPageProps {
  readonly groupKey: GroupKey;
  readonly tab: GroupTab;
  readonly processKey: ProcessKey | undefined;
}

/** One group: head, stage tracker and the tabs that work on it. Opened with at most two requests. */
export function GroupPage({ groupKey, tab, processKey }: GroupPageProps): JSX.Element {
  const {
    repositories,
    texts: { group: words },
  } = useProduct();
  const read = useLoad(async () => {
    const { file, catalogue } = await readGroup(groupKey, repositories);
    return { file: withEndedMemberships(file), catalogue };
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
            <TicksOnDevice group={groupKey} failure={read.failure} />
          </React.Suspense>
        </NotOpened>
      </main>
    );
  }
  return (
    <main className={shell.page}>
      <Loading from={read} lines={8}>
        {({ file, catalogue }, reload) => (
          <OpenedGroup
            key={file.group.value.key}
            open={openGroup(file, catalogue, reload)}
            tab={tab}
            processKey={processKey}
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
}: {
  readonly open: OpenGroup;
  readonly tab: GroupTab;
  readonly processKey: ProcessKey | undefined;
}): JSX.Element {
  const { texts, locale } = useProduct();
  const today = useToday();
  // The rows as they stand after the computed columns were written; a new reading takes their place.
  const [settled, setSettled] = React.useState<{ readonly from: GroupFile; readonly file: GroupFile }>();
  const file = settled !== undefined && settled.from === read.file ? settled.file : read.file;
  const open = React.useMemo(() => openGroup(file, read.catalogue, read.reload), [file, read.catalogue, read.reload]);
  useComputedColumns(open, today, (after) => setSettled({ from: read.file, file: after }));
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
      <GroupTabView tab={tab} processKey={processKey} />
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
