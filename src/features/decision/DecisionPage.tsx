import * as React from 'react';
import { Card, classNames, controls, Icon, Message } from '../../ui';
import { ActStopped } from '../../parts/acts/ActStopped';
import { CostAside } from '../../parts/cost/CostAside';
import { useOpenGroup } from '../../parts/OpenGroup';
import type { ParticipatingUnit } from '../../usecases/openGroup/openGroup';
import { formatDay } from '../../words/format';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { hrefOf } from '../../services/routes';
import shell from '../../ui/page.module.scss';
import { fill } from '../../loc/fill';
import { buildDecisionViewModel, type PerUnitTable } from './buildDecisionViewModel';
import { ChangedSinceCard } from './ChangedSinceCard';
import { CriteriaTable, SummaryBand } from './CriteriaTable';
import styles from './Decision.module.scss';
import { DecisionForm } from './DecisionForm';
import { changedSince } from '../../usecases/decide/changedSince';
import { remainingSteps } from '../../usecases/decide/finishDecision';
import { Individuals } from './Individuals';
import { OvertakenDecision } from './OvertakenDecision';
import { RescueState } from './RescueState';
import { TakenDecisionCard } from './TakenDecisionCard';
import { UnfinishedDecision } from './UnfinishedDecision';
import { useDecision } from './useDecision';
import { useSessionsElsewhere } from './useSessionsElsewhere';

type Mode = 'none' | 'correct' | 'fulfil';

/**
 * The decision on one unit: every criterion with its numbers, the form, and afterwards the decision as it was taken.
 */
export function DecisionPage({ unit }: { readonly unit: ParticipatingUnit }): JSX.Element {
  const open = useOpenGroup();
  const { texts, locale } = useCoordinatorServices();
  const today = useToday();
  const work = useDecision(unit);
  const [mode, setMode] = React.useState<Mode>('none');
  // What has to be made up for is known before other groups' sessions are; these are read only then.
  const alone = buildDecisionViewModel(open, unit, today, { texts, locale });
  const elsewhere = useSessionsElsewhere(alone.wantsElsewhere, today);
  const view =
    elsewhere.state === 'ready' ? buildDecisionViewModel(open, unit, today, { texts, locale }, elsewhere) : alone;
  const { standing, taken, proposal } = view;
  // A decision saved in this visit closes the form that took it.
  React.useEffect(() => {
    if (work.progress !== undefined) setMode('none');
  }, [work.progress]);

  const { progress } = work;
  const done = progress?.done ?? ['decision' as const];
  const left = remainingSteps(open, unit, today, progress?.decision).filter((step) => !done.includes(step));
  // Columns alone are kept right by the group page; a diploma or a revocation is not, so its absence is shown.
  const unfinished =
    progress?.failed !== undefined ||
    left.some((step) => step === 'diploma' || step === 'revoke' || step === 'followUps');
  const decided = progress?.decision ?? standing;
  const changed = progress === undefined ? changedSince(open, unit) : undefined;
  const asking = (decided === undefined || mode !== 'none') && !unfinished;
  const frame = {
    proposal,
    process: unit.process.value,
    groupKey: open.file.group.value.key,
    today,
    corrects: standing,
    fulfils: mode === 'fulfil',
    inForce: open.file.diplomas.find(
      ({ value }) => value.processKey === unit.process.value.key && value.revokedDay === undefined,
    )?.value.number,
    decidedBy: open.version.award.decidedBy,
    suggestion: view.suggestion,
  };
  const missed = (): void => {
    work.draft.change({
      choice: 'notAwarded',
      reason: fill(texts.decision.form.missedReason, {
        day: standing?.conditionDueDay === undefined ? '' : formatDay(standing.conditionDueDay, locale),
      }),
    });
    setMode('correct');
  };

  return (
    <div className={shell.stack}>
      <header>
        {open.units.length > 1 && (
          <a
            className={styles.back}
            href={hrefOf({ view: 'grupp', groupKey: open.file.group.value.key, tab: 'beslut' })}
          >
            <Icon name="chevronLeft" />
            {texts.decision.back}
          </a>
        )}
        <h2 className={styles.unit}>{view.unitName}</h2>
        <p className={controls.caption}>{view.lead}</p>
      </header>
      {work.finishStopped && (
        <Message tone="warm" icon="warning" live="alert">
          {texts.decision.changed.finishChanged}
        </Message>
      )}
      {unfinished && decided !== undefined && (
        <UnfinishedDecision
          done={done}
          left={left}
          failed={progress?.failed}
          resuming={work.saving}
          onResume={() => work.resume(decided)}
        />
      )}
      {work.stopped !== undefined && <ActStopped stopped={work.stopped} />}
      {work.overtaken !== undefined && <OvertakenDecision theirs={work.overtaken} typed={work.draft.form} />}
      {taken === undefined && <SummaryBand band={view.band} />}
      <div className={shell.columns}>
        <div className={shell.stack}>
          {changed !== undefined && mode === 'none' && (
            <ChangedSinceCard unit={unit} changed={changed} onCorrect={() => setMode('correct')} />
          )}
          {taken !== undefined && (
            <TakenDecisionCard
              taken={taken}
              condition={view.condition}
              {...(mode === 'none' && !unfinished
                ? { onCorrect: () => setMode('correct'), onFulfil: () => setMode('fulfil'), onMissed: missed }
                : {})}
            />
          )}
          {asking && taken !== undefined && <SummaryBand band={view.band} />}
          {(taken === undefined || asking) && <CriteriaTable rows={view.criteria} sources={view.sources} />}
          {(taken === undefined || asking) && <RescueState elsewhere={elsewhere} today={today} />}
          {asking && (
            <DecisionForm
              key={mode}
              frame={frame}
              work={work}
              onCancel={decided === undefined ? undefined : () => setMode('none')}
            />
          )}
          {open.version.award.to !== 'unit' && <Individuals unit={unit} decision={decided} />}
        </div>
        <aside className={shell.stack} aria-label={texts.decision.aside.label}>
          <CostAside unitKey={unit.unit.key} />
          <PerUnit table={view.perUnit} />
          <Card title={texts.decision.aside.kept}>
            <p>{texts.decision.aside.keptText}</p>
          </Card>
        </aside>
      </div>
    </div>
  );
}

function PerUnit({ table }: { readonly table: PerUnitTable }): JSX.Element {
  const { texts } = useCoordinatorServices();
  return (
    <Card title={texts.decision.aside.perUnit}>
      <table className={styles.perUnit}>
        <caption className={controls.visuallyHidden}>{texts.decision.aside.perUnitCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{table.note}</th>
            {table.steps.map(({ key, title }) => (
              <th key={key} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.units.map(({ key, name, own, counts }) => (
            <tr key={key} className={classNames(own && styles.own)}>
              <th scope="row">{name}</th>
              {counts.map((count, index) => (
                <td key={table.steps[index]?.key}>{count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
