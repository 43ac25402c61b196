import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listPath } from '../../src/lists/listAddress';
import { isoDate, keyFrom, stated } from '../../src/rules/model';
import type { GroupKey, SessionKey, TogetherKey, UnitKey } from '../../src/rules/model';
import { first } from '../../src/rules';
import { startContractSite } from './testing/contractSite';
import type { ContractSite } from './testing/contractSite';
import * as nouns from './testing/nouns';
import { savedIn } from './testing/nouns';

let contract: ContractSite;
beforeAll(async () => {
  contract = await startContractSite();
  const { repositories } = contract.as('coordinator1');
  await nouns.writeStory(repositories);
  savedIn(await repositories.decisions.take(nouns.decision('a')));
  savedIn(await repositories.diplomas.issue(nouns.diploma('a')));
  expect(await repositories.invoices.save([nouns.invoiceLine('a'), nouns.invoiceLine('b')])).toEqual({
    complete: true,
    saved: 2,
    problems: [],
  });
  savedIn(await contract.as('staff1').repositories.requests.send(nouns.joinRequest('one')));
});
afterAll(() => contract.close());

describe('the catalogue', () => {
  it('comes back as it was written, in one request, and is kept', async () => {
    const { repositories, counting } = contract.as('coordinator2');
    const { result: catalogue, requests } = await counting(() => repositories.catalogue.read());
    expect(requests).toBe(1);
    expect(catalogue.organisations.map(({ value }) => value)).toEqual([nouns.organisation]);
    expect(catalogue.versions).toEqual([nouns.version]);
    expect(catalogue.home).toEqual({
      organisationKey: nouns.organisation.key,
      signedBy: 'Kim',
      contactEmail: 'diplomering@example.org',
    });
    expect((await counting(() => repositories.catalogue.read())).requests).toBe(0);
    expect((await counting(() => repositories.catalogue.read(true))).requests).toBe(1);
  });

  it('has its units apart: those asked for in one request, each asked for once, and all of them in one more', async () => {
    const {
      repositories: { catalogue },
      counting,
    } = contract.as('coordinator2');
    const [a, b] = [nouns.unit('a'), nouns.unit('b')];
    const asked = async (...keys: readonly UnitKey[]): Promise<unknown> => {
      const { result, requests } = await counting(() => catalogue.units(keys));
      return { units: result.map(({ value }) => value), requests };
    };
    expect(await asked(b.key)).toEqual({ units: [b], requests: 1 });
    expect(await asked(a.key, b.key, a.key)).toEqual({ units: [a, b], requests: 1 });
    expect(await asked(b.key, a.key)).toEqual({ units: [b, a], requests: 0 });
    expect(await asked(nouns.unit('nowhere').key)).toEqual({ units: [], requests: 1 });
    const { result, requests } = await counting(() => catalogue.readWithUnits());
    expect({ units: result.units.map(({ value }) => value), versions: result.versions, requests }).toEqual({
      units: [a, b],
      versions: [nouns.version],
      requests: 2,
    });
    expect((await counting(() => catalogue.readWithUnits())).requests).toBe(0);
    await catalogue.read(true);
    expect(await asked(a.key)).toEqual({ units: [a], requests: 1 });
  });

  it('never changes a published version', async () => {
    const { catalogue } = contract.as('coordinator1').repositories;
    expect((await catalogue.publishVersion(nouns.version)).kind).toBe('saved');
    const changed = { ...nouns.version, groupSize: { ...nouns.version.groupSize, most: stated(99) } };
    expect(await catalogue.publishVersion(changed)).toMatchObject({ kind: 'refused', failure: { kind: 'duplicate' } });
    expect((await catalogue.read(true)).versions).toEqual([nouns.version]);
  });
});

