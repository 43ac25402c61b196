import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { GroupFile, WriteOutcome } from '../../lists/repositories/ports';
import { SharePointFailure } from '../../lists/failure';
import {
  type AssignmentKey,
  type AssignmentRule,
  type Attendance,
  type AwardRule,
  type Decision as TakenDecision,
  type Diploma,
  elementAt,
  type Group,
  type GroupKey,
  isoDate,
  keyFrom,
  notStated,
  type Process,
  stated as statedValue,
  type Submission,
} from '../../rules';
import { group, konceptA, session, stored } from '../../testing/fixtures';
import { renderInGroup, saved, type Answers } from '../../testing/renderWithServices';
import { Decision } from './Decision';
import { processKey, storyCatalogue, storyFile, type Story } from './testing/story';
import { inSwedish } from '../../testing/sentences';

jest.mock('idb-keyval', () => ({
  get: () => Promise.resolve(undefined),
  set: () => Promise.resolve(),
  del: () => Promise.resolve(),
}));

/** Lists that remember what was written, and can be made to refuse. */
function lists(): {
  readonly answers: Answers;
  readonly written: {
    decisions: TakenDecision[];
    diplomas: Diploma[];
    processes: Partial<Process>[];
    groups: Partial<Group>[];
    followUps: Submission[];
    ticks: Attendance[];
  };
  refuse: { diploma?: SharePointFailure; decision?: SharePointFailure };
} {
  const written = {
    decisions: [] as TakenDecision[],
    diplomas: [] as Diploma[],
    processes: [] as Partial<Process>[],
    groups: [] as Partial<Group>[],
    followUps: [] as Submission[],
    ticks: [] as Attendance[],
  };
  const refuse: { diploma?: SharePointFailure; decision?: SharePointFailure } = {};
  const refusal = (failure: SharePointFailure): WriteOutcome<never> => ({ kind: 'refused', failure });
  const answers: Answers = {
    directory: { currentUser: () => Promise.resolve({ name: 'Karin Ek', email: undefined, roles: ['coordinator'] }) },
    decisions: {
      take: async (decision) => {
        if (refuse.decision !== undefined) return refusal(refuse.decision);
        written.decisions.push(decision);
        return saved(decision);
      },
    },
    diplomas: {
      nextNumber: () => Promise.resolve(`KRO-2026-000${written.diplomas.length + 7}`),
      byKey: () => Promise.reject(new SharePointFailure('notFound', 'no such diploma')),
      issue: async (diploma) => {
        if (refuse.diploma !== undefined) return refusal(refuse.diploma);
        written.diplomas.push(diploma);
        return saved(diploma);
      },
    },
    submissions: {
      add: async (all) => {
        written.followUps.push(...all);
        return all.map((each) => saved(each));
      },
    },
    sessions: { between: () => Promise.resolve([]) },
    roll: {
      save: async (changes) => {
        written.ticks.push(...changes.map(({ after }) => after));
        return changes.map(({ after }) => saved(after));
      },
    },
    groups: {
      since: () => Promise.resolve([]),
      updateProcess: async (row, change) => {
        written.processes.push(change);
        return saved({ ...row.value, ...change });
      },
      update: async (row, change) => {
        written.groups.push(change);
        return saved({ ...row.value, ...change });
      },
    },
  };
  return { answers, written, refuse };
}

function show(told: Story, answers: Answers, key?: string, file: GroupFile = storyFile(told)): void {
  renderInGroup(
    <Decision processKey={key === undefined ? undefined : processKey(key)} />,
    file,
    storyCatalogue(told.units.length, told.version),
    answers,
  );
}

const press = (name: string | RegExp): void => {
  fireEvent.click(screen.getByRole('button', { name }));
};
const choose = (name: string): void => {
  fireEvent.click(screen.getByRole('radio', { name }));
};
const write = (label: string, value: string): void => {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
};

let site = lists();
beforeEach(() => {
  site = lists();
});

