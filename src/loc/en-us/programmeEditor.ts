import type { ProgrammeTexts } from '../texts';

/** The editor of a programme version, in English. */
export const programmeEditor: ProgrammeTexts['programmeEditor'] = {
  title: 'New programme'
};
