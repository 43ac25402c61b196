import * as v from 'valibot';
import { daySchema, sectorSchema, wholeSchema, wordSchema } from '../schemaParts';
import type { CaseFile } from './caseModel';
import {
  costSplits,
  notCountedReasons,
  organisationKinds,
  poolStates,
  registrationStates,
  submissionStates,
  trainerKinds,
  withdrawalCharges,
} from '../../rules';

const countSchema = v.pipe(wholeSchema, v.minValue(1, 'file.notWhole'), v.maxValue(10_000, 'file.notWhole'));
const day = v.optional(daySchema);
const words = v.array(wordSchema);

/** A case file. What its fields mean is said in `caseModel`. */
export const caseSchema: v.GenericSchema<unknown, CaseFile> = v.strictObject({
  $schema: v.optional(v.string()),
  title: v.optional(v.string()),
  today: daySchema,
  pack: v.optional(wordSchema),
  programme: v.optional(wordSchema),
  on: day,
  version: v.optional(v.looseObject({})),
  versions: v.optional(v.pipe(v.array(v.looseObject({})), v.nonEmpty('file.empty'))),
  change: v.optional(v.record(v.string(), v.unknown())),
  organisations: v.optional(
    v.array(
      v.strictObject({
        key: wordSchema,
        name: wordSchema,
        kind: v.optional(v.picklist(organisationKinds)),
        ownTrainers: v.boolean(),
      }),
    ),
  ),
  units: v.optional(
    v.array(
      v.strictObject({
        key: wordSchema,
        name: v.optional(wordSchema),
        organisation: wordSchema,
        sector: sectorSchema,
        tags: v.optional(words),
        from: day,
        to: day,
      }),
    ),
  ),
  registration: v.optional(v.array(v.strictObject({ state: v.picklist(registrationStates), from: day, to: day }))),
  applications: v.optional(
    v.array(
      v.strictObject({
        unit: wordSchema,
        received: daySchema,
        people: countSchema,
        state: v.optional(v.picklist(poolStates)),
      }),
    ),
  ),
  groups: v.optional(
    v.array(
      v.strictObject({
        key: wordSchema,
        units: v.pipe(words, v.nonEmpty('file.empty')),
        confirmed: day,
        due: day,
        trainer: v.optional(v.picklist(trainerKinds)),
        split: v.optional(v.picklist(costSplits)),
        payer: v.optional(wordSchema),
      }),
    ),
  ),
  processes: v.optional(
    v.array(
      v.strictObject({
        unit: wordSchema,
        renews: v.optional(wordSchema),
        withdrew: v.optional(v.strictObject({ day: daySchema, charge: v.optional(v.picklist(withdrawalCharges)) })),
      }),
    ),
  ),
  roll: v.optional(
    v.array(
      v.strictObject({
        names: v.optional(v.pipe(words, v.nonEmpty('file.empty'))),
        count: v.optional(countSchema),
        as: v.optional(wordSchema),
        unit: wordSchema,
        group: v.optional(wordSchema),
        manager: v.optional(v.boolean()),
        substitute: v.optional(v.boolean()),
        from: day,
        to: day,
        notCounted: v.optional(
          v.strictObject({
            reason: v.picklist(notCountedReasons),
            from: day,
            to: day,
          }),
        ),
      }),
    ),
  ),
  sessions: v.optional(
    v.array(
      v.strictObject({
        key: v.optional(wordSchema),
        step: v.union([wholeSchema, wordSchema]),
        group: v.optional(wordSchema),
        day: daySchema,
        open: v.optional(v.boolean()),
        catchUp: v.optional(v.boolean()),
        present: v.optional(words),
        absent: v.optional(words),
      }),
    ),
  ),
  handedIn: v.optional(
    v.array(
      v.strictObject({
        assignment: v.optional(wordSchema),
        unit: v.optional(wordSchema),
        person: v.optional(wordSchema),
        group: v.optional(wordSchema),
        state: v.picklist(submissionStates),
        day,
        approved: day,
        due: day,
      }),
    ),
  ),
  diplomas: v.optional(
    v.array(
      v.strictObject({
        key: wordSchema,
        unit: wordSchema,
        awarded: daySchema,
        lastValidDay: day,
        series: v.optional(wordSchema),
        revoked: day,
        imported: v.optional(v.boolean()),
        programme: v.optional(wordSchema),
        renewalConfirmed: day,
      }),
    ),
  ),
  plan: v.optional(
    v.strictObject({
      start: daySchema,
      weeks: v.optional(v.pipe(wholeSchema, v.minValue(0, 'file.notWhole'), v.maxValue(520, 'file.notWhole'))),
      closed: v.optional(v.array(daySchema)),
    }),
  ),
  awardDay: day,
});
