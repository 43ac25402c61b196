import * as v from 'valibot';

/** A view as REST gives it. */
export const viewSchema = v.object({
  Title: v.string(),
  ServerRelativeUrl: v.string(),
  DefaultView: v.boolean(),
  Hidden: v.boolean(),
  ViewQuery: v.nullable(v.string()),
  RowLimit: v.number(),
  Aggregations: v.nullish(v.string(), ''),
  AggregationsStatus: v.nullish(v.string(), ''),
  CustomFormatter: v.nullish(v.string(), ''),
  ViewFields: v.object({ Items: v.array(v.string()) }),
});
/** A column as REST gives it. */
export const fieldSchema = v.object({
  InternalName: v.string(),
  Title: v.string(),
  TypeAsString: v.string(),
  Hidden: v.boolean(),
  Indexed: v.boolean(),
  Description: v.nullish(v.string(), ''),
  CustomFormatter: v.nullish(v.string(), ''),
});
export type ListView = v.InferOutput<typeof viewSchema>;
export type ListField = v.InferOutput<typeof fieldSchema>;
