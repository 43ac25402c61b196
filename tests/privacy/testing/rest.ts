import * as v from 'valibot';

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** A request of plain REST, as anybody with a browser and a login can make it. The path is what follows `_api/`. */
export interface Request {
  readonly method: 'GET' | 'POST' | 'MERGE' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  /** Parts of a batch, instead of a body; the path is `$batch`. */
  readonly parts?: readonly string[];
}

const contextInfo = v.object({ FormDigestValue: v.string() });

/** One person's way to the site, without any code of the product. */
export function restAs(siteUrl: string, login: string): (request: Request) => Promise<Answer> {
  let digest: Promise<string> | undefined;
  const as = { Accept: 'application/json;odata=nometadata', 'X-Local-User': login };
  const fetchDigest = async (): Promise<string> =>
    v.parse(contextInfo, await (await fetch(`${siteUrl}/_api/contextinfo`, { method: 'POST', headers: as })).json())
      .FormDigestValue;
  return async ({ method, path, body, parts }) => {
    const url = `${siteUrl}/_api/${path}`;
    if (method === 'GET') return read(await fetch(url, { headers: as }));
    digest ??= fetchDigest();
    const writing = {
      ...as,
      'X-RequestDigest': await digest,
      ...(method === 'POST' ? {} : { 'X-HTTP-Method': method, 'If-Match': '*' }),
    };
    if (parts === undefined)
      return read(
        await fetch(url, {
          method: 'POST',
          headers: { ...writing, 'Content-Type': 'application/json' },
          body: JSON.stringify(body ?? {}),
        }),
      );
    const text = parts
      .map(
        (part) =>
          `--part\nContent-Type: application/http\n\nGET ${siteUrl}/_api/${part} HTTP/1.1\nAccept: application/json;odata=nometadata\n\n`,
      )
      .join('');
    return read(
      await fetch(url, {
        method: 'POST',
        headers: { ...writing, 'Content-Type': 'multipart/mixed; boundary=part' },
        body: `${text}--part--\n`,
      }),
    );
  };
}

async function read(response: Response): Promise<Answer> {
  return { status: response.status, text: await response.text() };
}

export function listAddress(list: string): string {
  return `web/getList('/sites/diplomering/Lists/${list}')`;
}

/** The rows of a list, as one person reads them. */
export async function rowsOf<T>(
  as: (request: Request) => Promise<Answer>,
  list: string,
  row: v.GenericSchema<unknown, T>,
  query = '',
): Promise<readonly T[]> {
  const { status, text } = await as({ method: 'GET', path: `${listAddress(list)}/items?$top=5000&${query}` });
  if (status !== 200) throw new Error(`${list}: ${status} ${text}`);
  return v.parse(v.object({ value: v.array(row) }), JSON.parse(text)).value;
}
