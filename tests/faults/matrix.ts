import * as v from 'valibot';
import type { FaultToArm } from '../../local-site/server/faults/fault';
import { armedFaults, armFault, disarmFaults } from '../../local-site/server/testing/armFault';
import { runSetup } from '../../src/lists/setup/runSetup';
import type { Site } from '../../src/lists/site';
import { addDays, elementAt, isIsoDate } from '../../src/rules';
import { writeStory } from '../contract/testing/nouns';
import { startContractSite, type ContractSite } from '../contract/testing/contractSite';
import { until, workWith } from './deviceKeepers';
import { deviceStorage, type DeviceStorage, type StorageFault } from './deviceStorage';
import type { Action, Keeper, Outcome, Row } from './writingActions';

/** What the person who acted got to read. */
export type Told = 'saved' | 'conflict' | 'refused';

/** What became of one action under one fault. */
export interface Result {
  readonly fault: string;
  readonly told: Told;
  /** Told as saved and not there, or not there after it was sent once more. */
  readonly lost: number;
  readonly duplicates: number;
  /** Told as a conflict when nobody else had written. */
  readonly falseConflicts: number;
  /** Anything else that was not as it should be, in words. */
  readonly wrong: readonly string[];
}

type Effect = FaultToArm['effect'];
/** The first row of the action, when it is there already, and what somebody else makes of it. */
interface Target {
  readonly list: string;
  readonly item: number;
  readonly theirs: Readonly<Record<string, string | number>>;
}

const writer = 'coordinator1';
/** What passes: in the end the action is done, once. */
const passing: Readonly<Record<string, Effect>> = {
  throttled: { kind: 'refused', status: 429, retryAfter: 1 },
  unavailable: { kind: 'refused', status: 503, retryAfter: 1 },
  'server error': { kind: 'refused', status: 500 },
  slow: { kind: 'slow', ms: 30 },
  'cut before the write': { kind: 'cutBefore' },
  'cut after the write': { kind: 'cutAfter' },
  'digest expired': { kind: 'digestExpired' },
};
const passingBatch: Readonly<Record<string, Effect>> = {
  'batch cut before its first part': { kind: 'batchCut', parts: 0 },
  'batch cut after one part': { kind: 'batchCut', parts: 1 },
  'batch whose second part is throttled': { kind: 'batchPart', part: 1, status: 429, retryAfter: 1 },
  'batch whose first part fails': { kind: 'batchPart', part: 0, status: 500 },
};

/**
 * What can be the matter with the device; `well` is there to see that work is kept at all, and gone once it is sent.
 */
const deviceFaults: readonly StorageFault[] = [
  'well',
  'missing',
  'forbidden',
  'will not open',
  'full',
  'cannot be read',
  'never answers',
];

/** A site with the contract's story, on which actions meet faults. */
export interface Matrix {
  /** Lets an action meet every fault. @param name of the action; a part of every key it writes */
  resultsOf(name: string, action: Action): Promise<readonly Result[]>;
  close(): Promise<void>;
}

export async function startMatrix(): Promise<Matrix> {
  const contract = await startContractSite();
  const storage = deviceStorage();
  await writeStory(contract.as(writer).repositories);
  return {
    close: () => {
      storage.close();
      return contract.close();
    },
    resultsOf: async (name, action) => {
      const slug = name.replace(/[^A-Za-z]+/g, '-');
      const results: Result[] = [];
      const faults = Object.entries({ ...passing, ...(action.isBatch === undefined ? {} : passingBatch) });
      for (const [index, [fault, effect]] of faults.entries())
        results.push(await meetPassing(contract, `${slug}-${index}`, action, fault, effect));
      results.push(await meetTakenPermission(contract, `${slug}-taken`, action));
      if (action.verb !== 'POST') results.push(await meetChangedItem(contract, `${slug}-changed`, action));
      for (const keeper of keepersOf(action))
        for (const fault of deviceFaults)
          results.push(
            await meetStorage(
              contract,
              storage,
              `${slug}-${keeper}-${fault.replace(/ /g, '-')}`,
              action,
              keeper,
              fault,
            ),
          );
      return results;
    },
  };
}

