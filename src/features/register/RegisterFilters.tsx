import * as React from 'react';
import { Button, controls, Field } from '../../ui';
import { useEssentials } from '../../services/CoordinatorServices';
import { everything, type RegisterChoice, type RegisterView } from './buildRegisterViewModel';
import styles from './Register.module.scss';

interface RegisterFiltersProps {
  readonly choice: RegisterChoice;
  readonly options: RegisterView['options'];
  readonly publicly: boolean;
  readonly onChange: (change: Partial<RegisterChoice>) => void;
}

/** Search and selections; each offers only what the register holds. */
export function RegisterFilters({ choice, options, publicly, onChange }: RegisterFiltersProps): JSX.Element {
  const { texts } = useEssentials();
  const words = texts.register;
  const chosen = [choice.search, choice.category, choice.municipality, choice.organisation, choice.state].some(
    (text) => text !== '',
  );
  const select = (
    label: string,
    column: 'category' | 'municipality' | 'organisation' | 'state',
    values: readonly { readonly value: string; readonly text: string }[],
  ): JSX.Element => (
    <Field label={label}>
      {(control) => (
        <select {...control} value={choice[column]} onChange={(event) => onChange({ [column]: event.target.value })}>
          <option value="">{words.all}</option>
          {values.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  const plain = (values: readonly string[]): readonly { value: string; text: string }[] =>
    values.map((value) => ({ value, text: value }));
  return (
    <div className={styles.filters} role="search">
      <Field label={words.search} hint={publicly ? words.searchHintPublic : words.searchHint} className={styles.search}>
        {(control) => (
          <input
            {...control}
            type="search"
            value={choice.search}
            onChange={(event) => onChange({ search: event.target.value })}
          />
        )}
      </Field>
      {select(words.category, 'category', plain(options.category))}
      {select(words.municipality, 'municipality', plain(options.municipality))}
      {select(words.organisation, 'organisation', plain(options.organisation))}
      {!publicly && select(words.diplomaState, 'state', options.state)}
      {chosen && (
        <div className={controls.row}>
          <Button
            look="quiet"
            icon="cross"
            onClick={() => onChange({ ...everything, sortBy: choice.sortBy, descending: choice.descending })}
          >
            {words.clear}
          </Button>
        </div>
      )}
    </div>
  );
}