describe('the decision tab', () => {
  it('lists the units with what the facts say and a way to each', () => {
    show({ units: [7, 7, 8], absent: [2, 3] }, site.answers);
    expect(screen.getAllByText('Ett av fem kriterier är inte uppfyllt')).toHaveLength(3);
    expect(screen.getByRole('link', { name: 'Till beslut för Enheten b' })).toHaveAttribute(
      'href',
      '#/grupp/group-1/beslut/process-b',
    );
  });

  it('an award writes the decision, the diploma with its last valid day, the process, and the group when all are decided', async () => {
    show({ units: [9], absent: [0, 0] }, site.answers);
    expect(screen.queryByRole('radio', { name: 'Villkorat' })).not.toBeInTheDocument();
    choose('Diplom');
    press('Fatta beslut om diplom');
    await waitFor(() => expect(site.written.groups).toHaveLength(1));
    expect(site.written.decisions).toMatchObject([{ outcome: 'awarded', day: '2026-11-23', decidedBy: 'Karin Ek' }]);
    expect(site.written.diplomas).toMatchObject([
      {
        number: 'KRO-2026-0007',
        issuedUnitName: 'Enheten a',
        awardDay: '2026-11-23',
        lastValidDay: '2030-11-23',
        awardWord: 'diplom',
        withDeviation: false,
        signedBy: 'Karin Ek',
      },
    ]);
    expect(site.written.processes).toMatchObject([
      {
        stage: 'decided',
        computed: { outcome: 'awarded', decisionDay: '2026-11-23', lastValidDay: '2030-11-23', costShare: 590_000 },
      },
    ]);
    expect(site.written.groups).toMatchObject([{ stage: 'done' }]);
  });

  it('one of three decided leaves the group as it is', async () => {
    show({ units: [7, 7, 8], absent: [2, 2] }, site.answers, 'b');
    choose('Diplom');
    press('Fatta beslut om diplom');
    await waitFor(() => expect(site.written.processes).toHaveLength(1));
    expect(site.written.groups).toEqual([]);
  });

  it('a ward in three groups gets one decision and one diploma, and all three groups are done', async () => {
    show({ units: [60], absent: [6, 6], groups: 3 }, site.answers);
    choose('Diplom');
    press('Fatta beslut om diplom');
    await waitFor(() => expect(site.written.groups).toHaveLength(3));
    expect([site.written.decisions.length, site.written.diplomas.length]).toEqual([1, 1]);
  });

  it('a form with problems says what is wrong where it is, keeps what was typed and saves nothing', async () => {
    show({ units: [9], absent: [1, 0] }, site.answers);
    choose('Villkorat');
    write('Villkor', 'En till');
    write('Senast', '2026-11-23');
    write('Skäl', 'Plats finns den 2 december');
    press('Fatta villkorat beslut');
    expect(screen.getByText('Skriv vad som återstår, med minst tio tecken.')).toBeInTheDocument();
    expect(screen.getByText('Dagen måste komma efter i dag, 2026-11-23.')).toBeInTheDocument();
    expect(screen.getByLabelText('Villkor')).toHaveFocus();
    expect(screen.getByLabelText('Skäl')).toHaveValue('Plats finns den 2 december');
    expect(site.written.decisions).toEqual([]);
    write('Villkor', 'En till går tillfälle 1');
    write('Senast', '2026-12-18');
    press('Fatta villkorat beslut');
    await waitFor(() => expect(site.written.processes).toHaveLength(1));
    expect(site.written.decisions).toMatchObject([
      { outcome: 'conditional', condition: 'En till går tillfälle 1', conditionDueDay: '2026-12-18' },
    ]);
    expect(site.written.diplomas).toEqual([]);
  });

  it('a refused decision keeps the form, and sent again it is the same decision', async () => {
    site.refuse.decision = new SharePointFailure('network', 'no answer');
    show({ units: [9], absent: [1, 0] }, site.answers);
    choose('Ej diplom');
    write('Skäl', 'En saknades och ingen plats finns');
    press('Fatta beslut om ej diplom');
    expect(await screen.findByText(/Inget svar från SharePoint/)).toBeInTheDocument();
    expect(screen.getByLabelText('Skäl')).toHaveValue('En saknades och ingen plats finns');
    site.refuse.decision = undefined;
    press('Fatta beslut om ej diplom');
    await waitFor(() => expect(site.written.decisions).toHaveLength(1));
  });

  it('a colleague who decided first is named, nothing is written twice and what was typed stays', async () => {
    const reload = jest.fn();
    const theirs: TakenDecision[] = [];
    const take: NonNullable<Answers['decisions']>['take'] = async (decision) => {
      theirs.push({ ...decision, outcome: 'notAwarded', reason: 'Sessionen ställdes in', decidedBy: 'Love Holm' });
      return { kind: 'conflict', current: { ...stored(elementAt(theirs, 0)), modifiedBy: 'Love Holm' } };
    };
    renderInGroup(
      <Decision processKey={undefined} />,
      storyFile({ units: [9], absent: [1, 0] }),
      storyCatalogue(1),
      { ...site.answers, decisions: { take } },
      reload,
    );
    choose('Diplom med avsteg');
    write('Skäl', 'Jouren krävde en person den dagen');
    press('Fatta beslut med avsteg');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Love Holm');
    expect(alert).toHaveTextContent('Sessionen ställdes in');
    expect(alert).toHaveTextContent('Jouren krävde en person den dagen');
    expect(screen.getByLabelText('Skäl')).toHaveValue('Jouren krävde en person den dagen');
    expect(reload).toHaveBeenCalled();
    expect([site.written.diplomas, site.written.processes, site.written.groups]).toEqual([[], [], []]);
    // The key follows from the process and how many decisions were known, so that two who decide at once meet in one
    // row.
    expect(elementAt(theirs, 0).key).toBe('process-a-decision-1');
  });

  it('when the diploma fails after the decision, the page says what was saved, and Fortsätt finishes it', async () => {
    site.refuse.diploma = new SharePointFailure('throttled', 'busy');
    show({ units: [9], absent: [0, 0] }, site.answers);
    choose('Diplom');
    press('Fatta beslut om diplom');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(
      'Beslutet är sparat, men allt hann inte skrivas. Sparat: beslutet. Återstår: diplom och enhetens uppgifter i listan. SharePoint är överbelastat just nu.',
    );
    expect(screen.queryByRole('button', { name: 'Fatta beslut om diplom' })).not.toBeInTheDocument();
    site.refuse.diploma = undefined;
    press('Fortsätt');
    await waitFor(() => expect(site.written.groups).toHaveLength(1));
    expect([site.written.decisions.length, site.written.diplomas.length]).toEqual([1, 1]);
  });

  it('a page opened on a decision without its diploma offers to finish it', async () => {
    show({ units: [9], absent: [0, 0] }, site.answers);
    choose('Diplom');
    press('Fatta beslut om diplom');
    await waitFor(() => expect(site.written.groups).toHaveLength(1));
    const decision = elementAt(site.written.decisions, 0);
    const first = elementAt(site.written.diplomas, 0);
    document.body.innerHTML = '';
    show(
      { units: [9], absent: [0, 0] },
      site.answers,
      undefined,
      storyFile({ units: [9], absent: [0, 0], file: { decisions: [stored(decision)] } }),
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Återstår: diplom');
    press('Fortsätt');
    await waitFor(() => expect(site.written.diplomas).toHaveLength(2));
    // The key follows from the decision: SharePoint would have refused a second one.
    expect(elementAt(site.written.diplomas, 1).key).toBe(first.key);
  });

  it('a decision in force can be corrected by a new one that refers to it and revokes its diploma', async () => {
    show({ units: [9], absent: [0, 0] }, site.answers);
    choose('Diplom');
    press('Fatta beslut om diplom');
    await waitFor(() => expect(site.written.groups).toHaveLength(1));
    const decision = elementAt(site.written.decisions, 0);
    const diploma = elementAt(site.written.diplomas, 0);
    const revoked: Partial<Diploma>[] = [];
    document.body.innerHTML = '';
    const file = storyFile({
      units: [9],
      absent: [0, 0],
      file: { decisions: [stored(decision)], diplomas: [stored(diploma)] },
      process: {
        stage: 'decided',
        computed: {
          participants: 9,
          outcome: 'awarded',
          decisionDay: isoDate('2026-11-23'),
          lastValidDay: undefined,
          costShare: undefined,
        },
      },
    });
    show(
      { units: [9], absent: [0, 0] },
      {
        ...site.answers,
        diplomas: {
          ...site.answers.diplomas,
          update: async (row, change) => {
            revoked.push(change);
            return saved({ ...row.value, ...change });
          },
        },
      },
      undefined,
      file,
    );
    expect(
      within(screen.getByRole('region', { name: 'Beslutet är fattat' })).getByRole('link', {
        name: 'Visa diplom KRO-2026-0007',
      }),
    ).toBeInTheDocument();
    press('Rätta beslutet');
    choose('Ej diplom');
    write('Skäl', 'Fel enhet fick beslutet');
    press('Fatta beslut om ej diplom');
    await waitFor(() => expect(revoked).toHaveLength(1));
    expect(site.written.decisions[1]).toMatchObject({ outcome: 'notAwarded', correctsDecisionKey: decision.key });
    expect(revoked[0]).toMatchObject({
      revokedDay: '2026-11-23',
      revokedReason: 'Ersatt genom ett rättat beslut 2026-11-23.',
    });
  });
});

describe('what can still restore a criterion', () => {
  const other = keyFrom<GroupKey>('other');
  const later = session('later', {
    groupKey: other,
    day: isoDate('2026-12-03'),
    startUtc: '2026-12-03T08:00:00.000Z',
    place: 'Aulan',
  });
  const held = session('held', {
    groupKey: other,
    day: isoDate('2026-11-17'),
    startUtc: '2026-11-17T08:00:00.000Z',
    rollClosed: true,
  });
  const elsewhere = (): Answers => ({
    ...site.answers,
    sessions: { between: () => Promise.resolve([stored(held, 8), stored(later, 9)]) },
    groups: {
      ...site.answers.groups,
      since: () => Promise.resolve([stored(group({ key: other, number: 'KRO-2026-16' }), 9)]),
    },
  });

  it('is named with day, place and group, and is suggested as the condition', async () => {
    show({ units: [9], absent: [1, 0] }, elsewhere());
    expect(await screen.findByText('Tillfälle 1: tors 3 dec. kl. 09.00')).toBeInTheDocument();
    expect(screen.getByText('Aulan. Grupp KRO-2026-16.')).toBeInTheDocument();
    choose('Villkorat');
    expect(screen.getByLabelText('Villkor')).toHaveValue(
      '1 till från Enheten a går tillfälle 1 3 december 2026 med grupp KRO-2026-16',
    );
    expect(screen.getByLabelText('Senast')).toHaveValue('2026-12-03');
    write('Skäl', 'Plats finns i grupp 16');
    press('Fatta villkorat beslut');
    await waitFor(() =>
      expect(site.written.decisions).toMatchObject([
        { outcome: 'conditional', conditionDueDay: '2026-12-03', condition: expect.stringContaining('KRO-2026-16') },
      ]),
    );
  });

  it("says so when other groups' sessions cannot be read, and all else goes on", async () => {
    show(
      { units: [9], absent: [1, 0] },
      { ...site.answers, sessions: { between: () => Promise.reject(new SharePointFailure('network', 'no answer')) } },
    );
    expect(
      await screen.findByText('Andra gruppers tillfällen kunde inte läsas, så planen visar bara den här gruppens.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('radio', { name: 'Diplom med avsteg' })).toBeEnabled();
  });

  it('that somebody went with another group is recorded for those who missed the step', async () => {
    show({ units: [9], absent: [1, 0] }, elsewhere());
    fireEvent.click(await screen.findByRole('button', { name: 'Registrera närvaro i annan grupp' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Tillfälle 1, 17 november 2026, grupp KRO-2026-16',
    ]);
    fireEvent.click(dialog.getByRole('button', { name: 'Registrera närvaro' }));
    expect(dialog.getByRole('alert')).toHaveTextContent('Kryssa för minst en person.');
    fireEvent.click(dialog.getByRole('checkbox', { name: 'Person a8' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Registrera närvaro' }));
    await waitFor(() =>
      expect(site.written.ticks).toEqual([
        {
          sessionKey: 'held',
          participantKey: 'a8',
          groupKey: 'other',
          togetherKey: 'together',
          state: 'present',
          mode: 'onSite',
        },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });

  it('a tick that is refused keeps the dialog, says how many are saved, and can be sent again', async () => {
    const answers = elsewhere();
    let refusals = 1;
    show(
      { units: [9], absent: [1, 0] },
      {
        ...answers,
        roll: {
          save: async (changes) =>
            refusals-- > 0
              ? changes.map(() => ({ kind: 'refused', failure: new SharePointFailure('network', 'no answer') }))
              : changes.map(({ after }) => saved(after)),
        },
      },
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Registrera närvaro i annan grupp' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Person a8' }));
    press('Registrera närvaro');
    expect(await screen.findByText('0 av 1 är sparade. Försök igen med resten.')).toBeInTheDocument();
    press('Registrera närvaro');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });
});

describe("awards that are not a unit's diploma by a coordinator", () => {
  const award = (more: Partial<AwardRule>): Story['version'] => ({ award: { ...konceptA.award, ...more } });
  const followUp: AssignmentRule = {
    ...elementAt(konceptA.assignments, 0),
    key: keyFrom<AssignmentKey>('follow-up'),
    kind: 'followUp',
    title: { sv: 'Uppföljning', en: 'Follow-up' },
    monthsAfterAward: 6,
  };

  it('a unit that declares itself: who and which day are asked for, and the award is of that day', async () => {
    show(
      {
        units: [9],
        absent: [0, 0],
        version: award({ decidedBy: 'unit', word: { sv: 'certifikat', en: 'certificate' } }),
      },
      site.answers,
    );
    expect(screen.getByText('Enheten avger själv förklaringen. Du registrerar den.')).toBeInTheDocument();
    choose('Certifikat');
    press('Fatta beslut om certifikat');
    expect(screen.getByLabelText('Vem på enheten som avgav den')).toHaveFocus();
    write('Vem på enheten som avgav den', 'Enhetschefen');
    write('Dagen då det skedde', '2026-11-20');
    press('Fatta beslut om certifikat');
    await waitFor(() => expect(site.written.groups).toHaveLength(1));
    expect(site.written.decisions).toMatchObject([
      { day: '2026-11-20', declaredBy: 'Enhetschefen', decidedBy: 'Karin Ek' },
    ]);
    expect(site.written.diplomas).toMatchObject([
      { awardDay: '2026-11-20', lastValidDay: '2030-11-20', awardWord: 'certifikat' },
    ]);
  });

  it('a named certifier is in the form already', () => {
    show(
      {
        units: [9],
        absent: [0, 0],
        version: award({ decidedBy: 'externalCertifier', certifier: statedValue('RFSL') }),
      },
      site.answers,
    );
    expect(screen.getByText('RFSL fattar beslutet. Du registrerar det.')).toBeInTheDocument();
    expect(screen.getByLabelText('Vem som fattade beslutet')).toHaveValue('RFSL');
  });

  it('with an award to nobody the decision is that it is completed, and nothing is issued', async () => {
    show({ units: [9], absent: [1, 0], version: award({ to: 'nobody' }) }, site.answers);
    expect(screen.getByRole('radio', { name: 'Genomfört med avsteg' })).toBeInTheDocument();
    document.body.innerHTML = '';
    show({ units: [9], absent: [0, 0], version: award({ to: 'nobody' }) }, site.answers);
    choose('Genomfört');
    press('Fatta beslut: genomfört');
    await waitFor(() => expect(site.written.groups).toMatchObject([{ stage: 'done' }]));
    expect(site.written.diplomas).toEqual([]);
    expect(within(screen.getByRole('region', { name: 'Var och en' })).queryByRole('button')).not.toBeInTheDocument();
  });

  it('with an award to individuals the unit gets no diploma; those who met their part can be printed, by name, once it is decided', async () => {
    const told: Story = { units: [9], absent: [1, 0], version: award({ to: 'individual' }) };
    show(told, site.answers);
    const card = (): ReturnType<typeof within> => within(screen.getByRole('region', { name: 'Var och en' }));
    expect(card().getByRole('row', { name: /^Person a0/ })).toHaveTextContent(
      `${inSwedish('individual.attendedAll', { of: 2 })}.`,
    );
    expect(card().getByRole('row', { name: /^Person a8/ })).toHaveTextContent(
      `${inSwedish('individual.missed', { stepKey: 'Tillfälle 1' })}.`,
    );
    expect(card().queryByRole('button')).not.toBeInTheDocument();
    choose('Diplom med avsteg');
    write('Skäl', 'En saknades och får gå nästa gång');
    press('Fatta beslut med avsteg');
    await waitFor(() => expect(site.written.processes).toHaveLength(1));
    expect(site.written.diplomas).toEqual([]);
    expect(elementAt(site.written.decisions, 0).snapshot).not.toContain('Person');
    expect(card().getByRole('button', { name: 'Skriv ut intyg (8)' })).toBeInTheDocument();
    expect(card().queryByRole('button', { name: 'Skriv ut intyg för Person a8' })).not.toBeInTheDocument();
    const print = jest.fn();
    const paper = document.implementation.createHTMLDocument();
    Object.defineProperty(paper, 'defaultView', {
      value: { focus: () => undefined, print: () => print(paper.body.textContent) },
    });
    const frame = jest.spyOn(HTMLIFrameElement.prototype, 'contentDocument', 'get').mockReturnValue(paper);
    fireEvent.click(card().getByRole('button', { name: 'Skriv ut intyg för Person a0' }));
    await waitFor(() => expect(print).toHaveBeenCalledTimes(1));
    expect(elementAt(print.mock.calls, 0)[0]).toContain('Person a0');
    expect(elementAt(print.mock.calls, 0)[0]).toContain('Enheten a');
    expect(elementAt(print.mock.calls, 0)[0]).not.toContain('Person a1');
    frame.mockRestore();
  });

  it('an award is followed up: its rows are written with their days, once, and shown on the page', async () => {
    const told: Story = {
      units: [9],
      absent: [0, 0],
      version: { assignments: [elementAt(konceptA.assignments, 0), followUp] },
    };
    show(told, site.answers);
    expect(screen.getByText('Efter beslutet följs det upp: Uppföljning, 6 månader efter.')).toBeInTheDocument();
    choose('Diplom');
    press('Fatta beslut om diplom');
    await waitFor(() => expect(site.written.groups).toHaveLength(1));
    expect(site.written.followUps).toMatchObject([
      {
        key: 'process-a-follow-up',
        assignmentKey: 'follow-up',
        dueDay: '2027-05-23',
        state: 'due',
        unitKey: 'a',
        participantKey: undefined,
      },
    ]);
    const decision = elementAt(site.written.decisions, 0);
    const diploma = elementAt(site.written.diplomas, 0);
    document.body.innerHTML = '';
    const file = storyFile(told);
    show(told, site.answers, undefined, {
      ...file,
      decisions: [stored(decision)],
      diplomas: [stored(diploma)],
      submissions: [...file.submissions, stored(elementAt(site.written.followUps, 0), 7)],
    });
    expect(screen.getByText('Uppföljning: senast 23 maj 2027')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Fortsätt' })).not.toBeInTheDocument();
    document.body.innerHTML = '';
    show(told, site.answers, undefined, { ...file, decisions: [stored(decision)], diplomas: [stored(diploma)] });
    expect(screen.getByRole('alert')).toHaveTextContent('Återstår: uppföljningarna');
    press('Fortsätt');
    await waitFor(() => expect(site.written.followUps).toHaveLength(2));
    expect(elementAt(site.written.followUps, 1).key).toBe('process-a-follow-up');
  });

  it('what is no award is followed up with nothing', async () => {
    show(
      { units: [9], absent: [1, 0], version: { assignments: [elementAt(konceptA.assignments, 0), followUp] } },
      site.answers,
    );
    choose('Ej diplom');
    write('Skäl', 'En saknades och ingen plats finns');
    press('Fatta beslut om ej diplom');
    await waitFor(() => expect(site.written.groups).toHaveLength(1));
    expect(site.written.followUps).toEqual([]);
  });

  it('a threshold that the source does not state is settled with a reason', async () => {
    show(
      { units: [9], absent: [3, 0], version: { attendance: { ...konceptA.attendance, threshold: notStated } } },
      site.answers,
    );
    expect(screen.getAllByText('Du avgör. Regeln kan inte bedöma det här.')).toHaveLength(2);
    choose('Diplom');
    press('Fatta beslut om diplom');
    expect(screen.getByText('Skriv skälet med minst tio tecken. Nu är det 0.')).toBeInTheDocument();
    write('Skäl', 'Sex av nio var med, och det räcker för uppgiften');
    press('Fatta beslut om diplom');
    await waitFor(() => expect(site.written.diplomas).toHaveLength(1));
    expect(site.written.decisions).toMatchObject([
      { outcome: 'awarded', reason: 'Sex av nio var med, och det räcker för uppgiften' },
    ]);
  });
});
