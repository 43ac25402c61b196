import type { Texts } from '../texts';

export const staff: Texts['staff'] = {
  title: 'My diploma programme'
};
