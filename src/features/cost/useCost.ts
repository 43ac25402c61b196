import * as React from 'react';
import { fill } from '../../loc/fill';
import type { CostSplit, Group, InvoiceLine, UnitKey } from '../../rules';
import { changeGroup } from '../../usecases/computedColumns/changeRows';
import { costShareOf } from '../../usecases/openGroup/groupFacts';
import { groupComputed } from '../../usecases/computedColumns/groupComputed';
import { useOpenGroup } from '../../parts/OpenGroup';
import type { OpenGroup } from '../../usecases/openGroup/openGroup';
import { failureText } from '../../parts/Failure';
import { formatKronor } from '../../words/format';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { ore } from '../../rules';
import { buildInvoiceLines } from '../../parts/cost/buildInvoiceLines';

export interface CostNotice {
  readonly tone: 'ok' | 'bad' | 'warm';
  readonly text: string;
}

export interface CostWork {
  readonly saving: boolean;
  readonly notice: CostNotice | undefined;
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

  const work = (task: () => Promise<CostNotice>): void => {
    if (saving) return;
    setSaving(true);
    setNotice(undefined);
    task()
      .catch((failure: unknown): CostNotice => ({ tone: 'bad', text: sentence(failure) }))
      .then((told) => {
        setSaving(false);
        setNotice(told);
        if (told.tone === 'ok') open.reload();
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
      const group = open.file.group.value;
      const lines = buildInvoiceLines(open, group, status, today);
      const answer = await repositories.invoices.save(lines);
      if (!answer.complete) {
        const problem = answer.problems.map(({ failure }) => texts.failure[failure.kind].title).join('. ');
        return {
          tone: 'bad',
          text: fill(texts.cost.invoice.partly, { saved: answer.saved, of: lines.length, problem: `${problem}.` }),
        };
      }
      const refused = await saveColumns(open, group);
      if (refused !== undefined)
        return { tone: 'bad', text: fill(texts.cost.invoice.columns, { problem: sentence(refused) }) };
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

  /**
   * The columns list views read; what is already right is not written. A colleague's newer row is settled at the next
   * reading.
   */
  async function saveColumns({ file, units }: OpenGroup, group: Group): Promise<unknown> {
    const wanted = groupComputed(open, today).cost;
    const writes = await Promise.all([
      ...(group.computed.cost === wanted
        ? []
        : [repositories.groups.update(file.group, { computed: { ...group.computed, cost: wanted } })]),
      ...units.flatMap(({ process, unit }) => {
        const costShare = costShareOf(open, unit.key);
        return process.value.computed.costShare === costShare
          ? []
          : [repositories.groups.updateProcess(process, { computed: { ...process.value.computed, costShare } })];
      }),
    ]);
    for (const outcome of writes) if (outcome.kind === 'refused') return outcome.failure;
    return undefined;
  }

  return {
    saving,
    notice,
    chooseSplit: (costSplit) => saveSplit({ costSplit }),
    choosePayer: (payerUnitKey) => saveSplit({ payerUnitKey }),
    saveBasis,
  };
}
