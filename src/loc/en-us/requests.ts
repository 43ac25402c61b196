import type { Texts } from '../texts';

export const requests: Texts['requests'] = {
  sender: 'From {name}, {email}, according to SharePoint.',
  senderNoEmail: 'From {name}, according to SharePoint.',
  linkRight: 'Had the link.',
  linkWrong: 'The link is not right. It may be an old one.',
  digitsRight: 'Right code.',
  digitsWrong: 'Wrong code.',
  nothing: 'Without a link or a code.',
  writtenByOther: 'SharePoint says that {name} wrote it.',
  cameAnswered: 'It came in as already answered. That does not count.',
  outOfOrder: 'Its time in SharePoint does not fit the order in which it came.',
  arrivedLater: 'Came in on {day} at {time}.',
  otherDay: 'Sent on another day than the session.',
  again: 'Has sent more than once.',
  otherUnit: 'The unit it names takes no part in the group.',
};
