import * as React from 'react';
import { fill } from '../../loc/fill';
import { type Outcome, outcomes, swedishDayOf } from '../../rules';
import { Card, classNames, controls, Icon, Pill, type IconName, type Tone } from '../../ui';
import { formatDay, formatTime } from '../../words/format';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { Band } from './buildBand';
import type { CriterionRow } from './buildCriteria';
import type { RescueLine } from './buildRescue';
import styles from './Decision.module.scss';

const outcomeLooks: Record<
  Outcome,
  {
    readonly tone: Tone;
    readonly icon: IconName;
    readonly text: 'outcomeMet' | 'outcomeNotMet' | 'outcomePending' | 'outcomeNotAssessed';
  }
> = {
  met: { tone: 'ok', icon: 'checkCircle', text: 'outcomeMet' },
  notMet: { tone: 'bad', icon: 'crossCircle', text: 'outcomeNotMet' },
  pending: { tone: 'warm', icon: 'clock', text: 'outcomePending' },
  notAssessed: { tone: 'neutral', icon: 'circleDashed', text: 'outcomeNotAssessed' },
};

/** An outcome as word and icon; one that was stored and is not known, as stored. */
export function OutcomePill({ outcome }: { readonly outcome: string }): JSX.Element {
  const { texts } = useCoordinatorServices();
  const known = outcomes.find((each) => each === outcome);
  if (known === undefined)
    return (
      <Pill tone="neutral" icon="info">
        {outcome}
      </Pill>
    );
  const { tone, icon, text } = outcomeLooks[known];
  return (
    <Pill tone={tone} icon={icon}>
      {texts.common[text]}
    </Pill>
  );
}

const bandIcons: Record<Band['tone'], IconName> = { ok: 'checkCircle', warm: 'clock', bad: 'warning' };

/** How the decision looks now, in one line of words. */
export function SummaryBand({ band }: { readonly band: Band }): JSX.Element {
  return (
    <section className={classNames(controls.card, styles.band)} aria-labelledby="decision-band">
      <span className={styles[band.tone]}>
        <Icon name={bandIcons[band.tone]} size={24} />
      </span>
      <div>
        <h3 id="decision-band">{band.title}</h3>
        <p>{band.advice}</p>
      </div>
      <div className={styles.score} role="img" aria-label={band.score}>
        {band.marks.map((mark, index) => (
          <span key={index} className={styles[outcomeLooks[mark].tone]}>
            <Icon name={mark === 'met' ? 'check' : mark === 'notMet' ? 'cross' : outcomeLooks[mark].icon} />
          </span>
        ))}
      </div>
    </section>
  );
}

/**
 * Every criterion with outcome, numbers, reading and the heading in the source; what can rescue it is shown inside its
 * row.
 */
export function CriteriaTable({
  rows,
  sources,
}: {
  readonly rows: readonly CriterionRow[];
  readonly sources: readonly string[];
}): JSX.Element {
  const { texts, locale, now } = useCoordinatorServices();
  const words = texts.decision.criteria;
  const [counted] = React.useState(now);
  const countedText = fill(texts.common.counted, {
    day: formatDay(swedishDayOf(counted), locale),
    time: formatTime(counted, locale),
  });
  return (
    <Card title={words.title} end={<span className={controls.caption}>{countedText}</span>} flush>
      <table className={classNames(controls.table, controls.stacking, styles.criteria)}>
        <caption className={controls.visuallyHidden}>{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.criterion}</th>
            <th scope="col">{words.outcome}</th>
            <th scope="col">{words.figures}</th>
            <th scope="col">{words.heading}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <React.Fragment key={row.key}>
              <tr className={row.outcome === 'notMet' ? styles.lost : undefined}>
                <th scope="row">{row.title}</th>
                <td data-label={words.outcome}>
                  <OutcomePill outcome={row.outcome} />
                </td>
                <td>
                  {row.outcome === 'notMet' ? <strong>{row.figures}</strong> : row.figures}
                  {row.notes.length > 0 && <span className={styles.notes}>{row.notes.map(closed).join(' ')}</span>}
                </td>
                <td data-label={words.heading} className={controls.caption}>
                  {row.heading}
                </td>
              </tr>
              {row.rescue.length > 0 && (
                <tr className={classNames(styles.lost, styles.rescueRow)}>
                  <td colSpan={4}>
                    <Rescue lines={row.rescue} />
                  </td>
                </tr>
              )}
            </React.Fragment>
          ))}
        </tbody>
      </table>
      <p className={classNames(controls.source, styles.sources)}>{sources.join(' ')}</p>
    </Card>
  );
}

function Rescue({ lines }: { readonly lines: readonly RescueLine[] }): JSX.Element {
  const { texts } = useCoordinatorServices();
  return (
    <div className={styles.rescue}>
      <h4>{texts.decision.rescue.title}</h4>
      <ul>
        {lines.map(({ key, possible, text, note }) => (
          <li key={key}>
            <span className={possible ? styles.ok : undefined}>
              <Icon name={possible ? 'checkCircle' : 'crossCircle'} size={20} />
            </span>
            <div>
              {text}
              <p className={controls.caption}>{note}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

const closed = (sentence: string): string => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`);
