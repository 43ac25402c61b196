/** Where the local site is known to differ from SharePoint Online, on purpose or because nobody could look. */
export interface KnownDifference {
  readonly id: string;
  readonly sharePoint: string;
  readonly here: string;
  readonly why: string;
}

/** Each is held by a test of the same id in known-differences.test.ts, which fails when the difference is gone. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    id: 'sign-in',
    sharePoint: 'Signs in through Entra ID.',
    here: 'Believes the header X-Local-User or the cookie localUser; otherwise the site owner.',
    why: 'There is no tenant. The site listens on the loopback address only.',
  },
  {
    id: 'boolean-literals',
    sharePoint: 'Answers `Column eq true` on items with the wrong rows.',
    here: 'Refuses true and false in item filters with 400.',
    why: 'A silent wrong answer would be found in production only; 1 and 0 work in both places.',
  },
  {
    id: 'no-atom',
    sharePoint: 'Answers Atom XML when no Accept header is sent.',
    here: 'Answers JSON with minimal metadata.',
    why: 'No client of today reads Atom.',
  },
  {
    id: 'first-condition',
    sharePoint: 'May use an index of a later condition of a filter on a large list.',
    here: 'The first condition must be served by an index.',
    why: 'The documentation only promises the first; what works here must work there.',
  },
  {
    id: 'closed-list-403',
    sharePoint: 'May answer 404 "does not exist" for a list closed to the user when it is named by title.',
    here: 'Answers 403 however the list is named.',
    why: 'Unproven without a tenant; clients must take both as "no access".',
  },
  {
    id: 'closed-rows-404',
    sharePoint: 'May answer 403 for an item, folder or file that the user may not read.',
    here: 'Answers 404, as if there were none.',
    why: 'Unproven without a tenant; clients must take both as "not for you", and nothing is told by a refusal.',
  },
  {
    id: 'batch-limits',
    sharePoint: 'Has limits on a batch that are not documented.',
    here: 'Refuses above 100 parts or 1 MB, other payloads above 2 MB, with 413.',
    why: 'A limit of our own, so that clients split their work.',
  },
  {
    id: 'file-limit',
    sharePoint: 'Takes files of 250 MB in one request, and larger ones in pieces.',
    here: 'Refuses files above 20 MB with 413, and pieces with 501.',
    why: 'A limit of our own: files are held in memory on their way.',
  },
  {
    id: 'parser-limits',
    sharePoint: 'Has limits on filters, CAML and addresses that are not documented.',
    here: 'Refuses filters of more than 2,000 words or 50 brackets deep, XML deeper than 60 and addresses of more than 40 steps with 400.',
    why: 'Limits of our own, far above what a list application needs: nothing that is asked can make the site hang.',
  },
  {
    id: 'no-throttling-by-load',
    sharePoint: 'Answers 429 or 503 with Retry-After under load.',
    here: 'Never throttles by itself; a budget of requests can be armed (server/faults).',
    why: 'Faults are to be made on demand, not by chance.',
  },
  {
    id: 'choices-not-checked',
    sharePoint: 'May refuse a value that is not among the choices.',
    here: 'Takes any text.',
    why: 'Unproven; the product checks its own values.',
  },
  {
    id: 'english-levels',
    sharePoint: 'Names groups and permission levels in the language of the site.',
    here: 'Swedish column titles, but English names of levels and groups.',
    why: 'Levels are found by RoleTypeKind or id; a site in either language must do.',
  },
  {
    id: 'no-limited-access',
    sharePoint: 'Gives Limited Access on the site to whoever gets rights on a list.',
    here: 'Gives nothing extra; rights on any list, folder or item are enough to enter the site and the list.',
    why: 'It has no effect on what can be read.',
  },
  {
    id: 'lists-gone',
    sharePoint: 'A recycled list can be restored.',
    here: 'A recycled list is gone.',
    why: 'No feature restores lists.',
  },
  {
    id: 'folders-must-be-allowed',
    sharePoint: 'May let a client make folders in a list whose EnableFolderCreation is off.',
    here: 'Refuses with 400.',
    why: 'Unproven; what works here must work there, so a list that has folders says so.',
  },
  {
    id: 'folders-by-sort',
    sharePoint: 'Shows folders before items in views.',
    here: 'Shows them where the sort puts them.',
    why: 'No feature shows folders in a view.',
  },
  {
    id: 'one-list-moves',
    sharePoint: 'Moves and copies files between lists and sites, also by SP.MoveCopyUtil.',
    here: 'Within the list, by moveTo and copyTo; otherwise 501.',
    why: 'No feature does more.',
  },
  {
    id: 'file-columns',
    sharePoint: 'FileRef, FileDirRef and FSObjType are of the type Lookup.',
    here: 'Of the types File and Integer.',
    why: 'They look nothing up; what they answer is the same.',
  },
  {
    id: 'forms-trust-lookups',
    sharePoint: 'May refuse a form whose lookup points at no item.',
    here: 'Takes any id.',
    why: 'Unproven; REST takes any id too, and the product looks up what it links.',
  },
  {
    id: 'forms-ask-what-is-sent',
    sharePoint: 'May refuse a new item by form for a required column that was not sent.',
    here: 'Refuses only a required column that was sent empty.',
    why: 'Unproven; the product demands what it needs itself.',
  },
  {
    id: 'sorting',
    sharePoint: 'Sorts by the collation of the site.',
    here: 'Å, ä, ö last and without case; other accents by code point.',
    why: 'Enough for Swedish, and the same key serves equality and unique columns.',
  },
  {
    id: 'versioning-off',
    sharePoint: 'New lists may have versioning on.',
    here: 'New lists keep no versions until EnableVersioning is set.',
    why: 'The product sets it either way.',
  },
];
