import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { GroupFile } from '../../lists/repositories/ports';
import { SharePointFailure } from '../../lists/failure';
import {
  elementAt,
  first,
  isoDate,
  keyFrom,
  type Participant,
  type Process,
  stated,
  type Unit,
  type UnitEvent,
  type UnitKey,
} from '../../rules';
import { storyCatalogue, storyFile } from '../decision/testing/story';
import { MayCoordinateProvider } from '../../services/mayCoordinate';
import { konceptA, participant, stored } from '../../testing/fixtures';
import { held } from '../../testing/keyvalInMemory';
import { renderInGroup, saved } from '../../testing/renderWithServices';
import { Overview } from './Overview';
import { inSwedish } from '../../testing/sentences';

jest.mock('idb-keyval', () => jest.requireActual('../../testing/keyvalInMemory'));
beforeEach(() => held.clear());

const user = userEvent.setup();
const inCatalogue = storyCatalogue(3);
const file = storyFile({ units: [7, 7, 8], absent: [2, 2] });
const dialog = async (name: string): Promise<ReturnType<typeof within>> =>
  within(await screen.findByRole('dialog', { name }));
const row = (name: string): HTMLElement => screen.getByRole('row', { name: new RegExp(`^Enheten ${name}`) });

describe('a change of a unit', () => {
  const recorded = jest.fn(async (_event: UnitEvent, unit: { readonly value: Unit }, change: Partial<Unit>) =>
    saved({ ...unit.value, ...change }),
  );
  const open = (answers: object = {}): void => {
    renderInGroup(<Overview />, file, inCatalogue, { catalogue: { recordUnitEvent: recorded, ...answers } });
  };
  beforeEach(() => {
    recorded.mockClear();
  });
  const opened = async (): Promise<ReturnType<typeof within>> => {
    await user.click(screen.getByRole('button', { name: 'Ändra Enheten a' }));
    return dialog('Ändra Enheten a');
  };

  it('a new name says that issued diplomas keep theirs, and records both', async () => {
    open();
    const form = await opened();
    await user.type(form.getByLabelText('Nytt namn'), 'Hälsocentralen Boken');
    expect(form.getByText('Från och med 23 november 2026 heter enheten Hälsocentralen Boken.')).toBeInTheDocument();
    expect(form.getByText(/Diplom som redan är utfärdade behåller namnet/)).toBeInTheDocument();
    await user.click(form.getByRole('button', { name: 'Spara ändringen' }));
    expect(await screen.findByText('Enheten a: ändringen är sparad.')).toBeInTheDocument();
    expect(first(recorded.mock.calls)[0]).toMatchObject({
      unitKey: 'a',
      kind: 'renamed',
      day: '2026-11-23',
      before: 'Enheten a',
      after: 'Hälsocentralen Boken',
    });
    expect(first(recorded.mock.calls)[2]).toEqual({ name: 'Hälsocentralen Boken' });
  });

  it.each([
    [
      'Nytt HSA-id',
      'Nytt HSA-id',
      'SE123-1',
      'Det är inget HSA-id. Det skrivs som SE2321000000-A1B2, utan mellanslag.',
    ],
    ['Enheten har bytt namn', 'Nytt namn', 'enheten b', 'Det finns redan en enhet med det namnet i organisationen.'],
    ['Enheten har bytt namn', 'Nytt namn', 'Enheten a', 'Det är så det redan är.'],
  ])('%s, %s %s: %s', async (kind, field, typed, error) => {
    open();
    const form = await opened();
    await user.selectOptions(form.getByLabelText('Vad har hänt?'), kind);
    await user.type(form.getByLabelText(field), typed);
    await user.click(form.getByRole('button', { name: 'Spara ändringen' }));
    expect(form.getByText(error)).toBeInTheDocument();
    expect(form.getByLabelText(field)).toHaveFocus();
    expect(recorded).not.toHaveBeenCalled();
  });

  it('a merger asks which series goes on and says what becomes of the diplomas', async () => {
    open();
    const form = await opened();
    await user.selectOptions(form.getByLabelText('Vad har hänt?'), 'Enheten går upp i en annan');
    await user.selectOptions(form.getByLabelText('Enheten den går upp i'), 'Enheten b, Alvesta');
    expect(
      form.getByText(/Diplom för Enheten a gäller vidare under sitt utfärdade namn och bärs av Enheten b/),
    ).toBeInTheDocument();
    await user.click(form.getByRole('radio', { name: 'Enheten b: Enheten a lämnar registret' }));
    expect(
      form.getByText('Diplom för Enheten a lämnar registret 23 november 2026. Enheten b fortsätter sin egen serie.'),
    ).toBeInTheDocument();
    await user.click(form.getByRole('button', { name: 'Spara ändringen' }));
    await waitFor(() => expect(recorded).toHaveBeenCalledTimes(1));
    expect(first(recorded.mock.calls)[0]).toMatchObject({ kind: 'merged', otherUnitKey: 'b', continuesSeries: false });
    expect(first(recorded.mock.calls)[2]).toEqual({ activeTo: '2026-11-22' });
  });

  it('a split adds the new unit before it is recorded, and adds it once when it is sent again', async () => {
    const addUnit = jest.fn(async (unit: Unit) => saved(unit));
    recorded.mockRejectedValueOnce(new SharePointFailure('network', 'offline'));
    open({ addUnit });
    const form = await opened();
    await user.selectOptions(form.getByLabelText('Vad har hänt?'), 'Enheten delas');
    await user.type(form.getByLabelText('Den nya enhetens namn'), 'Boken');
    await user.click(form.getByRole('radio', { name: 'Den nya enheten tar över diplomen' }));
    await user.click(form.getByRole('button', { name: 'Spara ändringen' }));
    expect(await form.findByRole('alert')).toBeInTheDocument();
    await user.click(form.getByRole('button', { name: 'Spara ändringen' }));
    expect(await screen.findByText('Enheten a: ändringen är sparad.')).toBeInTheDocument();
    expect(new Set(addUnit.mock.calls.map(([unit]) => unit.key)).size).toBe(1);
    expect(first(addUnit.mock.calls)[0]).toMatchObject({
      name: 'Boken',
      municipality: 'Alvesta',
      hsaId: undefined,
      activeFrom: '2026-11-23',
    });
    expect(elementAt(recorded.mock.calls, 1)[0]).toMatchObject({
      kind: 'split',
      unitKey: 'a',
      otherUnitKey: first(addUnit.mock.calls)[0].key,
      continuesSeries: true,
    });
    expect(first(recorded.mock.calls)[0]).toEqual(elementAt(recorded.mock.calls, 1)[0]);
  });

  it('is made upon what a colleague saved first, and what was typed stays', async () => {
    recorded.mockResolvedValueOnce({
      kind: 'conflict',
      current: { ...inCatalogue.units[0], etag: '"9"', modifiedBy: 'Leo Dal' },
    } as never);
    open();
    const form = await opened();
    await user.type(form.getByLabelText('Nytt namn'), 'Boken');
    await user.click(form.getByRole('button', { name: 'Spara ändringen' }));
    expect(await form.findByText(/Leo Dal/)).toBeInTheDocument();
    expect(form.getByLabelText('Nytt namn')).toHaveValue('Boken');
    await user.click(form.getByRole('button', { name: 'Spara ändringen' }));
    await waitFor(() => expect(recorded).toHaveBeenCalledTimes(2));
  });

  it('is not offered to a trainer', () => {
    renderInGroup(
      <MayCoordinateProvider value={false}>
        <Overview />
      </MayCoordinateProvider>,
      file,
      inCatalogue,
    );
    expect(screen.queryByRole('button', { name: /^(Ändra|Dra tillbaka)/ })).toBeNull();
  });
});

