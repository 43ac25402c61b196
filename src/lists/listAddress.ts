import { literal } from './odata';
import type { Site } from './site';

/** The REST path of a list, addressed by its URL: titles are renamed and translated, addresses stay. */
export function listPath(site: Site, path: string): string {
  return `_api/web/getList(${literal(encodeURI(`${site.serverRelativeUrl}/Lists/${path}`))})`;
}
