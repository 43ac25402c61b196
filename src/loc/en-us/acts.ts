import type { Texts } from '../texts';

export const acts: Texts['acts'] = {
  changedTitle: 'The facts changed while the page was open',
  changed: 'Nothing was written. What you typed is still here. This is how the facts differ from what you saw:',
  changedUnknown: 'Nothing was written. What you typed is still here. The page now shows the facts as they are.',
  differences: 'Differences',
  what: 'What',
  seen: 'On the screen',
  now: 'Now',
  changedNext: 'Look through the facts below, and do it again if it should still hold.',
  taken:
    '{who} began with the same thing on {day} at {time}. You have written nothing, and what you typed is still here. Wait a moment and try again: what {who} did will show.',
  gone: 'The row is no longer in the list. Load the page again.',
  unreadableOne:
    'A row of the group could not be read, so the facts are not complete. Nothing was written. Put the row right first: it is shown at the top of the page.',
  unreadable:
    '{count} rows of the group could not be read, so the facts are not complete. Nothing was written. Put the rows right first: they are shown at the top of the page.',
  withdrawn: '{who} recorded on {day} at {time} that the unit has withdrawn. Nothing was written.',
  count: '{present} of {of}',
  countPending: '{present} of {of}, {pending} unmarked',
  countOfUnit: '{step}, {unit}',
  rollOf: 'Roll, {step}',
  roll: { open: 'open', closed: 'closed' },
  fromTo: '{what}: {before} then, {after} now.',
  noCount: 'not counted',
};
