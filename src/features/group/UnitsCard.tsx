import * as React from 'react';
import { fill } from '../../loc/fill';
import { isWithdrawn } from '../../rules';
import type { DecisionOutcome } from '../../rules';
import { Button, Card, classNames, controls, Message, Pill, type IconName, type Tone } from '../../ui';
import { outcomeText } from '../../words/awardWords';
import { Failure } from '../../parts/Failure';
import { formatDay, formatKronor } from '../../words/format';
import { lazyView } from '../../ui/lazyView';
import { useMayCoordinate } from '../../services/mayCoordinate';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { hrefOf } from '../../services/routes';
import { useWrite } from '../../services/useWrite';
import { changeProcess } from '../../usecases/computedColumns/changeRows';
import { costOfGroup, peopleOf } from '../../usecases/openGroup/groupFacts';
import styles from './group.module.scss';
import { useOpenGroup } from '../../parts/OpenGroup';
import type { ParticipatingUnit } from '../../usecases/openGroup/openGroup';
import { WithEveryUnit } from './WithEveryUnit';

// Asked for seldom: downloaded when first opened.
const ChangeUnit = lazyView(
  async () => (await import(/* webpackChunkName: 'diplomera-unit' */ './ChangeUnit')).ChangeUnit,
);
const WithdrawUnit = lazyView(
  async () => (await import(/* webpackChunkName: 'diplomera-unit' */ './WithdrawUnit')).WithdrawUnit,
);

const looks: Readonly<Record<DecisionOutcome, { readonly tone: Tone; readonly icon: IconName }>> = {
  awarded: { tone: 'ok', icon: 'checkCircle' },
  awardedWithDeviation: { tone: 'ok', icon: 'checkCircle' },
  conditional: { tone: 'warm', icon: 'clock' },
  notAwarded: { tone: 'bad', icon: 'crossCircle' },
  pending: { tone: 'neutral', icon: 'circleDashed' },
};

type Doing = { readonly what: 'change' | 'withdraw'; readonly unit: ParticipatingUnit };

