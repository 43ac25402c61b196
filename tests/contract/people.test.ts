import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { keyFrom, type ParticipantKey, type PersonKey } from '../../src/rules';
import { addPeople, type NewPerson } from '../../src/usecases/addPeople/addPeople';
import { hideName } from '../../src/usecases/changePeople/hideName';
import { mergePeople } from '../../src/usecases/changePeople/mergePeople';
import { restAs } from '../privacy/testing/rest';
import { startContractSite, type ContractSite } from './testing/contractSite';
import * as nouns from './testing/nouns';
import { savedIn } from './testing/nouns';

let contract: ContractSite;
beforeAll(async () => {
  contract = await startContractSite();
  await nouns.writeStory(contract.as('coordinator1').repositories);
});
afterAll(() => contract.close());

const list = (title: string): string => `web/lists/getbytitle('${encodeURIComponent(title)}')`;
const units = [{ unitKey: keyFrom<NewPerson['unitKey']>('a'), name: 'Norr', process: nouns.process('a') }];

/** Everything that a trainer can read of the list of participants, the versions and the recycle bin included. */
async function readByTrainer(title: string): Promise<string> {
  const rest = restAs(contract.url, 'trainer.internal');
  const items = await rest({ method: 'GET', path: `${list(title)}/items?$top=5000` });
  const ids = Array.from(items.text.matchAll(/"Id":(\d+)/g), ([, id]) => id);
  const answers = [items];
  for (let id = 1; id <= Math.max(...ids.map(Number)); id += 1) {
    answers.push(await rest({ method: 'GET', path: `${list(title)}/items(${id})` }));
    answers.push(await rest({ method: 'GET', path: `${list(title)}/items(${id})/versions` }));
  }
  answers.push(await rest({ method: 'GET', path: 'web/recyclebin' }));
  return answers.map(({ text }) => text).join('\n');
}

describe('a name that an alias has replaced', () => {
  it('is nowhere a trainer can read over REST: not in the row, its versions or the recycle bin', async () => {
    const { repositories } = contract.as('coordinator1');
    const hidden = nouns.participant('hemlig', { name: 'Hemlig Hemligsson', email: 'hemlig@example.org' });
    const [added] = await repositories.participants.add([hidden]);
    const mark = nouns.attendance('hemlig', 1);
    await repositories.roll.save([{ before: undefined, after: mark, writeKey: 'w-hemlig' }]);
    if (added === undefined) throw new Error('nothing was added');
    const row = savedIn(added).stored;
    const renamed = savedIn(await repositories.participants.update(row, { name: 'Hemlig Hemligsson-Ek' })).stored;
    // The versions do tell, as long as the row is there.
    const titles = await repositories.participants.find({ emails: ['hemlig@example.org'] });
    expect(titles.map(({ value }) => value.name)).toEqual(['Hemlig Hemligsson-Ek']);
    const listTitle = await titleOf('Participants');
    expect(await readByTrainer(listTitle)).toContain('Hemlig Hemligsson');

    expect(await hideName(renamed, { name: 'Deltagare 9' }, repositories)).toEqual({ kind: 'hidden' });
    const read = await readByTrainer(listTitle);
    expect(read).toContain('Deltagare 9');
    expect(read).not.toMatch(/hemlig/i);
    const cells = await repositories.roll.read(nouns.togetherKey);
    const rows = await repositories.participants.read(nouns.togetherKey);
    const alias = rows.find(({ value }) => value.name === 'Deltagare 9')?.value;
    expect(alias).toMatchObject({ isAlias: true, email: undefined });
    expect(cells.filter(({ value }) => value.participantKey === alias?.key).map(({ value }) => value.state)).toEqual([
      'present',
    ]);
    expect(cells.some(({ value }) => value.participantKey === hidden.key)).toBe(false);
  });
});

describe('one person', () => {
  it('is on the list once when two coordinators add them at the same time', async () => {
    const person = {
      name: 'Två Tvåsson',
      email: 'tva@example.org',
      unitKey: nouns.process('a').unitKey,
      isManager: false,
    };
    const [one, other] = await Promise.all(
      ['coordinator1', 'coordinator2'].map((login, index) =>
        addPeople(
          [{ ...person, email: index === 0 ? person.email : 'TVA@Example.org\u200b' }],
          nouns.group(),
          units,
          contract.as(login).repositories,
        ),
      ),
    );
    const { repositories } = contract.as('coordinator1');
    const rows = await repositories.participants.find({ emails: ['tva@example.org'] });
    expect(rows).toHaveLength(1);
    expect([...(one ?? []), ...(other ?? [])].filter(({ kind }) => kind === 'added')).toHaveLength(1);
    // A key that no address leads to.
    expect(rows[0]?.value.personKey).toMatch(/^[0-9a-f]{32}$/);
  });

  it('with two rows becomes one, with the marks of both', async () => {
    const { repositories } = contract.as('coordinator1');
    const [kept, dropped] = ['delad1', 'delad2'].map((name) =>
      nouns.participant(name, { personKey: keyFrom<PersonKey>(name) }),
    );
    if (kept === undefined || dropped === undefined) throw new Error('two rows were made');
    await repositories.participants.add([kept, dropped]);
    await repositories.roll.save([
      { before: undefined, after: nouns.attendance('delad1', 1), writeKey: 'd1' },
      { before: undefined, after: nouns.attendance('delad2', 2, { state: 'absent' }), writeKey: 'd2' },
    ]);
    expect(
      await mergePeople(nouns.group().key, { kept: kept.key, dropped: dropped.key, chosen: new Map() }, repositories),
    ).toEqual({ kind: 'merged' });
    const keys: readonly ParticipantKey[] = (await repositories.participants.read(nouns.togetherKey)).map(
      ({ value }) => value.key,
    );
    expect([keys.includes(kept.key), keys.includes(dropped.key)]).toEqual([true, false]);
    const cells = await repositories.roll.read(nouns.togetherKey);
    expect(
      cells
        .filter(({ value }) => value.participantKey === kept.key)
        .map(({ value }) => value.state)
        .sort(),
    ).toEqual(['absent', 'present']);
  });
});

/** What a list is called on the site, from the address that the product reads it by. */
async function titleOf(name: string): Promise<string> {
  const { text } = await restAs(
    contract.url,
    'owner',
  )({
    method: 'GET',
    path: `web/lists?$select=Title,RootFolder/ServerRelativeUrl&$expand=RootFolder`,
  });
  const found = new RegExp(`"Title":"([^"]+)"[^}]*?/${name}"|/${name}"[^}]*}[^}]*"Title":"([^"]+)"`).exec(text);
  return found?.[1] ?? found?.[2] ?? name;
}
