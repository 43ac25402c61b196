/** What setup is made of, in a chunk of its own. */
export { programmePacks } from '../programmes';
export { siteSetupWithPacks } from '../usecases/setUpSite/siteSetup';
