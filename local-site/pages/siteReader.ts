import * as v from 'valibot';
import { sitePath } from './layout';

/** What SharePoint refused, with its status and the words of its answer. */
export class Refused extends Error {
  /**
   * @param code SharePoint's own, `-2147024860, Microsoft.SharePoint.SPQueryThrottledException`; empty where it gave
   * none
   */
  constructor(
    readonly status: number,
    message: string,
    readonly code = '',
  ) {
    super(message);
  }
}

/** As SharePoint names it in a page's `legacyPageContext`. */
export interface PageDigest {
  readonly formDigestValue: string;
  readonly formDigestTimeoutSeconds: number;
}

/** Reads the site over its own REST, as any other client would, in the name of one person. */
export interface SiteReader {
  /** `path` begins after `_api/`. Throws Refused. */
  get<Value>(path: string, schema: v.GenericSchema<unknown, Value>): Promise<Value>;
  /** What a page is given to write with. */
  digest(): Promise<PageDigest>;
  post<Value>(path: string, body: object, schema: v.GenericSchema<unknown, Value>): Promise<Value>;
}

const digestSchema = v.object({ FormDigestValue: v.string(), FormDigestTimeoutSeconds: v.number() });
const errorSchema = v.object({
  'odata.error': v.object({ code: v.string(), message: v.object({ value: v.string() }) }),
});

export function openSiteReader(origin: string, login: string): SiteReader {
  const ask = async (path: string, init: RequestInit): Promise<unknown> => {
    const headers = { Accept: 'application/json;odata=nometadata', 'X-Local-User': login, ...init.headers };
    const response = await fetch(`${origin}${sitePath}/_api/${path}`, { ...init, headers });
    const body: unknown = await response.json();
    if (response.ok) return body;
    const error = v.safeParse(errorSchema, body);
    throw new Refused(
      response.status,
      error.success ? error.output['odata.error'].message.value : response.statusText,
      error.success ? error.output['odata.error'].code : '',
    );
  };
  const digest = async (): Promise<PageDigest> => {
    const read = v.parse(digestSchema, await ask('contextinfo', { method: 'POST' }));
    return { formDigestValue: read.FormDigestValue, formDigestTimeoutSeconds: read.FormDigestTimeoutSeconds };
  };
  return {
    digest,
    get: async (path, schema) => v.parse(schema, await ask(path, { method: 'GET' })),
    post: async (path, body, schema) => {
      const { formDigestValue } = await digest();
      const headers = { 'Content-Type': 'application/json;odata=nometadata', 'X-RequestDigest': formDigestValue };
      return v.parse(schema, await ask(path, { method: 'POST', headers, body: JSON.stringify(body) }));
    },
  };
}

/**
 * `GetList(@list)` with the list's address as a quoted parameter, the form SharePoint wants for addresses with odd
 * letters.
 */
export function listAddress(name: string, rest: string): string {
  const address = `${sitePath}/Lists/${name}`.replace(/'/g, "''");
  return `web/GetList(@list)${rest}${rest.includes('?') ? '&' : '?'}@list='${encodeURIComponent(address)}'`;
}
