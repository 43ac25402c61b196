import * as React from 'react';
import { fill } from '../../../loc/fill';
import { longestText } from '../../../lists/repositories/ports';
import { controls, Field, Icon, useId } from '../../../ui';
import { DayInput } from '../../../parts/day/DayInput';
import { useProgrammeWords } from '../ProgrammeWords';
import { useEditor } from './EditorContext';
import styles from './editor.module.scss';
import { choicesOf, labelOf, shownValue } from './fieldWords';
import { saidOf, textOf } from './versionForm';
import { statedKinds, yesNoAnswers } from '../../../rules';

export interface FieldProps {
  readonly field: string;
  readonly hint?: string;
}

interface FieldState {
  readonly label: string;
  readonly text: string;
  readonly hint: React.ReactNode;
  readonly error: string | undefined;
  readonly change: (text: string) => void;
}

/** A field's words and content, with what the version before says where that differs. */
function useField({ field, hint }: FieldProps): FieldState {
  const { form, before, set, problemOf } = useEditor();
  const { programmeEditor: words } = useProgrammeWords();
  const [now, then] = [shownValue(words, form, field), before === undefined ? '' : shownValue(words, before, field)];
  const changed =
    then !== '' && now !== then ? (
      <span className={styles.before}>{fill(words.before, { value: then })}</span>
    ) : undefined;
  return {
    label: labelOf(words, field),
    text: textOf(form, field),
    error: problemOf(field),
    change: (text) => set({ [field]: text }),
    hint:
      hint === undefined && changed === undefined ? undefined : (
        <>
          {hint}
          {hint !== undefined && changed !== undefined && ' '}
          {changed}
        </>
      ),
  };
}

/** A line of text. */
export function TextField(props: FieldProps): JSX.Element {
  const { label, hint, error, text, change } = useField(props);
  return (
    <div data-field={props.field}>
      <Field label={label} hint={hint} error={error}>
        {(control) => (
          <input
            autoComplete="off"
            maxLength={longestText}
            {...control}
            value={text}
            onChange={({ target }) => change(target.value)}
          />
        )}
      </Field>
    </div>
  );
}

export function DayField(props: FieldProps): JSX.Element {
  const { label, hint, error, text, change } = useField(props);
  return (
    <div data-field={props.field}>
      <Field label={label} hint={hint} error={error}>
        {(control) => <DayInput control={control} value={text} onChange={change} />}
      </Field>
    </div>
  );
}

/** A figure that is always stated. */
export function NumberField({ unit, ...props }: FieldProps & { readonly unit: string }): JSX.Element {
  const { label, hint, error, text, change } = useField(props);
  return (
    <div data-field={props.field}>
      <Field label={label} hint={hint} error={error}>
        {(control) => (
          <span className={styles.figure}>
            <input
              inputMode="numeric"
              autoComplete="off"
              {...control}
              value={text}
              onChange={({ target }) => change(target.value)}
            />
            <span>{unit}</span>
          </span>
        )}
      </Field>
    </div>
  );
}

