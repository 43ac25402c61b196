import type { Texts } from '../texts';

export const tools: Texts['tools'] = {
  title: 'Tools'
};
