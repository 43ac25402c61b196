/** The one door of the file formats: programmes travel between installations, and cases to the rules, as JSON. */
export { parsePackFile, parseVersion, serialisePackFile, versionForFile } from './packFile';
export type { ParsedPack, ParsedVersion, Refused } from './packFile';
export { packFormat, packSchemaVersion } from './packModel';
export type {
  Cited,
  FileFocusArea,
  FileKnowledge,
  FileOrganisation,
  FileUnit,
  FileWindow,
  PackFile,
} from './packModel';
export { writtenPath } from './fileProblem';
export type { FilePath, FileProblem, FileProblemCode } from './fileProblem';

export { readCase } from './caseFile/readCase';
export type { ReadCase } from './caseFile/readCase';
export { judgeCase } from './caseFile/judgeCase';
export { CaseNotAnswered, caseProblem, caseProblemCatalogue } from './caseFile/caseProblem';
export type { CaseProblem, CaseProblemCode } from './caseFile/caseProblem';
export type { CaseFacts } from './caseFile/caseFacts';
export type {
  CaseApplication,
  CaseDiploma,
  CaseFile,
  CaseGroup,
  CaseHandIn,
  CaseOrganisation,
  CasePeople,
  CaseProcess,
  CaseSession,
  CaseUnit,
} from './caseFile/caseModel';
export type { CaseVerdicts, DiplomaVerdict, GroupVerdict, ProcessVerdict, QueueVerdict } from './caseFile/verdicts';
