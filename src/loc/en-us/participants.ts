import type { Texts } from '../texts';

export const participants: Texts['participants'] = {
  title: 'Participants'
};