describe('a group file', () => {
  it('is read whole in two requests', async () => {
    const { repositories, counting } = contract.as('coordinator2');
    const { result: file, requests } = await counting(() => repositories.groups.open(nouns.group().key));
    expect(requests).toBe(2);
    expect((await counting(() => repositories.groups.open(nouns.group().key))).requests).toBe(1);
    expect(file.group.value).toEqual(nouns.group());
    expect(file.groupsTogether.map(({ value }) => value)).toEqual([nouns.group()]);
    expect(file.processes.map(({ value }) => value)).toEqual([nouns.process('a'), nouns.process('b')]);
    expect(file.participants.map(({ value }) => value)).toEqual(
      ['anna', 'bo', 'cia'].map((name) => nouns.participant(name)),
    );
    expect(file.sessions.map(({ value }) => value)).toEqual([nouns.session(1), nouns.session(2)]);
    expect(file.submissions.map(({ value }) => value)).toEqual([nouns.submission('a'), nouns.submission('b')]);
    expect(file.decisions.map(({ value }) => value)).toEqual([nouns.decision('a')]);
    expect(file.diplomas.map(({ value }) => value)).toEqual([nouns.diploma('a')]);
    expect(file.invoiceLines.map(({ value }) => value)).toEqual([nouns.invoiceLine('a'), nouns.invoiceLine('b')]);
    expect(file.requests.map(({ value }) => value)).toEqual([
      {
        ...nouns.joinRequest('one'),
        answeredUtc: undefined,
        answer: undefined,
        authorName: 'Alva Rönnhult',
        authorEmail: 'staff1@example.org',
        createdUtc: expect.stringMatching(/Z$/),
        writtenBy: undefined,
        cameAnswered: false,
      },
    ]);
    expect(file.group).toMatchObject({ modifiedBy: 'Kim Exempelsson' });
  });

  it('of a trainer has everything but the invoice basis', async () => {
    const file = await contract.as('trainer.internal').repositories.groups.open(nouns.group().key);
    expect(file.invoiceLines).toEqual([]);
    expect(file.participants).toHaveLength(3);
  });

  it('that does not exist is not found', async () => {
    await expect(
      contract.as('coordinator1').repositories.groups.open(keyFrom<GroupKey>("no' or 1 eq 1")),
    ).rejects.toMatchObject({ kind: 'notFound' });
  });

  it('brings a session elsewhere that a participant attended', async () => {
    const { repositories } = contract.as('coordinator1');
    const elsewhere = nouns.session(2, {
      key: keyFrom<SessionKey>('elsewhere'),
      groupKey: keyFrom<GroupKey>('other'),
      togetherKey: keyFrom<TogetherKey>('other'),
    });
    savedIn(await repositories.sessions.save(elsewhere));
    const cell = first(
      await repositories.roll.save([
        { before: undefined, after: nouns.attendance('cia', 2, { sessionKey: elsewhere.key }), writeKey: 'w' },
      ]),
    );
    savedIn(cell);
    const file = await repositories.groups.open(nouns.group().key);
    expect(file.sessions.map(({ value }) => value.key)).toEqual([
      nouns.session(1).key,
      nouns.session(2).key,
      elsewhere.key,
    ]);
  });
});

describe('a group that has been listed', () => {
  it('opens in one request, and is missed where it has been removed since', async () => {
    const {
      repositories: { groups },
      counting,
    } = contract.as('coordinator2');
    const gone = nouns.group({
      key: keyFrom<GroupKey>('gone'),
      number: 'KRO-2030-99',
      togetherKey: keyFrom<TogetherKey>('gone'),
      year: 2030,
      processKeys: [],
    });
    expect(
      (await groups.form({ groups: [gone], processes: [], submissions: [], placedApplications: [] })).complete,
    ).toBe(true);
    expect((await groups.listed(2026)).map(({ key }) => key).sort()).toEqual([gone.key, nouns.group().key].sort());
    const {
      result: { group },
      requests,
    } = await counting(() => groups.open(gone.key));
    expect({ number: group.value.number, requests }).toEqual({ number: 'KRO-2030-99', requests: 1 });
    const { site } = contract.as('owner');
    await site.send({ path: `${listPath(site, 'Groups')}/items(${group.id})`, method: 'DELETE', ifMatch: '*' });
    await expect(groups.open(gone.key)).rejects.toMatchObject({ kind: 'notFound' });
  });
});

