import { noteColumns } from '../columns/notes';
import { defineList, keyWords } from '../definition';

export const notes = defineList(noteColumns, {
  title: { sv: 'Anteckningar', en: 'Notes' },
  description: {
    sv: 'Skäl och anteckningar som kan röra en person. Läses bara av samordnare.',
    en: 'Reasons and notes that may touch a person. Read by coordinators only.',
  },
  words: {
    Title: ['Gäller', 'About', 'Vad anteckningen gäller.', 'What the note is about.'],
    ProcessKey: keyWords('Process', 'Process'),
    TogetherKey: keyWords('Bedöms tillsammans', 'Judged together'),
    Text: [
      'Anteckning',
      'Note',
      'Skriv inte mer om en person än som behövs.',
      'Say no more of a person than is needed.',
    ],
  },
  views: [
    {
      title: { sv: 'Senaste', en: 'Latest' },
      fields: ['LinkTitle', 'Text', 'Created', 'Author'],
      query: '<OrderBy><FieldRef Name="ID" Ascending="FALSE"/></OrderBy>',
    },
  ],
  permissions: { owners: 'full', coordinators: 'work' },
  noCrawl: true,
});
