import { errors } from '../errors';
import type { RawRequest } from '../call';

/** One request of a batch, before it is answered. */
export type BatchPart = RawRequest;

/**
 * Reads a `multipart/mixed` batch, with CRLF or LF, quoted boundaries or not. Change sets are opened up: their parts
 * come in order.
 * @throws SharePointError 400 when it does not parse.
 */
export function parseBatch(body: string, contentType: string): BatchPart[] {
  return sections(body.replace(/\r\n/g, '\n'), boundaryOf(contentType)).flatMap((section) => {
    const { headers, rest } = splitHeaders(section);
    const type = headers['content-type'] ?? '';
    if (/^multipart\/mixed/i.test(type))
      return sections(rest, boundaryOf(type)).map((inner) => parseRequest(splitHeaders(inner).rest));
    return [parseRequest(rest)];
  });
}

function boundaryOf(contentType: string): string {
  const found = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(contentType);
  const boundary = found?.[1] ?? found?.[2];
  if (boundary === undefined) throw errors.invalidBatch('the boundary is missing');
  return boundary;
}

/** The text between the boundaries; what comes before the first and after the last is ignored. */
function sections(body: string, boundary: string): string[] {
  const found: string[][] = [];
  let open = false;
  for (const line of body.split('\n')) {
    const marker = line.trimEnd();
    if (marker === `--${boundary}--`) return found.map((lines) => lines.join('\n'));
    if (marker === `--${boundary}`) {
      open = true;
      found.push([]);
    } else if (open) found.at(-1)?.push(line);
  }
  throw errors.invalidBatch(`the end of ${boundary} is missing`);
}

function splitHeaders(section: string): { headers: Record<string, string>; rest: string } {
  const text = section.replace(/^\n+/, '');
  const end = /\n[ \t]*\n/.exec(text);
  const head = end === null ? text : text.slice(0, end.index);
  const headers: Record<string, string> = {};
  for (const line of head.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { headers, rest: end === null ? '' : text.slice(end.index + end[0].length) };
}

function parseRequest(text: string): BatchPart {
  const [line = '', ...others] = text.replace(/^\s+/, '').split('\n');
  const found = /^([A-Z]+)\s+(\S.*?)\s+HTTP\/1\.[01]\s*$/i.exec(line);
  if (found === null) throw errors.invalidBatch(`'${line.slice(0, 80)}' is no request line`);
  const { headers, rest } = splitHeaders(others[0]?.trim() === '' ? `X: \n${others.join('\n')}` : others.join('\n'));
  const [, method = '', url = ''] = found;
  return { method: method.toUpperCase(), url: pathOf(url), headers, body: rest.trim() };
}

/** Parts name the site in full, from the root, or not at all; who listens where does not matter. */
function pathOf(url: string): string {
  if (/^https?:\/\//i.test(url)) return url.replace(/^https?:\/\/[^/]*/i, '');
  return url;
}
