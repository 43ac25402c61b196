/**
 * The module that SharePoint loads in the reader's language; the build writes it from sv-se.essentials.ts and
 * en-us.essentials.ts.
 */
declare module 'DiplomeraStrings' {
  const texts: import('./texts').EssentialTexts;
  export = texts;
}
