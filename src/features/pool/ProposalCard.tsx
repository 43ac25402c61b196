import * as React from 'react';
import { fill } from '../../loc/fill';
import type { ApplicationKey, TrainerKind } from '../../rules';
import { Button, Card, controls, Empty, Field, Pill } from '../../ui';
import { formatList } from '../../words/format';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { PoolRow } from './buildPoolViewModel';
import type { PoolProposal } from '../../usecases/formGroup/buildProposal';
import styles from './pool.module.scss';
import { ProposalFigures } from './ProposalFigures';
import { ProposalNotes } from './ProposalNotes';

interface ProposalCardProps {
  readonly proposal: PoolProposal<PoolRow> | undefined;
  readonly trainerKind: TrainerKind;
  readonly onTrainer: (kind: TrainerKind) => void;
  readonly onToggle: (key: ApplicationKey) => void;
  readonly onClear: () => void;
  readonly onForm: () => void;
}

/** What the chosen units would become, worked out while they are being chosen. */
export function ProposalCard({
  proposal,
  trainerKind,
  onTrainer,
  onToggle,
  onClear,
  onForm,
}: ProposalCardProps): JSX.Element {
  const { texts, locale } = useCoordinatorServices();
  const words = texts.pool;
  if (proposal === undefined)
    return (
      <Card>
        <Empty icon="people" title={words.proposal}>
          <p>{words.proposalEmpty}</p>
        </Empty>
      </Card>
    );
  const places = Array.from(new Set(proposal.rows.map(({ unit }) => unit.municipality)));
  const possible = proposal.groupSizes.length > 0 && proposal.notEligible.length === 0;
  return (
    <Card title={formatList(places, locale)} end={<Verdict proposal={proposal} />}>
      <div className={styles.proposal} aria-live="polite">
        <Field label={words.trainer}>
          {(control) => (
            <select
              {...control}
              value={trainerKind}
              onChange={({ target }) => onTrainer(target.value === 'external' ? 'external' : 'internal')}
            >
              <option value="internal">{words.trainerInternal}</option>
              <option value="external">{words.trainerExternal}</option>
            </select>
          )}
        </Field>
        <ProposalFigures proposal={proposal} split={proposal.version.price.split} />
        <ProposalNotes proposal={proposal} onToggle={onToggle} />
        <div className={controls.row}>
          <Button look={possible ? 'primary' : undefined} disabled={!possible} onClick={onForm}>
            {proposal.groupSizes.length > 1 ? fill(words.formSplit, { count: proposal.groupSizes.length }) : words.form}
          </Button>
          <Button look="quiet" onClick={onClear}>
            {words.clear}
          </Button>
        </div>
      </div>
    </Card>
  );
}

function Verdict({
  proposal: { verdict, groupSizes, notEligible, toSettle },
}: {
  readonly proposal: PoolProposal<PoolRow>;
}): JSX.Element {
  const {
    texts: { pool: words },
  } = useCoordinatorServices();
  if (groupSizes.length === 0 || notEligible.length > 0)
    return (
      <Pill tone="bad" icon="crossCircle">
        {words.hindered}
      </Pill>
    );
  if (toSettle.length > 0)
    return (
      <Pill tone="warm" icon="clock">
        {words.toSettle}
      </Pill>
    );
  if (verdict === 'split')
    return (
      <Pill tone="warm" icon="info">
        {fill(words.split, { count: groupSizes.length })}
      </Pill>
    );
  return (
    <Pill tone="ok" icon="checkCircle">
      {words.fits}
    </Pill>
  );
}
