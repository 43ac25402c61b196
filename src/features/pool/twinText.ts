import { fill } from '../../loc/fill';
import type { Locale } from '../../loc/locale';
import type { Texts } from '../../loc/texts';
import { formatDay } from '../../words/format';
import type { Twin } from './buildAsked';

/** That the unit is in the programme by another way, and what to do about it. */
export function twinText(twin: Twin, words: Texts['pool'], locale: Locale): string {
  switch (twin.kind) {
    case 'underWay':
      return twin.groupNumber === undefined ? words.twinUnderWay : fill(words.twinInGroup, { group: twin.groupNumber });
    case 'asked':
      return words.twinAsked;
    default:
      return fill(twin.kind === 'interested' ? words.twinInterested : words.twinWaiting, {
        day: formatDay(twin.receivedDay, locale),
      });
  }
}
