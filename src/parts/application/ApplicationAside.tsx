import * as React from 'react';
import { fill } from '../../loc/fill';
import { valueOf } from '../../rules';
import type { GroupCost, Outcome } from '../../rules';
import { controls, Message, Pill, type IconName, type Tone } from '../../ui';
import { formatDay, formatKronor, limitsText, textIn } from '../../words/format';
import { useCoordinatorServices, useToday, type CoordinatorServices } from '../../services/CoordinatorServices';
import { citationText, reasonText } from '../../words/reasons';
import styles from './application.module.scss';
import type { ApplicationPreview } from './buildApplicationViewModel';

type Judged = Extract<ApplicationPreview, { kind: 'judged' }>;

/** What saving leads to, shown while the form is being filled in: eligibility, price, absence budget, group size. */
export function ApplicationAside({ preview }: { readonly preview: ApplicationPreview }): JSX.Element {
  const { texts, locale } = useCoordinatorServices();
  const words = texts.application;
  return (
    <aside className={styles.aside} aria-label={words.aside} aria-live="polite">
      <h3>{words.aside}</h3>
      {preview.kind === 'incomplete' && <p>{words.asideEmpty}</p>}
      {preview.kind === 'beforeFirstVersion' && (
        <Message tone="bad">{fill(words.beforeFirstVersion, { day: formatDay(preview.firstDay, locale) })}</Message>
      )}
      {preview.kind === 'judged' && (
        <>
          <Registration {...preview} />
          <Eligibility {...preview} />
          <Prices {...preview} />
          <Size {...preview} />
        </>
      )}
    </aside>
  );
}

const looks: Record<
  Outcome,
  { readonly tone: Tone; readonly icon: IconName; readonly word: 'eligible' | 'notEligible' | 'eligibilityOpen' }
> = {
  met: { tone: 'ok', icon: 'checkCircle', word: 'eligible' },
  notMet: { tone: 'bad', icon: 'crossCircle', word: 'notEligible' },
  pending: { tone: 'warm', icon: 'clock', word: 'eligibilityOpen' },
  notAssessed: { tone: 'warm', icon: 'clock', word: 'eligibilityOpen' },
};

function Eligibility({ organisation, eligibility: { outcome, reasons, citation } }: Judged): JSX.Element {
  const product = useCoordinatorServices();
  const words = product.texts.application;
  const { tone, icon, word } = looks[outcome];
  return (
    <section className={styles.answer}>
      <h4>{words.eligibility}</h4>
      <Pill tone={tone} icon={icon}>
        {words[word]}
      </Pill>
      {reasons.map((reason) => (
        <p key={reason.code}>{reasonText(reason, product, () => organisation.name)}</p>
      ))}
      {outcome !== 'met' && <p>{words.eligibilityAdvice}</p>}
      <p className={controls.source}>{citationText(citation, product)}</p>
    </section>
  );
}

function Registration({ registration: { state, reason, message }, placing }: Judged): JSX.Element {
  const product = useCoordinatorServices();
  const words = product.texts.application;
  return (
    <section className={styles.answer}>
      <h4>{words.registration}</h4>
      {placing.state === 'waiting' ? (
        <Pill tone="ok" icon="checkCircle">
          {words.toQueue}
        </Pill>
      ) : (
        <Pill tone="warm" icon="clock">
          {words.toInterested}
        </Pill>
      )}
      <p>{reasonText(placing.reason, product)}.</p>
      <p className={controls.caption}>{reasonText(reason, product)}.</p>
      {state === 'closed' && message !== undefined && <p>{textIn(message, product.locale)}</p>}
    </section>
  );
}

function Prices({ prices, version }: Judged): JSX.Element {
  const product = useCoordinatorServices();
  const today = useToday();
  const words = product.texts.application;
  return (
    <section className={styles.answer}>
      <h4>{words.priceFor[version.price.basis]}</h4>
      {prices.length === 0 && <p>{words.priceEmpty}</p>}
      <dl className={controls.keyValues}>
        {prices.map(({ trainerKind, cost }) => (
          <React.Fragment key={trainerKind}>
            <dt>{trainerKind === 'internal' ? words.priceInternal : words.priceExternal}</dt>
            <dd>{priceText(cost, product)}</dd>
          </React.Fragment>
        ))}
      </dl>
      {prices.map(
        ({ trainerKind, cost }) =>
          cost.kind !== 'stated' &&
          cost.reasons.map((reason) => (
            <p key={`${trainerKind} ${reason.code}`} className={controls.caption}>
              {reasonText(reason, product)}
            </p>
          )),
      )}
      <p className={controls.source}>
        {fill(words.priceAsOf, { day: formatDay(today, product.locale), vat: words.vat[version.price.vat] })}{' '}
        {citationText(version.price.citation, product)}
      </p>
    </section>
  );
}

function priceText(cost: GroupCost, { texts, locale }: CoordinatorServices): string {
  return cost.kind === 'stated' ? formatKronor(cost.total, locale) : texts.common.noPriceStated;
}

function Size({ size: found, version: { groupSize } }: Judged): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.application;
  if (found === undefined)
    return (
      <section className={styles.answer}>
        <h4>{words.budget}</h4>
        <p>{words.budgetEmpty}</p>
      </section>
    );
  const { size, needed, absenceBudget, splitInto, verdict } = found;
  const values = {
    size,
    least: valueOf(groupSize.least) ?? '',
    most: valueOf(groupSize.most) ?? '',
    limits: limitsText(groupSize, texts),
  };
  const budget =
    absenceBudget === undefined || needed === undefined
      ? words.budgetNotStated
      : absenceBudget === 0
        ? fill(words.budgetNone, { size })
        : fill(words.budgetSome, { budget: absenceBudget, size, needed });
  const sizeText =
    verdict === 'fits'
      ? fill(words.sizeFits, values)
      : verdict === 'tooFew'
        ? fill(words.sizeTooFew, values)
        : splitInto === undefined
          ? fill(words.sizeUnsplittable, values)
          : fill(words.sizeTooMany, { ...values, parts: splitInto.join(' + ') });
  return (
    <section className={styles.answer}>
      <h4>{words.budget}</h4>
      <p>{budget}</p>
      <h4>{words.size}</h4>
      <p>{sizeText}</p>
    </section>
  );
}
