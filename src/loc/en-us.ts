import { shell } from './en-us/shell';
import type { Texts } from './texts';

/** All English texts. The type makes a missing or a superfluous text a compile error. */
export const enUS: Texts = { shell };
