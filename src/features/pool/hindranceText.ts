import { fill } from '../../loc/fill';
import { swedishDayOf } from '../../rules';
import type { FormationHindrance } from '../../usecases/formGroup/formGroup';
import { formatDay, formatList, formatTime } from '../../words/format';
import type { Language } from '../../words/language';

/** Why no group was formed: which units, and who was first with each. */
export function hindranceText(because: FormationHindrance, { texts, locale }: Language): string {
  const words = texts.pool;
  if (because.kind === 'twice') return fill(words.chosenTwice, { units: formatList(because.units, locale) });
  const named = because.units.map(({ name, first }) =>
    first === undefined || first.by === ''
      ? name
      : fill(words.unitBy, {
          unit: name,
          who: first.by,
          day: formatDay(swedishDayOf(first.utc), locale),
          time: formatTime(first.utc, locale),
        }),
  );
  return fill(because.kind === 'placed' ? words.takenMeanwhile : words.underWay, { units: formatList(named, locale) });
}
