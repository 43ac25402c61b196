import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { createLocalSite, type LocalSite } from '../index';
import { elementsOf, isRecord, parseJson, type Json, type JsonRecord } from '../json';

/** What came back over HTTP. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: JsonRecord;
  readonly rows: readonly JsonRecord[];
}

export interface RequestOptions {
  /** Login of the user; the owner when absent. */
  readonly as?: string;
  readonly body?: Json;
  /** Sent as it is instead of `body`. */
  readonly rawBody?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly accept?: string;
}

/** A local site on a free port with a folder of its own, and a small client that fetches digests. */
export interface TestSite {
  readonly url: string;
  readonly local: LocalSite;
  /** Sends any method as it is. */
  send(method: string, path: string, options?: RequestOptions): Promise<Answer>;
  get(path: string, options?: RequestOptions): Promise<Answer>;
  post(path: string, options?: RequestOptions): Promise<Answer>;
  merge(path: string, body: Json, options?: RequestOptions): Promise<Answer>;
  remove(path: string, options?: RequestOptions): Promise<Answer>;
  /** Makes a list with text columns, the named ones indexed. @returns its address. */
  makeList(title: string, columns?: Readonly<Record<string, 'text' | 'indexed' | 'unique'>>): Promise<string>;
  close(): Promise<void>;
}

/** Starts a test site. @param now its clock */
export async function startTestSite(now: () => Date = () => new Date()): Promise<TestSite> {
  const folder = mkdtempSync(join(tmpdir(), 'local-site-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/sites/diplomering`;
  const local = createLocalSite({ dataFolder: folder, siteUrl: url, now });
  const app = Fastify();
  local.register(app);
  await app.listen({ port, host: '127.0.0.1' });

  async function send(
    method: string,
    path: string,
    { as = 'owner', body, rawBody, headers, accept = 'application/json;odata=nometadata' }: RequestOptions = {},
  ): Promise<Answer> {
    const writing: Record<string, string> =
      method === 'GET' ? {} : { 'Content-Type': 'application/json', 'X-RequestDigest': await digest(as) };
    const response = await fetch(path.startsWith('http') ? path : `${url}/_api/${path}`, {
      method,
      body: rawBody ?? (body === undefined ? undefined : JSON.stringify(body)),
      headers: { Accept: accept, 'X-Local-User': as, ...writing, ...headers },
    });
    const text = await response.text();
    const parsed = text.startsWith('{') ? parseJson(text) : {};
    const json = isRecord(parsed) ? parsed : {};
    return {
      status: response.status,
      headers: response.headers,
      text,
      json,
      rows: (elementsOf(json.value ?? json.d) ?? []).filter(isRecord),
    };
  }

  async function digest(user: string): Promise<string> {
    const response = await fetch(`${url}/_api/contextinfo`, {
      method: 'POST',
      headers: { Accept: 'application/json', 'X-Local-User': user },
    });
    const info = parseJson(await response.text());
    return isRecord(info) ? String(info.FormDigestValue) : '';
  }

  const site: TestSite = {
    url,
    local,
    send,
    get: (path, options) => send('GET', path, options),
    post: (path, options) => send('POST', path, options),
    merge: (path, body, options) =>
      send('POST', path, {
        ...options,
        body,
        headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*', ...options?.headers },
      }),
    remove: (path, options) =>
      send('POST', path, { ...options, headers: { 'X-HTTP-Method': 'DELETE', 'If-Match': '*', ...options?.headers } }),
    makeList: async (title, columns = {}) => {
      const made = await site.post('web/lists', { body: { Title: title, BaseTemplate: 100 } });
      if (made.status !== 201) throw new Error(made.text);
      const path = `web/GetList('/sites/diplomering/Lists/${title}')`;
      for (const [name, kind] of Object.entries(columns)) {
        const schema = `<Field Type="Text" Name="${name}" DisplayName="${name}" Indexed="${kind === 'text' ? 'FALSE' : 'TRUE'}" EnforceUniqueValues="${kind === 'unique' ? 'TRUE' : 'FALSE'}" />`;
        const added = await site.post(`${path}/fields/createfieldasxml`, {
          body: { parameters: { SchemaXml: schema, Options: 8 } },
        });
        if (added.status !== 200) throw new Error(added.text);
      }
      return path;
    },
    close: async () => {
      await app.close();
      local.close();
      rmSync(folder, { recursive: true });
    },
  };
  return site;
}

/** The code, without the exception type, and the message of a refusal. */
export function refusal({ status, json }: Answer): { status: number; code: string; message: string } {
  const error = isRecord(json['odata.error']) ? json['odata.error'] : isRecord(json.error) ? json.error : {};
  return { status, code: String(error.code), message: isRecord(error.message) ? String(error.message.value) : '' };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
