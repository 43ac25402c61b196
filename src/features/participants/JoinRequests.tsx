import * as React from 'react';
import { longestNote } from '../../lists/repositories/ports';
import { fill } from '../../loc/fill';
import { keyFrom, type Group, type UnitKey } from '../../rules';
import { Button, Card, controls, Field, Message } from '../../ui';
import { DraftNotice } from '../../parts/DraftNotice';
import { formatDay } from '../../words/format';
import { useCoordinatorServices } from '../../services/CoordinatorServices';
import { swedishDayOf } from '../../rules';
import { RequestEvidence } from '../../parts/requests/RequestEvidence';
import type { Evidences } from '../../usecases/judgeRequests/judgeRequests';
import { useDraft } from '../../services/device/useDraft';
import { Refused } from './AddPerson';
import type { JoinRequest, ParticipantsViewModel } from './buildParticipantsViewModel';
import styles from './participants.module.scss';
import { useJoinRequest } from './useJoinRequest';

interface JoinRequestsProps {
  readonly model: ParticipantsViewModel;
  readonly group: Group;
  readonly evidences: Evidences;
  readonly onDone: () => void;
}

/** People who have asked to join by the group's link, to be confirmed one by one. */
export function JoinRequests({ model, ...rest }: JoinRequestsProps): JSX.Element | null {
  const { texts } = useCoordinatorServices();
  if (model.requests.length === 0) return null;
  return (
    <Card title={`${texts.participants.requests} (${model.requests.length})`}>
      <ul>
        {model.requests.map((each) => (
          <Request key={each.request.id} each={each} model={model} {...rest} />
        ))}
      </ul>
    </Card>
  );
}

function Request({
  each,
  model,
  group,
  evidences,
  onDone,
}: JoinRequestsProps & { readonly each: JoinRequest }): JSX.Element {
  const { texts, locale } = useCoordinatorServices();
  const words = texts.participants;
  const {
    request: {
      value: { authorName, sentUtc },
    },
    unit,
    onList,
    perhaps,
  } = each;
  const draft = useDraft<'unitKey' | 'row' | 'declining' | 'reason'>('declinedJoin', each.request.value.key, () => ({
    unitKey: unit?.unitKey ?? '',
    row: '',
    declining: '',
    reason: '',
  }));
  const { saving, problem, confirm, decline } = useJoinRequest(each, group, model.paste, () => {
    draft.clear();
    onDone();
  });
  const {
    form: { row, declining, reason },
    change,
  } = draft;
  const unitKey = draft.form.unitKey === '' ? undefined : keyFrom<UnitKey>(draft.form.unitKey);
  return (
    <li className={styles.request}>
      <div>
        {fill(words.requestFrom, { name: authorName, day: formatDay(swedishDayOf(sentUtc), locale) })}
        {unit !== undefined && <span className={styles.under}>{unit.name}</span>}
        <span className={styles.under}>
          <RequestEvidence request={each.request} evidences={evidences} />
        </span>
      </div>
      {onList !== undefined && <p className={controls.caption}>{words.requestOnList}</p>}
      {onList === undefined && perhaps.length > 0 && (
        <Field label={words.requestIsRow} hint={words.requestIsRowHint}>
          {(control) => (
            <select {...control} value={row} onChange={({ target }) => change({ row: target.value })}>
              <option value="">{words.requestIsNew}</option>
              {perhaps.map(({ key, name, unitKey: of }) => (
                <option key={key} value={key}>
                  {name}, {model.paste.units.find((choice) => choice.unitKey === of)?.name ?? ''}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {onList === undefined && row === '' && unit === undefined && (
        <Field label={words.unit} error={problem?.kind === 'unitMissing' ? words.requestUnitMissing : undefined}>
          {(control) => (
            <select {...control} value={unitKey ?? ''} onChange={({ target }) => change({ unitKey: target.value })}>
              <option value="">{words.chooseUnit}</option>
              {model.paste.units.map((choice) => (
                <option key={choice.unitKey} value={choice.unitKey}>
                  {choice.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      {declining === '' ? (
        <div className={controls.row}>
          <Button
            look="primary"
            disabled={saving}
            onClick={() => {
              void confirm(
                unitKey,
                perhaps.some(({ key }) => key === row),
              );
            }}
            aria-label={fill(words.confirmOf, { name: authorName })}
          >
            {words.confirm}
          </Button>
          <Button
            disabled={saving}
            onClick={() => change({ declining: 'yes' })}
            aria-label={fill(words.declineOf, { name: authorName })}
          >
            {words.decline}
          </Button>
        </div>
      ) : (
        <>
          <DraftNotice draft={draft} />
          <Field
            label={words.declineReason}
            hint={texts.common.noNames}
            error={problem?.kind === 'reasonMissing' ? words.declineReasonMissing : undefined}
          >
            {(control) => (
              <input
                {...control}
                maxLength={longestNote}
                value={reason}
                onChange={({ target }) => change({ reason: target.value })}
              />
            )}
          </Field>
          <div className={controls.row}>
            <Button
              look="danger"
              disabled={saving}
              onClick={() => {
                void decline(reason);
              }}
            >
              {words.sendDecline}
            </Button>
            <Button onClick={() => change({ declining: '' })}>{texts.common.cancel}</Button>
          </div>
        </>
      )}
      {problem?.kind === 'answered' && (
        <Message tone="warm" live="alert">
          {fill(words.answeredMeanwhile, { who: problem.by })}
        </Message>
      )}
      {problem?.kind === 'failed' && (
        <>
          {problem.added && <Message tone="warm">{words.addedNotAnswered}</Message>}
          <Refused failure={problem.failure} />
        </>
      )}
    </li>
  );
}