async function meetPassing(
  contract: ContractSite,
  name: string,
  action: Action,
  fault: string,
  effect: Effect,
): Promise<Result> {
  const attempt = await action.prepare(contract.as(writer).repositories, name);
  const { list } = attempt.rows[0];
  const { told, wrong } = await underFault(contract, action, list, effect, () =>
    attempt.send(contract.as(writer).repositories),
  );
  const after = await stateOf(contract, attempt.rows);
  let lost = told === 'saved' && !after.isDone ? 1 : 0;
  if (told !== 'saved') {
    const again = tell(await attempt.send(contract.as(writer).repositories));
    if (again !== 'saved' || !(await stateOf(contract, attempt.rows)).isDone) lost = 1;
  }
  return {
    fault,
    told,
    lost,
    duplicates: (await stateOf(contract, attempt.rows)).duplicates,
    falseConflicts: told === 'conflict' ? 1 : 0,
    wrong,
  };
}

async function meetTakenPermission(contract: ContractSite, name: string, action: Action): Promise<Result> {
  const attempt = await action.prepare(contract.as(writer).repositories, name);
  const { list } = attempt.rows[0];
  const { told, wrong } = await underFault(
    contract,
    action,
    list,
    { kind: 'permissionTaken', user: writer, list },
    () => attempt.send(contract.as(writer).repositories),
  );
  const { isDone, duplicates } = await stateOf(contract, attempt.rows);
  await runSetup(contract.as('owner').site);
  const untrue = [
    ...(told === 'saved' ? ['told as saved without permission'] : []),
    ...(isDone ? ['done without permission'] : []),
  ];
  return {
    fault: 'permission taken',
    told,
    lost: 0,
    duplicates,
    falseConflicts: told === 'conflict' ? 1 : 0,
    wrong: [...wrong, ...untrue],
  };
}

async function meetChangedItem(contract: ContractSite, name: string, action: Action): Promise<Result> {
  const attempt = await action.prepare(contract.as(writer).repositories, name);
  const target = await targetOf(contract, attempt.rows[0]);
  const effect: Effect = {
    kind: 'itemChanged',
    by: 'coordinator2',
    list: target.list,
    item: target.item,
    values: { ...target.theirs },
  };
  const { told, wrong } = await underFault(contract, action, target.list, effect, () =>
    attempt.send(contract.as(writer).repositories),
  );
  const { isDone, duplicates } = await stateOf(contract, attempt.rows);
  const untrue = [
    ...(told === 'conflict' ? [] : [`a colleague's change was told as ${told}`]),
    ...(isDone ? ["a colleague's change was overwritten"] : []),
  ];
  return {
    fault: 'changed by a colleague',
    told,
    lost: 0,
    duplicates,
    falseConflicts: 0,
    wrong: [...wrong, ...untrue],
  };
}

const keepersOf = ({ onDevice }: Action): readonly Keeper[] => ('nothing' in onDevice ? [] : onDevice);

/**
 * Whatever is the matter with the device, the write goes through; what differs is whether the work is kept meanwhile,
 * and that the person gets to read it.
 */
