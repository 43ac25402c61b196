import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isoDate, keyFrom } from '../../src/rules/model';
import type {
  ApplicationKey,
  GroupKey,
  RegistrationKey,
  RegistrationWindow,
  SessionKey,
  SubmissionKey,
  TogetherKey,
  UnitEvent,
  UnitEventKey,
  UnitKey,
} from '../../src/rules/model';
import { MalformedRow } from '../../src/lists/failure';
import { elementAt } from '../../src/rules';
import { firstTwo } from '../../src/rules/testing/elements';
import { startContractSite } from './testing/contractSite';
import type { ContractSite } from './testing/contractSite';
import * as nouns from './testing/nouns';
import { savedIn } from './testing/nouns';

let contract: ContractSite;
beforeAll(async () => {
  contract = await startContractSite();
  await nouns.writeStory(contract.as('coordinator1').repositories);
});
afterAll(() => contract.close());

const names = Array.from({ length: 25 }, (_, index) => `p${index}`);

const renamed = (key: string, before: string, after: string): UnitEvent => ({
  key: keyFrom<UnitEventKey>(key),
  unitKey: keyFrom<UnitKey>('changed-by-two'),
  kind: 'renamed',
  day: isoDate('2026-11-22'),
  before,
  after,
  otherUnitKey: undefined,
  continuesSeries: false,
});

describe('the roll', () => {
  it('saves a column of 25 in one request, new cells and changed ones', async () => {
    const { repositories, counting } = contract.as('trainer.internal');
    await repositories.directory.currentUser();
    const created = await counting(() =>
      repositories.roll.save(
        names.map((name) => ({ before: undefined, after: nouns.attendance(name, 1), writeKey: `w-${name}` })),
      ),
    );
    expect(created.requests).toBe(1);
    expect(created.result.every(({ kind }) => kind === 'saved')).toBe(true);
    const changes = created.result.map((outcome, index) => ({
      before: savedIn(outcome).stored,
      after: nouns.attendance(elementAt(names, index), 1, { state: 'absent' }),
      writeKey: `x-${index}`,
    }));
    const changed = await counting(() => repositories.roll.save(changes));
    expect(changed.requests).toBe(1);
    const read = await repositories.roll.read(nouns.togetherKey);
    expect(read).toHaveLength(25);
    expect(read.every(({ value }) => value.state === 'absent')).toBe(true);
    expect(changed.result.map((outcome) => savedIn(outcome).stored.etag)).toEqual(read.map(({ etag }) => etag));
  });

  it('answers a cell that a colleague changed meanwhile with what the list has, and saves the others', async () => {
    const mine = contract.as('coordinator1').repositories.roll;
    const [before, other] = firstTwo(await mine.read(nouns.togetherKey));
    const theirs = elementAt(
      await contract
        .as('trainer.internal')
        .repositories.roll.save([{ before, after: { ...before.value, state: 'present' }, writeKey: 'theirs' }]),
      0,
    );
    savedIn(theirs);
    const [conflict, saved] = firstTwo(
      await mine.save([
        { before, after: { ...before.value, state: 'unmarked' }, writeKey: 'mine-1' },
        { before: other, after: { ...other.value, state: 'present' }, writeKey: 'mine-2' },
      ]),
    );
    expect(conflict).toMatchObject({
      kind: 'conflict',
      current: { value: { state: 'present' }, modifiedBy: 'Disa Lingonsved' },
    });
    expect(saved.kind).toBe('saved');
  });

  it('has no conflict when a colleague ticked the same', async () => {
    const mine = contract.as('coordinator1').repositories.roll;
    const after = nouns.attendance('twice', 1);
    const first = elementAt(
      await contract.as('trainer.internal').repositories.roll.save([{ before: undefined, after, writeKey: 'theirs' }]),
      0,
    );
    const second = elementAt(await mine.save([{ before: undefined, after, writeKey: 'mine' }]), 0);
    expect(savedIn(second).stored.id).toBe(savedIn(first).stored.id);
    const [other] = await mine.save([{ before: undefined, after: { ...after, state: 'absent' }, writeKey: 'mine' }]);
    expect(other).toMatchObject({ kind: 'conflict', current: { value: { state: 'present' } } });
  });

  it('knows its own write when the answer was lost, in a batch too', async () => {
    let lost = 1;
    const { repositories } = contract.as('coordinator1', (url) => url.endsWith('$batch') && lost-- > 0);
    const outcomes = await repositories.roll.save(
      ['lost1', 'lost2'].map((name) => ({
        before: undefined,
        after: nouns.attendance(name, 2),
        writeKey: `k-${name}`,
      })),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['saved', 'saved']);
    const read = await contract.as('coordinator1').repositories.roll.read(nouns.togetherKey);
    expect(read.filter(({ value }) => value.participantKey.includes('lost'))).toHaveLength(2);
  });
});

