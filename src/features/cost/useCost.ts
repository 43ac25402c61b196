import * as React from 'react';
import { fill } from '../../loc/fill';
import type { CostSplit, Group, InvoiceLine, UnitKey } from '../../rules';
import { changeGroup } from '../../usecases/computedColumns/changeRows';
import { useOpenGroup } from '../../parts/OpenGroup';
import { failureText } from '../../parts/Failure';
import { formatKronor } from '../../words/format';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { ore } from '../../rules';
import type { Stopped } from '../../parts/acts/ActStopped';
import { carryOut } from '../../usecases/act/act';
import { basisOutcome, invoiceAct } from '../../usecases/invoice/invoice';
import { basisDifferences } from './basisDifferences';

export interface CostNotice {
  readonly tone: 'ok' | 'bad' | 'warm';
  readonly text: string;
}

export interface CostWork {
  readonly saving: boolean;
  readonly notice: CostNotice | undefined;
  /** The basis was not saved, since the facts are no longer those on the screen. */
  readonly stopped: Stopped | undefined;
  readonly chooseSplit: (split: CostSplit) => void;
  readonly choosePayer: (unitKey: UnitKey) => void;
  readonly saveBasis: (status: InvoiceLine['status']) => void;
}

/** Writes the split and the invoice basis; both are safe to send again. */
export function useCost(): CostWork {
  const open = useOpenGroup();
  const { repositories, texts, locale } = useCoordinatorServices();
  const today = useToday();
  const [saving, setSaving] = React.useState(false);
  const [notice, setNotice] = React.useState<CostNotice>();
  const [stopped, setStopped] = React.useState<Stopped>();

  const work = (task: () => Promise<CostNotice | undefined>): void => {
    if (saving) return;
    setSaving(true);
    setNotice(undefined);
    setStopped(undefined);
    task()
      .catch((failure: unknown): CostNotice => ({ tone: 'bad', text: sentence(failure) }))
      .then((told) => {
        setSaving(false);
        setNotice(told);
        if (told?.tone === 'ok') open.reload();
      })
      .catch(() => undefined);
  };
  const sentence = (failure: unknown): string => {
    const { title, advice } = failureText(failure, texts.failure);
    return `${title}. ${advice}`;
  };

  const saveSplit = (change: Partial<Group>): void =>
    work(async () => {
      const outcome = await changeGroup(repositories.groups, open.file.group, change);
      if (outcome.kind === 'saved') return { tone: 'ok', text: texts.cost.splitSaved };
      if (outcome.kind === 'refused') throw outcome.failure;
      open.reload();
      return {
        tone: 'warm',
        text: fill(texts.cost.splitConflict, {
          who: outcome.current.modifiedBy,
          split: fill(texts.cost.split[outcome.current.value.costSplit], { unit: payerName(outcome.current.value) }),
        }),
      };
    });

  const payerName = ({ payerUnitKey }: Group): string =>
    (open.units.find(({ unit }) => unit.key === payerUnitKey) ?? open.units[0])?.unit.name ?? '';

  const saveBasis = (status: InvoiceLine['status']): void =>
    work(async () => {
      const wanted = { groupKey: open.file.group.value.key, status, today };
      const result = await carryOut(invoiceAct(wanted, repositories), basisOutcome(open, wanted));
      if (result.kind !== 'done') {
        open.reload();
        setStopped(
          result.kind === 'changedMeanwhile'
            ? { kind: result.kind, differences: basisDifferences(result.seen, result.now, open, { texts, locale }) }
            : result.kind === 'hindered'
              ? result.because
              : result,
        );
        return undefined;
      }
      const { lines, outcome, columns } = result.receipt;
      if (!outcome.complete) {
        const problem = outcome.problems.map(({ failure }) => texts.failure[failure.kind].title).join('. ');
        return {
          tone: 'bad',
          text: fill(texts.cost.invoice.partly, { saved: outcome.saved, of: lines.length, problem: `${problem}.` }),
        };
      }
      if (columns !== undefined)
        return { tone: 'bad', text: fill(texts.cost.invoice.columns, { problem: sentence(columns) }) };
      const standing = lines.filter((line) => line.status !== 'cancelled');
      const total = formatKronor(ore(standing.reduce((sum, { amount }) => sum + amount, 0)), locale);
      return {
        tone: 'ok',
        text: fill(standing.length === 1 ? texts.cost.invoice.savedOne : texts.cost.invoice.saved, {
          count: standing.length,
          total,
        }),
      };
    });

  return {
    saving,
    notice,
    stopped,
    chooseSplit: (costSplit) => saveSplit({ costSplit }),
    choosePayer: (payerUnitKey) => saveSplit({ payerUnitKey }),
    saveBasis,
  };
}
