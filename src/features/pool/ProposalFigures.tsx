import * as React from 'react';
import { fill } from '../../loc/fill';
import type { CostSplit } from '../../rules';
import { controls } from '../../ui';
import { formatKronor, limitsText } from '../../words/format';
import { useCoordinatorServices, type CoordinatorServices } from '../../services/CoordinatorServices';
import { citationText, reasonText } from '../../words/reasons';
import type { PoolProposal } from '../../usecases/formGroup/buildProposal';
import styles from './pool.module.scss';

/** Size, absence budget and price of a proposal, and what each unit would pay. */
export function ProposalFigures({
  proposal,
  split,
}: {
  readonly proposal: PoolProposal;
  readonly split: CostSplit;
}): JSX.Element {
  const product = useCoordinatorServices();
  const { texts, locale } = product;
  const words = texts.pool;
  const {
    rules: { size, needed, absenceBudget },
    version,
    groupSizes,
    total,
    shares,
    cost,
  } = proposal;
  const amount = (value: PoolProposal['total'], decimals?: 'always'): string =>
    value === undefined ? texts.common.noPriceStated : formatKronor(value, locale, decimals);
  const sizeNote =
    groupSizes.length > 1
      ? fill(words.sizeSplit, { parts: groupSizes.join(' + ') })
      : fill(words.sizeOf, { limits: limitsText(version.groupSize, texts) });
  const budgetNote =
    needed === undefined
      ? words.budgetNotStated
      : `${fill(words.budgetNeeded, { needed, size })}, ${texts.reasons.readings[version.attendance.reading]}`;
  return (
    <>
      <dl className={styles.figures}>
        <div>
          <dt>{words.size}</dt>
          <dd>{size}</dd>
          <dd className={controls.caption}>{sizeNote}</dd>
        </div>
        <div>
          <dt>{words.budget}</dt>
          <dd>{absenceBudget ?? '–'}</dd>
          <dd className={controls.caption}>{budgetNote}</dd>
        </div>
        <div>
          <dt>{words.price}</dt>
          <dd>{amount(total)}</dd>
          <dd className={controls.caption}>{priceNote(proposal, product)}</dd>
        </div>
      </dl>
      <table className={styles.shares}>
        <caption className={controls.visuallyHidden}>{words.units}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.common.unit}</th>
            <th scope="col">{words.headcount}</th>
            <th scope="col">
              {words.share}, {words.splits[split]}
            </th>
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <tr key={share.unit.key}>
              <th scope="row">{share.unit.name}</th>
              <td>{share.headcount}</td>
              <td>{amount(share.amount, 'always')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={controls.source}>{citationText(cost.citation, product)}</p>
    </>
  );
}

/** "5 900 + 1 200 × 2, moms anges inte", or why there is no number. */
function priceNote({ cost, groupSizes, version }: PoolProposal, product: CoordinatorServices): string {
  const {
    texts: { pool: words },
    locale,
  } = product;
  if (cost.kind !== 'stated') return cost.reasons.map((reason) => reasonText(reason, product)).join('. ');
  const vat = words.vat[cost.vat];
  if (groupSizes.length > 1 && version.price.basis === 'perGroup')
    return `${formatKronor(cost.total, locale)} × ${fill(words.priceGroups, { count: groupSizes.length, vat })}`;
  const lines = cost.lines
    .map(({ quantity, unitPrice }) => `${formatKronor(unitPrice, locale)}${quantity === 1 ? '' : ` × ${quantity}`}`)
    .join(' + ');
  return fill(words.priceLines, { lines, vat });
}
