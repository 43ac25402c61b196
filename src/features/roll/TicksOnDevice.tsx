import * as React from 'react';
import { fill } from '../../loc/fill';
import type { GroupKey } from '../../rules';
import { Message } from '../../ui';
import { failureText } from '../../parts/Failure';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { inSentence } from '../../words/format';
import { unsentRollOnDevice } from './unsentRoll';

/**
 * In place of a group that cannot be opened: how many unsent ticks on its roll lie on this device, and why they are not
 * sent.
 */
export function TicksOnDevice({
  group,
  failure,
}: {
  readonly group: GroupKey;
  readonly failure: unknown;
}): JSX.Element | null {
  const { texts, deviceScope } = useCoordinatorServices();
  const [count, setCount] = React.useState(0);
  React.useEffect(() => {
    let asked = true;
    unsentRollOnDevice(deviceScope)
      .open(group)
      .then(
        ({ ticks, unreadable }) => {
          if (asked) setCount(ticks.length + unreadable);
        },
        () => undefined,
      );
    return () => {
      asked = false;
    };
  }, [deviceScope, group]);
  if (count === 0) return null;
  const { title } = failureText(failure, texts.failure);
  const why = inSentence(title);
  return (
    <Message tone="warm" icon="cloudOff" live="status">
      {count === 1 ? fill(texts.roll.leftOne, { why }) : fill(texts.roll.leftMany, { count, why })}
    </Message>
  );
}
