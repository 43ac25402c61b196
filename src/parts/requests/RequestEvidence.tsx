import * as React from 'react';
import type { Stored } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import { swedishDayOf, type PersonRequest } from '../../rules';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { Icon } from '../../ui';
import { evidenceOf, type Evidence, type Evidences, type Oddity } from '../../usecases/judgeRequests/judgeRequests';
import { formatShortDay, formatTime } from '../../words/format';

/** Who SharePoint says sent a request, whether it came with the link or the code, and what is odd about it. */
export function RequestEvidence({
  request,
  evidences,
}: {
  readonly request: Stored<PersonRequest>;
  readonly evidences: Evidences;
}): JSX.Element {
  const {
    texts: { requests: words },
    locale,
  } = useCoordinatorServices();
  const { authorName, authorEmail } = request.value;
  const evidence = evidenceOf(evidences, request);
  const odd = (oddity: Oddity): string => {
    switch (oddity.kind) {
      case 'writtenByOther':
        return fill(words.writtenByOther, { name: oddity.name });
      case 'arrivedLater':
        return fill(words.arrivedLater, {
          day: formatShortDay(swedishDayOf(oddity.createdUtc), locale),
          time: formatTime(oddity.createdUtc, locale),
        });
      default:
        return words[oddity.kind];
    }
  };
  const warnings = [...wrongs(evidence).map((wrong) => words[wrong]), ...evidence.oddities.map(odd)];
  return (
    <>
      {authorEmail === undefined
        ? fill(words.senderNoEmail, { name: authorName })
        : fill(words.sender, { name: authorName, email: authorEmail })}{' '}
      {[...rights(evidence).map((right) => words[right])].join(' ')}
      {warnings.length > 0 && (
        <strong>
          {' '}
          <Icon name="warning" /> {warnings.join(' ')}
        </strong>
      )}
    </>
  );
}

function rights({ link, digits, expected }: Evidence): readonly ('linkRight' | 'digitsRight' | 'nothing')[] {
  const nothing = expected && link === 'none' && digits === 'none';
  return [
    ...(link === 'right' ? ['linkRight' as const] : []),
    ...(digits === 'right' ? ['digitsRight' as const] : []),
    ...(nothing ? ['nothing' as const] : []),
  ];
}

function wrongs({ link, digits }: Evidence): readonly ('linkWrong' | 'digitsWrong')[] {
  return [...(link === 'wrong' ? ['linkWrong' as const] : []), ...(digits === 'wrong' ? ['digitsWrong' as const] : [])];
}
