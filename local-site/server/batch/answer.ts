import { randomUUID } from 'node:crypto';
import type { Handler, RawAnswer } from '../call';
import { errors } from '../errors';
import { reason } from '../reason';
import { parseBatch, type BatchPart } from './parse';

/** Limits of the local site's own; SharePoint's are not documented. */
const MAX_PARTS = 100;
const MAX_BYTES = 1_000_000;

/** Answers the parts one by one, in order and flat; a part that fails does not undo the others. */
export const answerBatch: Handler = (call) => {
  const { body, headers } = call.request;
  if (Buffer.byteLength(body) > MAX_BYTES) throw errors.tooLarge(`batches above ${MAX_BYTES} bytes`);
  const parts = parseBatch(body, headers['content-type'] ?? '');
  if (parts.length > MAX_PARTS) throw errors.tooLarge(`batches above ${MAX_PARTS} parts`);
  const boundary = `batchresponse_${randomUUID()}`;
  const answers = parts.map((part, place) =>
    writePart(boundary, call.answerPart(absolute(part, call.site.path), place)),
  );
  return {
    kind: 'text',
    contentType: `multipart/mixed; boundary="${boundary}"`,
    body: `${answers.join('')}--${boundary}--\n`,
  };
};

function absolute(part: BatchPart, sitePath: string): BatchPart {
  return part.url.startsWith('/') ? part : { ...part, url: `${sitePath}/${part.url}` };
}

function writePart(boundary: string, { status, headers, body, bytes }: RawAnswer): string {
  const head = Object.entries(headers)
    .map(([name, value]) => `${name.toUpperCase()}: ${value}\r\n`)
    .join('');
  return `--${boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 ${status} ${reason(status)}\r\n${head}\r\n${bytes?.toString() ?? body}\r\n`;
}
