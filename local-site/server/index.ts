export { createLocalSite } from './createLocalSite';
export type { LocalSite } from './createLocalSite';
export type { FilledItem } from './fill';
