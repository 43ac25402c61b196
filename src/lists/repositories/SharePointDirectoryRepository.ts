import * as v from 'valibot';
import { failureOf, isSuccess } from '../answer';
import type { Answer } from '../answer';
import { isOwnerMask, productGroups } from '../roles';
import type { Site } from '../site';
import { SharePointFailure } from '../failure';
import type { CurrentUser, DirectoryRepository, Role } from './ports';
import { elementAt } from '../../rules/model';

const roleOfGroup: Readonly<Record<string, Role>> = {
  [productGroups.coordinators.name]: 'coordinator',
  [productGroups.trainers.name]: 'trainer',
  [productGroups.managers.name]: 'manager',
  [productGroups.directors.name]: 'director',
};

const half = v.pipe(v.union([v.string(), v.number()]), v.transform(Number));
const maskSchema = v.object({ High: half, Low: half });
const userSchema = v.object({
  Id: v.number(),
  Title: v.string(),
  Email: v.optional(v.nullable(v.string())),
  IsSiteAdmin: v.boolean(),
  Groups: v.union([
    v.array(v.object({ Title: v.string() })),
    v.object({ value: v.array(v.object({ Title: v.string() })) }),
  ]),
});

/** The signed-in person with the id that SharePoint's own columns refer to. */
export interface SignedIn extends CurrentUser {
  readonly id: number;
}

export class SharePointDirectoryRepository implements DirectoryRepository {
  private reading: Promise<SignedIn> | undefined;

  public constructor(private readonly site: Site) {}

  /** One request, kept for the page's life: roles are membership, and membership changes rarely. */
  public currentUser(): Promise<SignedIn> {
    this.reading ??= this.read().catch((problem) => {
      this.reading = undefined;
      throw problem;
    });
    return this.reading;
  }

  private async read(): Promise<SignedIn> {
    const answers = await this.site.batch([
      {
        path: '_api/web/currentuser',
        query: { $select: 'Id,Title,Email,IsSiteAdmin,Groups/Title', $expand: 'Groups' },
      },
      { path: '_api/web/effectivebasepermissions' },
    ]);
    const { Id, Title, Email, IsSiteAdmin, Groups } = parsed(elementAt(answers, 0), userSchema, 'currentuser');
    const { High, Low } = parsed(elementAt(answers, 1), maskSchema, 'effectivebasepermissions');
    const memberships = 'value' in Groups ? Groups.value : Groups;
    const roles = memberships.flatMap((group): readonly Role[] => {
      const role = roleOfGroup[group.Title];
      return role === undefined ? [] : [role];
    });
    const isOwner = IsSiteAdmin || isOwnerMask({ high: High, low: Low });
    return {
      id: Id,
      name: Title,
      email: Email || undefined,
      roles: [...(isOwner ? ['owner' as const] : []), ...roles, 'staff'],
    };
  }
}

function parsed<T>(answer: Answer, schema: v.GenericSchema<unknown, T>, what: string): T {
  if (!isSuccess(answer)) throw failureOf(answer, what);
  const result = v.safeParse(schema, answer.body);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new SharePointFailure('server', `${what}, ${v.getDotPath(issue) ?? ''}: ${issue.message}`, { list: what });
}
