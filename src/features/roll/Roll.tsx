import * as React from 'react';
import { Card, Empty, Message } from '../../ui';
import { fill } from '../../loc/fill';
import { elementAt } from '../../rules';
import type { SessionKey } from '../../rules';
import { useOpenGroup } from '../../parts/OpenGroup';
import { formatDay } from '../../words/format';
import { useCoordinatorServices, useToday } from '../../services/CoordinatorServices';
import shell from '../../ui/page.module.scss';
import { buildRollViewModel, rollFacts } from './buildRollViewModel';
import { currentColumn } from './currentColumn';
import { CheckInNotice } from './CheckInNotice';
import { decisionsOnRoll } from '../../usecases/closeRoll/closeRoll';
import { CloseRoll, ReopenRoll, useRollAccess } from './CloseRoll';
import { PhoneRoll } from './PhoneRoll';
import { RollBar } from './RollBar';
import { RollConflicts } from './RollConflicts';
import { rollLayout, unmarkedIn, type RollColumn } from './rollLayout';
import { cellNames } from './rollNames';
import { RollSide } from './RollSide';
import { shownAttendance } from './rollState';
import { RollTable } from './RollTable';
import { SignInSheet } from './SignInSheet';
import { StorageNotice, UnsentNotice, waitingTicks } from './UnsentNotice';
import { unsentRollOnDevice, type UnsentRoll } from './unsentRoll';
import { useCheckIns } from './useCheckIns';
import { useKeyboardAfterClosing } from './useKeyboardAfterClosing';
import { usePhone } from './usePhone';
import { useRoll } from './useRoll';
import styles from './roll.module.scss';

/** The tab Närvaro: the roll of the group in view. `device` is handed in by tests. */
export function Roll({ device: given }: { readonly device?: UnsentRoll }): JSX.Element {
  const product = useCoordinatorServices();
  const device = React.useMemo(() => given ?? unsentRollOnDevice(product.deviceScope), [given, product.deviceScope]);
  const { texts, locale } = product;
  const open = useOpenGroup();
  const today = useToday();
  const work = useRoll(device);
  const { store, view, mark } = work;
  const { roll } = view;
  const layout = React.useMemo(() => rollLayout(open, today, { texts, locale }), [open, today, texts, locale]);
  const model = React.useMemo(
    () => buildRollViewModel(open, rollFacts(open, shownAttendance(roll), today), { texts, locale }),
    [open, roll, today, texts, locale],
  );
  const checkIns = useCheckIns(layout, work);
  const access = useRollAccess(() => undefined);
  const phone = usePhone();
  // What goes on when the page is opened; a session that ends meanwhile takes nobody elsewhere.
  const [openedAt] = React.useState(() => product.now());
  const [chosenKey, setChosenKey] = React.useState<SessionKey>();
  const [closingKey, setClosingKey] = React.useState<SessionKey>();
  const [reopening, setReopening] = React.useState<RollColumn>();
  const [printing, setPrinting] = React.useState(false);
  const page = React.useRef<HTMLDivElement>(null);
  useKeyboardAfterClosing(page, layout);

  if (layout.columns.length === 0)
    return (
      <Card>
        <Empty icon="calendar" title={texts.roll.noSessions}>
          {texts.roll.noSessionsAdvice}
        </Empty>
      </Card>
    );
  if (layout.sections.length === 0)
    return (
      <Card>
        <Empty icon="people" title={texts.roll.nobody}>
          {texts.roll.nobodyAdvice}
        </Empty>
      </Card>
    );

  const openColumns = layout.columns.filter((column) => column.access === 'open');
  const inHand = layout.columns.find(({ session }) => session.value.key === chosenKey);
  const current = currentColumn(layout.columns, openedAt) ?? elementAt(layout.columns, layout.columns.length - 1);
  const chosen = inHand?.access === 'open' ? inHand : current.access === 'open' ? current : undefined;
  const onPhone = inHand ?? current;
  const closing = openColumns.find(({ session }) => session.value.key === closingKey);
  const names = cellNames(layout, open.file, texts.roll);
  const choose = (column: RollColumn): void => setChosenKey(column.session.value.key);
  const unmarked = (column: RollColumn): ReturnType<typeof unmarkedIn> => unmarkedIn(column, layout, roll);
  const ahead = layout.columns.find((column) => column.access === 'notYet');

  const notices = (
    <div className={phone ? styles.phoneNotices : styles.notices}>
      <CheckInNotice checkIns={checkIns} />
      <StorageNotice view={view} />
      {!phone && (
        <UnsentNotice
          view={view}
          names={names}
          onSendNow={() => {
            void store.sendNow();
          }}
        />
      )}
      <RollConflicts roll={roll} names={names} store={store} />
      {ahead !== undefined && openColumns.length === 0 && (
        <Message icon="lock">{fill(texts.roll.notYetWhy, { day: formatDay(ahead.session.value.day, locale) })}</Message>
      )}
      {access.trouble}
    </div>
  );
  const close = (column: RollColumn): void => setClosingKey(column.session.value.key);
  const decided = decisionsOnRoll(open);
  const reopen = (column: RollColumn): void =>
    decided.length > 0 ? setReopening(column) : access.write(column, false);
  return (
    <div ref={page} className={shell.columns}>
      {phone ? (
        <div className={shell.stack}>
          {notices}
          <PhoneRoll
            layout={layout}
            model={model}
            roll={roll}
            column={onPhone}
            unmarked={unmarked(onPhone)}
            waiting={waitingTicks(view).length}
            onChoose={choose}
            onMark={mark}
            onClose={close}
            onReopen={reopen}
          />
        </div>
      ) : (
        <Card flush>
          <RollBar
            open={openColumns}
            chosen={chosen}
            onChoose={choose}
            onAllPresent={(column) => mark(column, unmarked(column), 'present')}
            onClose={close}
            onPrint={() => setPrinting(true)}
          />
          {notices}
          <div className={styles.scroller}>
            <RollTable layout={layout} model={model} roll={roll} current={current} onMark={mark} onReopen={reopen} />
          </div>
        </Card>
      )}
      <RollSide layout={layout} model={model} />
      {closing !== undefined && (
        <CloseRoll
          column={closing}
          unmarked={unmarkedIn(closing, layout, roll).length}
          closed={buildRollViewModel(
            open,
            rollFacts(open, shownAttendance(roll), today, closing.session.value.key),
            product,
          )}
          waiting={[...roll.unsent.values()].some(
            ({ change }) => change.after.sessionKey === closing.session.value.key,
          )}
          onDone={() => setClosingKey(undefined)}
        />
      )}
      {reopening !== undefined && (
        <ReopenRoll column={reopening} units={decided.map(({ unit }) => unit)} onDone={() => setReopening(undefined)} />
      )}
      {printing && <SignInSheet layout={layout} onDone={() => setPrinting(false)} />}
    </div>
  );
}
