import type { Texts } from '../texts';

export const pool: Texts['pool'] = {
  title: 'Pool and groups'
};
