import * as React from 'react';
import { fill } from '../../loc/fill';
import { sizeAtSessions, withoutWithdrawn } from '../../rules';
import { Message } from '../../ui';
import { formatDay } from '../../words/format';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { reasonText } from '../../words/reasons';
import { useOpenGroup } from '../../parts/OpenGroup';

/**
 * The coming sessions at which the group is too small or too large by then: advice, since the verdict is that of the
 * confirmation.
 */
export function SizeAdvice(): JSX.Element | null {
  const { file, version } = useOpenGroup();
  const product = useCoordinatorServices();
  const today = useToday();
  const words = product.texts.group;
  const people = withoutWithdrawn(
    file.participants.map(({ value }) => value),
    file.processes.map(({ value }) => value),
  );
  // An empty list says so itself, in the next step.
  const found =
    people.length === 0
      ? []
      : sizeAtSessions(
          version.groupSize,
          file.group.value,
          file.sessions.map(({ value }) => value),
          people,
        ).filter(({ day, finding }) => day >= today && finding.outcome === 'notMet');
  if (found.length === 0) return null;
  return (
    <Message tone="warm" icon="warning">
      <strong>{words.sizeAdvice}</strong>
      <ul>
        {found.map(({ session, day, finding }) => (
          <li key={session.key}>
            {fill(words.sizeAtSession, {
              day: formatDay(day, product.locale),
              reason: finding.reasons.map((reason) => reasonText(reason, product)).join('. '),
            })}
          </li>
        ))}
      </ul>
    </Message>
  );
}
