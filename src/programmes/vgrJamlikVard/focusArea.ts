import { keyFrom } from '../../rules';
import type { FocusAreaKey, PackFocusArea } from '../packKnowledge';
import { period, under } from './source';

export const focusAreaKey = keyFrom<FocusAreaKey>('vgr-migration-etnicitet');

export const focusArea: PackFocusArea = {
  key: focusAreaKey,
  title: { sv: 'Migration och etnicitet', en: 'Migration and ethnicity' },
  ...period,
  partners: ['Flyktingenheterna inom Regionhälsan'],
  citation: under.focus,
};
