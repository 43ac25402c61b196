import type { Texts } from '../texts';

export const shell: Texts['shell'] = {
  opening: 'Opening …',
  couldNotOpen: 'The page could not be opened. Check your connection and reload. Nothing you have saved is lost.',
  notForYou: 'This page is for coordinators and trainers',
  notForYouAdvice: 'Your own way is in My diploma programme in Teams. If you are to work here, ask the site owner for the role of coordinator or trainer.',
  today: 'Today',
  pool: 'Pool and groups',
  register: 'Register',
  tools: 'Tools'
};
