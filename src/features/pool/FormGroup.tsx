import * as React from 'react';
import { fill } from '../../loc/fill';
import { longestText, type Catalogue } from '../../lists/repositories/ports';
import type { GroupKey, ProgrammeKey, TrainerKind } from '../../rules';
import { Button, Dialog, Message } from '../../ui';
import { DraftNotice } from '../../parts/DraftNotice';
import { failureText } from '../../parts/Failure';
import { formatList } from '../../words/format';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { useFirstInvalid } from '../../ui/useFirstInvalid';
import type { PoolRow } from './buildPoolViewModel';
import { FormGroupFields } from './FormGroupFields';
import styles from './pool.module.scss';
import { ProposalFigures } from './ProposalFigures';
import { ProposalNotes } from './ProposalNotes';
import { ActStopped } from '../../parts/acts/ActStopped';
import { hindranceText } from './hindranceText';
import { asFailure, useFormGroup, type FormGroupProblem } from './useFormGroup';

interface FormGroupProps {
  readonly rows: readonly PoolRow[];
  readonly programmeKey: ProgrammeKey;
  readonly programmeTitle: string;
  readonly catalogue: Catalogue;
  readonly trainerKind: TrainerKind;
  readonly onClose: () => void;
  readonly onFormed: (group: GroupKey) => void;
}

/** "Bilda gruppen": number, trainer, day and split, with the proposal as the rules of that day judge it. */
export function FormGroup({ rows, programmeTitle, onClose, ...rest }: FormGroupProps): JSX.Element {
  const { texts, locale } = useCoordinatorServices();
  const words = texts.pool;
  const places = formatList(Array.from(new Set(rows.map(({ unit }) => unit.municipality))), locale);
  const { draft, model, refused, saving, problem, form } = useFormGroup({
    ...rest,
    rows,
    title: `${programmeTitle}: ${places}`.slice(0, longestText),
  });
  const fields = useFirstInvalid(refused);
  const { proposal } = model;
  const possible = proposal !== undefined && proposal.groupSizes.length > 0 && proposal.notEligible.length === 0;
  return (
    <Dialog
      wide
      title={fill(words.formTitle, {
        units: formatList(
          rows.map(({ unit }) => unit.name),
          locale,
        ),
      })}
      closeLabel={texts.common.close}
      onClose={onClose}
      foot={
        <>
          <Button
            look="primary"
            disabled={saving || !draft.ready || (proposal !== undefined && !possible)}
            onClick={() => {
              void form();
            }}
          >
            {saving
              ? texts.common.saving
              : proposal !== undefined && proposal.groupSizes.length > 1
                ? fill(words.formSplit, { count: proposal.groupSizes.length })
                : words.form}
          </Button>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
        </>
      }
    >
      <p>{words.formLead}</p>
      <DraftNotice draft={draft} />
      <div ref={fields}>
        <FormGroupFields draft={draft} model={model} showErrors={refused > 0} />
      </div>
      {proposal !== undefined && (
        <div className={styles.proposal}>
          <ProposalFigures proposal={proposal} split={model.costSplit} />
          <ProposalNotes proposal={proposal} />
        </div>
      )}
      {refused > 0 && Object.keys(model.errors).length > 0 && (
        <Message tone="bad" live="alert">
          {words.errorCount}
        </Message>
      )}
      {problem !== undefined && <Problem problem={problem} />}
    </Dialog>
  );
}

function Problem({ problem }: { readonly problem: FormGroupProblem }): JSX.Element {
  const { texts, locale } = useCoordinatorServices();
  const words = texts.pool;
  if (problem.kind === 'stopped') return <ActStopped stopped={problem.stopped} />;
  if (problem.kind === 'hindered')
    return (
      <Message tone="bad" live="alert">
        {hindranceText(problem.because, { texts, locale })}
      </Message>
    );
  if (problem.kind === 'failed') {
    const { title, advice } = failureText(problem.failure, texts.failure);
    return (
      <Message tone="bad" live="alert">
        <strong>{title}.</strong> {advice}
      </Message>
    );
  }
  const { saved, problems } = problem.outcome;
  return (
    <Message tone="bad" live="alert">
      <strong>{fill(words.partly, { saved })}</strong>
      {problems.some(({ failure }) => failure.kind === 'duplicate') && <p>{words.numberTaken}</p>}
      <ul>
        {problems.map((each) => (
          <li key={each.what}>
            {fill(words.problem, { what: each.what, advice: failureText(asFailure(each), texts.failure).title })}
          </li>
        ))}
      </ul>
    </Message>
  );
}
