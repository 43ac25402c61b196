import * as React from 'react';
import { fill } from '../../loc/fill';
import { useFirstView } from '../../services/CoordinatorServices';
import { lazyPage } from '../../services/lazyPage';
import { Button, Message, Shimmer } from '../../ui';
import styles from './setAside.module.scss';
import { useSetAside } from './useSetAside';

const SetAsideList = lazyPage(
  async () => (await import(/* webpackChunkName: 'diplomera-set-aside' */ './SetAsideList')).SetAsideList,
  WaitingList,
);

/**
 * Above every page, for those who keep the lists: how many rows could not be read. Which, and what is wrong with each,
 * is downloaded when somebody asks.
 */
export function SetAsideNotice(): JSX.Element {
  const {
    texts: {
      shell: { setAside: texts },
    },
  } = useFirstView();
  const rows = useSetAside();
  const [open, setOpen] = React.useState(false);
  const some = rows.length > 0;
  return (
    <section className={some ? styles.notice : undefined} aria-label={some ? texts.title : undefined}>
      {/* There from the start, so that a screen reader is told when it gets something to say. */}
      <div role="status">
        {some && (
          <Message
            tone="warm"
            icon="warning"
            end={
              <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
                {texts.show}
              </Button>
            }
          >
            <strong>{rows.length === 1 ? texts.one : fill(texts.many, { count: rows.length })}</strong>{' '}
            {texts.restWorks}
          </Message>
        )}
      </div>
      {some && open && <SetAsideList rows={rows} />}
    </section>
  );
}

function WaitingList(): JSX.Element {
  const { texts } = useFirstView();
  return <Shimmer label={texts.common.loading} lines={3} />;
}
