import * as React from 'react';
import { fill } from '../../loc/fill';
import type { Unit } from '../../rules';
import { controls, Field, useId } from '../../ui';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { Draft } from '../../services/device/useDraft';
import { useOpenGroup } from '../../parts/OpenGroup';
import { kindOf, type UnitChangeField } from './unitChangeForm';

interface ChangeUnitFieldsProps {
  readonly draft: Draft<UnitChangeField>;
  readonly unit: Unit;
  readonly errorOf: (field: UnitChangeField) => string | undefined;
  readonly longest: number;
}

/** The fields of the chosen change: each kind asks for no more than it needs. */
export function ChangeUnitFields(props: ChangeUnitFieldsProps): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.group.unitChange;
  const {
    draft: { form, change },
    errorOf,
    longest,
  } = props;
  const text = (
    field: 'name' | 'managerName' | 'managerEmail' | 'hsaId' | 'newUnitName',
    hint?: string,
  ): JSX.Element => (
    <Field label={words.fields[field]} hint={hint} error={errorOf(field)}>
      {(control) => (
        <input
          type={field === 'managerEmail' ? 'email' : 'text'}
          autoComplete="off"
          maxLength={longest}
          {...control}
          value={form[field]}
          onChange={({ target }) => change({ [field]: target.value })}
        />
      )}
    </Field>
  );
  switch (kindOf(form)) {
    case 'renamed':
      return text('name');
    case 'managerChanged':
      return (
        <>
          {text('managerName')}
          {text('managerEmail')}
        </>
      );
    case 'hsaIdChanged':
      return text('hsaId', texts.application.hsaIdHint);
    case 'organisationChanged':
      return <Organisation {...props} />;
    case 'merged':
      return (
        <>
          <OtherUnit {...props} />
          <Series {...props} />
        </>
      );
    case 'split':
      return (
        <>
          {text('newUnitName', words.newUnitHint)}
          <Series {...props} />
        </>
      );
    case 'closed':
      return <></>;
  }
}

function Organisation({ draft: { form, change }, errorOf }: ChangeUnitFieldsProps): JSX.Element {
  const { texts } = useCoordinatorServices();
  const { catalogue } = useOpenGroup();
  return (
    <Field label={texts.group.unitChange.fields.organisationKey} error={errorOf('organisationKey')}>
      {(control) => (
        <select
          {...control}
          value={form.organisationKey}
          onChange={({ target }) => change({ organisationKey: target.value })}
        >
          <option value="">{texts.application.choose}</option>
          {catalogue.organisations.map(({ value }) => (
            <option key={value.key} value={value.key}>
              {value.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function OtherUnit({ draft: { form, change }, unit, errorOf }: ChangeUnitFieldsProps): JSX.Element {
  const { texts, locale } = useCoordinatorServices();
  const { catalogue } = useOpenGroup();
  const living = catalogue.units
    .map(({ value }) => value)
    .filter(({ key, activeTo }) => key !== unit.key && activeTo === undefined)
    .sort((one, other) => one.name.localeCompare(other.name, locale));
  return (
    <Field label={texts.group.unitChange.fields.otherUnitKey} error={errorOf('otherUnitKey')}>
      {(control) => (
        <select
          {...control}
          value={form.otherUnitKey}
          onChange={({ target }) => change({ otherUnitKey: target.value })}
        >
          <option value="">{texts.application.choose}</option>
          {living.map(({ key, name, municipality }) => (
            <option key={key} value={key}>{`${name}, ${municipality}`}</option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** Which unit's series of diplomas goes on: chosen, for no rule can know it. */
function Series({ draft: { form, change }, unit }: ChangeUnitFieldsProps): JSX.Element {
  const { texts } = useCoordinatorServices();
  const { catalogue } = useOpenGroup();
  const words = texts.group.unitChange;
  const name = useId('series');
  const merged = kindOf(form) === 'merged';
  const other = merged
    ? catalogue.units.find(({ value }) => value.key === form.otherUnitKey)?.value.name
    : form.newUnitName.trim();
  const otherName = other === undefined || other === '' ? words.otherUnit : other;
  return (
    <fieldset>
      <legend className={controls.label}>{words.series}</legend>
      <label className={controls.choice}>
        <input type="radio" name={name} checked={form.series === 'this'} onChange={() => change({ series: 'this' })} />
        {fill(merged ? words.seriesThisMerged : words.seriesThisSplit, { unit: unit.name, other: otherName })}
      </label>
      <label className={controls.choice}>
        <input type="radio" name={name} checked={form.series !== 'this'} onChange={() => change({ series: 'other' })} />
        {fill(merged ? words.seriesOtherMerged : words.seriesOtherSplit, { unit: unit.name, other: otherName })}
      </label>
    </fieldset>
  );
}
