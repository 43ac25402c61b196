import * as React from 'react';
import { fill } from '../../loc/fill';
import type { BudgetPool } from '../../rules';
import { Button, Card, controls, Icon, Pill, type IconName, type Tone } from '../../ui';
import { useOpenGroup } from '../../parts/OpenGroup';
import { formatDay, formatLongDay, formatTime, textIn } from '../../words/format';
import { isHttps } from '../../usecases/links/isHttps';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { catchUpWords, type SessionRow, type StepBlock } from './buildSessionsViewModel';
import { PlanWarnings } from './PlanWarnings';
import styles from './sessions.module.scss';
import { planTitles } from './titles';

interface StepCardProps {
  readonly block: StepBlock;
  readonly onPlan: () => void;
  readonly onPlanCatchUp: () => void;
  readonly onEdit: (row: SessionRow) => void;
  readonly onCheckIn: (row: SessionRow) => void;
}

/** One step of the programme with its occurrences. */
export function StepCard({ block, onPlan, onPlanCatchUp, onEdit, onCheckIn }: StepCardProps): JSX.Element {
  const { texts, locale } = useCoordinatorServices();
  const words = texts.sessions;
  const { step, rows, pools } = block;
  const title = textIn(step.title, locale);
  const webCourse = step.form === 'webCourse';
  const action = webCourse ? words.addDue : rows.length === 0 ? words.add : words.addParallel;
  return (
    <Card
      title={`${step.order}. ${title}`}
      end={
        (!webCourse || rows.length === 0) && (
          <Button icon="plus" onClick={onPlan} aria-label={fill(words.addFor, { action, step: title })}>
            {action}
          </Button>
        )
      }
    >
      <p className={controls.caption}>
        {fill(words.form, { form: texts.reasons.stepForms[step.form] })} {!step.attendanceCounts && words.notCounted}{' '}
        {step.weeksAfter.kind === 'stated' && fill(words.weeks, step.weeksAfter.value)}
      </p>
      {rows.length === 0 && <p className={styles.none}>{webCourse ? words.noneWeb : words.none}</p>}
      <ul>
        {rows.map((row) => (
          <Occurrence
            key={row.session.value.key}
            row={row}
            title={title}
            webCourse={webCourse}
            onEdit={onEdit}
            onCheckIn={onCheckIn}
          />
        ))}
      </ul>
      {rows.length > 1 && <p className={controls.caption}>{words.parallel}</p>}
      {step.attendanceCounts && (
        <CatchUps block={block} title={title} onPlanCatchUp={onPlanCatchUp} onEdit={onEdit} onCheckIn={onCheckIn} />
      )}
      {pools.map((pool) => (
        <Budget key={pool.subject.unitKey ?? 'all'} pool={pool} />
      ))}
    </Card>
  );
}

/** Catch-ups for the step, and whether they count for it. */
function CatchUps({
  block: { catchUps, catchUp },
  title,
  onPlanCatchUp,
  onEdit,
  onCheckIn,
}: Pick<StepCardProps, 'block' | 'onPlanCatchUp' | 'onEdit' | 'onCheckIn'> & { readonly title: string }): JSX.Element {
  const {
    texts: { sessions: words },
  } = useCoordinatorServices();
  return (
    <div className={styles.catchUps}>
      <span className={controls.row}>
        <strong>{words.catchUp}</strong>
        <Button
          look="quiet"
          icon="plus"
          onClick={onPlanCatchUp}
          aria-label={fill(words.addCatchUpFor, { step: title })}
        >
          {words.addCatchUp}
        </Button>
      </span>
      <p className={controls.caption}>{words[catchUpWords[catchUp]]}</p>
      <ul>
        {catchUps.map((row) => (
          <Occurrence
            key={row.session.value.key}
            row={row}
            title={fill(words.catchUpOf, { step: title })}
            webCourse={false}
            onEdit={onEdit}
            onCheckIn={onCheckIn}
          />
        ))}
      </ul>
    </div>
  );
}

const looks: Record<SessionRow['state'], { readonly tone: Tone; readonly icon: IconName }> = {
  planned: { tone: 'neutral', icon: 'calendar' },
  today: { tone: 'warm', icon: 'clock' },
  open: { tone: 'warm', icon: 'circleDashed' },
  closed: { tone: 'ok', icon: 'checkCircle' },
};

function Occurrence({
  row,
  title,
  webCourse,
  onEdit,
  onCheckIn,
}: Pick<StepCardProps, 'onEdit' | 'onCheckIn'> & {
  readonly row: SessionRow;
  readonly title: string;
  readonly webCourse: boolean;
}): JSX.Element {
  const product = useCoordinatorServices();
  const { texts, locale } = product;
  const { version } = useOpenGroup();
  const words = texts.sessions;
  const {
    session: {
      value: { day, startUtc, endUtc, place, onlineLink },
    },
    otherGroup,
    state,
    warnings,
  } = row;
  const named = { step: title, day: formatDay(day, locale) };
  return (
    <li className={styles.occurrence}>
      <div className={styles.facts}>
        <strong>
          {webCourse
            ? fill(words.due, { day: formatDay(day, locale) })
            : `${formatLongDay(day, locale)} ${fill(words.time, { start: formatTime(startUtc, locale), end: formatTime(endUtc, locale) })}`}
        </strong>
        {place !== '' && (
          <span className={styles.fact}>
            <Icon name="pin" size={14} />
            {place}
          </span>
        )}
        {onlineLink !== undefined &&
          (isHttps(onlineLink) ? (
            <a className={styles.fact} href={onlineLink} target="_blank" rel="noreferrer">
              <Icon name="video" size={14} />
              {words.online}
            </a>
          ) : (
            <span className={styles.fact}>
              <Icon name="video" size={14} />
              {onlineLink}
            </span>
          ))}
        {otherGroup !== undefined && (
          <span className={controls.caption}>
            {otherGroup === '' ? words.heldElsewhere : fill(words.otherGroup, { group: otherGroup })}
          </span>
        )}
        <PlanWarnings warnings={warnings} titleOf={planTitles(version, product)} />
      </div>
      <Pill {...looks[state]}>{words.states[state]}</Pill>
      {otherGroup === undefined && (
        <span className={controls.row}>
          {!webCourse && (
            <Button icon="link" onClick={() => onCheckIn(row)} aria-label={fill(words.checkInOf, named)}>
              {words.checkIn}
            </Button>
          )}
          <Button look="quiet" icon="edit" onClick={() => onEdit(row)} aria-label={fill(words.editOf, named)}>
            {words.edit}
          </Button>
        </span>
      )}
    </li>
  );
}

/** How many of those who count have to be there; for one unit where each unit is judged by itself. */
export function Budget({ pool: { of, needed, total, subject } }: { readonly pool: BudgetPool }): JSX.Element {
  const {
    texts: { sessions: words },
  } = useCoordinatorServices();
  const unit = useOpenGroup().units.find((each) => each.unit.key === subject.unitKey)?.unit.name;
  return (
    <p className={styles.budget}>
      <Icon name="people" size={14} />
      {unit === undefined
        ? fill(words.budget, { of, needed, total })
        : fill(words.budgetUnit, { unit, of, needed, total })}
    </p>
  );
}
