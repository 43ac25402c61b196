import * as React from 'react';

export interface Writing {
  readonly saving: boolean;
  /** What the last attempt failed with; undefined while it has not, or when it was tried again. */
  readonly failure: unknown;
  /** Does the work unless some is going on already; what it throws is the failure. */
  readonly write: (work: () => Promise<void>) => Promise<void>;
}

/** One write at a time, with what came of it. A component that is gone when the answer comes is left alone. */
export function useWrite(): Writing {
  const [saving, setSaving] = React.useState(false);
  const [failure, setFailure] = React.useState<unknown>();
  const there = React.useRef(true);
  React.useEffect(
    () => () => {
      there.current = false;
    },
    [],
  );
  const write = async (work: () => Promise<void>): Promise<void> => {
    if (saving) return;
    setSaving(true);
    setFailure(undefined);
    try {
      await work();
    } catch (thrown) {
      if (there.current) setFailure(thrown);
    }
    if (there.current) setSaving(false);
  };
  return { saving, failure, write };
}
