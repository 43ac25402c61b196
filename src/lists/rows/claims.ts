import { keyFrom } from '../../rules/model';
import type { Key } from '../../rules/model';
import { claimColumns } from '../schema/columns/claims';
import { defineTable } from './table';

/**
 * That an act has taken upon itself what must happen once. The key is derived from the thing (the first decision of a
 * process, a version of a programme on a day), so that two who set out to do it meet in one row.
 */
export interface Claim {
  readonly key: Key<'Claim'>;
  /** The act's own key, made by whoever carries it out: sent again, it finds its own claim. */
  readonly act: string;
}

export const claimTable = defineTable(claimColumns, {
  toRow: (of: Claim) => ({ Key: of.key, Act: of.act }),
  fromRow: (row): Claim => ({ key: keyFrom<Claim['key']>(row.Key), act: row.Act }),
});
