import type { Texts } from '../texts';

export const sessions: Texts['sessions'] = {
  title: 'Sessions'
};
