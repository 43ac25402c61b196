import * as React from 'react';
import type { ProgrammeTexts } from '../../loc/texts';

const ProgrammeWordsContext = React.createContext<ProgrammeTexts | undefined>(undefined);
export const ProgrammeWordsProvider = ProgrammeWordsContext.Provider;

/**
 * The texts of the pages on programmes in the reader's language. Throws outside those pages, which is a mistake in the
 * code.
 */
export function useProgrammeWords(): ProgrammeTexts {
  const words = React.useContext(ProgrammeWordsContext);
  if (words === undefined) throw new Error('useProgrammeWords outside the pages on programmes');
  return words;
}
