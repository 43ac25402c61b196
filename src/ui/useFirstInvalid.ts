import * as React from 'react';

/** After a refused attempt, puts focus in the first field that is wrong. `attempt` grows by one for each refusal. */
export function useFirstInvalid(attempt: number): React.RefObject<HTMLDivElement> {
  const ref = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    const first = attempt > 0 ? ref.current?.querySelector('[aria-invalid="true"]') : undefined;
    if (first instanceof HTMLElement) first.focus();
  }, [attempt]);
  return ref;
}
