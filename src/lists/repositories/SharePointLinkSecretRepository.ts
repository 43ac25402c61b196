import type { LinkSecret } from '../../rules/model';
import { secretTable } from '../rows/secrets';
import { createWrite } from '../write/plannedWrite';
import type { Stored, WriteOutcome } from '../write/outcome';
import { first } from '../../rules/model';
import type { RepositoryContext } from './RepositoryContext';
import type { LinkSecretRepository } from './ports';

export class SharePointLinkSecretRepository implements LinkSecretRepository {
  public constructor(private readonly context: RepositoryContext) {}

  public async save(before: Stored<LinkSecret> | undefined, secret: LinkSecret): Promise<WriteOutcome<LinkSecret>> {
    if (before !== undefined) return this.context.change(secretTable, before, secret);
    // Somebody else's link is not taken for one's own: their token is another.
    return first(await this.context.write([createWrite(secretTable, secret, 'compare')]));
  }
}
