import type { Entity } from '../serialise/entity';
import type { Site } from '../site';

/** What other resources tell about the site they lie in. */
export function parentWeb(site: Site): Entity {
  return {
    type: 'SP.WebInformation',
    path: 'Web',
    properties: {
      Id: site.setting('webId'),
      Title: site.setting('title'),
      Url: site.url,
      ServerRelativeUrl: site.path,
      ServerRelativePath: { DecodedUrl: site.path },
    },
  };
}
