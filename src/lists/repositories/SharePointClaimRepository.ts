import { anyOf, inGroupsOf } from '../odata';
import { claimTable } from '../rows/claims';
import type { Claim } from '../rows/claims';
import type { Stored, WriteOutcome } from '../write/outcome';
import { createWrite, removeWrite, updateWrite } from '../write/plannedWrite';
import type { ClaimRepository } from './ports';
import type { RepositoryContext } from './RepositoryContext';

export class SharePointClaimRepository implements ClaimRepository {
  public constructor(private readonly context: RepositoryContext) {}

  public take(claims: readonly Claim[]): Promise<readonly WriteOutcome<Claim>[]> {
    return this.context.write(claims.map((claim) => createWrite(claimTable, claim, 'compare')));
  }

  public takeOver(claims: readonly Stored<Claim>[], act: string): Promise<readonly WriteOutcome<Claim>[]> {
    return this.context.write(claims.map((claim) => updateWrite(claimTable, claim, { ...claim.value, act })));
  }

  public release(claims: readonly Stored<Claim>[]): Promise<readonly WriteOutcome<Claim>[]> {
    return this.context.write(claims.map((claim) => removeWrite(claimTable, claim)));
  }

  public read(keys: readonly Claim['key'][]): Promise<readonly Stored<Claim>[]> {
    return this.context.readEach(
      claimTable,
      inGroupsOf(20, keys).map((some) => anyOf('Key', some)),
    );
  }
}
