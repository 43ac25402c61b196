import type { Texts } from '../texts';

export const cost: Texts['cost'] = {
  title: 'Cost'
};
