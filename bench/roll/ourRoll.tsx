import * as React from 'react';
import { openGroup } from '../../src/usecases/openGroup/openGroup';
import { buildRollViewModel, rollFacts } from '../../src/features/roll/buildRollViewModel';
import { rollLayout } from '../../src/features/roll/rollLayout';
import { emptyRoll, rollReducer, shownAttendance } from '../../src/features/roll/rollState';
import { RollTable } from '../../src/features/roll/RollTable';
import { openBusySignal } from '../../src/services/busySignal';
import { CoordinatorServicesProvider, type CoordinatorServices } from '../../src/services/CoordinatorServices';
import { ThemeScope } from '../../src/ui/ThemeScope';
import {
  catalogue,
  group,
  konceptA,
  participant,
  process,
  session,
  stored,
  today,
  unit,
} from '../../src/testing/fixtures';
import { createRepositories } from '../../src/lists/repositories/createRepositories';
import { openSite } from '../../src/lists/site';
import { svSE } from '../../src/loc/sv-se';
import { elementAt, isoDate, type StepKey, type UnitKey, type ProcessKey, keyFrom } from '../../src/rules';
import { nameOf, rows, type Scene } from './scene';

/** Three units, 25 people, two steps held twice each: four open columns. */
const units = ['a', 'b', 'c'].map((key) => unit(key));
const own = stored(group({ processKeys: units.map(({ key }) => process(key).key) }));
const occurrence = (key: string, step: number, day: string): ReturnType<typeof session> =>
  session(key, {
    stepKey: konceptA.steps[step]?.key ?? keyFrom<StepKey>('none'),
    stepOrder: step + 1,
    day: isoDate(day),
    startUtc: `${day}T08:00:00Z`,
    endUtc: `${day}T11:00:00Z`,
  });
const open = openGroup(
  {
    group: own,
    groupsTogether: [own],
    processes: units.map(({ key }, index) => stored(process(key), index + 1)),
    participants: Array.from({ length: rows }, (_, row) => {
      const at = units[row % units.length]?.key ?? keyFrom<UnitKey>('none');
      return stored(
        participant(`p${row}`, {
          name: nameOf(row),
          unitKey: at,
          processKey: keyFrom<ProcessKey>(`process-${at}`),
          email: `p${row}@example.org`,
          isManager: row < units.length,
        }),
        row + 1,
      );
    }),
    sessions: [
      occurrence('s1', 0, '2026-11-02'),
      occurrence('s2', 0, '2026-11-03'),
      occurrence('s3', 1, '2026-11-16'),
      occurrence('s4', 1, '2026-11-17'),
    ].map((value, index) => stored(value, index + 1)),
    attendance: [],
    submissions: [],
    decisions: [],
    diplomas: [],
    invoiceLines: [],
    requests: [],
    upheld: [],
    setAside: [],
    secrets: [],
  },
  catalogue(units),
  () => undefined,
);
const language = { texts: svSE, locale: 'sv-SE' } as const;
const furtherTexts: CoordinatorServices['furtherTexts'] = {
  coordinator: () => Promise.resolve(svSE),
  programmes: () => Promise.resolve(svSE),
  reasons: () => Promise.resolve(svSE.reasons),
};
const product: CoordinatorServices = {
  ...language,
  furtherTexts,
  repositories: createRepositories(openSite({ url: 'http://127.0.0.1/never-asked' })),
  now: () => new Date(),
  pageUrl: '',
  deviceScope: '',
  busy: openBusySignal(() => Date.now()),
};

/** The roll's table as the tab Närvaro shows it, the rules' count of budget and verdicts at every tick included. */
function OurRoll(): JSX.Element {
  const [roll, dispatch] = React.useReducer(rollReducer, emptyRoll);
  const layout = React.useMemo(() => rollLayout(open, today, language), []);
  const model = React.useMemo(
    () => buildRollViewModel(open, rollFacts(open, shownAttendance(roll), today), language),
    [roll],
  );
  const onMark = React.useCallback<React.ComponentProps<typeof RollTable>['onMark']>(
    (
      {
        session: {
          value: { key: sessionKey, groupKey, togetherKey },
        },
      },
      people,
      state,
      mode = 'onSite',
    ) => {
      const ticks = people.map((person) => ({
        after: { sessionKey, groupKey, togetherKey, participantKey: person.participant.key, state, mode },
        writeKey: person.participant.key,
        atUtc: '2026-11-23T11:00:00Z',
      }));
      dispatch({ kind: 'ticked', ticks });
    },
    [],
  );
  return (
    <RollTable
      current={elementAt(layout.columns, 0)}
      layout={layout}
      model={model}
      roll={roll}
      onMark={onMark}
      onReopen={() => undefined}
    />
  );
}

const draw = (): JSX.Element => (
  <ThemeScope theme={{ scheme: 'light' }} lang="sv-SE">
    <CoordinatorServicesProvider product={product}>
      <OurRoll />
    </CoordinatorServicesProvider>
  </ThemeScope>
);
export const ourRoll: Scene = { name: 'Our RollTable', draw, cells: '[role=checkbox]' };
