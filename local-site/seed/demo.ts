import { buildInvoiceLines } from '../../src/usecases/invoice/buildInvoiceLines';
import { requestKey } from '../../src/usecases/sendRequests/ownRequest';
import { instantOf } from '../../src/features/sessions/swedishInstant';
import { swedishDayOf, swedishTimeOf } from '../../src/rules';
import type { Repositories } from '../../src/lists/repositories/ports';
import type { Progress } from '../cli/progress';
import { regionerISamverkan } from '../../src/programmes';
import { konceptAVersion, renewalVersion } from './versions';
import {
  addDays,
  addYears,
  defaultRenewalWindowMonths,
  groupNumber,
  isoDate,
  keyFrom,
  kronor,
  renewalWindowStart,
  type ApplicationKey,
  type Diploma,
  type DiplomaKey,
  type IsoDate,
  type OrganisationKey,
  type SeriesKey,
  type Unit,
} from '../../src/rules';
import { people, type Person } from './people';
import {
  saved,
  settledGroup,
  tellDecisions,
  tellGroup,
  type GroupStory,
  type SessionStory,
  type ToldGroup,
} from './story';
import { units } from './units';
import { weekday } from './weekday';

type As = (login: string) => Repositories;

const demoStep = 'Writing the demo data';
/** Ten groups, each told and then settled, and four other things. */
const demoParts = 24;

/** A region in full swing: every state a coordinator can meet, dated around the day the site is made. */
export async function seedDemo(as: As, now: Date, progress: Progress = () => undefined): Promise<void> {
  const today = swedishDayOf(now);
  const coordinator = as('coordinator1');
  let done = 0;
  progress(demoStep, done, demoParts);
  const told = (): void => progress(demoStep, (done += 1), demoParts);
  await tellInstallation(as, today);
  told();
  await tellApplications(coordinator, today);
  told();
  await tellDiplomas(coordinator, today);
  told();
  const groups = await tellGroups(coordinator, today, now, told);
  await tellRequests(as, groups, now);
  told();
  for (const { group } of Object.values(groups)) {
    await settledGroup(coordinator, group.key, today, coordinator.diplomas);
    told();
  }
}

async function tellInstallation(as: As, today: IsoDate): Promise<void> {
  const { catalogue } = as('coordinator1');
  const organisations = (await catalogue.read(true)).organisations;
  // Of the co-operating regions Blekinge goes without trainers of its own, so that an internal price that nobody has
  // stated can be met.
  const stated = new Set(regionerISamverkan.organisations.map(({ key }) => key));
  for (const organisation of organisations.filter(({ value }) => stated.has(value.key) && value.code !== 'BLE'))
    saved(await catalogue.updateOrganisation(organisation, { hasOwnTrainers: true }));
  saved(
    await as('owner').catalogue.saveHome({
      organisationKey: keyFrom<OrganisationKey>('region-kro'),
      signedBy: 'Kim Exempelsson',
      contactEmail: 'coordinator1@example.org',
    }),
  );
  for (const unit of Object.values(units))
    saved(await catalogue.addUnit({ ...unit, activeFrom: isoDate(`${Number(today.slice(0, 4)) - 12}-01-01`) }));
}

async function tellApplications({ applications }: Repositories, today: IsoDate): Promise<void> {
  const waiting: readonly (readonly [Unit, number, number, string, string])[] = [
    [units.bolmen, 5, 42, 'Gunvor Almskog', ''],
    [units.uppvidinge, 4, 21, 'Pelle Sjöryd', ''],
    [units.lagan, 9, 56, 'Shirin Ekeberga', 'Helst veckorna 5–9.'],
    [units.mockeln, 6, 48, 'Bo Kvarnhage', ''],
    [units.salen, 4, 35, 'Tuva Lönnebro', 'Inte vecka 8.'],
    [units.vidostern, 3, 28, 'Reza Moheda', ''],
    [units.femlingen, 12, 19, 'Ulla-Britt Furuby', 'Kan gå ensam, helst i mars.'],
    [units.mien, 11, 10, 'Jesper Rävemåla', ''],
  ];
  for (const [unit, headcount, daysAgo, contactName, wishes] of waiting) {
    const receivedDay = addDays(today, -daysAgo);
    saved(
      await applications.register({
        key: keyFrom<ApplicationKey>(`application-${unit.key}`),
        unitKey: unit.key,
        programmeKey: konceptAVersion().programmeKey,
        receivedDay,
        headcount,
        contactName,
        contactEmail: undefined,
        wishes,
        shownPrice: kronor(5900),
        priceAsOf: receivedDay,
        state: 'waiting',
        processKey: undefined,
      }),
    );
  }
}

