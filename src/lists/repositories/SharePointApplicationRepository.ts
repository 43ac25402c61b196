import * as v from 'valibot';
import type { Application, ApplicationKey, PoolState } from '../../rules/model';
import { anyOf, inGroupsOf, literal, odata } from '../odata';
import { productGroups } from '../roles';
import { authorName } from '../rows/inbox';
import type { InboxQuery } from '../rows/inbox';
import { applicationTable } from '../rows/outcomes';
import { readTogether, rowsRequest } from '../rows/readRows';
import { applicationStates } from '../schema/choices';
import type { Stored, WriteOutcome } from '../write/outcome';
import type { RepositoryContext } from './RepositoryContext';
import type { ApplicationRepository, Pool } from './ports';

const membersSchema = v.object({
  value: v.array(v.object({ Title: v.string(), Email: v.optional(v.nullable(v.string())) })),
});

/** The applications in a state; each of them waits for the coordinators. */
function inState(wanted: PoolState): InboxQuery<Application> {
  const isThere = ({ state }: Application): boolean => state === wanted;
  return { filter: odata`State eq ${applicationStates.labelOf[wanted]}`, asked: isThere, waits: isThere };
}

export class SharePointApplicationRepository implements ApplicationRepository {
  public constructor(private readonly context: RepositoryContext) {}

  public byKeys(keys: readonly ApplicationKey[]): Promise<readonly Stored<Application>[]> {
    return this.context.readEach(
      applicationTable,
      inGroupsOf(20, keys).map((some) => anyOf('Key', some)),
    );
  }

  public async waiting(): Promise<readonly Stored<Application>[]> {
    const { rows } = await this.context.inbox(applicationTable, inState('waiting'), { exempt: this.coordinators });
    return rows;
  }

  public async inPool(): Promise<Pool> {
    const queries = [inState('waiting'), inState('interested')] as const;
    const answers = await readTogether(
      this.context.site,
      queries.map(({ filter }) => rowsRequest(this.context.site, applicationTable, { filter })),
    );
    const [waiting, interested] = await Promise.all([
      this.context.inbox(applicationTable, queries[0], { answer: answers[0], exempt: this.coordinators }),
      this.context.inbox(applicationTable, queries[1], { answer: answers[1], exempt: this.coordinators }),
    ]);
    return { waiting: waiting.rows, interested: interested.rows };
  }

  /** Who registers what others have called and mailed about, and so may have many waiting. */
  private readonly coordinators = async (): Promise<ReadonlySet<string>> => {
    const group = encodeURIComponent(literal(productGroups.coordinators.name).slice(1, -1));
    const answer = await this.context.site.send({
      path: `_api/web/sitegroups/getbyname('${group}')/users`,
      query: { $select: 'Title,Email' },
    });
    const { success, output } = v.safeParse(membersSchema, answer.body);
    return new Set(
      success ? output.value.map(({ Title, Email }) => authorName({ name: Title, email: Email || undefined })) : [],
    );
  };

  public register(application: Application): Promise<WriteOutcome<Application>> {
    return this.context.addTyped(applicationTable, application);
  }

  public update(application: Stored<Application>, change: Partial<Application>): Promise<WriteOutcome<Application>> {
    return this.context.change(applicationTable, application, change);
  }
}
