import {
  flag,
  numberProperty,
  textProperty,
  unsupportedFlag,
  unsupportedText,
  type PropertySpecs,
} from '../properties';

/**
 * What a client may set on a list, in addition to its title. ReadSecurity 1 all, 2 own; WriteSecurity 1 all, 2 own, 4
 * none.
 */
export const listProperties: PropertySpecs = {
  AllowContentTypes: flag(true),
  ContentTypesEnabled: unsupportedFlag,
  CrawlNonDefaultViews: flag(false),
  Description: textProperty(),
  Direction: textProperty('none'),
  DisableGridEditing: flag(false),
  DraftVersionVisibility: numberProperty(0),
  EnableAttachments: flag(true),
  EnableFolderCreation: flag(false),
  EnableMinorVersions: unsupportedFlag,
  EnableModeration: unsupportedFlag,
  EnableVersioning: flag(false),
  ExemptFromBlockDownloadOfNonViewableFiles: flag(false),
  ForceCheckout: unsupportedFlag,
  Hidden: flag(false),
  ImageUrl: textProperty('/_layouts/15/images/itgen.png?rev=47'),
  IrmEnabled: unsupportedFlag,
  ListExperienceOptions: numberProperty(0),
  MajorVersionLimit: numberProperty(50),
  NoCrawl: flag(false),
  OnQuickLaunch: flag(false),
  ReadSecurity: numberProperty(1),
  ValidationFormula: unsupportedText,
  ValidationMessage: textProperty(null),
  WriteSecurity: numberProperty(1),
};

/** The address a new list gets from its first title: SharePoint drops what does not belong in a URL. */
export function urlNameFrom(title: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[~"#%&*:<>?/\\{|}.']/g, '')
    .trim();
  return name === '' ? 'List' : name;
}
