import type { Journey } from '../journey';

export type Row = Readonly<Record<string, unknown>>;

/** The rows of a list as SharePoint has them, in the order they came, over plain REST. */
export async function rowsOf(journey: Journey, list: string, login = 'owner'): Promise<readonly Row[]> {
  const answer = await fetch(
    `${journey.site.siteUrl}/_api/web/getList('/sites/diplomering/Lists/${list}')/items?$top=500&$orderby=Id`,
    {
      headers: { Accept: 'application/json;odata=nometadata', 'X-Local-User': login },
    },
  );
  if (!answer.ok) throw new Error(`${list}: ${answer.status} ${await answer.text()}`);
  const body: { readonly value: readonly Row[] } = await answer.json();
  return body.value;
}

/** The same columns of every row, to be compared with a table in the test. */
export function columnsOf(rows: readonly Row[], ...columns: readonly string[]): readonly (readonly unknown[])[] {
  return rows.map((row) => columns.map((column) => row[column]));
}
