import * as React from 'react';
import { fill } from '../loc/fill';
import { controls, Message } from '../ui';
import type { BusySignal } from '../services/busySignal';
import { useEssentials } from '../services/CoordinatorServices';
import shell from '../ui/page.module.scss';

/**
 * While SharePoint has asked the product to wait: that it is busy, in how many seconds it is tried again, and that
 * nothing is lost. The seconds count down for the eye; a screen reader says it once.
 */
export function BusyNotice(): JSX.Element {
  const {
    busy,
    now,
    texts: { common },
  } = useEssentials();
  const { left, asked } = useSecondsLeft(busy, now);
  const text = (seconds: number): string => (seconds === 1 ? common.busyOne : fill(common.busyMany, { seconds }));
  return (
    <div className={shell.busy}>
      <p role="status" className={controls.visuallyHidden}>
        {left > 0 ? text(asked) : ''}
      </p>
      {left > 0 && (
        <div aria-hidden="true">
          <Message tone="warm" icon="clock">
            {text(left)}
          </Message>
        </div>
      )}
    </div>
  );
}

/** Whole seconds that are left of the wait under way, and how many there were when it began to be shown. */
function useSecondsLeft(busy: BusySignal, now: () => Date): { readonly left: number; readonly asked: number } {
  const leftNow = React.useCallback(
    () => Math.max(0, Math.ceil(((busy.until() ?? 0) - now().getTime()) / 1000)),
    [busy, now],
  );
  const [shown, setShown] = React.useState(() => ({ left: leftNow(), asked: leftNow() }));
  React.useEffect(() => busy.subscribe(() => setShown({ left: leftNow(), asked: leftNow() })), [busy, leftNow]);
  const waiting = shown.left > 0;
  React.useEffect(() => {
    if (!waiting) return undefined;
    const timer = window.setInterval(() => setShown(({ asked }) => ({ left: leftNow(), asked })), 250);
    return () => window.clearInterval(timer);
  }, [waiting, leftNow]);
  return shown;
}
