import * as React from 'react';
import type { Stored } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import type { ProgrammeKey, RegistrationWindow } from '../../rules';
import { Button, controls, Dialog } from '../../ui';
import { formatDay } from '../../words/format';
import { useCoordinatorServices, type CoordinatorServices } from '../../services/CoordinatorServices';
import { RegistrationFields } from './RegistrationFields';

interface RegistrationDialogProps {
  readonly programmeKey: ProgrammeKey;
  readonly programmeTitle: string;
  /** The programme's own times. */
  readonly windows: readonly Stored<RegistrationWindow>[];
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/**
 * "Anmälningstider": when units can apply to the programme and what those who ask get to read; a row of its own for
 * each time.
 */
export function RegistrationDialog({
  programmeTitle,
  windows,
  onClose,
  ...rest
}: RegistrationDialogProps): JSX.Element {
  const product = useCoordinatorServices();
  const { texts } = product;
  const words = texts.pool.times;
  const [editing, setEditing] = React.useState<Stored<RegistrationWindow> | 'new' | undefined>(
    windows.length === 0 ? 'new' : undefined,
  );
  if (editing !== undefined) {
    return (
      <RegistrationFields
        {...rest}
        window={editing === 'new' ? undefined : editing}
        others={windows.map(({ value }) => value)}
        title={fill(words.title, { programme: programmeTitle })}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog
      title={fill(words.title, { programme: programmeTitle })}
      closeLabel={texts.common.close}
      onClose={onClose}
      foot={
        <>
          <Button look="primary" icon="plus" onClick={() => setEditing('new')}>
            {words.add}
          </Button>
          <Button onClick={onClose}>{texts.common.close}</Button>
        </>
      }
    >
      <p>{words.lead}</p>
      <table className={`${controls.table} ${controls.stacking}`}>
        <thead>
          <tr>
            <th scope="col">{words.time}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.message}</th>
            <th scope="col">
              <span className={controls.visuallyHidden}>{texts.common.edit}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {windows.map((window) => (
            <tr key={window.value.key}>
              <th scope="row">{spanText(window.value, product)}</th>
              <td data-label={words.state}>{window.value.state === 'open' ? words.open : words.closed}</td>
              <td data-label={words.message}>
                {product.locale === 'sv-SE' ? window.value.message.sv : window.value.message.en}
              </td>
              <td>
                <Button
                  look="quiet"
                  onClick={() => setEditing(window)}
                  aria-label={fill(words.edit, { time: spanText(window.value, product) })}
                >
                  {texts.common.edit}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

function spanText({ from, to }: RegistrationWindow, { texts, locale }: CoordinatorServices): string {
  const words = texts.pool.times;
  if (from === undefined && to === undefined) return words.always;
  if (to === undefined) return fill(words.fromOn, { from: from === undefined ? '' : formatDay(from, locale) });
  return from === undefined
    ? fill(words.untilOnly, { to: formatDay(to, locale) })
    : fill(words.span, { from: formatDay(from, locale), to: formatDay(to, locale) });
}
