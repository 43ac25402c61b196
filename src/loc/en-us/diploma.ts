import type { Texts } from '../texts';

export const diploma: Texts['diploma'] = {
  title: 'Diploma'
};
