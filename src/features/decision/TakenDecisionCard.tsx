import * as React from 'react';
import { fill } from '../../loc/fill';
import { Button, Card, controls, Icon, LinkButton, Message, Pill } from '../../ui';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { hrefOf } from '../../services/routes';
import { useOpenGroup } from '../../parts/OpenGroup';
import { awardWord } from '../../words/awardWords';
import type { TakenDecision, TakenFigures } from './buildTakenDecision';
import { OutcomePill } from './CriteriaTable';
import styles from './Decision.module.scss';

interface TakenDecisionCardProps {
  readonly taken: TakenDecision;
  readonly condition: 'none' | 'open' | 'missed';
  readonly onCorrect?: () => void;
  readonly onFulfil?: () => void;
  readonly onMissed?: () => void;
}

/** The decision in force: who took it, when, why, and the figures it rests on as they were then. */
export function TakenDecisionCard({
  taken,
  condition,
  onCorrect,
  onFulfil,
  onMissed,
}: TakenDecisionCardProps): JSX.Element {
  const { texts, locale } = useCoordinatorServices();
  const { file, version } = useOpenGroup();
  const words = texts.decision.saved;
  const word = awardWord(version, { texts, locale });
  return (
    <Card
      title={words.title}
      end={
        <Pill tone={taken.tone} icon={taken.icon}>
          {taken.word}
        </Pill>
      }
    >
      <div className={styles.taken}>
        <p>{taken.meta}</p>
        {taken.corrects !== undefined && <p className={controls.caption}>{taken.corrects}</p>}
        {condition === 'open' && <Message tone="warm">{fill(words.open, { day: taken.dueDay ?? '' })}</Message>}
        {condition === 'missed' && (
          <Message tone="bad">{fill(words.missed, { day: taken.dueDay ?? '', word })}</Message>
        )}
        <dl className={styles.facts}>
          {taken.condition !== undefined && (
            <>
              <dt>{words.condition}</dt>
              <dd>{taken.condition}</dd>
            </>
          )}
          {taken.dueDay !== undefined && (
            <>
              <dt>{words.dueDay}</dt>
              <dd>{taken.dueDay}</dd>
            </>
          )}
          <dt>{words.reason}</dt>
          <dd>{taken.reason}</dd>
          {taken.followUps.length > 0 && (
            <>
              <dt>{words.followUps}</dt>
              <dd>
                {taken.followUps.map((line) => (
                  <p key={line}>{line}</p>
                ))}
                <a href={hrefOf({ view: 'grupp', groupKey: file.group.value.key, tab: 'uppgifter' })}>
                  {words.toFollowUps}
                </a>
              </dd>
            </>
          )}
        </dl>
        <div className={controls.row}>
          {taken.diploma !== undefined && (
            <LinkButton look="primary" icon="award" href={hrefOf({ view: 'diplom', diplomaKey: taken.diploma.key })}>
              {taken.diploma.text}
            </LinkButton>
          )}
          {condition === 'open' && onFulfil !== undefined && (
            <Button look="primary" icon="check" onClick={onFulfil}>
              {words.fulfil}
            </Button>
          )}
          {condition === 'missed' && onMissed !== undefined && (
            <Button look="primary" onClick={onMissed}>
              {fill(words.takeMissed, { word })}
            </Button>
          )}
          {onCorrect !== undefined && (
            <Button icon="edit" onClick={onCorrect}>
              {words.correct}
            </Button>
          )}
        </div>
        <Figures figures={taken.figures} />
      </div>
    </Card>
  );
}

function Figures({ figures }: { readonly figures: TakenFigures }): JSX.Element {
  const { texts } = useCoordinatorServices();
  const words = texts.decision.saved;
  if (figures.kind === 'unreadable') return <Message tone="bad">{figures.text}</Message>;
  return (
    <>
      <h3>{words.figures}</h3>
      <ul className={styles.figures}>
        {figures.criteria.map(({ key, title, outcome, figures: numbers }) => (
          <li key={key}>
            <strong>{title}</strong>
            <OutcomePill outcome={outcome} />
            <span>{numbers}</span>
          </li>
        ))}
      </ul>
      <details className={styles.details}>
        <summary>
          <Icon name="chevronDown" />
          {words.perUnit}
        </summary>
        <dl className={styles.facts}>
          {figures.units.map(({ name, counts }) => (
            <React.Fragment key={name}>
              <dt>{name}</dt>
              <dd>{counts}</dd>
            </React.Fragment>
          ))}
        </dl>
      </details>
      <p className={controls.source}>{figures.note}</p>
    </>
  );
}
