import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import * as React from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { GroupFile, WriteOutcome } from '../../lists/repositories/ports';
import { SharePointFailure } from '../../lists/write/outcome';
import { isoDate, type Decision as TakenDecision, type Diploma, type Group, type Process } from '../../rules';
import { stored } from '../testing/fixtures';
import { renderInGroup, saved, type Answers } from '../testing/renderInProduct';
import { Decision } from './Decision';
import { processKey, storyCatalogue, storyFile, type Story } from './testing/story';

vi.mock('idb-keyval', () => ({ get: () => Promise.resolve(undefined), set: () => Promise.resolve(), del: () => Promise.resolve() }));

/** Lists that remember what was written, and can be told to refuse. */
function lists(): { readonly answers: Answers; readonly written: { decisions: TakenDecision[]; diplomas: Diploma[]; processes: Partial<Process>[]; groups: Partial<Group>[] }; refuse: { diploma?: SharePointFailure; decision?: SharePointFailure } } {
  const written = { decisions: [] as TakenDecision[], diplomas: [] as Diploma[], processes: [] as Partial<Process>[], groups: [] as Partial<Group>[] };
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
    groups: {
      updateProcess: async (row, change) => { written.processes.push(change); return saved({ ...row.value, ...change }); },
      update: async (row, change) => { written.groups.push(change); return saved({ ...row.value, ...change }); },
    },
  };
  return { answers, written, refuse };
}

function show(told: Story, answers: Answers, key?: string, file: GroupFile = storyFile(told)): void {
  renderInGroup(<Decision processKey={key === undefined ? undefined : processKey(key)} />, file, storyCatalogue(told.units.length), answers);
}
const press = (name: string | RegExp): void => { fireEvent.click(screen.getByRole('button', { name })); };
const choose = (name: string): void => { fireEvent.click(screen.getByRole('radio', { name })); };
const write = (label: string, value: string): void => { fireEvent.change(screen.getByLabelText(label), { target: { value } }); };

let site = lists();
beforeEach(() => { site = lists(); });

describe('the decision tab', () => {
  it('lists the units with what the facts say and a way to each', () => {
    show({ units: [7, 7, 8], absent: [2, 3] }, site.answers);
    expect(screen.getAllByText('Ett av fem kriterier är inte uppfyllt')).toHaveLength(3);
    expect(screen.getByRole('link', { name: 'Till beslut för Enheten b' })).toHaveAttribute('href', '#/grupp/group-1/beslut/process-b');
  });

  it('an award writes the decision, the diploma with its last valid day, the process, and the group when all are decided', async () => {
    show({ units: [9], absent: [0, 0] }, site.answers);
    expect(screen.queryByRole('radio', { name: 'Villkorat' })).not.toBeInTheDocument();
    choose('Diplom');
    press('Fatta beslut om diplom');
    await waitFor(() => expect(site.written.groups).toHaveLength(1));
    expect(site.written.decisions).toMatchObject([{ outcome: 'awarded', day: '2026-11-23', decidedBy: 'Karin Ek' }]);
    expect(site.written.diplomas).toMatchObject([{ number: 'KRO-2026-0007', issuedUnitName: 'Enheten a', awardDay: '2026-11-23', lastValidDay: '2030-11-23', awardWord: 'diplom', withDeviation: false, signedBy: 'Karin Ek' }]);
    expect(site.written.processes).toMatchObject([{ stage: 'decided', computed: { outcome: 'awarded', decisionDay: '2026-11-23', lastValidDay: '2030-11-23', costShare: 590_000 } }]);
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
    expect(site.written.decisions).toMatchObject([{ outcome: 'conditional', condition: 'En till går tillfälle 1', conditionDueDay: '2026-12-18' }]);
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

  it('a colleague who decided first is told of, nothing is written twice and what was typed stays', async () => {
    const reload = vi.fn();
    const theirs: TakenDecision[] = [];
    const take: NonNullable<Answers['decisions']>['take'] = async (decision) => {
      theirs.push({ ...decision, outcome: 'notAwarded', reason: 'Sessionen ställdes in', decidedBy: 'Love Holm' });
      return { kind: 'conflict', current: { ...stored(theirs[0]), modifiedBy: 'Love Holm' } };
    };
    renderInGroup(<Decision processKey={undefined} />, storyFile({ units: [9], absent: [1, 0] }), storyCatalogue(1), { ...site.answers, decisions: { take } }, reload);
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
    // The key follows from the process and how many decisions were known, so that two who decide at once meet in one row.
    expect(theirs[0].key).toBe('process-a-decision-1');
  });

  it('when the diploma fails after the decision, the page says what was saved, and Fortsätt finishes it', async () => {
    site.refuse.diploma = new SharePointFailure('throttled', 'busy');
    show({ units: [9], absent: [0, 0] }, site.answers);
    choose('Diplom');
    press('Fatta beslut om diplom');
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Beslutet är sparat, men allt hann inte skrivas. Sparat: beslutet. Återstår: diplomet och enhetens uppgifter i listan. SharePoint är överbelastat just nu.');
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
    const [decision] = site.written.decisions;
    const [first] = site.written.diplomas;
    document.body.innerHTML = '';
    show({ units: [9], absent: [0, 0] }, site.answers, undefined, storyFile({ units: [9], absent: [0, 0], file: { decisions: [stored(decision)] } }));
    expect(screen.getByRole('alert')).toHaveTextContent('Återstår: diplomet');
    press('Fortsätt');
    await waitFor(() => expect(site.written.diplomas).toHaveLength(2));
    // The key follows from the decision: SharePoint would have refused a second one.
    expect(site.written.diplomas[1].key).toBe(first.key);
  });

  it('a decision that stands can be corrected by a new one that refers to it and revokes its diploma', async () => {
    show({ units: [9], absent: [0, 0] }, site.answers);
    choose('Diplom');
    press('Fatta beslut om diplom');
    await waitFor(() => expect(site.written.groups).toHaveLength(1));
    const [decision] = site.written.decisions;
    const [diploma] = site.written.diplomas;
    const revoked: Partial<Diploma>[] = [];
    document.body.innerHTML = '';
    const file = storyFile({ units: [9], absent: [0, 0], file: { decisions: [stored(decision)], diplomas: [stored(diploma)] }, process: { stage: 'decided', computed: { participants: 9, outcome: 'awarded', decisionDay: isoDate('2026-11-23'), lastValidDay: undefined, costShare: undefined } } });
    show({ units: [9], absent: [0, 0] }, { ...site.answers, diplomas: { ...site.answers.diplomas, update: async (row, change) => { revoked.push(change); return saved({ ...row.value, ...change }); } } }, undefined, file);
    expect(within(screen.getByRole('region', { name: 'Beslutet är fattat' })).getByRole('link', { name: 'Visa diplom KRO-2026-0007' })).toBeInTheDocument();
    press('Rätta beslutet');
    choose('Ej diplom');
    write('Skäl', 'Fel enhet fick beslutet');
    press('Fatta beslut om ej diplom');
    await waitFor(() => expect(revoked).toHaveLength(1));
    expect(site.written.decisions[1]).toMatchObject({ outcome: 'notAwarded', correctsDecisionKey: decision.key });
    expect(revoked[0]).toMatchObject({ revokedDay: '2026-11-23', revokedReason: 'Ersatt genom ett rättat beslut 2026-11-23.' });
  });
});
