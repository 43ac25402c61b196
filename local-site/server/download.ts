import type { FastifyInstance } from 'fastify';
import type { RawAnswer } from './call';
import { decoded } from './decoded';
import { answer } from './pipeline';
import type { Site } from './site';

/** What a browser may show on a page of the site; the rest is saved, so that an uploaded page runs no script here. */
const shown: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  txt: 'text/plain; charset=utf-8',
};

/**
 * Lets a link to a file or an attachment open it, as its `ServerRelativeUrl` promises. What is no file of the user's is
 * a page that does not exist.
 */
export function registerDownloads(app: FastifyInstance, site: Site): void {
  app.get(`${site.path}/*`, async (request, reply) => {
    const path = request.url.replace(/\?.*/s, '');
    const found = contentAt(site, path, request.headers);
    if (found?.bytes === undefined) return reply.callNotFound();
    const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
    const type = Object.hasOwn(shown, extension) ? shown[extension] : 'application/octet-stream';
    return reply
      .headers({
        'Content-Type': type,
        'X-Content-Type-Options': 'nosniff',
        'Content-Disposition': Object.hasOwn(shown, extension) ? 'inline' : 'attachment',
        'Cache-Control': 'private, max-age=0',
      })
      .send(found.bytes);
  });
}

function contentAt(
  site: Site,
  url: string,
  headers: Readonly<Record<string, string | string[] | undefined>>,
): RawAnswer | undefined {
  const path = decoded(url);
  const attachment = /^(.*)\/Attachments\/(\d+)\/([^/]+)$/i.exec(path);
  const quoted = (text: string): string => `'${encodeURIComponent(text.replace(/'/g, "''"))}'`;
  const [, listAddress = '', item = '', name = ''] = attachment ?? [];
  const resource =
    attachment === null
      ? `web/getFileByServerRelativePath(decodedurl=${quoted(path)})`
      : `web/getList(${quoted(listAddress)})/items(${item})/AttachmentFiles(${quoted(name)})`;
  const one = (header: string): string | undefined => [headers[header]].flat()[0];
  const found = answer(site, {
    method: 'GET',
    url: `${site.path}/_api/${resource}/$value`,
    headers: { cookie: one('cookie'), 'x-local-user': one('x-local-user') },
    body: '',
  });
  return found.status === 200 ? found : undefined;
}