/** What was awarded before the tool came: stated dates, rule version unknown. */
async function tellDiplomas({ diplomas }: Repositories, today: IsoDate): Promise<void> {
  const issue = async (unit: Unit, number: number, awardDay: IsoDate, more: Partial<Diploma> = {}): Promise<void> => {
    const key = keyFrom<DiplomaKey>(`diploma-imported-${number}`);
    const lastValidDay = addYears(awardDay, 4);
    saved(
      await diplomas.issue({
        key,
        number: `KRO-${awardDay.slice(0, 4)}-${String(number).padStart(4, '0')}`,
        unitKey: unit.key,
        organisationKey: unit.organisationKey,
        seriesKey: keyFrom<SeriesKey>(`series-${unit.key}`),
        processKey: undefined,
        togetherKey: undefined,
        decisionKey: undefined,
        versionKey: undefined,
        issuedUnitName: unit.name,
        issuedOrganisationName: 'Region Kronoberg',
        programmeTitle: 'Hbtq-diplomering',
        awardWord: 'diplom',
        hsaId: unit.hsaId,
        category: unit.category,
        municipality: unit.municipality,
        awardDay,
        lastValidDay,
        coverage: undefined,
        renewalFromDay: renewalWindowStart(lastValidDay, { renewalWindowMonths: defaultRenewalWindowMonths }),
        signedBy: 'Kim Exempelsson',
        revokedDay: undefined,
        revokedReason: undefined,
        imported: true,
        withDeviation: false,
        year: Number(awardDay.slice(0, 4)),
        ...more,
      }),
    );
  };
  const endingIn = (days: number): IsoDate => addYears(addDays(today, days), -4);
  await issue(units.lagan, 3, isoDate('2018-05-14'));
  await issue(units.lamhult, 11, endingIn(900));
  await issue(units.hovmantorp, 12, endingIn(620));
  await issue(units.toftasjon, 13, endingIn(178));
  await issue(units.madkroken, 14, endingIn(23));
  await issue(units.ryssby, 15, endingIn(-3));
  await issue(units.femlingen, 16, endingIn(400), {
    revokedDay: addDays(today, -60),
    revokedReason: 'Enheten har delats och utbildningen omfattar inte längre arbetsgruppen.',
  });
  await issue(units.salsjon, 17, endingIn(-300));
  await issue(units.salsjon, 18, addDays(today, -330), { imported: true });
}

interface DemoGroups {
  readonly alvesta: ToldGroup;
  readonly salsjon: ToldGroup;
  readonly others: ToldGroup;
}

