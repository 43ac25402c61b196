import { valueOf } from '../../rules';
import * as React from 'react';
import { fill } from '../../loc/fill';
import { Button, Card, Empty, Message } from '../../ui';
import { useOpenGroup } from '../../parts/OpenGroup';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import { reasonText } from '../../words/reasons';
import shell from '../../ui/page.module.scss';
import { AddPerson } from './AddPerson';
import {
  buildParticipantsViewModel,
  type ParticipantRow,
  type ParticipantsViewModel,
} from './buildParticipantsViewModel';
import { EditParticipant } from './EditParticipant';
import { JoinLink } from './JoinLink';
import { JoinRequests } from './JoinRequests';
import { MergePeople } from './MergePeople';
import { MovePerson } from './MovePerson';
import { ParticipantTable } from './ParticipantTable';
import { PastePeople } from './PastePeople';
import { usePaste } from './usePaste';

/** The tab "Deltagare": who is on the list, who asks to be, and the ways to put people there. */
export function Participants(): JSX.Element {
  const open = useOpenGroup();
  const today = useToday();
  const { texts } = useCoordinatorServices();
  const words = texts.participants;
  const group = open.file.group;
  const model = React.useMemo(() => buildParticipantsViewModel(open, today), [open, today]);
  const paste = usePaste(group.value, model.paste, open.reload);
  const [editing, setEditing] = React.useState<ParticipantRow>();
  const [adding, setAdding] = React.useState(false);
  /** What else is being done with the row that was opened. */
  const [doing, setDoing] = React.useState<'moving' | 'merging'>();
  const close = (): void => {
    setEditing(undefined);
    setDoing(undefined);
    setAdding(false);
  };
  const done = (): void => {
    close();
    open.reload();
  };
  const others = model.units.flatMap(({ unit, rows }) =>
    rows
      .filter((row) => row.participant.value.key !== editing?.participant.value.key)
      .map((row) => ({ row, unit: unit.name })),
  );
  return (
    <div className={shell.columns}>
      <div className={shell.stack}>
        <JoinRequests model={model} group={group.value} evidences={open.evidence} onDone={open.reload} />
        <Card
          flush
          title={words.title}
          end={
            <Button icon="plus" onClick={() => setAdding(true)}>
              {words.add}
            </Button>
          }
        >
          {model.onList === 0 ? (
            <Empty icon="people" title={words.empty}>
              <p>{words.emptyAdvice}</p>
            </Empty>
          ) : (
            model.units.map((unit) => <ParticipantTable key={unit.unit.key} unit={unit} onEdit={setEditing} />)
          )}
        </Card>
        <Card title={texts.pastePeople.title}>
          <PastePeople paste={paste} units={model.paste.units} />
        </Card>
      </div>
      <div className={shell.stack}>
        <Size model={model} />
        <JoinLink group={group.value} secrets={open.file.secrets} onChanged={open.reload} />
      </div>
      {adding && <AddPerson group={group.value} around={model.paste} onClose={close} onAdded={done} />}
      {editing !== undefined && doing === undefined && (
        <EditParticipant
          row={editing}
          people={model.paste.participants}
          onMove={model.paste.units.length > 1 ? () => setDoing('moving') : undefined}
          onMerge={others.length > 0 ? () => setDoing('merging') : undefined}
          onClose={close}
          onDone={done}
        />
      )}
      {editing !== undefined && doing === 'moving' && (
        <MovePerson row={editing} units={model.paste.units} onClose={close} onDone={done} />
      )}
      {editing !== undefined && doing === 'merging' && (
        <MergePeople row={editing} others={others} onClose={close} onDone={done} />
      )}
    </div>
  );
}

/** Whether the list is a group that the rules allow, and how many of it may be away. */
function Size({
  model: { counting, onList, needed, absenceBudget, size, splitInto, shrunk },
}: {
  readonly model: ParticipantsViewModel;
}): JSX.Element {
  const product = useCoordinatorServices();
  const {
    version: {
      groupSize: { least, most },
    },
  } = useOpenGroup();
  const words = product.texts.participants;
  return (
    <div className={shell.stack} role="status">
      <Message tone={size === 'fits' ? 'ok' : 'neutral'}>
        {size === 'empty'
          ? words.stateEmpty
          : needed === undefined || absenceBudget === undefined
            ? fill(words.stateNotStated, { counting, onList })
            : fill(words.state, { counting, onList, needed, budget: absenceBudget })}
      </Message>
      {size === 'tooFew' && (
        <Message tone="bad">{fill(words.tooFew, { counting, least: valueOf(least) ?? '' })}</Message>
      )}
      {size === 'tooMany' && (
        <Message tone="bad">
          {fill(words.tooMany, { counting, most: valueOf(most) ?? '' })}{' '}
          {splitInto !== undefined && fill(words.splitInto, { parts: splitInto.join(' + ') })}
        </Message>
      )}
      {shrunk !== undefined && (
        <Message tone="warm" icon="warning">
          {reasonText(shrunk, product)}.
        </Message>
      )}
    </div>
  );
}
