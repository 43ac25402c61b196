import * as React from 'react';
import type { RegistrationAnswer } from '../../rules';
import { controls, Pill } from '../../ui';
import { textIn } from '../../words/format';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { reasonText } from '../../words/reasons';

/** Whether units can apply, until when, and what those who ask get to read. */
export function RegistrationState({
  registration: { state, reason, message },
  end,
}: {
  readonly registration: RegistrationAnswer;
  readonly end?: React.ReactNode;
}): JSX.Element {
  const product = useCoordinatorServices();
  const words = product.texts.pool;
  return (
    <div>
      <div className={controls.row}>
        {state === 'open' ? (
          <Pill tone="ok" icon="checkCircle">
            {words.registrationOpen}
          </Pill>
        ) : (
          <Pill tone="warm" icon="lock">
            {words.registrationClosed}
          </Pill>
        )}
        <span className={controls.caption}>{reasonText(reason, product)}.</span>
        {end}
      </div>
      {message !== undefined && <p>{textIn(message, product.locale)}</p>}
    </div>
  );
}