async function tellGroups(
  repositories: Repositories,
  today: IsoDate,
  now: Date,
  onTold: () => void,
): Promise<DemoGroups> {
  const on = (days: number): IsoDate => weekday(addDays(today, days));
  const confirmed = (daysAgo: number): IsoDate => addDays(today, -daysAgo);
  const number = (sequence: number, day: IsoDate): string => groupNumber('KRO', Number(day.slice(0, 4)), sequence);
  const afternoon = (
    step: number,
    day: IsoDate,
    place: string,
    closed: boolean,
    more: Partial<SessionStory> = {},
  ): SessionStory => ({ step, day, from: '13:00', to: '16:00', place, closed, ...more });
  const disa = { kind: 'internal', name: 'Disa Lingonsved' } as const;
  const love = { kind: 'external', name: 'Love Utbysjö' } as const;
  const tell = async (
    story: Omit<GroupStory, 'version' | 'number'> & {
      readonly sequence: number;
      readonly version?: GroupStory['version'];
    },
  ): Promise<ToldGroup> => {
    const told = await tellGroup(repositories, {
      version: konceptAVersion(),
      ...story,
      number: number(story.sequence, story.confirmedDay),
    });
    onTold();
    return told;
  };

  const alvesta = await tell({
    id: 'alvesta',
    sequence: 14,
    title: 'Alvesta, Åsnen och Helgasjön',
    confirmedDay: confirmed(70),
    trainer: disa,
    units: [
      { unit: units.alvesta, people: alvestaPeople() },
      { unit: units.asnen, people: asnenPeople() },
      { unit: units.helgasjon, people: helgasjonPeople() },
    ],
    sessions: [
      afternoon(0, on(-20), 'Konferensrum Tallen, Alvesta', true, { absent: [3, 18] }),
      {
        step: 1,
        day: today,
        ...hoursAround(now),
        place: 'Konferensrum Tallen, Alvesta',
        closed: false,
        absent: [8],
        unmarked: [1, 5, 13, 19, 22],
      },
    ],
    assignment: { dueDay: on(25), state: 'due' },
  });
  const skatelov = await tell({
    id: 'skatelov',
    sequence: 11,
    title: 'Skatelöv, Torsjö och Uråsa',
    confirmedDay: confirmed(98),
    trainer: disa,
    units: [
      { unit: units.skatelov, people: people(8, 40) },
      { unit: units.torsjo, people: people(7, 50) },
      { unit: units.urasa, people: people(7, 60) },
    ],
    sessions: [
      afternoon(0, on(-40), 'Torsjö', true, { absent: [2, 11] }),
      afternoon(1, on(-12), 'Torsjö', true, { absent: [4, 10, 19] }),
    ],
    assignment: { dueDay: on(25), state: 'approved', day: confirmed(4) },
  });
  const fiolen = await tell({
    id: 'fiolen',
    sequence: 10,
    title: 'Vårdcentralen Fiolen',
    confirmedDay: confirmed(90),
    trainer: love,
    units: [{ unit: units.fiolen, people: people(20, 80) }],
    sessions: [
      afternoon(0, on(-50), 'Fiolens samlingssal', true, { absent: [5, 6] }),
      afternoon(1, on(-28), 'Fiolens samlingssal', true),
    ],
    assignment: { dueDay: on(-2), state: 'approved', day: confirmed(4) },
  });
  const rottnen = await tell({
    id: 'rottnen',
    sequence: 8,
    title: 'Ungdomsmottagningen Rottnen',
    confirmedDay: confirmed(120),
    trainer: disa,
    units: [{ unit: units.rottnen, people: people(12, 110) }],
    sessions: [afternoon(0, on(-80), 'Rottnen', true, { absent: [7] }), afternoon(1, on(-52), 'Rottnen', true)],
    assignment: { dueDay: on(-20), state: 'approved', day: confirmed(24) },
  });
  await tellDecisions(repositories, rottnen.group.key, confirmed(7), {
    outcome: 'awarded',
    reason: '',
    by: 'Kim Exempelsson',
  });
  const decided = await settledGroup(repositories, rottnen.group.key, today);
  await repositories.invoices.save(buildInvoiceLines(decided, rottnen.group, 'toInvoice', today));
  const salsjon = await tell({
    id: 'salsjon',
    sequence: 15,
    title: 'Vårdcentralen Sälsjön, nya arbetsgruppen',
    confirmedDay: confirmed(14),
    trainer: disa,
    units: [{ unit: units.salsjon, people: people(12, 130) }],
    sessions: [
      { step: 0, day: on(1), from: '08:30', to: '12:00', place: 'Sälsjön, plan 2', closed: false, unmarked: 'all' },
      afternoon(1, on(22), 'Sälsjön, plan 2', false, { unmarked: 'all' }),
    ],
    assignment: { dueDay: on(60), state: 'due' },
  });
  const madkroken = await tell({
    id: 'madkroken',
    sequence: 16,
    title: 'Barnhälsan Madkroken, omdiplomering',
    version: renewalVersion(),
    confirmedDay: confirmed(30),
    trainer: disa,
    units: [{ unit: units.madkroken, people: people(9, 150), renews: keyFrom<DiplomaKey>('diploma-imported-14') }],
    sessions: [afternoon(0, on(3), 'Madkroken', false, { unmarked: 'all' })],
    assignment: { dueDay: on(40), state: 'due' },
  });
  const hovmantorp = await tell({
    id: 'hovmantorp',
    sequence: 9,
    title: 'Ungdomsmottagningen Hovmantorp',
    confirmedDay: confirmed(110),
    trainer: disa,
    units: [{ unit: units.hovmantorp, people: people(9, 170) }],
    sessions: [afternoon(0, on(-60), 'Hovmantorp', true), afternoon(1, on(-33), 'Hovmantorp', true)],
    assignment: { dueDay: confirmed(6), state: 'due' },
  });
  const ward = await Promise.all(
    [0, 1, 2].map((part) =>
      tell({
        id: `avdelning12-${part + 1}`,
        sequence: 17 + part,
        title: `Avdelning 12, grupp ${part + 1}`,
        together: 'avdelning12',
        confirmedDay: confirmed(28),
        trainer: love,
        units: [{ unit: units.sjukhus, people: people(20, 200 + 20 * part) }],
        sessions: [
          afternoon(0, on(-10 + part), 'Lasarettet Möckeln, sal B', true, { absent: [part] }),
          afternoon(1, on(8 + part), 'Lasarettet Möckeln, sal B', false, { unmarked: 'all' }),
        ],
        assignment: { dueDay: on(50), state: 'due' },
      }),
    ),
  );
  return {
    alvesta,
    salsjon,
    ...Object.fromEntries(
      [skatelov, fiolen, rottnen, madkroken, hovmantorp, ...ward].map((told) => [told.group.number, told]),
    ),
  } as DemoGroups;
}

