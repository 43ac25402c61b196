/** The one door of the file formats: programmes travel between installations, and cases to the rules, as JSON. */
export { parsePackFile, parseVersion, serialisePackFile, versionForFile } from './packFile';
export type { PackFile, ParsedPack, ParsedVersion, Refused } from './packFile';
export { packFormat, packSchemaVersion } from './packSchema';
export { writtenPath } from './fileProblem';
export type { FilePath, FileProblem, FileProblemCode } from './fileProblem';
