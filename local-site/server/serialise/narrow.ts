import { compareValues, matches } from '../odata/matches';
import type { QueryOptions } from '../odata/queryOptions';
import type { Entity } from './entity';

/** Applies `$filter`, `$orderby`, `$skip` and `$top` to what is not an item. */
export function narrow(entities: readonly Entity[], { filter, orderby, top, skip }: QueryOptions): readonly Entity[] {
  const kept = entities.filter((entity) => filter === undefined || matches(filter, entity.properties));
  kept.sort((a, b) => {
    for (const { field, descending } of orderby) {
      const order = compareValues(field.name, a.properties, b.properties);
      if (order !== 0) return descending ? -order : order;
    }
    return 0;
  });
  return kept.slice(skip, top === undefined ? undefined : skip + top);
}
