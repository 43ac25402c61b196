import type { Texts } from '../texts';

export const register: Texts['register'] = {
  title: 'Units with a diploma'
};
