import type { Texts } from '../texts';

export const assignments: Texts['assignments'] = {
  title: 'Assignments'
};
