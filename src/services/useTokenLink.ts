import * as React from 'react';
import type { WriteOutcome } from '../lists/repositories/ports';
import type { LinkSecret } from '../rules';

export interface TokenLink {
  /** What was just made; what is read anew has it as well. */
  readonly made: LinkSecret | undefined;
  readonly saving: boolean;
  readonly problem: { readonly failure?: unknown; readonly changedBy?: string } | undefined;
  readonly make: () => Promise<void>;
}

/** Makes a link; a new one voids the old. Pressing twice makes one. `onChanged` follows every answer. */
export function useTokenLink(makeLink: () => Promise<WriteOutcome<LinkSecret>>, onChanged: () => void): TokenLink {
  const [made, setMade] = React.useState<LinkSecret>();
  const [saving, setSaving] = React.useState(false);
  const [problem, setProblem] = React.useState<TokenLink['problem']>();
  const make = async (): Promise<void> => {
    if (saving) return;
    setSaving(true);
    setProblem(undefined);
    try {
      const outcome = await makeLink();
      if (outcome.kind === 'saved') setMade(outcome.stored.value);
      else
        setProblem(
          outcome.kind === 'conflict' ? { changedBy: outcome.current.modifiedBy } : { failure: outcome.failure },
        );
      onChanged();
    } catch (failure) {
      setProblem({ failure });
    }
    setSaving(false);
  };
  return { made, saving, problem, make };
}
