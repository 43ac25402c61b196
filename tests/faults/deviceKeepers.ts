import { swedishDayOf } from '../../src/rules';
import { draftPrefix } from '../../src/services/device/keptDraft';
import { openDraft, type DraftForm } from '../../src/services/device/openDraft';
import { openRollStore } from '../../src/features/roll/rollStore';
import { unsentRollOnDevice } from '../../src/features/roll/unsentRoll';
import { outboxOf } from '../../src/usecases/sendRequests/outbox';
import { openOutboxStore } from '../../src/usecases/sendRequests/outboxStore';
import type { Repositories } from '../../src/lists/repositories/ports';
import { SharePointFailure } from '../../src/lists/failure';
import type { DeviceStorage } from './deviceStorage';
import type { Attempt, Keeper, Outcome } from './writingActions';
import { elementAt } from '../../src/rules';

/** What a person met who worked with one of the product's keepers of unsent work. */
export interface Sent {
  /** Told, before anything was sent, that the device keeps nothing. */
  readonly warned: boolean;
  /** Something of the work lay on the device before it was sent. */
  readonly kept: boolean;
  readonly outcome: Outcome | undefined;
}

/**
 * The product's own keeper at work on an action, without a network first: typed or ticked, kept if the device can, then
 * sent.
 */
export function workWith(
  keeper: Keeper,
  name: string,
  attempt: Attempt,
  repositories: Repositories,
  storage: DeviceStorage,
): Promise<Sent> {
  if (keeper === 'roll') return workWithRoll(name, attempt, repositories, storage);
  if (keeper === 'outbox') return workWithOutbox(name, attempt, repositories, storage);
  return workWithDraft(keeper, `${draftPrefix}${keeper}.${name}`, attempt, repositories, storage);
}

async function workWithDraft(
  of: DraftForm,
  slot: string,
  attempt: Attempt,
  repositories: Repositories,
  storage: DeviceStorage,
): Promise<Sent> {
  const draft = openDraft({
    of,
    slot,
    fresh: () => ({ text: '' }),
    today: () => swedishDayOf(new Date()),
  });
  draft.read();
  draft.change({ text: 'typed' });
  const isWarned = (): boolean => draft.view().storage === 'refused';
  const isKept = (): boolean => storage.kept().includes(slot);
  await until(() => draft.view().ready && (isWarned() || isKept()));
  const before = { warned: isWarned(), kept: isKept() };
  const outcome = await attempt.send(repositories);
  draft.clear();
  await until(() => !isKept());
  return { ...before, outcome };
}

async function workWithRoll(
  name: string,
  { roll }: Attempt,
  repositories: Repositories,
  storage: DeviceStorage,
): Promise<Sent> {
  if (roll === undefined) throw new RangeError(`${name} says nothing of the roll`);
  const { rows, marks } = roll;
  let online = false;
  const saved: Outcome[] = [];
  const store = openRollStore({
    group: elementAt(marks, 0).groupKey,
    rows,
    device: unsentRollOnDevice(name),
    isOnline: () => online,
    now: () => new Date(),
    newWriteKey: () => crypto.randomUUID(),
    save: async (changes) => {
      const outcomes = await repositories.roll.save(changes);
      saved.push(outcomes);
      return outcomes;
    },
  });
  store.tick(marks);
  const isWarned = (): boolean => store.view().storage === 'refused';
  const isKept = (): boolean => storage.kept().some((slot) => slot.includes(name));
  await until(() => isWarned() || isKept());
  const before = { warned: isWarned(), kept: isKept() };
  online = true;
  await store.sendNow();
  await store.close();
  await until(() => !isKept());
  return { ...before, outcome: store.view().roll.unsent.size === 0 ? saved[0] : undefined };
}

async function workWithOutbox(
  name: string,
  { request }: Attempt,
  repositories: Repositories,
  storage: DeviceStorage,
): Promise<Sent> {
  if (request === undefined) throw new RangeError(`${name} says nothing of a request`);
  let online = false;
  const sent: Outcome[] = [];
  const store = openOutboxStore({
    outbox: outboxOf(name),
    onChange: () => undefined,
    requests: {
      mine: () => repositories.requests.mine(),
      send: async (wish) => {
        if (!online) throw new SharePointFailure('network', 'no network yet');
        const outcome = await repositories.requests.send(wish);
        sent.push(outcome);
        return outcome;
      },
    },
  });
  await store.open();
  await store.put(request);
  const before = { warned: !store.view().kept, kept: storage.kept().some((slot) => slot.includes(name)) };
  online = true;
  await store.sendAll();
  store.close();
  return { ...before, outcome: store.view().unsent.length === 0 ? sent[0] : undefined };
}

/** Waits a little longer than the product itself waits for a device. False when it did not begin to hold. */
export async function until(holds: () => boolean): Promise<boolean> {
  for (let turn = 0; turn < 200 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 10));
  return holds();
}
