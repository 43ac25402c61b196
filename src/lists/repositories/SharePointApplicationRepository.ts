import type { Application, ApplicationKey } from '../../rules/model';
import { anyOf, inGroupsOf, odata } from '../odata';
import { applicationTable } from '../rows/outcomes';
import { applicationStates } from '../schema/choices';
import type { Stored, WriteOutcome } from '../write/outcome';
import type { RepositoryContext } from './RepositoryContext';
import type { ApplicationRepository, Pool } from './ports';

export class SharePointApplicationRepository implements ApplicationRepository {
  public constructor(private readonly context: RepositoryContext) {}

  public byKeys(keys: readonly ApplicationKey[]): Promise<readonly Stored<Application>[]> {
    return this.context.readEach(
      applicationTable,
      inGroupsOf(20, keys).map((some) => anyOf('Key', some)),
    );
  }

  public waiting(): Promise<readonly Stored<Application>[]> {
    return this.context.read(applicationTable, { filter: odata`State eq ${applicationStates.labelOf.waiting}` });
  }

  public async inPool(): Promise<Pool> {
    const { labelOf } = applicationStates;
    const rows = await this.context.readEach(applicationTable, [
      odata`State eq ${labelOf.waiting}`,
      odata`State eq ${labelOf.interested}`,
    ]);
    const those = (state: Application['state']): Pool['waiting'] => rows.filter(({ value }) => value.state === state);
    return { waiting: those('waiting'), interested: those('interested') };
  }

  public register(application: Application): Promise<WriteOutcome<Application>> {
    return this.context.addTyped(applicationTable, application);
  }

  public update(application: Stored<Application>, change: Partial<Application>): Promise<WriteOutcome<Application>> {
    return this.context.change(applicationTable, application, change);
  }
}
