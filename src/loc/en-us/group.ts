import type { Texts } from '../texts';

export const group: Texts['group'] = {
  title: 'Group'
};
