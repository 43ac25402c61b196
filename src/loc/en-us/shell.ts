import type { Texts } from '../texts';

export const shell: Texts['shell'] = {
  opening: 'Opening …',
  couldNotOpen: 'The page could not be opened. Check your connection and reload. Nothing you have saved is lost.',
  /** The title of each page, in the navigation and where a page is named. */
  pages: {
    today: 'Today',
    pool: 'Pool and groups',
    register: 'Register',
    programmes: 'Programmes and rules',
    tools: 'Tools',
    group: 'Group',
    diploma: 'Diploma',
    mine: 'My diploma programme',
  },
};
