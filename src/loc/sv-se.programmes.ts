import { programmeEditor } from './sv-se/programmeEditor';
import { programmes as pages } from './sv-se/programmes';

/** The Swedish texts that only the pages on programmes need; loaded with them. */
export const programmes = { programmeEditor, programmes: pages };
