import type { Texts } from '../texts';

export const application: Texts['application'] = {
  title: 'Register application'
};
