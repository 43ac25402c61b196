import type { Diploma, DiplomaKey, IsoDate } from '../../rules/model';
import { odata } from '../odata';
import { watchedDiplomas } from '../rows/diplomaExcerpts';
import type { WatchedDiploma } from '../rows/diplomaExcerpts';
import { diplomaTable } from '../rows/diplomas';
import type { Stored, WriteOutcome } from '../write/outcome';
import { nextInSeries } from './numberSeries';
import { SharePointRegisterReader } from './SharePointRegisterReader';
import type { DiplomaRepository, DiplomasRead } from './ports';

/** What only the coordinator does with the register of diplomas, on what everybody may read of it. */
export class SharePointDiplomaRepository extends SharePointRegisterReader implements DiplomaRepository {
  public issue(diploma: Diploma): Promise<WriteOutcome<Diploma>> {
    return this.context.add(diplomaTable, diploma);
  }

  public byKey(key: DiplomaKey): Promise<Stored<Diploma>> {
    return this.context.readOne(diplomaTable, odata`Key eq ${key}`);
  }

  public watched(from: IsoDate, today: IsoDate, renewalsSince: number): Promise<DiplomasRead<WatchedDiploma>> {
    return this.holdingOn(watchedDiplomas, from, today, renewalsSince);
  }

  public update(diploma: Stored<Diploma>, change: Partial<Diploma>): Promise<WriteOutcome<Diploma>> {
    return this.context.change(diplomaTable, diploma, change);
  }

  public nextNumber(organisationCode: string, year: number): Promise<string> {
    return nextInSeries(this.context.site, diplomaTable.path, `${organisationCode}-${year}-`, 4);
  }
}