async function meetStorage(
  contract: ContractSite,
  storage: DeviceStorage,
  name: string,
  action: Action,
  keeper: Keeper,
  fault: StorageFault,
): Promise<Result> {
  const { repositories } = contract.as(writer);
  const attempt = await action.prepare(repositories, name);
  storage.set(fault);
  const { warned, kept, outcome } = await workWith(keeper, name, attempt, repositories, storage);
  storage.set('well');
  const isGone = await until(() => !storage.kept().some((slot) => slot.includes(name)));
  const told = outcome === undefined ? 'refused' : tell(outcome);
  const { isDone, duplicates } = await stateOf(contract, attempt.rows);
  const wrong = [
    ...(warned === (fault === 'well')
      ? [warned ? 'warned though the device keeps everything' : 'not warned that the device keeps nothing']
      : []),
    // A store that takes what it cannot give back keeps it in vain.
    ...(kept === (fault === 'well') || fault === 'cannot be read'
      ? []
      : [kept ? 'kept by a device that keeps nothing' : 'not kept before it was sent']),
    ...(told === 'saved' ? [] : [`a device's trouble was told as ${told}`]),
    ...(isGone ? [] : ['still on the device after it was sent']),
  ];
  return {
    fault: `${keeper}, device: ${fault}`,
    told,
    lost: told === 'saved' && isDone ? 0 : 1,
    duplicates,
    falseConflicts: told === 'conflict' ? 1 : 0,
    wrong,
  };
}

/**
 * Sends under a fault that strikes once, at the request that writes. What is thrown counts as shown to the person as
 * well.
 */
async function underFault(
  contract: ContractSite,
  { verb }: Action,
  list: string,
  effect: Effect,
  send: () => Promise<Outcome>,
): Promise<{ readonly told: Told; readonly wrong: readonly string[] }> {
  await armFault(contract, { match: { user: writer, method: verb, pathContains: `/lists/${list}'` }, effect });
  const told = await send().then(tell, (): Told => 'refused');
  const { struck } = elementAt(await armedFaults(contract), 0);
  await disarmFaults(contract);
  return { told, wrong: struck === 1 ? [] : ['the fault met no request'] };
}

function tell(outcome: Outcome): Told {
  if ('complete' in outcome) return outcome.complete && outcome.problems.length === 0 ? 'saved' : 'refused';
  const kinds = ('kind' in outcome ? [outcome] : outcome).map(({ kind }) => kind);
  return kinds.every((kind) => kind === 'saved') ? 'saved' : kinds.includes('conflict') ? 'conflict' : 'refused';
}

const restRows = v.object({ value: v.array(v.looseObject({ Id: v.number() })) });
async function restRowsOf(site: Site, { list, key }: Row): Promise<v.InferOutput<typeof restRows>['value']> {
  const answer = await site.send({
    path: `_api/web/getList('/sites/diplomering/Lists/${list}')/items`,
    query: { $filter: `Key eq '${key}'` },
  });
  return v.parse(restRows, answer.body).value;
}

/** What the lists have, as the owner reads them. */
async function stateOf(
  contract: ContractSite,
  rows: readonly Row[],
): Promise<{ readonly isDone: boolean; readonly duplicates: number }> {
  const { site } = contract.as('owner');
  let isDone = true;
  let duplicates = 0;
  for (const row of rows) {
    const found = await restRowsOf(site, row);
    duplicates += Math.max(0, found.length - 1);
    const [column, value] = row.has ?? [];
    if (
      row.gone === true
        ? found.length > 0
        : found.length === 0 || (column !== undefined && elementAt(found, 0)[column] !== value)
    )
      isDone = false;
  }
  return { isDone, duplicates };
}

/** Another value of the kind that the column holds: of a choice one of its words. */
async function targetOf(contract: ContractSite, row: Row): Promise<Target> {
  const standing = elementAt(await restRowsOf(contract.as('owner').site, row), 0);
  const [column, value] = row.has ?? ['Title', ''];
  const others: Readonly<Record<string, string>> = {
    Bekräftad: 'Avböjd',
    Intresserad: 'Placerad',
    'Utbildning pågår': 'Avbruten',
    Inlämnad: 'Återlämnad',
    Frånvarande: 'Ej markerad',
  };
  return {
    list: row.list,
    item: standing.Id,
    theirs: {
      [column]:
        typeof value === 'number'
          ? value + 1
          : isIsoDate(value)
            ? addDays(value, 1)
            : (others[value] ?? 'Någon annans'),
    },
  };
}