describe('a change', () => {
  it('of a unit that a colleague was ahead of records nothing of what has happened to it', async () => {
    const { catalogue } = contract.as('coordinator1').repositories;
    const before = savedIn(
      await catalogue.addUnit({ ...nouns.unit('a'), key: keyFrom<UnitKey>('changed-by-two') }),
    ).stored;
    savedIn(
      await contract
        .as('coordinator2')
        .repositories.catalogue.recordUnitEvent(renamed('theirs', before.value.name, 'Deras namn'), before, {
          name: 'Deras namn',
        }),
    );
    const mine = await catalogue.recordUnitEvent(renamed('mine', before.value.name, 'Mitt namn'), before, {
      name: 'Mitt namn',
    });
    expect(mine).toMatchObject({ kind: 'conflict', current: { value: { name: 'Deras namn' } } });
    const { unitEvents } = await catalogue.read(true);
    expect(
      unitEvents
        .map(({ value }) => value)
        .filter(({ unitKey }) => unitKey === before.value.key)
        .map(({ after }) => after),
    ).toEqual(['Deras namn']);
  });

  it('of a row that somebody else changed is a conflict with the row as it is now', async () => {
    const one = contract.as('coordinator1').repositories.groups;
    const two = contract.as('coordinator2').repositories.groups;
    const { group: before } = await one.open(nouns.group().key);
    savedIn(await two.update(before, { trainerName: 'Love' }));
    expect(await one.update(before, { trainerName: 'Disa Lingonsved' })).toMatchObject({
      kind: 'conflict',
      current: { value: { trainerName: 'Love' }, modifiedBy: 'Sixten Provgård' },
    });
  });

  it('knows its own write when the answer was lost', async () => {
    let lost = 1;
    const { repositories } = contract.as(
      'coordinator1',
      (_, init) => init.method === 'POST' && JSON.stringify(init.headers).includes('MERGE') && lost-- > 0,
    );
    const { group: before } = await repositories.groups.open(nouns.group().key);
    const { stored } = savedIn(await repositories.groups.update(before, { title: 'Koncept A: Växjö' }));
    expect(stored.value.title).toBe('Koncept A: Växjö');
    savedIn(await repositories.groups.update(stored, { title: 'Koncept A: Ljungby' }));
  });

  it('that changes nothing sends nothing', async () => {
    const { repositories, counting } = contract.as('coordinator1');
    await repositories.catalogue.read();
    const { group: before } = await repositories.groups.open(nouns.group().key);
    expect((await counting(() => repositories.groups.update(before, { title: before.value.title }))).requests).toBe(0);
  });

  it('of what people typed comes back letter by letter', async () => {
    const { groups } = contract.as('coordinator1').repositories;
    const { group: before } = await groups.open(nouns.group().key);
    const typed = `=HYPERLINK("x") <script>alert('1')</script> & 'citat' \u202E😀 %27 +`;
    savedIn(await groups.update(before, { title: typed }));
    expect((await groups.open(nouns.group().key)).group.value.title).toBe(typed);
  });
});

