import * as React from 'react';
import { longestText } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import { sectors, unitCategories } from '../../rules';
import type { Organisation } from '../../rules';
import { controls, Field, useId } from '../../ui';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { Draft } from '../../services/device/useDraft';
import styles from './application.module.scss';
import { tagsOf, type ApplicationField } from './applicationForm';
import type { ApplicationViewModel } from './buildApplicationViewModel';

export interface FormPartProps {
  readonly draft: Draft<ApplicationField>;
  readonly model: ApplicationViewModel;
  readonly errorOf: (field: ApplicationField) => string | undefined;
}

/** Which unit applies: one of the register, or a new one. */
export function UnitFields(props: FormPartProps & { readonly organisations: readonly Organisation[] }): JSX.Element {
  const { texts } = useCoordinatorServices();
  const { form, change } = props.draft;
  const name = useId('unitKind');
  return (
    <fieldset className={styles.part}>
      <legend>{texts.application.unitLegend}</legend>
      <div className={controls.row}>
        {(['existing', 'new'] as const).map((kind) => (
          <label key={kind} className={controls.choice}>
            <input
              type="radio"
              name={name}
              checked={form.unitKind === kind}
              onChange={() => change({ unitKind: kind })}
            />
            {kind === 'existing' ? texts.application.existingUnit : texts.application.newUnit}
          </label>
        ))}
      </div>
      {form.unitKind === 'new' ? <NewUnit {...props} /> : <ExistingUnit {...props} />}
    </fieldset>
  );
}

function ExistingUnit({ draft: { form, change }, model, errorOf }: FormPartProps): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.application;
  const name = useId('unit');
  return (
    <>
      <Field label={words.search} hint={words.searchHint} error={errorOf('search')}>
        {(control) => (
          <input
            type="search"
            autoComplete="off"
            {...control}
            value={form.search}
            onChange={({ target }) => change({ search: target.value })}
          />
        )}
      </Field>
      <div role="radiogroup" aria-label={words.matches} className={styles.matches}>
        {model.matches.map(({ unit, organisationName }) => (
          <label key={unit.key} className={controls.choice}>
            <input
              type="radio"
              name={name}
              checked={form.unitKey === unit.key}
              onChange={() => change({ unitKey: unit.key })}
            />
            <span>
              {unit.name}
              <span className={styles.place}>
                {unit.municipality}, {organisationName}
              </span>
            </span>
          </label>
        ))}
      </div>
      <p role="status" className={controls.caption}>
        {model.matches.length === 0 && form.search.trim() !== ''
          ? words.noMatch
          : model.moreMatches > 0
            ? fill(words.moreMatches, { count: model.moreMatches })
            : ''}
      </p>
    </>
  );
}

function NewUnit({
  draft: { form, change },
  model,
  errorOf,
  organisations,
}: FormPartProps & { readonly organisations: readonly Organisation[] }): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.application;
  const text = (
    field: 'name' | 'municipality' | 'hsaId' | 'costCentre' | 'managerName' | 'managerEmail',
    type: 'text' | 'email' = 'text',
    hint?: string,
  ): JSX.Element => (
    <Field label={words[field]} hint={hint} error={errorOf(field)}>
      {(control) => (
        <input
          type={type}
          autoComplete="off"
          {...control}
          maxLength={longestText}
          value={form[field]}
          onChange={({ target }) => change({ [field]: target.value })}
        />
      )}
    </Field>
  );
  const choice = (
    field: 'organisationKey' | 'sector' | 'category',
    label: string,
    options: readonly { readonly key: string; readonly title: string }[],
  ): JSX.Element => (
    <Field label={label} error={errorOf(field)}>
      {(control) => (
        <select {...control} value={form[field]} onChange={({ target }) => change({ [field]: target.value })}>
          <option value="">{words.choose}</option>
          {options.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
  return (
    <div className={controls.formGrid}>
      {text('name')}
      {choice(
        'organisationKey',
        words.organisation,
        organisations.map(({ key, name }) => ({ key, title: name })),
      )}
      {text('municipality')}
      {choice(
        'sector',
        words.sector,
        sectors.map((key) => ({ key, title: texts.reasons.sectors[key] })),
      )}
      {choice(
        'category',
        words.category,
        unitCategories.map((key) => ({ key, title: words.categories[key] })),
      )}
      {text('hsaId', 'text', words.hsaIdHint)}
      {text('costCentre')}
      {text('managerName')}
      {text('managerEmail', 'email')}
      {model.priorityTags.length > 0 && (
        <PriorityTags
          tags={model.priorityTags}
          chosen={tagsOf(form)}
          onChange={(tags) => change({ priorityTags: tags.join('\n') })}
        />
      )}
    </div>
  );
}

/** What gives priority in the chosen programme, ticked for what is true of the unit. */
function PriorityTags({
  tags,
  chosen,
  onChange,
}: {
  readonly tags: readonly string[];
  readonly chosen: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
}): JSX.Element {
  const { texts } = useCoordinatorServices();
  return (
    <fieldset>
      <legend className={controls.label}>{texts.application.priorityTags}</legend>
      {tags.map((tag) => (
        <label key={tag} className={controls.choice}>
          <input
            type="checkbox"
            checked={chosen.includes(tag)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, tag] : chosen.filter((each) => each !== tag))
            }
          />
          {tag}
        </label>
      ))}
    </fieldset>
  );
}
