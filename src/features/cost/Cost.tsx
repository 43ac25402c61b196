import * as React from 'react';
import { ActStopped } from '../../parts/acts/ActStopped';
import { Button, Card, controls, Field, Icon, Message, Pill, type IconName, type Tone } from '../../ui';
import { useOpenGroup } from '../../parts/OpenGroup';
import { formatKronor } from '../../words/format';
import { useMayCoordinate } from '../../services/mayCoordinate';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import shell from '../../ui/page.module.scss';
import { keyFrom } from '../../rules';
import type { InvoiceLine, UnitKey } from '../../rules';
import { buildCostViewModel, type StatedCostView, type UnstatedCostView } from '../../parts/cost/buildCostViewModel';
import styles from '../../parts/cost/Cost.module.scss';
import { CostLines, CostNotes } from '../../parts/cost/CostLines';
import { useCost, type CostWork } from './useCost';

/** What the group costs, how it is split on the units, and the invoice basis. */
export function Cost(): JSX.Element {
  const open = useOpenGroup();
  const { texts, locale } = useCoordinatorServices();
  const today = useToday();
  const work = useCost();
  const cost = buildCostViewModel(open, open.file.group.value, today, { texts, locale });
  if (cost.kind !== 'stated') return <Unstated cost={cost} />;
  return (
    <div className={shell.columns}>
      <div className={shell.stack}>
        <InvoiceBasis cost={cost} work={work} />
      </div>
      <div className={shell.stack}>
        <Card title={texts.cost.forGroup}>
          <CostLines cost={cost} />
          <CostNotes cost={cost} />
        </Card>
        <Split cost={cost} work={work} />
      </div>
    </div>
  );
}

function Unstated({ cost }: { readonly cost: UnstatedCostView }): JSX.Element {
  const { texts } = useCoordinatorServices();
  return (
    <Card title={texts.cost.forGroup}>
      <p className={styles.unstated}>
        <Icon name="info" size={20} />
        {cost.title}
      </p>
      {cost.reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {cost.kind !== 'countedElsewhere' && <p>{texts.cost.noNumber.advice}</p>}
      <p className={controls.source}>{cost.source}</p>
    </Card>
  );
}

function Split({ cost, work }: { readonly cost: StatedCostView; readonly work: CostWork }): JSX.Element {
  const { texts } = useCoordinatorServices();
  const mayCoordinate = useMayCoordinate();
  const locked = cost.basis === 'locked' || !mayCoordinate;
  if (cost.splits.length === 0)
    return (
      <Card title={texts.cost.splitTitle}>
        <p>{texts.cost.oneUnit}</p>
      </Card>
    );
  return (
    <Card title={texts.cost.splitTitle}>
      <fieldset disabled={work.saving || locked}>
        <legend className={controls.visuallyHidden}>{texts.cost.splitLabel}</legend>
        {cost.splits.map(({ split, text }) => (
          <label key={split} className={controls.choice}>
            <input
              type="radio"
              name="cost-split"
              checked={split === cost.split}
              onChange={() => work.chooseSplit(split)}
            />
            {text}
          </label>
        ))}
        {cost.payer !== undefined && (
          <Field label={texts.cost.payer} hint={cost.payer.gone}>
            {(control) => (
              <select
                {...control}
                value={cost.payer?.unitKey}
                onChange={({ target }) => work.choosePayer(keyFrom<UnitKey>(target.value))}
              >
                {cost.shares.map(({ unitKey, unitName }) => (
                  <option key={unitKey} value={unitKey}>
                    {unitName}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </fieldset>
    </Card>
  );
}

const statusLooks: Record<InvoiceLine['status'], { readonly tone: Tone; readonly icon: IconName }> = {
  draft: { tone: 'warm', icon: 'edit' },
  toInvoice: { tone: 'ok', icon: 'checkCircle' },
  invoiced: { tone: 'ok', icon: 'receipt' },
  cancelled: { tone: 'neutral', icon: 'crossCircle' },
};

function InvoiceBasis({ cost, work }: { readonly cost: StatedCostView; readonly work: CostWork }): JSX.Element {
  const { texts, locale } = useCoordinatorServices();
  const words = texts.cost.invoice;
  const mayCoordinate = useMayCoordinate();
  const taxed = cost.shares.some(({ wanted }) => wanted?.vatAmount !== undefined);
  return (
    <Card title={words.title} flush>
      <table className={`${controls.table} ${controls.stacking}`}>
        <caption className={controls.visuallyHidden}>{texts.cost.splitCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.common.unit}</th>
            <th scope="col" className={controls.number}>
              {texts.cost.share}
            </th>
            {taxed && (
              <th scope="col" className={controls.number}>
                {texts.cost.vatAmount}
              </th>
            )}
            <th scope="col">{words.costCentre}</th>
            {mayCoordinate && <th scope="col">{texts.cost.status}</th>}
          </tr>
        </thead>
        <tbody>
          {cost.shares.map(({ unitKey, unitName, share, line, wanted }) => (
            <tr key={unitKey}>
              <th scope="row">{unitName}</th>
              <td data-label={texts.cost.share} className={controls.number}>
                {share}
              </td>
              {taxed && (
                <td data-label={texts.cost.vatAmount} className={controls.number}>
                  {wanted?.vatAmount === undefined
                    ? texts.cost.vat.notStated
                    : formatKronor(wanted.vatAmount, locale, 'always')}
                </td>
              )}
              <td data-label={words.costCentre}>{wanted?.costCentre ?? texts.common.notStated}</td>
              {mayCoordinate && (
                <td data-label={texts.cost.status}>
                  {line === undefined ? (
                    <Pill icon="circleDashed">{words.notCreated}</Pill>
                  ) : (
                    <Pill {...statusLooks[line.status]}>{words.statusOf[line.status]}</Pill>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{cost.sumText}</th>
            <td data-label={texts.cost.amount} className={controls.number}>
              <strong>{cost.sum}</strong>
            </td>
            <td colSpan={(taxed ? 2 : 1) + (mayCoordinate ? 1 : 0)} />
          </tr>
        </tfoot>
      </table>
      <div className={styles.foot}>
        {!mayCoordinate && <Message>{words.coordinatorsOnly}</Message>}
        {mayCoordinate && cost.basis === 'differs' && <Message tone="warm">{words.differs}</Message>}
        {mayCoordinate && cost.basis === 'locked' && <p>{words.locked}</p>}
        {work.stopped !== undefined && <ActStopped stopped={work.stopped} />}
        {work.notice !== undefined && (
          <Message tone={work.notice.tone} live={work.notice.tone === 'ok' ? 'status' : 'alert'}>
            {work.notice.text}
          </Message>
        )}
        {mayCoordinate && cost.basis !== 'locked' && (
          <div className={controls.row}>
            <Button
              look={cost.basis === 'draft' ? undefined : 'primary'}
              icon="receipt"
              disabled={work.saving}
              onClick={() => work.saveBasis('draft')}
            >
              {work.saving ? words.creating : cost.basis === 'none' ? words.create : words.update}
            </Button>
            {cost.basis === 'draft' && (
              <Button look="primary" icon="check" disabled={work.saving} onClick={() => work.saveBasis('toInvoice')}>
                {words.toInvoice}
              </Button>
            )}
          </div>
        )}
        <p className={controls.source}>{words.note}</p>
      </div>
    </Card>
  );
}
