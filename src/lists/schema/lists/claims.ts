import { claimColumns } from '../columns/claims';
import { defineList } from '../definition';
import { peopleOnly } from './permissions';

export const claims = defineList(claimColumns, {
  title: { sv: 'Anspråk', en: 'Claims' },
  description: {
    sv: 'Det som bara får ske en gång, t.ex. ett beslut. Sköts av programmet.',
    en: 'What must happen only once, such as a decision. Kept by the product.',
  },
  words: {
    Act: [
      'Åtgärd',
      'Act',
      'Nyckeln till den åtgärd som gjorde anspråk. Rörs inte för hand.',
      'The key of the act that made the claim. Not for editing.',
    ],
  },
  views: [
    {
      title: { sv: 'Senaste anspråk', en: 'Latest claims' },
      fields: ['Act', 'Created', 'Author'],
      query: '<OrderBy><FieldRef Name="ID" Ascending="FALSE"/></OrderBy>',
    },
  ],
  permissions: peopleOnly,
  noCrawl: true,
  versioning: false,
});
