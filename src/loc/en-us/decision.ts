import type { Texts } from '../texts';

export const decision: Texts['decision'] = {
  title: 'Decision'
};
