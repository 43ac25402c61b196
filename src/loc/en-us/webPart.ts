import type { Texts } from '../texts';

export const webPart: Texts['webPart'] = {
  settings: 'Settings',
  siteUrl: 'Site with the lists of the diploma programme',
  siteUrlDescription: 'Leave empty when the lists are on this site.',
  siteUrlRefused:
    'The address in the settings of this web part cannot be used. Enter the address of a site on the same SharePoint, for example /sites/diplomering.',
};
