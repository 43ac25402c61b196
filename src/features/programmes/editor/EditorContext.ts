import * as React from 'react';
import type { Organisation } from '../../../rules';
import type { VersionForm } from './versionForm';

/** What every field of the editor works on. */
export interface EditorValue {
  readonly form: VersionForm;
  /** The version the draft began from, as a form; undefined for a new programme. */
  readonly before: VersionForm | undefined;
  /** Changes some fields; the whole is kept on the device. */
  readonly set: (changes: VersionForm) => void;
  /** What is wrong with a field, once it is time to say so. */
  readonly problemOf: (field: string) => string | undefined;
  readonly makeId: () => string;
  readonly organisations: readonly Organisation[];
}

const EditorContext = React.createContext<EditorValue | undefined>(undefined);
export const EditorProvider = EditorContext.Provider;

/** Throws outside the editor, which is a mistake in the code. */
export function useEditor(): EditorValue {
  const editor = React.useContext(EditorContext);
  if (editor === undefined) throw new Error('useEditor outside the editor');
  return editor;
}
