import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { programmePacks } from '../../src/programmes';
import type { Unit } from '../../src/rules';
import { installPacks } from '../../src/usecases/setUpSite/installPacks';
import { startContractSite } from '../contract/testing/contractSite';
import type { ContractSite } from '../contract/testing/contractSite';
import { savedIn } from '../contract/testing/nouns';
import { first } from '../../src/rules';

let contract: ContractSite;
beforeAll(async () => {
  contract = await startContractSite();
});
afterAll(() => contract.close());

const versions = programmePacks.flatMap((pack) => pack.versions);
const organisations = programmePacks.flatMap((pack) => pack.organisations);
const windows = programmePacks.flatMap((pack) => pack.registrationWindows);
const byKey = (one: { readonly key: string }, other: { readonly key: string }): number =>
  one.key.localeCompare(other.key);

describe('installing the packs', () => {
  it('puts every organisation, version and registration window into the lists as the packs have them', async () => {
    const {
      repositories: { catalogue },
      counting,
    } = contract.as('coordinator1');
    const { result: added, requests } = await counting(() => installPacks(catalogue, programmePacks));
    expect(added).toBe(organisations.length + versions.length + windows.length);
    // The catalogue once; an organisation is one request, a version two (its parts, then itself), a window two (its
    // programme's name, then itself).
    expect(requests).toBeLessThanOrEqual(1 + organisations.length + 2 * versions.length + 2 * windows.length);
    const there = await catalogue.read(true);
    expect([...there.versions].sort(byKey)).toEqual([...versions].sort(byKey));
    expect(there.organisations.map(({ value }) => [value.name, value.code, value.kind])).toEqual(
      organisations.map(({ name, code, kind }) => [name, code, kind]),
    );
    expect(there.registrationWindows.map(({ value }) => value)).toMatchObject(
      windows.map(({ citation, ...window }) => window),
    );
  });

  it('gives trainers of its own only to an organisation whose page says so', async () => {
    const there = await contract.as('coordinator1').repositories.catalogue.read(true);
    expect(there.organisations.filter(({ value }) => value.hasOwnTrainers).map(({ value }) => value.name)).toEqual([
      'Region Värmland',
    ]);
  });

  it('again adds nothing, in one request', async () => {
    const {
      repositories: { catalogue },
      counting,
    } = contract.as('coordinator2');
    expect(await counting(() => installPacks(catalogue, programmePacks))).toEqual({ result: 0, requests: 1 });
  });

  it('leaves as it is what a coordinator has changed', async () => {
    const { catalogue } = contract.as('coordinator1').repositories;
    const window = first((await catalogue.read(true)).registrationWindows);
    savedIn(await catalogue.updateRegistration(window, { state: 'open' }));
    const blekinge = (await catalogue.read(true)).organisations.find(({ value }) => value.code === 'BLE');
    if (blekinge === undefined) throw new Error('Blekinge is gone');
    savedIn(await catalogue.updateOrganisation(blekinge, { hasOwnTrainers: true }));
    expect(await installPacks(catalogue, programmePacks)).toBe(0);
    const there = await catalogue.read(true);
    expect(first(there.registrationWindows).value.state).toBe('open');
    expect(there.organisations.find(({ value }) => value.code === 'BLE')?.value.hasOwnTrainers).toBe(true);
  });

  it('brings the units a page names to the site of their organisation, and to no other', async () => {
    const { catalogue } = contract.as('coordinator1').repositories;
    const names = async (): Promise<readonly string[]> =>
      (await contract.as('coordinator1').repositories.catalogue.readWithUnits()).units.map(
        ({ value }: { readonly value: Unit }) => value.name,
      );
    expect(await names()).toEqual([]);
    savedIn(
      await contract.as('owner').repositories.catalogue.saveHome({
        organisationKey: organisations.find(({ code }) => code === 'OSD')?.key,
        signedBy: 'Kim',
        contactEmail: 'kim@example.org',
      }),
    );
    expect(await installPacks(catalogue, programmePacks)).toBe(5);
    expect(await names()).toEqual([
      'Östersunds bibliotek',
      'Elevhälsan',
      'Område HR',
      'Område kommunikation',
      'Storsjöskolan',
    ]);
    expect(await installPacks(catalogue, programmePacks)).toBe(0);
  });
});
