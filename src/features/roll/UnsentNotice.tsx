import * as React from 'react';
import { fill } from '../../loc/fill';
import { Button, Message } from '../../ui';
import { formatShortDay, formatTime } from '../../words/format';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { swedishDayOf } from '../../rules';
import type { RollStoreView } from './rollStore';
import { wanted, type UnsentTick } from './rollState';
import type { CellNames } from './rollNames';
import styles from './roll.module.scss';

interface UnsentNoticeProps {
  readonly view: RollStoreView;
  readonly names: CellNames;
  readonly onSendNow: () => void;
}

/**
 * The visible line about ticks SharePoint has not confirmed. A tick on its ordinary way (under a second) is marked in
 * its cell only; the line comes when the way is blocked, and stays until everything is through.
 */
export function UnsentNotice({ view, names, onSendNow }: UnsentNoticeProps): JSX.Element | null {
  const {
    texts: { roll },
  } = useCoordinatorServices();
  const [shown, setShown] = React.useState(false);
  const waiting = waitingTicks(view);
  if (waiting.length === 0) return null;
  const one = waiting.length === 1;
  const what = one ? roll.waitingOne : fill(roll.waitingMany, { count: waiting.length });
  const kept =
    view.storage === 'refused'
      ? one
        ? roll.waitingOneOnlyHere
        : roll.waitingOnlyHere
      : view.trouble?.kind === 'throttled'
        ? one
          ? roll.waitingOneBusy
          : roll.waitingBusy
        : one
          ? roll.waitingOneKept
          : roll.waitingKept;
  const end = (
    <>
      <Button look="quiet" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {shown ? roll.hideWaiting : one ? roll.showWaitingOne : fill(roll.showWaiting, { count: waiting.length })}
      </Button>
      <Button look="quiet" onClick={onSendNow}>
        {roll.sendNow}
      </Button>
    </>
  );
  return (
    <Message tone="warm" icon="cloudOff" live="status" end={end}>
      <strong>{what}</strong> {kept}
      {shown && (
        <ul className={styles.waitingLines}>
          {waiting.map((tick) => (
            <WaitingLine key={tick.change.writeKey} tick={tick} names={names} />
          ))}
        </ul>
      )}
    </Message>
  );
}

function WaitingLine({ tick, names }: { readonly tick: UnsentTick; readonly names: CellNames }): JSX.Element {
  const {
    texts: { roll },
    locale,
  } = useCoordinatorServices();
  const mark = wanted(tick);
  const { name, session } = names(mark);
  const at = tick.next?.atUtc ?? tick.atUtc;
  return (
    <li>
      {fill(roll.waitingItem, {
        name,
        session,
        state: roll.states[mark.state].toLowerCase(),
        day: formatShortDay(swedishDayOf(at), locale),
        time: formatTime(at, locale),
      })}
    </li>
  );
}

/** The ticks whose way is blocked. */
export function waitingTicks({ roll }: RollStoreView): readonly UnsentTick[] {
  if (!roll.blocked) return [];
  return [...roll.unsent.values()].filter(({ status }) => status.phase === 'waiting' || status.phase === 'sending');
}

/** Said at once when the device keeps nothing, before anything is lost. */
export function StorageNotice({ view }: { readonly view: RollStoreView }): JSX.Element {
  const {
    texts: { roll },
  } = useCoordinatorServices();
  return (
    <>
      {view.storage === 'refused' && (
        <Message tone="bad" live="alert">
          {roll.storageRefused}
        </Message>
      )}
      {view.unreadable > 0 && (
        <Message tone="warm" icon="warning">
          {view.unreadable === 1 ? roll.unreadableOne : fill(roll.unreadable, { count: view.unreadable })}
        </Message>
      )}
    </>
  );
}
