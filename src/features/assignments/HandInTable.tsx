import * as React from 'react';
import { fill } from '../../loc/fill';
import { Button, classNames, controls, Pill } from '../../ui';
import type { IconName, Tone } from '../../ui';
import { formatDay } from '../../words/format';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import type { AssignmentView, HandInState, HandInView } from './buildAssignmentsViewModel';
import { isDocumentLink, type HandInAction } from './handIn';
import styles from './assignments.module.scss';

const looks: Record<HandInState, { readonly tone: Tone; readonly icon: IconName }> = {
  due: { tone: 'neutral', icon: 'circleDashed' },
  late: { tone: 'bad', icon: 'warning' },
  handedIn: { tone: 'warm', icon: 'clock' },
  approved: { tone: 'ok', icon: 'checkCircle' },
  returned: { tone: 'warm', icon: 'refresh' },
};

interface HandInTableProps {
  readonly assignment: AssignmentView;
  /** `row` is undefined for the first hand-in of something the list has no row for. */
  readonly onAct: (action: HandInAction, handIn: HandInView) => void;
}

/** What has come in for one assignment; each row with its state, its dates and the one next step. */
export function HandInTable({ assignment, onAct }: HandInTableProps): JSX.Element {
  const {
    texts: { assignments: words },
  } = useCoordinatorServices();
  return (
    <table className={classNames(controls.table, controls.stacking)}>
      <caption className={controls.visuallyHidden}>{fill(words.caption, { title: assignment.title })}</caption>
      <thead>
        <tr>
          <th scope="col">{words.who[assignment.per]}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.due}</th>
          <th scope="col">{words.handedInDay}</th>
          <th scope="col">{words.document}</th>
          <th scope="col">{words.action}</th>
        </tr>
      </thead>
      <tbody>
        {assignment.handIns.map((handIn) => (
          <HandInRow key={handIn.id} handIn={handIn} onAct={onAct} />
        ))}
      </tbody>
    </table>
  );
}

function HandInRow({ handIn, onAct }: { readonly handIn: HandInView } & Pick<HandInTableProps, 'onAct'>): JSX.Element {
  const {
    texts: { assignments: words },
    locale,
  } = useCoordinatorServices();
  const { who, state, dueDay, row } = handIn;
  const { tone, icon } = looks[state];
  return (
    <tr>
      <th scope="row">{who}</th>
      <td data-label={words.state}>
        <Pill tone={tone} icon={icon}>
          {words.states[state]}
        </Pill>
        {row?.value.state === 'returned' && row.value.returnReason !== undefined && (
          <p className={controls.caption}>{fill(words.returnedBecause, { reason: row.value.returnReason })}</p>
        )}
        {row?.value.approvedDay !== undefined && state === 'approved' && (
          <p className={controls.caption}>
            {fill(words.approvedOn, { day: formatDay(row.value.approvedDay, locale) })}
          </p>
        )}
      </td>
      <td data-label={words.due}>{dueDay === undefined ? words.noDue : formatDay(dueDay, locale)}</td>
      <td data-label={words.handedInDay}>
        {row?.value.handedInDay === undefined ? words.notYet : formatDay(row.value.handedInDay, locale)}
      </td>
      <td data-label={words.document}>
        <DocumentLink who={who} link={row?.value.documentLink} />
      </td>
      <td data-label={words.action}>
        <HandInActions handIn={handIn} onAct={onAct} />
      </td>
    </tr>
  );
}

function HandInActions({
  handIn,
  onAct,
}: { readonly handIn: HandInView } & Pick<HandInTableProps, 'onAct'>): JSX.Element {
  const {
    texts: { assignments: words },
  } = useCoordinatorServices();
  const button = (action: HandInAction, text: string, name: string, quiet: boolean): JSX.Element => (
    <Button
      key={action}
      look={quiet ? 'quiet' : undefined}
      aria-label={fill(name, { who })}
      onClick={() => onAct(action, handIn)}
    >
      {text}
    </Button>
  );
  const { who } = handIn;
  const { state } = handIn.row?.value ?? handIn.blank;
  return (
    <div className={styles.actions}>
      {state === 'handedIn' && [
        button('approve', words.approve, words.approveOf, false),
        button('return', words.return, words.returnOf, true),
        button('handIn', words.changeHandIn, words.changeHandInOf, true),
      ]}
      {state === 'approved' && button('return', words.return, words.returnOf, true)}
      {(state === 'due' || state === 'returned') && button('handIn', words.handIn, words.handInOf, false)}
    </div>
  );
}

function DocumentLink({ who, link }: { readonly who: string; readonly link: string | undefined }): JSX.Element {
  const {
    texts: { assignments: words },
  } = useCoordinatorServices();
  if (link === undefined) return <>{words.noDocument}</>;
  if (!isDocumentLink(link)) return <>{fill(words.unsafeLink, { link })}</>;
  return (
    <a href={link} target="_blank" rel="noreferrer noopener" aria-label={fill(words.openDocumentOf, { who })}>
      {words.openDocument}
    </a>
  );
}
