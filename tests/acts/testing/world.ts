import type { Repositories, Stored } from '../../../src/lists/repositories/ports';
import {
  isoDate,
  keyFrom,
  type Application,
  type ApplicationKey,
  type DecisionKey,
  type DecisionProposal,
  type Decision,
  type GroupKey,
  type ParticipantKey,
  type PersonKey,
  type ProcessKey,
  type SessionKey,
  type SubmissionKey,
  type TogetherKey,
  type Unit,
  type UnitKey,
  serialiseSnapshot,
} from '../../../src/rules';
import { readOpenGroup } from '../../../src/usecases/openGroup/readOpenGroup';
import type { OpenGroup } from '../../../src/usecases/openGroup/openGroup';
import * as nouns from '../../contract/testing/nouns';

export const today = isoDate('2026-12-15');
export const now = new Date('2026-12-15T10:00:00Z');

/** One group of one unit: ten people, both rolls closed with everybody present, the assignment approved. */
export interface World {
  readonly groupKey: GroupKey;
  readonly processKey: ProcessKey;
  readonly unit: Unit;
  readonly sessionKeys: readonly SessionKey[];
  /** The group as a person has it on the screen. */
  seen(by: Repositories): Promise<OpenGroup>;
}

/** A member of the co-operation, so that its units may take part. */
export const organisation = { ...nouns.organisation, name: 'Region Kronoberg' };

/** What all worlds of a site share: the organisation, the programme and the home settings. */
export async function foundation({ catalogue }: Repositories): Promise<void> {
  nouns.savedIn(await catalogue.addOrganisation(organisation));
  nouns.savedIn(await catalogue.publishVersion(nouns.version));
  nouns.savedIn(
    await catalogue.saveHome({
      organisationKey: nouns.organisation.key,
      signedBy: 'Kim',
      contactEmail: 'diplomering@example.org',
    }),
  );
}

let made = 0;

/** A unit that waits in the queue. */
export async function waitingUnit(
  { catalogue, applications }: Repositories,
  headcount = 10,
): Promise<{ readonly unit: Unit; readonly application: Stored<Application> }> {
  const name = `w${++made}`;
  const unit = nouns.savedIn(await catalogue.addUnit(nouns.unit(name))).stored.value;
  const application = nouns.savedIn(
    await applications.register({ ...nouns.application(name), headcount, key: keyFrom<ApplicationKey>(`app-${name}`) }),
  ).stored;
  return { unit, application };
}

export async function trainedGroup(repositories: Repositories, absent = 0): Promise<World> {
  const { unit } = await waitingUnit(repositories);
  const name = unit.key;
  const [groupKey, processKey, togetherKey] = [
    keyFrom<GroupKey>(`g-${name}`),
    keyFrom<ProcessKey>(`p-${name}`),
    keyFrom<TogetherKey>(`t-${name}`),
  ];
  const process = { ...nouns.process(name), key: processKey, togetherKey, renewsDiplomaKey: undefined };
  const formed = await repositories.groups.form({
    groups: [
      nouns.group({
        key: groupKey,
        togetherKey,
        number: `KRO-2026-${1000 + made}`,
        processKeys: [processKey],
      }),
    ],
    processes: [process],
    submissions: [
      {
        ...nouns.submission(name),
        key: keyFrom<SubmissionKey>(`s-${name}`),
        assignmentKey: nouns.version.assignments[0]?.key ?? nouns.submission(name).assignmentKey,
        processKey,
        groupKey,
        togetherKey,
        state: 'approved',
        handedInDay: isoDate('2026-12-01'),
        approvedDay: isoDate('2026-12-02'),
      },
    ],
    placedApplications: [],
  });
  if (!formed.complete) throw new Error(JSON.stringify(formed.problems));
  const people = Array.from({ length: 10 }, (_, index) =>
    nouns.participant(`${name}-${index}`, {
      key: keyFrom<ParticipantKey>(`${name}-${index}`),
      personKey: keyFrom<PersonKey>(`${name}-${index}`),
      groupKey,
      togetherKey,
      processKey,
      unitKey: keyFrom<UnitKey>(name),
      isManager: index === 0,
      notCounted: undefined,
    }),
  );
  (await repositories.participants.add(people)).forEach(nouns.savedIn);
  const sessions = [1, 2].map((order) =>
    nouns.session(order, {
      key: keyFrom<SessionKey>(`${name}-session-${order}`),
      groupKey,
      togetherKey,
      rollClosed: true,
      checkInTokenHash: undefined,
    }),
  );
  for (const session of sessions) nouns.savedIn(await repositories.sessions.save(session));
  const marks = sessions.flatMap((session) =>
    people.map((person, index) => ({
      before: undefined,
      writeKey: `${session.key}-${person.key}`,
      after: {
        sessionKey: session.key,
        participantKey: person.key,
        groupKey,
        togetherKey,
        state: index < absent ? ('absent' as const) : ('present' as const),
        mode: 'onSite' as const,
      },
    })),
  );
  (await repositories.roll.save(marks)).forEach(nouns.savedIn);
  return {
    groupKey,
    processKey,
    unit,
    sessionKeys: sessions.map(({ key }) => key),
    seen: (by) => readOpenGroup(groupKey, by),
  };
}

/** An award on the facts, as the decision form makes it. */
export function award(world: World, by: string): (proposal: DecisionProposal, key: DecisionKey) => Decision {
  return (proposal, key) => ({
    ...nouns.decision(world.unit.key),
    key,
    processKey: world.processKey,
    togetherKey: proposal.snapshot.togetherKey,
    unitKey: world.unit.key,
    groupKey: world.groupKey,
    outcome: 'awarded',
    day: today,
    reason: '',
    condition: undefined,
    conditionDueDay: undefined,
    decidedBy: by,
    snapshot: serialiseSnapshot(proposal.snapshot),
  });
}
