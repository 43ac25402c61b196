import { limitsText } from '../../words/format';
import * as React from 'react';
import { fill } from '../../loc/fill';
import { valueOf } from '../../rules';
import type { ApplicationKey, RuleFinding } from '../../rules';
import { Button, controls, Message } from '../../ui';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { reasonText } from '../../words/reasons';
import type { PoolRow } from './buildPoolViewModel';
import type { PoolProposal } from '../../usecases/formGroup/buildProposal';

const shownMoves = 3;

/** What stands in the way of a proposal with the move that mends it, and what is worth knowing. */
export function ProposalNotes({
  proposal,
  onToggle,
}: {
  readonly proposal: PoolProposal<PoolRow>;
  readonly onToggle?: (key: ApplicationKey) => void;
}): JSX.Element {
  const product = useCoordinatorServices();
  const words = product.texts.pool;
  const {
    rules: { size, notice },
    verdict,
    groupSizes,
    version: { groupSize },
    rows,
    toAdd,
    toRemove,
    notEligible,
    toSettle,
  } = proposal;
  const values = {
    size,
    least: valueOf(groupSize.least) ?? '',
    most: valueOf(groupSize.most) ?? '',
    limits: limitsText(groupSize, product.texts),
    parts: groupSizes.join(' + '),
  };
  return (
    <>
      {verdict === 'tooFew' && (
        <Message tone="bad">
          {fill(words.tooFew, values)} {toAdd.length === 0 && words.tooFewNobody}
          <Moves rows={toAdd} text={words.addUnit} onToggle={onToggle} />
        </Message>
      )}
      {verdict === 'tooMany' && (
        <Message tone="bad">
          {fill(rows.length === 1 ? words.tooManyAlone : words.tooMany, values)}
          <Moves rows={toRemove} text={words.removeUnit} onToggle={onToggle} />
        </Message>
      )}
      {verdict === 'split' && <Message>{fill(words.splitAdvice, values)}</Message>}
      {notEligible.map((finding) => (
        <Eligibility key={finding.subject.unitKey} finding={finding} rows={rows} tone="bad" text={words.notEligible} />
      ))}
      {toSettle.map((finding) => (
        <Eligibility key={finding.subject.unitKey} finding={finding} rows={rows} tone="warm" text={words.settle} />
      ))}
      {notice !== undefined && verdict === 'fits' && (
        <Message tone="warm" icon="info">
          {reasonText(notice, product)}.
        </Message>
      )}
    </>
  );
}

function Moves({
  rows,
  text,
  onToggle,
}: {
  readonly rows: readonly PoolRow[];
  readonly text: string;
  readonly onToggle: ((key: ApplicationKey) => void) | undefined;
}): JSX.Element | null {
  if (rows.length === 0 || onToggle === undefined) return null;
  return (
    <div className={controls.row}>
      {rows.slice(0, shownMoves).map(({ application: { value }, unit }) => (
        <Button key={value.key} onClick={() => onToggle(value.key)}>
          {fill(text, { unit: unit.name, count: value.headcount })}
        </Button>
      ))}
    </div>
  );
}

function Eligibility({
  finding,
  rows,
  tone,
  text,
}: {
  readonly finding: RuleFinding;
  readonly rows: readonly PoolRow[];
  readonly tone: 'bad' | 'warm';
  readonly text: string;
}): JSX.Element {
  const product = useCoordinatorServices();
  const row = rows.find(({ unit }) => unit.key === finding.subject.unitKey);
  // The reasons of eligibility name one thing by its key, the unit's organisation.
  const said = finding.reasons
    .map((reason) => reasonText(reason, product, () => row?.organisation.name ?? ''))
    .join('. ');
  return (
    <Message tone={tone}>
      <strong>{fill(text, { unit: row?.unit.name ?? '' })}</strong> {said}.
    </Message>
  );
}
