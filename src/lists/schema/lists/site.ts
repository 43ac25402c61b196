import { orderBy } from '../caml';
import { schemaVersionColumns, settingColumns } from '../columns/site';
import { defineList, keyWords } from '../definition';
import { keptByCoordinators } from './permissions';

export const settings = defineList(settingColumns, {
  title: { sv: 'Inställningar', en: 'Settings' },
  description: { sv: 'Inställningar för webbplatsens diplomering.', en: 'Settings of the diploma work on this site.' },
  words: {
    Title: ['Inställning', 'Setting', 'Vad raden gäller.', 'What the row is about.'],
    HomeOrgKey: keyWords('Organisation', 'Organisation'),
    SignedBy: [
      'Undertecknas av',
      'Signed by',
      'Namn och titel under nya diplom.',
      'Name and title under new diplomas.',
    ],
    ContactEmail: ['Kontakt', 'Contact', 'E-post för frågor.', 'E-mail for questions.'],
  },
  views: [
    {
      title: { sv: 'Alla inställningar', en: 'All settings' },
      fields: ['LinkTitle', 'SignedBy', 'ContactEmail'],
      query: orderBy('Title'),
    },
  ],
  permissions: keptByCoordinators,
});

export const schemaVersion = defineList(schemaVersionColumns, {
  title: { sv: 'Listornas version', en: 'Schema version' },
  description: { sv: 'Vilken version av listorna som är uppsatt.', en: 'Which version of the lists is set up.' },
  words: {
    ListVersion: [
      'Listornas version',
      'Version of the lists',
      'Höjs när listorna ändras.',
      'Raised when the lists change.',
    ],
    AppliedUtc: ['Uppsatt', 'Applied', 'Tid för senaste uppsättningen.', 'When setup was last run.'],
  },
  views: [
    {
      title: { sv: 'Uppsatt version', en: 'Version in place' },
      fields: ['ListVersion', 'AppliedUtc'],
      query: orderBy('-ListVersion'),
    },
  ],
  permissions: { ...keptByCoordinators, coordinators: 'read' },
});