function alvestaPeople(): readonly Person[] {
  const own = people(9, 0);
  return own.map(
    (person, at): Person =>
      at === 1
        ? { name: 'Alva Rönnhult', email: 'staff1@example.org' }
        : at === 0
          ? { name: 'Majken Påhittsdotter', email: 'manager1@example.org', isManager: true }
          : at === 2
            ? { ...person, notCounted: { reason: 'hourly', from: undefined, to: undefined } }
            : person,
  );
}

function asnenPeople(): readonly Person[] {
  return people(7, 12).map(
    (person, at): Person =>
      at === 0
        ? { name: 'Torvald Låtsasby', email: 'manager2@example.org', isManager: true }
        : at === 1
          ? { name: 'Edvin Björkfors', email: 'staff2@example.org' }
          : at === 6
            ? { name: 'Deltagare R7', isAlias: true }
            : person,
  );
}

function helgasjonPeople(): readonly Person[] {
  return people(7, 24).map((person, at): Person => (at === 2 ? { name: 'Ida Sommarlid' } : person));
}

async function tellRequests(as: As, { alvesta, salsjon }: DemoGroups, now: Date): Promise<void> {
  const sentUtc = now.toISOString();
  const own = alvesta.participants.find(({ email }) => email === 'staff1@example.org');
  const [first, session] = alvesta.sessions;
  if (own === undefined || first === undefined || session === undefined)
    throw new Error('the story of Alvesta has lost a person or a session');
  // By the button, without a link.
  const plain = { proof: undefined, digits: undefined };
  const staff = as('staff1').requests;
  // On the list a week before the group first met, and confirmed the day after.
  const joinedUtc = instantOf(addDays(first.day, -7), '09:12');
  const base = { groupKey: alvesta.group.key, togetherKey: alvesta.group.togetherKey, unitKey: own.unitKey, sentUtc };
  const joined = saved(
    await staff.send({
      ...base,
      key: await requestKey('join', alvesta.group.key, 'staff1@example.org', 0, 'demo'),
      kind: 'join',
      sessionKey: undefined,
      state: 'sent',
      sentUtc: joinedUtc,
      ...plain,
    }),
  );
  const inbox = await as('coordinator1').requests.unanswered();
  const joinRow = inbox.find(({ value }) => value.key === joined.key);
  if (joinRow !== undefined)
    saved(
      await as('coordinator1').requests.answer(joinRow, {
        state: 'confirmed',
        answer: undefined,
        answeredUtc: instantOf(addDays(first.day, -6), '08:05'),
      }),
    );
  saved(
    await staff.send({
      ...base,
      key: await requestKey('checkIn', session.key, 'staff1@example.org', 0, 'demo'),
      kind: 'checkIn',
      sessionKey: session.key,
      state: 'sent',
      ...plain,
    }),
  );
  saved(
    await as('staff2').requests.send({
      key: await requestKey('join', salsjon.group.key, 'staff2@example.org', 0, 'demo'),
      kind: 'join',
      groupKey: salsjon.group.key,
      togetherKey: salsjon.group.togetherKey,
      sessionKey: undefined,
      unitKey: units.salsjon.key,
      state: 'sent',
      sentUtc,
      ...plain,
    }),
  );
}

/** A session that is going on now: from the hour before to two hours after, kept within the day. */
function hoursAround(now: Date): { readonly from: string; readonly to: string } {
  const hour = Number(swedishTimeOf(now).slice(0, 2));
  const at = (value: number): string => `${String(value).padStart(2, '0')}:00`;
  return { from: at(Math.max(0, hour - 1)), to: hour >= 22 ? '23:59' : at(hour + 2) };
}
