import * as React from 'react';
import { longestText } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import { keyFrom, type UnitKey } from '../../rules';
import { controls, Icon, Pill } from '../../ui';
import { useCoordinatorServices, type CoordinatorServices } from '../../services/CoordinatorServices';
import type { PastedPerson, PasteUnit } from './buildPaste';
import styles from './participants.module.scss';

interface PastePreviewProps {
  readonly people: readonly PastedPerson[];
  readonly units: readonly PasteUnit[];
  readonly chosen: Readonly<Record<number, UnitKey>>;
  readonly onChoose: (line: number, unit: UnitKey) => void;
}

/** Every pasted line with what will become of it, before anything is saved. */
export function PastePreview({ people, units, chosen, onChoose }: PastePreviewProps): JSX.Element {
  const product = useCoordinatorServices();
  const words = product.texts.participants;
  return (
    <div className={styles.scroll}>
      <table className={`${controls.table} ${controls.stacking}`}>
        <caption className={controls.caption}>{words.previewCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.line}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.email}</th>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.manager}</th>
            <th scope="col">{words.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => {
            const {
              pasted: { line },
              name,
              email,
              unitText,
              unitKey,
              isManager,
              errors,
            } = person;
            const asks =
              units.length > 1 &&
              (chosen[line] !== undefined || errors.includes('unitMissing') || errors.includes('unitUnknown'));
            return (
              <tr key={line}>
                <td data-label={words.line}>{line}</td>
                <th scope="row">{name}</th>
                <td data-label={words.email}>{email}</td>
                <td data-label={words.unit}>
                  {asks ? (
                    <select
                      className={controls.input}
                      aria-label={fill(words.unitOfLine, { line })}
                      value={chosen[line] ?? ''}
                      onChange={({ target }) => {
                        if (target.value !== '') onChoose(line, keyFrom<UnitKey>(target.value));
                      }}
                    >
                      <option value="">{unitText === '' ? words.chooseUnit : unitText}</option>
                      {units.map((unit) => (
                        <option key={unit.unitKey} value={unit.unitKey}>
                          {unit.name}
                        </option>
                      ))}
                    </select>
                  ) : (
                    (units.find((unit) => unit.unitKey === unitKey)?.name ?? unitText)
                  )}
                </td>
                <td data-label={words.manager}>{isManager ? words.yes : words.no}</td>
                <td data-label={words.outcome}>
                  <Outcome person={person} product={product} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Outcome({
  person: { errors, alreadyIn, unitText, doubleOf },
  product: {
    texts: { participants: words },
  },
}: {
  readonly person: PastedPerson;
  readonly product: CoordinatorServices;
}): JSX.Element {
  if (errors.length > 0) {
    return (
      <ul className={styles.errors}>
        {errors.map((error) => (
          <li key={error}>
            <Icon name="warning" size={14} />
            {fill(words.errors[error], { unit: unitText, line: doubleOf ?? '', most: longestText })}
          </li>
        ))}
      </ul>
    );
  }
  return alreadyIn === undefined ? (
    <Pill tone="ok" icon="plus">
      {words.willAdd}
    </Pill>
  ) : (
    <Pill icon="check">{fill(words.alreadyIn, { group: alreadyIn })}</Pill>
  );
}
