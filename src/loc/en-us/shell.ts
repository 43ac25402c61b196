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
  setAside: {
    title: 'Rows that could not be read',
    one: '1 row could not be read.',
    many: '{count} rows could not be read.',
    restWorks: 'Everything else is shown and works as usual.',
    show: 'Show which',
    forReaders:
      'Some of the data could not be read and is not shown here. If you miss something, tell the coordinator.',
  },
  broken: {
    webPart: { title: 'Diplomera could not be shown', advice: 'What is saved is kept. The rest of the page works.' },
    page: {
      title: 'The page could not be shown',
      advice: 'What is saved is kept. The navigation and the other pages work.',
    },
    tab: {
      title: 'The tab could not be shown',
      advice: 'What is saved is kept. The navigation and the other tabs work.',
    },
    copyDetails: 'Copy details',
  },
};
