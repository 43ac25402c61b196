/** The module that SharePoint loads in the reader's language; the build writes it from sv-se.ts and en-us.ts. */
declare module 'DiplomeraStrings' {
  const texts: import('./texts').Texts;
  export = texts;
}
