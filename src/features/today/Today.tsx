import * as React from 'react';
import { fill } from '../../loc/fill';
import { Button, Card, classNames, LinkButton, Message } from '../../ui';
import { capitalised, formatLongDay } from '../../words/format';
import { Loading } from '../../parts/Loading';
import { PageHead } from '../../ui/PageHead';
import { useFirstView, useToday } from '../../services/CoordinatorServices';
import { hrefOf } from '../../services/routes';
import shell from '../../ui/page.module.scss';
import { buildQueue } from './buildToday';
import type { QueueKind } from './queue';
import { Queue } from './Queue';
import styles from './today.module.scss';
import { TodayAside } from './TodayAside';
import { useTodayFacts } from './useTodayFacts';
import { lazyPage } from '../../services/lazyPage';

const RegisterApplication = lazyPage(
  async () =>
    (await import(/* webpackChunkName: 'diplomera-application' */ '../../parts/application/RegisterApplication'))
      .RegisterApplication,
  () => null,
);

const kinds: readonly QueueKind[] = [
  'applications',
  'risk',
  'attendance',
  'decisions',
  'economy',
  'coverage',
  'renewal',
];

/** The coordinator's start: what waits, in the order it should be done, and the week next to it. */
export function Today({ mayCoordinate }: { readonly mayCoordinate: boolean }): JSX.Element {
  const { texts, locale } = useFirstView();
  const text = texts.today;
  const today = useToday();
  const read = useTodayFacts(today, mayCoordinate);
  const [kind, setKind] = React.useState<QueueKind>();
  const [registering, setRegistering] = React.useState(false);
  const facts = read.state === 'ready' ? read.value : undefined;
  const queue = React.useMemo(
    () => (facts === undefined ? [] : buildQueue(facts, today, texts, locale)),
    [facts, today, texts, locale],
  );
  const first = queue.filter(({ urgency }) => urgency === 'first').length;
  const state =
    read.state === 'ready'
      ? fill(queue.length === 0 ? text.stateEmpty : text.state, {
          day: formatLongDay(today, locale),
          count: queue.length,
          first,
        })
      : formatLongDay(today, locale);
  return (
    <main className={shell.page}>
      <PageHead
        title={text.title}
        state={capitalised(state)}
        actions={
          mayCoordinate ? (
            <Button icon="plus" onClick={() => setRegistering(true)}>
              {text.registerApplication}
            </Button>
          ) : undefined
        }
      />
      <Loading from={read} lines={8}>
        {(value) => (
          <div className={styles.columns}>
            <div className={shell.stack}>
              {mayCoordinate && value.catalogue.home.organisationKey === undefined && (
                <Message
                  tone="warm"
                  icon="info"
                  end={<LinkButton href={hrefOf({ view: 'verktyg' })}>{text.installationOpen}</LinkButton>}
                >
                  {text.installationMissing}
                </Message>
              )}
              <div className={styles.filters} role="group" aria-label={text.filter}>
                <Filter pressed={kind === undefined} count={queue.length} onPress={() => setKind(undefined)}>
                  {text.all}
                </Filter>
                {kinds
                  .map((each) => ({ each, count: queue.filter((item) => item.kind === each).length }))
                  .filter(({ count }) => count > 0)
                  .map(({ each, count }) => (
                    <Filter key={each} pressed={kind === each} count={count} onPress={() => setKind(each)}>
                      {text.kinds[each]}
                    </Filter>
                  ))}
              </div>
              <Card title={text.queue} flush className={styles.queueCard}>
                <Queue items={queue.filter((item) => kind === undefined || item.kind === kind)} />
              </Card>
            </div>
            <TodayAside facts={value} />
          </div>
        )}
      </Loading>
      {registering && (
        <RegisterApplication
          onClose={() => setRegistering(false)}
          onSaved={() => {
            setRegistering(false);
            if (read.state === 'ready') read.reload();
          }}
        />
      )}
    </main>
  );
}

function Filter({
  pressed,
  count,
  onPress,
  children,
}: {
  readonly pressed: boolean;
  readonly count: number;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}): JSX.Element {
  return (
    <button
      type="button"
      className={classNames(styles.filter, pressed && styles.pressed)}
      aria-pressed={pressed}
      onClick={onPress}
    >
      {children} <span>{count}</span>
    </button>
  );
}
