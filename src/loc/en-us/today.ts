import type { Texts } from '../texts';

export const today: Texts['today'] = {
  title: 'Today'
};
