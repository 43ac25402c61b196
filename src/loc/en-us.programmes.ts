import { programmeEditor } from './en-us/programmeEditor';
import { programmes as pages } from './en-us/programmes';
import type { ProgrammeTexts } from './texts';

/** The English texts that only the pages on programmes need; loaded with them. */
export const programmes: ProgrammeTexts = { programmeEditor, programmes: pages };