describe('a unit that withdraws', () => {
  const updateProcess = jest.fn(async (before: { readonly value: Process }, change: Partial<Process>) =>
    saved({ ...before.value, ...change }),
  );
  beforeEach(() => {
    updateProcess.mockClear();
  });

  it('shows what it does to size, margin and cost, asks whether it pays, and is then out', async () => {
    renderInGroup(<Overview />, file, inCatalogue, { groups: { updateProcess } });
    await user.click(screen.getByRole('button', { name: 'Dra tillbaka Enheten c' }));
    const form = await dialog('Dra tillbaka Enheten c');
    expect(form.getByRole('row', { name: 'Personer i gruppen 22 14' })).toBeInTheDocument();
    expect(form.getByRole('row', { name: 'Frånvaromarginal 2 1' })).toBeInTheDocument();
    expect(form.getByRole('row', { name: /Gruppens kostnad 8.300.kr välj först/ })).toBeInTheDocument();
    await user.click(form.getByRole('radio', { name: 'Nej, kostnaden räknas om för de andra' }));
    expect(form.getByRole('row', { name: /Gruppens kostnad 8.300.kr 7.100.kr/ })).toBeInTheDocument();
    expect(form.getByRole('row', { name: /Andel för Enheten c 2.766,66.kr 0.kr/ })).toBeInTheDocument();
    await user.type(form.getByLabelText('Skäl'), 'Omorganisation i höst');
    await user.click(form.getByRole('button', { name: 'Dra tillbaka enheten' }));
    expect(await screen.findByText(/Enheten c är inte längre med/)).toBeInTheDocument();
    expect(updateProcess).toHaveBeenCalledWith(file.processes[2], {
      stage: 'withdrawn',
      withdrawal: { day: '2026-11-23', reason: 'Omorganisation i höst', charge: 'notCharged' },
    });
  });

  it('is no conflict with the columns that the page itself has computed meanwhile', async () => {
    const settled = {
      ...file.processes[2],
      etag: '"9"',
      value: {
        ...elementAt(file.processes, 2).value,
        stage: 'training' as const,
        computed: { ...elementAt(file.processes, 2).value.computed, participants: 8 },
      },
    };
    updateProcess.mockResolvedValueOnce({ kind: 'conflict', current: settled } as never);
    renderInGroup(<Overview />, file, inCatalogue, { groups: { updateProcess } });
    await user.click(screen.getByRole('button', { name: 'Dra tillbaka Enheten c' }));
    const form = await dialog('Dra tillbaka Enheten c');
    await user.type(form.getByLabelText('Skäl'), 'Omorganisation i höst');
    await user.click(form.getByRole('radio', { name: 'Nej, kostnaden räknas om för de andra' }));
    await user.click(form.getByRole('button', { name: 'Dra tillbaka enheten' }));
    expect(await screen.findByText(/Enheten c är inte längre med/)).toBeInTheDocument();
    expect(updateProcess.mock.calls.map(([before]) => before)).toEqual([file.processes[2], settled]);
  });

  it('is refused without a reason, without a choice and before the confirmation', async () => {
    renderInGroup(<Overview />, file, inCatalogue, { groups: { updateProcess } });
    await user.click(screen.getByRole('button', { name: 'Dra tillbaka Enheten c' }));
    const form = await dialog('Dra tillbaka Enheten c');
    await user.clear(form.getByLabelText('Från och med'));
    await user.type(form.getByLabelText('Från och med'), '2026-10-04');
    await user.click(form.getByRole('button', { name: 'Dra tillbaka enheten' }));
    expect(form.getByText('Gruppen bekräftades 5 oktober 2026. Välj den dagen eller en senare.')).toBeInTheDocument();
    expect(form.getByText('Skriv skälet med minst tio tecken.')).toBeInTheDocument();
    expect(form.getByText('Prislistan säger inte om enheten betalar. Välj.')).toBeInTheDocument();
    expect(updateProcess).not.toHaveBeenCalled();
  });

  it('is shown what the price list says where it does', async () => {
    renderInGroup(
      <Overview />,
      file,
      { ...inCatalogue, versions: [{ ...konceptA, price: { ...konceptA.price, withdrawal: 'charged' } }] },
      { groups: { updateProcess } },
    );
    await user.click(screen.getByRole('button', { name: 'Dra tillbaka Enheten c' }));
    const form = await dialog('Dra tillbaka Enheten c');
    expect(form.getByText(`${inSwedish('withdrawal.charged', {})}.`)).toBeInTheDocument();
    expect(form.getByRole('row', { name: /Gruppens kostnad 8.300.kr 8.300.kr/ })).toBeInTheDocument();
    expect(form.queryByRole('radio')).toBeNull();
  });

  it('leaves too few says so', async () => {
    renderInGroup(<Overview />, storyFile({ units: [4, 7], absent: [0, 0] }), storyCatalogue(2));
    await user.click(screen.getByRole('button', { name: 'Dra tillbaka Enheten b' }));
    expect(
      (await dialog('Dra tillbaka Enheten b')).getByText(/De som är kvar är 4 och en grupp behöver minst 5/),
    ).toBeInTheDocument();
  });

  it('is shown as withdrawn, and can be taken back', async () => {
    const processes = file.processes.map((each) =>
      each.value.unitKey === 'c'
        ? {
            ...each,
            value: {
              ...each.value,
              stage: 'withdrawn' as const,
              withdrawal: { day: isoDate('2026-11-20'), reason: '', charge: 'notCharged' as const },
            },
          }
        : each,
    );
    renderInGroup(<Overview />, { ...file, processes }, inCatalogue, { groups: { updateProcess } });
    expect(within(row('c')).getByText('Drog sig ur 20 november 2026')).toBeInTheDocument();
    expect(within(row('c')).getByText('betalar inte')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Ångra att Enheten c drog sig ur' }));
    expect(await screen.findByText('Enheten c är med igen.')).toBeInTheDocument();
    expect(updateProcess).toHaveBeenCalledWith(processes[2], { stage: 'confirmed', withdrawal: undefined });
  });
});

describe('the state of each unit', () => {
  it.each([
    [{}, ['Diplom', 'Diplom med avsteg', 'Ej diplom']],
    [{ word: { sv: 'certifikat', en: 'certificate' } }, ['Certifikat', 'Certifikat med avsteg', 'Ej certifikat']],
    [{ to: 'nobody' as const }, ['Genomfört', 'Genomfört med avsteg', 'Ej genomfört']],
  ])('is said in the words of the programme: %j', (award, said) => {
    const outcomes = ['awarded', 'awardedWithDeviation', 'notAwarded'] as const;
    const processes = file.processes.map((each, index) => ({
      ...each,
      value: {
        ...each.value,
        stage: 'decided' as const,
        computed: { ...each.value.computed, outcome: elementAt(outcomes, index) },
      },
    }));
    renderInGroup(<Overview />, { ...file, processes }, storyCatalogue(3, { award: { ...konceptA.award, ...award } }));
    expect(
      ['a', 'b', 'c'].map(
        (name, index) => within(row(name)).queryByText(elementAt(said, index), { exact: true })?.textContent,
      ),
    ).toEqual(said);
  });
});

describe('coverage and size', () => {
  const keeping = {
    ...inCatalogue,
    versions: [
      { ...konceptA, validity: { ...konceptA.validity, keptCoverage: stated({ numerator: 90, denominator: 100 }) } },
    ],
  };
  const newcomer = (key: string, change: Partial<Participant> = {}): GroupFile['participants'][number] =>
    stored(
      participant(key, {
        unitKey: keyFrom<UnitKey>('c'),
        processKey: elementAt(file.processes, 2).value.key,
        groupKey: file.group.value.key,
        ...change,
      }),
      99,
    );

  it("tells each unit's coverage with its reading, and which are below the level", () => {
    renderInGroup(
      <Overview />,
      { ...file, participants: [...file.participants, newcomer('new', { from: isoDate('2026-11-20') })] },
      keeping,
    );
    expect(
      screen.getByText(`${inSwedish('coverage.below', { trained: 6, of: 9, needed: 9, missing: 3 })}.`),
    ).toBeInTheDocument();
    expect(screen.getAllByText('Nivån hålls')).toHaveLength(2);
  });

  it('tells no level where none is stated', () => {
    renderInGroup(<Overview />, file, inCatalogue);
    expect(screen.getByText(`${inSwedish('coverage.numbers', { trained: 6, of: 8 })}.`)).toBeInTheDocument();
    expect(screen.queryByText('Under nivån')).toBeNull();
  });

  it('points out the coming session at which the group no longer fits', () => {
    const few = storyFile({ units: [5], absent: [0, 0] });
    const coming = few.sessions.map((each, index) =>
      index === 1
        ? {
            ...each,
            value: {
              ...each.value,
              day: isoDate('2026-12-08'),
              startUtc: '2026-12-08T08:00:00.000Z',
              rollClosed: false,
            },
          }
        : each,
    );
    const leaving = few.participants.map((each, index) =>
      index === 0 ? { ...each, value: { ...each.value, to: isoDate('2026-12-07') } } : each,
    );
    renderInGroup(<Overview />, { ...few, sessions: coming, participants: leaving }, storyCatalogue(1));
    expect(
      screen.getByText(`8 december 2026: ${inSwedish('groupSize.tooFew', { count: 4, least: 5 })}.`),
    ).toBeInTheDocument();
  });
});

describe('the rules a group is bound to', () => {
  const textsOf = (): readonly string[] =>
    within(screen.getByText(inSwedish('rule.groupSize', { least: 5, most: 25 })).closest('ul') ?? document.body)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent ?? '');

  it('are shown with the heading of the source under the last of those that share it', () => {
    renderInGroup(<Overview />, file, inCatalogue);
    const said = textsOf();
    const withHeading = said.filter((text) => /Källan, under/.test(text));
    expect(withHeading).toEqual([
      `${inSwedish('rule.equivalentSectors', {})}Källan, under Målgrupp.`,
      expect.stringMatching(/^Nya medarbetare erbjuds catch-up .*Källan, under Process för hbtqi-diplomering\.$/),
      `${inSwedish('rule.vat.notStated', {})}Källan, under Kostnad.`,
    ]);
    expect(screen.getByText(/^Version från 30 januari 2023 \(antaget datum\)\. Gruppen är bunden/)).toBeInTheDocument();
  });

  it('a rule from another page names it whole', () => {
    const other = { publisher: 'En nämnd', page: 'Beslut om pris', dated: isoDate('2024-02-01'), heading: 'Pris' };
    renderInGroup(<Overview />, file, {
      ...inCatalogue,
      versions: inCatalogue.versions.map((version) => ({ ...version, price: { ...version.price, citation: other } })),
    });
    expect(textsOf().filter((text) => /Beslut om pris/.test(text))).toEqual([
      `${inSwedish('rule.vat.notStated', {})}Källa: En nämnd, ”Beslut om pris”, 1 februari 2024, under Pris.`,
    ]);
  });
});
