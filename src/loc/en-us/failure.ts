import type { Texts } from '../texts';

export const failure: Texts['failure'] = {
  network: {
    title: 'No answer from SharePoint',
    advice: 'Check the network and try again. What you wrote is still here.',
  },
  throttled: {
    title: 'SharePoint is overloaded right now',
    advice: 'Wait {seconds} seconds and try again. What you wrote is still here.',
  },
  throttledOneSecond: {
    title: 'SharePoint is overloaded right now',
    advice: 'Wait 1 second and try again. What you wrote is still here.',
  },
  accessDenied: {
    title: 'You do not have permission',
    advice: 'Ask the coordinator or the site owner for permission. Nothing has changed.',
  },
  notFound: {
    title: 'It is no longer there',
    advice: 'Someone may have removed it, or the link is old. Go back and choose again.',
  },
  duplicate: { title: 'It already exists', advice: 'Reload the page to see it. Nothing was saved twice.' },
  digestExpired: {
    title: 'The page has been open too long',
    advice: 'Try again and it is sent anew. What you wrote is still here.',
  },
  validation: { title: 'SharePoint did not accept it', advice: '{message}' },
  notSetUp: {
    title: 'The site is not ready for Diplomera',
    advice: 'A list or column is missing. Ask the site owner to run the setup under Tools.',
  },
  server: {
    title: 'SharePoint answered with an error',
    advice: 'Try again in a while. If it says the same, show this text to your administrator: {message}',
  },
  unreadable: {
    title: 'A row of the list cannot be read',
    advice:
      'List {list}, item {item}, column {column}. Nothing has been changed. Correct the row in the list, or ask the coordinator for help, and try again.',
  },
  outOfRange: {
    title: 'The value cannot be saved',
    advice:
      'List {list}, column {column}: “{value}” is not accepted. Change it and save again. What you wrote is still here.',
  },
  unexpected: {
    title: 'Something went wrong in Diplomera',
    advice: 'Reload the page. If it happens again, show this text to your administrator: {message}',
  },
};