describe('adding', () => {
  it('the same person twice gives one row and counts as saved', async () => {
    const { participants, groups } = contract.as('coordinator1').repositories;
    const outcomes = await participants.add([nouns.participant('anna'), nouns.participant('dag')]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['saved', 'saved']);
    const file = await groups.open(nouns.group().key);
    expect(file.participants.map(({ value }) => value.personKey)).toEqual(['anna', 'bo', 'cia', 'dag']);
  });

  it('a group under a number somebody took meanwhile is answered as a duplicate, and goes through under the next', async () => {
    const { groups } = contract.as('coordinator1').repositories;
    const [one, two] = await Promise.all([
      groups.nextNumber('KRO', 2026),
      contract.as('coordinator2').repositories.groups.nextNumber('KRO', 2026),
    ]);
    expect([one, two]).toEqual(['KRO-2026-02', 'KRO-2026-02']);
    const formation = (key: string, number: string) => ({
      groups: [nouns.group({ key: keyFrom<GroupKey>(key), number })],
      processes: [],
      submissions: [],
      placedApplications: [],
    });
    expect((await groups.form(formation('g2', one))).complete).toBe(true);
    const clash = await groups.form(formation('g3', two));
    expect(clash).toMatchObject({ complete: false, saved: 0, problems: [{ failure: { kind: 'duplicate' } }] });
    expect((await groups.form(formation('g3', await groups.nextNumber('KRO', 2026)))).complete).toBe(true);
  });

  it('a formation again writes nothing twice', async () => {
    const { groups } = contract.as('coordinator1').repositories;
    const formation = {
      groups: [nouns.group()],
      processes: [nouns.process('a'), nouns.process('b')],
      submissions: [nouns.submission('a')],
      placedApplications: [],
    };
    expect(await groups.form(formation)).toEqual({ complete: true, saved: 4, problems: [] });
    expect(await groups.processesSince(2026)).toHaveLength(2);
  });

  it('a hand-in asked for twice is one row, whoever asks', async () => {
    const followUp = { ...nouns.submission('a'), key: keyFrom<SubmissionKey>('follow-up') };
    savedIn(
      elementAt(await contract.as('coordinator1').repositories.submissions.add([followUp, nouns.submission('a')]), 0),
    );
    savedIn(elementAt(await contract.as('coordinator2').repositories.submissions.add([followUp]), 0));
    const { submissions } = await contract.as('coordinator1').repositories.groups.open(nouns.group().key);
    expect(submissions.map(({ value }) => value.key).sort()).toEqual(['follow-up', 'submission-a', 'submission-b']);
  });

  it("what was typed anew after an answer that was lost is kept, in one row; a colleague's change since is left alone", async () => {
    const { applications, catalogue, sessions } = contract.as('coordinator1').repositories;
    const [application, unit, session] = [
      { ...nouns.application('typed'), key: keyFrom<ApplicationKey>('typed') },
      { ...nouns.unit('typed'), key: keyFrom<UnitKey>('typed') },
      nouns.session(1, { key: keyFrom<SessionKey>('typed') }),
    ];
    const registration: RegistrationWindow = {
      key: keyFrom<RegistrationKey>('typed'),
      programmeKey: nouns.version.programmeKey,
      state: 'closed',
      from: undefined,
      to: undefined,
      message: { sv: 'Stängt', en: 'Closed' },
    };
    const heads = savedIn(await applications.register(application)).stored;
    expect(
      [await catalogue.addUnit(unit), await sessions.save(session), await catalogue.addRegistration(registration)].map(
        ({ kind }) => kind,
      ),
    ).toEqual(['saved', 'saved', 'saved']);
    expect(
      savedIn(await applications.register({ ...application, headcount: 12, wishes: 'På fredagar' })).stored,
    ).toMatchObject({ id: heads.id, value: { headcount: 12, wishes: 'På fredagar' } });
    expect(savedIn(await catalogue.addUnit({ ...unit, name: 'Rättat namn' })).stored.value.name).toBe('Rättat namn');
    expect(savedIn(await sessions.save({ ...session, place: 'Salen' })).stored.value.place).toBe('Salen');
    expect(savedIn(await catalogue.addRegistration({ ...registration, state: 'open' })).stored.value.state).toBe(
      'open',
    );
    const waiting = (await applications.inPool()).waiting.filter(({ value }) => value.key === 'typed');
    expect(waiting.map(({ value }) => value.headcount)).toEqual([12]);
    savedIn(
      await contract
        .as('coordinator2')
        .repositories.applications.update(elementAt(waiting, 0), { state: 'interested' }),
    );
    // What a colleague has done with it since stands.
    expect(savedIn(await applications.register({ ...application, headcount: 12 })).stored.value.state).toBe(
      'interested',
    );
  });

  it('more rows than one batch carries', async () => {
    const { repositories, counting } = contract.as('coordinator1');
    const many = Array.from({ length: 230 }, (_, index) =>
      nouns.participant(`m${index}`, { togetherKey: keyFrom<TogetherKey>('many') }),
    );
    // As the group page has read: the names that are written next to the keys.
    await Promise.all([
      repositories.catalogue.read(),
      repositories.catalogue.units(many.map(({ unitKey }) => unitKey)),
    ]);
    const { result, requests } = await counting(() => repositories.participants.add(many));
    expect(requests).toBe(3);
    expect(result.filter(({ kind }) => kind === 'saved')).toHaveLength(230);
  });

  it('a decision taken twice is one; another in its place is answered with the first', async () => {
    const { repositories } = contract.as('coordinator1');
    savedIn(await repositories.decisions.take(nouns.decision('a')));
    savedIn(await repositories.decisions.take(nouns.decision('a')));
    expect(
      await contract.as('coordinator2').repositories.decisions.take(nouns.decision('a', { reason: 'annat' })),
    ).toMatchObject({ kind: 'conflict', current: { value: nouns.decision('a') } });
  });
});