/** One of few, in a list that opens. */
export function ChoiceField({
  options,
  ...props
}: FieldProps & { readonly options?: readonly { readonly value: string; readonly text: string }[] }): JSX.Element {
  const { programmeEditor: words } = useProgrammeWords();
  const { label, hint, error, text, change } = useField(props);
  const offered = options ?? choicesOf(words, props.field);
  return (
    <div data-field={props.field}>
      <Field label={label} hint={hint} error={error}>
        {(control) => (
          <select {...control} value={text} onChange={({ target }) => change(target.value)}>
            {!offered.some(({ value }) => value === text) && <option value={text}>{text}</option>}
            {offered.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.text}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

/** Yes, no, none or not stated. */
export function YesNoField(props: FieldProps): JSX.Element {
  const {
    programmeEditor: { yesNo },
  } = useProgrammeWords();
  return <ChoiceField {...props} options={yesNoAnswers.map((value) => ({ value, text: yesNo[value] }))} />;
}

/** One of few with room to say what each means. */
export function RadioField({
  notes,
  ...props
}: FieldProps & { readonly notes?: Readonly<Record<string, string>> }): JSX.Element {
  const { programmeEditor: words } = useProgrammeWords();
  const { label, hint, error, text, change } = useField(props);
  const name = useId('choice');
  return (
    <fieldset className={styles.choices} data-field={props.field}>
      <legend className={controls.label}>{label}</legend>
      {choicesOf(words, props.field).map(({ value, text: word }) => (
        <label key={value} className={controls.choice}>
          <input type="radio" name={name} checked={text === value} onChange={() => change(value)} />
          <span>
            {word}
            {notes?.[value] !== undefined && <span className={styles.note}>{notes[value]}</span>}
          </span>
        </label>
      ))}
      <Under hint={hint} error={error} />
    </fieldset>
  );
}

export function CheckField(props: FieldProps): JSX.Element {
  const { label, hint, error, text, change } = useField(props);
  return (
    <div data-field={props.field} className={styles.check}>
      <label className={controls.choice}>
        <input
          type="checkbox"
          checked={text === 'yes'}
          onChange={({ target }) => change(target.checked ? 'yes' : '')}
        />
        {label}
      </label>
      <Under hint={hint} error={error} />
    </div>
  );
}

/** Several of many; kept a line each. */
export function ChecksField({
  options,
  ...props
}: FieldProps & { readonly options: readonly { readonly value: string; readonly text: string }[] }): JSX.Element {
  const { label, hint, error, text, change } = useField(props);
  const chosen = text.split('\n').filter((line) => line !== '');
  return (
    <fieldset className={styles.choices} data-field={props.field}>
      <legend className={controls.label}>{label}</legend>
      <div className={styles.many}>
        {options.map(({ value, text: word }) => (
          <label key={value} className={controls.choice}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={({ target }) =>
                change((target.checked ? [...chosen, value] : chosen.filter((each) => each !== value)).join('\n'))
              }
            />
            {word}
          </label>
        ))}
      </div>
      <Under hint={hint} error={error} />
    </fieldset>
  );
}

/** A line each. */
export function LinesField(props: FieldProps): JSX.Element {
  const { label, hint, error, text, change } = useField(props);
  return (
    <div data-field={props.field}>
      <Field label={label} hint={hint} error={error}>
        {(control) => <textarea {...control} value={text} onChange={({ target }) => change(target.value)} />}
      </Field>
    </div>
  );
}

/**
 * What a source says of something: that it is there, that there is none, or nothing. What is stated is asked for only
 * then.
 */
export function SaidField({
  field,
  hint,
  toldBelow,
  children,
}: FieldProps & {
  /**
   * True where what is stated has a field of its own below, which says itself what is wrong and what was there
   * before.
   */
  readonly toldBelow?: boolean;
  readonly children?: React.ReactNode;
}): JSX.Element {
  const { programmeEditor: words } = useProgrammeWords();
  const { form, set } = useEditor();
  const { label, hint: note, error } = useField({ field, hint });
  const name = useId('said');
  const said = textOf(form, saidOf(field));
  return (
    <fieldset className={styles.choices} data-field={field}>
      <legend className={controls.label}>{label}</legend>
      <div className={styles.said}>
        <div className={styles.segments}>
          {statedKinds.map((each) => (
            <label key={each} data-chosen={said === each}>
              <input type="radio" name={name} checked={said === each} onChange={() => set({ [saidOf(field)]: each })} />
              {words.said[each]}
            </label>
          ))}
        </div>
        {said === 'stated' && children}
      </div>
      {toldBelow === true && said === 'stated' ? (
        <Under hint={hint} error={undefined} />
      ) : (
        <Under hint={note} error={error} />
      )}
    </fieldset>
  );
}

/** A name, when it is stated. */
export function NameField(props: FieldProps): JSX.Element {
  const { label, error, text, change } = useField(props);
  return (
    <SaidField {...props}>
      <input
        className={controls.input}
        aria-label={label}
        aria-invalid={error === undefined ? undefined : true}
        autoComplete="off"
        maxLength={longestText}
        value={text}
        onChange={({ target }) => change(target.value)}
      />
    </SaidField>
  );
}

/** A figure, when it is stated. */
export function FigureField({ unit, ...props }: FieldProps & { readonly unit: string }): JSX.Element {
  const { label, error, text, change } = useField(props);
  return (
    <SaidField {...props}>
      <span className={styles.figure}>
        <input
          className={controls.input}
          aria-label={`${label}, ${unit}`}
          aria-invalid={error === undefined ? undefined : true}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          onChange={({ target }) => change(target.value)}
        />
        <span aria-hidden="true">{unit}</span>
      </span>
    </SaidField>
  );
}

/** Two figures, when they are stated; also those of a length in minutes. */
export function RangeInputs({ field, unit }: { readonly field: string; readonly unit: string }): JSX.Element {
  const { form, set, problemOf } = useEditor();
  const { programmeEditor: words } = useProgrammeWords();
  const label = labelOf(words, field);
  const wrong = problemOf(field) !== undefined;
  const input = (end: 'least' | 'most'): JSX.Element => (
    <input
      className={controls.input}
      aria-label={`${label}, ${words[end]}, ${unit}`}
      aria-invalid={wrong ? true : undefined}
      inputMode="numeric"
      autoComplete="off"
      value={textOf(form, `${field}.${end}`)}
      onChange={({ target }) => set({ [`${field}.${end}`]: target.value })}
    />
  );
  return (
    <span className={styles.range}>
      {input('least')}
      <span aria-hidden="true">{words.to}</span>
      {input('most')}
      <span aria-hidden="true">{unit}</span>
    </span>
  );
}

export function Under({
  hint,
  error,
}: {
  readonly hint: React.ReactNode;
  readonly error: string | undefined;
}): JSX.Element {
  return (
    <>
      {hint !== undefined && <p className={controls.hint}>{hint}</p>}
      {error !== undefined && (
        <p className={controls.error} role="alert">
          <Icon name="warning" size={14} />
          {error}
        </p>
      )}
    </>
  );
}
