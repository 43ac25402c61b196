import type { SetAsideRow } from '../../lists/repositories/ports';
import type { OpenGroup } from './openGroup';

/** Rows of the group are missing from what was read: an act that rests on the group would rest on less than is there. */
export interface UnreadableHindrance {
  readonly kind: 'unreadable';
  readonly rows: readonly SetAsideRow[];
}

/** The list that anybody on the site may add to: what cannot be read there stops nobody. */
const inbox = 'MyPath';

/** Why nothing may be done that rests on the whole group; undefined when every row of it could be read. */
export function unreadableRows({ file }: Pick<OpenGroup, 'file'>): UnreadableHindrance | undefined {
  const rows = file.setAside.filter(({ list }) => list !== inbox);
  return rows.length === 0 ? undefined : { kind: 'unreadable', rows };
}