describe('removing a participant', () => {
  it('is refused once there is attendance, and done otherwise', async () => {
    const { participants, groups, roll } = contract.as('coordinator1').repositories;
    const cell = elementAt(
      await roll.save([{ before: undefined, after: nouns.attendance('bo', 1), writeKey: 'bo' }]),
      0,
    );
    savedIn(cell);
    const file = await groups.open(nouns.group().key);
    const [bo, cia] = ['bo', 'cia'].map((name) => file.participants.find(({ value }) => value.personKey === name));
    if (!bo || !cia) throw new Error('somebody is missing');
    expect(await participants.remove(bo)).toMatchObject({ kind: 'refused', failure: { kind: 'validation' } });
    savedIn(await participants.remove(cia));
    expect((await groups.open(nouns.group().key)).participants.some(({ id }) => id === cia.id)).toBe(false);
  });
});

describe('invoice lines', () => {
  it('are updated while they are drafts, and change only their status afterwards', async () => {
    const { invoices, groups } = contract.as('coordinator1').repositories;
    await invoices.save([nouns.invoiceLine('a')]);
    expect((await invoices.save([nouns.invoiceLine('a', { status: 'toInvoice', costCentre: '12' })])).complete).toBe(
      true,
    );
    expect(await invoices.save([nouns.invoiceLine('a', { status: 'toInvoice', costCentre: '13' })])).toMatchObject({
      complete: false,
      problems: [{ failure: { kind: 'validation' } }],
    });
    expect((await invoices.save([nouns.invoiceLine('a', { status: 'invoiced', costCentre: '12' })])).complete).toBe(
      true,
    );
    expect(
      (await groups.open(nouns.group().key)).invoiceLines.map(({ value }) => [value.status, value.costCentre]),
    ).toEqual([['invoiced', '12']]);
  });
});

describe('a row that somebody broke in the list', () => {
  it('is an error that names list, item and column', async () => {
    const { repositories, site } = contract.as('coordinator1');
    const { stored } = savedIn(
      await repositories.sessions.save(
        nouns.session(1, {
          key: keyFrom<SessionKey>('broken'),
          togetherKey: keyFrom<TogetherKey>('broken'),
          groupKey: keyFrom<GroupKey>('broken'),
        }),
      ),
    );
    const path = `_api/web/getList('/sites/diplomering/Lists/Sessions')/items(${stored.id})`;
    await site.send({ path, method: 'MERGE', ifMatch: '*', body: { Day: '2026-02-30' } });
    const reading = repositories.staff.sessionByKey(stored.value.key);
    await expect(reading).rejects.toBeInstanceOf(MalformedRow);
    await expect(reading).rejects.toMatchObject({ list: 'Sessions', item: stored.id, column: 'Day' });
  });
});
