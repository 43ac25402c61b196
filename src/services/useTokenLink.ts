import * as React from 'react';
import type { WriteOutcome } from '../lists/repositories/ports';
import { newToken, tokenHash } from '../usecases/links/token';

export interface TokenLink {
  /** The token just made and its hash; the token is nowhere else, so what is built from it is shown once. */
  readonly made: { readonly token: string; readonly hash: string } | undefined;
  readonly saving: boolean;
  readonly problem: { readonly failure?: unknown; readonly changedBy?: string } | undefined;
  readonly make: () => Promise<void>;
}

/**
 * Makes a link's token and has its hash saved; a new one voids the old. Pressing twice makes one. `onChanged` follows
 * every answer.
 */
export function useTokenLink(save: (hash: string) => Promise<WriteOutcome<unknown>>, onChanged: () => void): TokenLink {
  const [made, setMade] = React.useState<TokenLink['made']>();
  const [saving, setSaving] = React.useState(false);
  const [problem, setProblem] = React.useState<TokenLink['problem']>();
  const make = async (): Promise<void> => {
    if (saving) return;
    setSaving(true);
    setProblem(undefined);
    try {
      const token = newToken();
      const hash = await tokenHash(token);
      const outcome = await save(hash);
      if (outcome.kind === 'saved') setMade({ token, hash });
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
