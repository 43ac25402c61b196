export { createLocalSite } from './createLocalSite';
export type { LocalSite, LocalSiteOptions, SignedInUser } from './createLocalSite';
export type { FilledItem } from './fill';
export type { RawAnswer, RawRequest } from './call';
export { routes } from './routes';
