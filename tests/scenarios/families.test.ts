import { afterAll, beforeAll, describe } from '@jest/globals';
import { ostersundsKommunScenario } from './families/ostersundsKommun';
import { regionerISamverkanScenario } from './families/regionerISamverkan';
import { regionVarmlandScenario } from './families/regionVarmland';
import { regionVasterbottenScenario } from './families/regionVasterbotten';
import { versionsInTimeScenario } from './families/versionsInTime';
import { vgrJamlikVardScenario } from './families/vgrJamlikVard';
import { startScenario } from './testing/scenario';
import type { ScenarioSite } from './testing/scenario';

/** One site for them all: setting one up takes longer than the tests that use it. Each family's units are its own. */
let site: ScenarioSite;
beforeAll(async () => {
  site = await startScenario();
});
afterAll(() => site.contract.close());

describe('family 1', () => regionerISamverkanScenario(() => site));
describe('family 2', () => regionVarmlandScenario(() => site));
describe('family 3', () => regionVasterbottenScenario(() => site));
describe('family 4', () => ostersundsKommunScenario(() => site));
describe('family 5', () => vgrJamlikVardScenario(() => site));
describe('versions in time', () => versionsInTimeScenario(() => site));
