import * as React from 'react';
import { Card, Shimmer } from '../ui';
import { Failure } from './Failure';
import { useEssentials } from '../services/CoordinatorServices';
import type { Loaded } from '../services/useLoad';

/** Shows the wait, the failure, or what was read. */
export function Loading<T>({
  from,
  lines,
  children,
}: {
  readonly from: Loaded<T>;
  readonly lines?: number;
  readonly children: (value: T, reload: () => void) => JSX.Element;
}): JSX.Element {
  const { texts } = useEssentials();
  if (from.state === 'loading')
    return (
      <Card>
        <Shimmer label={texts.common.loading} lines={lines} />
      </Card>
    );
  if (from.state === 'failed') return <Failure failure={from.failure} onRetry={from.reload} />;
  return children(from.value, from.reload);
}
