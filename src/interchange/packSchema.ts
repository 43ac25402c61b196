import * as v from 'valibot';
import {
  knowledgeAccesses,
  knowledgeAudiences,
  knowledgeFormKinds,
  knowledgeKinds,
  knowledgeStates,
  organisationKinds,
  registrationStates,
  unitCategories,
} from '../rules';
import type { Key, OrganisationKey, ProgrammeKey, RegistrationKey, Stated, UnitKey } from '../rules';
import { packFormat, packSchemaVersion } from './packModel';
import type { Cited, FileFocusArea, FileKnowledge, FileOrganisation, FileUnit, FileWindow } from './packModel';
import {
  citationSchema,
  daySchema,
  keySchema,
  sectorSchema,
  statedSchema,
  textSchema,
  wholeSchema,
  wordSchema,
} from './schemaParts';
import { versionSchema } from './versionSchema';

const cited = <T>(value: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, Stated<Cited<T>>> =>
  statedSchema(v.strictObject({ value, citation: citationSchema }));
const silent = { kind: 'notStated' } as const;

const organisationSchema: v.GenericSchema<unknown, FileOrganisation> = v.strictObject({
  key: keySchema<OrganisationKey>(),
  name: wordSchema,
  kind: v.picklist(organisationKinds),
  code: wordSchema,
  hasOwnTrainers: v.optional(statedSchema(v.boolean()), silent),
});

const unitSchema: v.GenericSchema<unknown, FileUnit> = v.strictObject({
  key: keySchema<UnitKey>(),
  organisationKey: keySchema<OrganisationKey>(),
  name: wordSchema,
  municipality: v.string(),
  sector: sectorSchema,
  category: v.picklist(unitCategories),
  programmeKey: keySchema<ProgrammeKey>(),
  citation: citationSchema,
});

const windowSchema: v.GenericSchema<unknown, FileWindow> = v.pipe(
  v.strictObject({
    key: keySchema<RegistrationKey>(),
    programmeKey: keySchema<ProgrammeKey>(),
    state: v.picklist(registrationStates),
    from: v.optional(daySchema),
    to: v.optional(daySchema),
    message: textSchema,
    citation: v.optional(citationSchema),
  }),
  v.transform(({ from, to, ...rest }) => ({ ...rest, from, to })),
);

const focusAreaSchema: v.GenericSchema<unknown, FileFocusArea> = v.strictObject({
  key: keySchema<Key<'FocusArea'>>(),
  title: textSchema,
  from: daySchema,
  to: daySchema,
  partners: v.array(v.string()),
  citation: citationSchema,
});

const audiencesSchema = v.array(v.picklist(knowledgeAudiences));
const knowledgeSchema: v.GenericSchema<unknown, FileKnowledge> = v.pipe(
  v.strictObject({
    key: keySchema<Key<'Knowledge'>>(),
    kind: v.picklist(knowledgeKinds),
    title: textSchema,
    contents: v.array(textSchema),
    audiences: audiencesSchema,
    sectors: statedSchema(v.array(sectorSchema)),
    madeBy: statedSchema(v.string()),
    contributors: v.array(v.string()),
    forms: v.array(
      v.strictObject({
        kind: v.picklist(knowledgeFormKinds),
        audiences: audiencesSchema,
        login: statedSchema(v.array(v.picklist(knowledgeAccesses))),
        keptAt: statedSchema(v.string()),
        year: statedSchema(wholeSchema),
      }),
    ),
    state: v.picklist(knowledgeStates),
    day: statedSchema(daySchema),
    year: statedSchema(wholeSchema),
    focusAreaKey: v.optional(keySchema<Key<'FocusArea'>>()),
    citation: citationSchema,
  }),
  v.transform(({ focusAreaKey, ...rest }) => ({ ...rest, focusAreaKey })),
);

/**
 * A pack file: what a family's programmes ask for and give; what a coordinator's own pack has nothing of may be left
 * out.
 */
export const packSchema = v.strictObject({
  format: v.literal(packFormat),
  schemaVersion: v.literal(packSchemaVersion),
  key: wordSchema,
  title: textSchema,
  organisations: v.optional(v.array(organisationSchema), []),
  organisationsCitation: v.optional(citationSchema),
  sinceYear: v.optional(cited(wholeSchema), silent),
  developedBy: v.optional(cited(v.string()), silent),
  versions: v.array(versionSchema),
  registrationWindows: v.optional(v.array(windowSchema), []),
  units: v.optional(v.array(unitSchema), []),
  focusAreas: v.optional(v.array(focusAreaSchema), []),
  knowledge: v.optional(v.array(knowledgeSchema), []),
  contacts: v.optional(v.array(v.strictObject({ role: textSchema, citation: citationSchema })), []),
});
