import type { Texts } from '../texts';

export const setAside: Texts['setAside'] = {
  advice:
    'Open the row, correct it and reload the page. What cannot be corrected is removed from the list. Until then the row is not counted anywhere.',
  where: '{list}, row {id}',
  whereUnknown: '{list}',
  what: '{column}: {reason}',
  whatWithValue: '{column}, “{value}”: {reason}',
  openRow: 'Open the row',
  openRowNamed: 'Open the row in a new tab: {list}, row {id}',
  openList: 'Open the list',
  openListNamed: 'Open the list in a new tab: {list}',
  moreOne: 'And 1 more row of the same list for the same reason.',
  more: 'And {count} more rows of the same list for the same reason.',
  ownColumns: { Id: 'Id', Author: 'Created by', Modified: 'Modified' },
  reasons: {
    missing: 'is empty but has to be filled in',
    notReturned: 'was not in the answer. Ask the owner of the site to run the setup under Tools',
    notText: 'has to be a text',
    notANumber: 'has to be a number',
    notWhole: 'has to be a whole number',
    notYesOrNo: 'has to be yes or no',
    notADay: 'is not a day that exists. Write year-month-day, for example 2026-11-22',
    notAnInstant: 'is not a point in time',
    columnsDisagree: 'does not go with the other columns of the row',
    incomplete: 'a row that belongs to it is missing or cannot be read',
    addedLater:
      'the row was not part of the version when it was published and does not count. A change is a new version',
    keyTaken: 'another row has the same key. The one that came first is the one',
    dayOutOfRange: 'has to be from {first} to {last}',
    outOfRange: 'has to be from {least} to {most}',
    tooLong: 'has {length} characters, at most {most} fit',
    notAChoice: 'has to be one of: {choices}',
    unknownReference: 'is not in the list {list}',
    tooMany: 'more than {most} rows of one person are waiting. The first are shown; answer them or remove the rest',
  },
};
