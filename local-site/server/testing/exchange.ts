import { expect, it } from '@jest/globals';
import type { Json } from '../json';
import { refusal, type RequestOptions, type TestSite } from './testSite';

/**
 * One line of a table: who asks what, and what is answered.
 * `answer`: an object is part of the JSON (of a refusal: its `code` and `message`), an array is all rows, a text is the
 * whole body.
 */
export interface Exchange extends RequestOptions {
  readonly what: string;
  /** Method and path after `_api/`: `POST web/lists`. */
  readonly ask: string;
  readonly status: number;
  readonly answer?: object | string;
}

/**
 * Holds a conversation, line by line, each a test of its own. The lines of a table follow each other: what one makes,
 * the next finds.
 */
export function converse(site: () => TestSite, table: readonly Exchange[]): void {
  it.each(
    table.map((line): [string, Exchange] => [
      `${line.what}: ${line.as ?? 'owner'} ${line.ask.slice(0, 90)} → ${line.status}`,
      line,
    ]),
  )('%s', async (_name, { ask, status, answer, ...options }) => {
    const [method = '', ...rest] = ask.split(' ');
    const reply = await site().send(method, rest.join(' '), { headers: { 'If-Match': '*' }, ...options });
    expect({ status: reply.status, text: reply.text }).toEqual({
      status,
      text: typeof answer === 'string' ? answer : reply.text,
    });
    if (Array.isArray(answer)) expect(reply.rows).toMatchObject(answer);
    if (Array.isArray(answer)) expect(reply.rows).toHaveLength(answer.length);
    else if (typeof answer === 'object')
      expect(status < 400 ? reply.json : refusal(reply)).toMatchObject({ ...answer });
  });
}

/** A list or a field, the way a client makes one. */
export const listOf = (Title: string, more: Record<string, Json> = {}): RequestOptions => ({
  body: { Title, BaseTemplate: 100, ...more },
});
export const fieldXml = (SchemaXml: string): RequestOptions => ({ body: { parameters: { SchemaXml, Options: 8 } } });
export const viewXml = (ViewXml: string, more: Record<string, Json> = {}): RequestOptions => ({
  body: { parameters: { ViewXml, ...more } },
});