describe('what people read in the lists', () => {
  const columns = async (list: string, select: string, login = 'director'): Promise<unknown> =>
    (
      await contract.as(login).site.send({
        path: `_api/web/getList('/sites/diplomering/Lists/${list}')/items`,
        query: { $select: select, $top: '1' },
      })
    ).body;

  it('has names, Swedish words, kronor and real dates in addition to the keys', async () => {
    expect(await columns('Processes', 'Title,OrgName,Stage,RuleVersion,LastValid,CostShare,Outcome')).toMatchObject({
      value: [
        {
          Title: 'Enheten a',
          OrgName: "Region O'Lund & <Söner>",
          Stage: 'Bekräftad',
          RuleVersion: `${nouns.version.programmeTitle.sv}, regler från ${nouns.version.validFrom}`,
          CostShare: 3550,
          Outcome: 'Ej avgjort',
        },
      ],
    });
    expect(await columns('Sessions', 'Title')).toMatchObject({
      value: [{ Title: first(nouns.version.steps).title.sv }],
    });
    expect(await columns('InvoiceLines', 'UnitName,Amount,Status')).toMatchObject({
      value: [{ UnitName: 'Enheten a', Amount: 3550, Status: 'Utkast' }],
    });
    // A snapshot can tell whether a unit's manager came, so decisions are for those who may read the roll.
    expect(await columns('Decisions', 'UnitName,Outcome', 'trainer.internal')).toMatchObject({
      value: [{ UnitName: 'Enheten a', Outcome: 'Villkorat' }],
    });
  });

  it('keeps the day of a date twin in Swedish time', async () => {
    const body = await columns('Diplomas', 'LastValidDay,LastValid');
    expect(body).toMatchObject({ value: [{ LastValidDay: '2030-12-15', LastValid: '2030-12-14T23:00:00Z' }] });
  });
});

describe('lists across groups', () => {
  it('are read by index: groups, processes, sessions, diplomas, applications', async () => {
    const { groups, sessions, diplomas, applications, decisions, invoices } = contract.as('coordinator2').repositories;
    expect((await groups.since(2026)).map(({ value }) => value.number)).toEqual(['KRO-2026-1']);
    expect(await groups.since(2027)).toEqual([]);
    expect(await groups.processesSince(2026)).toHaveLength(2);
    expect(
      (await sessions.between(isoDate('2026-11-03'), isoDate('2026-11-03'))).map(({ value }) => value.key),
    ).toEqual(['session-1']);
    expect((await groups.listed(2026)).map(({ number, computed: { size } }) => [number, size])).toEqual([
      ['KRO-2026-1', nouns.group().computed.size],
    ]);
    expect(await groups.listed(2027)).toEqual([]);
    expect(await groups.versionsBoundSince(2026)).toEqual([nouns.version.key, nouns.version.key]);
    const [from, today] = [isoDate('2026-01-01'), isoDate('2026-11-22')];
    expect(nouns.diploma('a')).toMatchObject(first((await diplomas.register(from, today)).diplomas));
    expect(nouns.diploma('a')).toMatchObject(first((await diplomas.watched(from, today, 2025)).diplomas));
    expect(await diplomas.register(isoDate('2031-01-01'), today)).toEqual({
      diplomas: [],
      endedUnits: [],
      renewals: [],
    });
    const of = await diplomas.forUnits([nouns.unit('a').key, nouns.unit('b').key]);
    expect([of.units.map(({ value }) => value), of.diplomas.map(({ value }) => value)]).toEqual([
      [nouns.unit('a'), nouns.unit('b')],
      [nouns.diploma('a')],
    ]);
    expect((await diplomas.byKey(nouns.diploma('a').key)).value).toEqual(nouns.diploma('a'));
    expect(await applications.inPool()).toEqual({ waiting: [], interested: [], asked: [] });
    expect(await decisions.between(nouns.decision('a').day, nouns.decision('a').day)).toHaveLength(1);
    expect(await invoices.open()).toHaveLength(2);
  });

  it('have a diploma without a last day in the register', async () => {
    const { diplomas } = contract.as('coordinator1').repositories;
    savedIn(await diplomas.issue(nouns.diploma('bb', { lastValidDay: undefined })));
    expect(
      (await diplomas.register(isoDate('2031-01-01'), isoDate('2026-11-22'))).diplomas.map(({ key }) => key),
    ).toEqual(['diploma-bb']);
  });

  it('have every diploma in the register once, whichever year it was awarded', async () => {
    const { diplomas } = contract.as('coordinator1').repositories;
    const awarded = [1999, 2017, 2018, 2026, 2027, 2050];
    for (const year of awarded)
      savedIn(
        await diplomas.issue(
          nouns.diploma(`year${year}`, {
            number: `KRO-${year}-0099`,
            awardDay: isoDate(`${year}-05-01`),
            year,
            lastValidDay: isoDate('2060-01-01'),
          }),
        ),
      );
    for (const from of ['2055-01-01', '2026-11-22', '2016-01-01', '1990-01-01']) {
      const register = (await diplomas.register(isoDate(from), isoDate('2026-11-22'))).diplomas;
      expect(
        register
          .filter(({ lastValidDay }) => lastValidDay === '2060-01-01')
          .map(({ awardDay }) => Number(awardDay.slice(0, 4)))
          .sort(),
      ).toEqual(awarded);
    }
  });
});
