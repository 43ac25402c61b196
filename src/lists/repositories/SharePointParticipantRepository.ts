import { first } from '../../rules/model';
import type { Participant, PersonKey, TogetherKey } from '../../rules/model';
import { odata } from '../odata';
import { attendanceTable, participantTable } from '../rows/people';
import { asFailure } from '../failure';
import type { Stored, WriteOutcome } from '../write/outcome';
import { createWrite, removeWrite } from '../write/plannedWrite';
import { refuse } from './RepositoryContext';
import type { RepositoryContext } from './RepositoryContext';
import type { ParticipantRepository } from './ports';

export class SharePointParticipantRepository implements ParticipantRepository {
  public constructor(private readonly context: RepositoryContext) {}

  public read(group: TogetherKey): Promise<readonly Stored<Participant>[]> {
    return this.context.read(participantTable, { filter: odata`TogetherKey eq ${group}` });
  }

  public find({
    emails = [],
    people = [],
  }: {
    readonly emails?: readonly string[];
    readonly people?: readonly PersonKey[];
  }): Promise<readonly Stored<Participant>[]> {
    const filters = [
      ...emails.map((email) => odata`Email eq ${email}`),
      ...people.map((person) => odata`PersonKey eq ${person}`),
    ];
    return filters.length === 0 ? Promise.resolve([]) : this.context.readEach(participantTable, filters);
  }

  public add(participants: readonly Participant[]): Promise<readonly WriteOutcome<Participant>[]> {
    return this.context.write(participants.map((participant) => createWrite(participantTable, participant, 'accept')));
  }

  public update(participant: Stored<Participant>, change: Partial<Participant>): Promise<WriteOutcome<Participant>> {
    return this.context.change(participantTable, participant, change);
  }

  public async remove(participant: Stored<Participant>): Promise<WriteOutcome<Participant>> {
    try {
      const attended = await this.context.read(attendanceTable, {
        filter: odata`ParticipantKey eq ${participant.value.key}`,
        limit: 1,
      });
      if (attended.length > 0)
        return refuse('validation', 'someone with attendance stays on the list; set the last day instead');
    } catch (problem) {
      return { kind: 'refused', failure: asFailure(problem) };
    }
    return first(await this.context.write([removeWrite(participantTable, participant)]));
  }
}