/** The units that take part, with what can happen to each of them. */
export function UnitsCard(): JSX.Element {
  const open = useOpenGroup();
  const { repositories, texts } = useCoordinatorServices();
  const words = texts.group;
  const mayCoordinate = useMayCoordinate();
  const [doing, setDoing] = React.useState<Doing>();
  const [told, setTold] = React.useState<string>();
  const { failure, saving, write } = useWrite();
  const done = (text: string): void => {
    setDoing(undefined);
    setTold(text);
    open.reload();
  };
  const undo = ({ process, unit }: ParticipatingUnit): void => {
    setTold(undefined);
    void write(async () => {
      const outcome = await changeProcess(repositories.groups, process, { stage: 'confirmed', withdrawal: undefined });
      if (outcome.kind === 'refused') throw outcome.failure;
      done(
        outcome.kind === 'saved'
          ? fill(words.withdrawalUndone, { unit: unit.name })
          : fill(words.changedMeanwhile, { who: outcome.current.modifiedBy }),
      );
    });
  };
  const row = open.catalogue.units.find(({ value }) => value.key === doing?.unit.unit.key);
  return (
    <Card title={words.unitsTitle} flush>
      {told !== undefined && (
        <div className={styles.told}>
          <Message tone="ok" live="status">
            {told}
          </Message>
        </div>
      )}
      {failure !== undefined && (
        <div className={styles.told}>
          <Failure failure={failure} />
        </div>
      )}
      <table className={classNames(controls.table, controls.stacking)}>
        <thead>
          <tr>
            <th scope="col">{texts.common.unit}</th>
            <th scope="col" className={controls.number}>
              {words.unitPeople}
            </th>
            <th scope="col">{words.unitOutcome}</th>
            <th scope="col" className={controls.number}>
              {words.unitShare}
            </th>
            {mayCoordinate && (
              <th scope="col">
                <span className={controls.visuallyHidden}>{words.unitActions}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {open.units.map((unit) => (
            <UnitRow
              key={unit.process.value.key}
              unit={unit}
              saving={saving}
              onDo={mayCoordinate ? (what) => setDoing({ what, unit }) : undefined}
              onUndo={() => undo(unit)}
            />
          ))}
        </tbody>
      </table>
      <React.Suspense fallback={null}>
        {doing?.what === 'change' && row !== undefined && (
          <WithEveryUnit
            title={fill(words.unitChange.title, { unit: row.value.name })}
            onClose={() => setDoing(undefined)}
          >
            <ChangeUnit
              unit={row}
              onClose={() => setDoing(undefined)}
              onSaved={() => done(fill(words.unitChanged, { unit: row.value.name }))}
            />
          </WithEveryUnit>
        )}
        {doing?.what === 'withdraw' && (
          <WithdrawUnit
            unit={doing.unit}
            onClose={() => setDoing(undefined)}
            onSaved={() => done(fill(words.unitWithdrawn, { unit: doing.unit.unit.name }))}
          />
        )}
      </React.Suspense>
    </Card>
  );
}

interface UnitRowProps {
  readonly unit: ParticipatingUnit;
  readonly saving: boolean;
  readonly onDo: ((what: Doing['what']) => void) | undefined;
  readonly onUndo: () => void;
}

function UnitRow({ unit: { unit, process }, saving, onDo, onUndo }: UnitRowProps): JSX.Element {
  const open = useOpenGroup();
  const { texts, locale } = useCoordinatorServices();
  const words = texts.group;
  const group = open.file.group.value;
  const { outcome } = process.value.computed;
  const outcomeWord =
    outcome === 'pending'
      ? words.outcomePending
      : outcome === 'conditional'
        ? words.outcomeConditional
        : outcomeText(outcome, open.version, { texts, locale });
  const gone = isWithdrawn(process.value);
  const { cost, shares } = costOfGroup(open, group);
  const share = shares.find(({ unitKey }) => unitKey === unit.key)?.amount;
  const day = process.value.withdrawal?.day;
  return (
    <tr>
      <th scope="row">
        <a href={hrefOf({ view: 'grupp', groupKey: group.key, tab: 'beslut', processKey: process.value.key })}>
          {unit.name}
        </a>
        <span className={styles.municipality}>
          {unit.municipality}
          {unit.activeTo === undefined ? '' : `. ${fill(words.existsTo, { day: formatDay(unit.activeTo, locale) })}`}
        </span>
      </th>
      <td className={controls.number} data-label={words.unitPeople}>
        {gone ? '–' : peopleOf(open, unit.key)}
      </td>
      <td data-label={words.unitOutcome}>
        {gone ? (
          <Pill tone="neutral" icon="crossCircle">
            {day === undefined ? words.withdrawn : fill(words.withdrawnOn, { day: formatDay(day, locale) })}
          </Pill>
        ) : (
          <Pill {...looks[outcome]}>{outcomeWord}</Pill>
        )}
      </td>
      <td className={controls.number} data-label={words.unitShare}>
        {share !== undefined
          ? formatKronor(share, locale)
          : cost.kind === 'countedElsewhere'
            ? texts.cost.noNumber.countedElsewhere
            : cost.kind === 'stated'
              ? words.paysNothing
              : texts.common.noPriceStated}
      </td>
      {onDo !== undefined && (
        <td>
          <div className={controls.row}>
            <Button
              look="quiet"
              onClick={() => onDo('change')}
              aria-label={fill(words.changeUnit, { unit: unit.name })}
            >
              {texts.common.edit}
            </Button>
            {gone ? (
              <Button
                look="quiet"
                disabled={saving}
                onClick={onUndo}
                aria-label={fill(words.undoWithdrawal, { unit: unit.name })}
              >
                {words.undo}
              </Button>
            ) : (
              process.value.stage !== 'decided' && (
                <Button
                  look="quiet"
                  onClick={() => onDo('withdraw')}
                  aria-label={fill(words.withdrawUnit, { unit: unit.name })}
                >
                  {words.withdraw}
                </Button>
              )
            )}
          </div>
        </td>
      )}
    </tr>
  );
}
