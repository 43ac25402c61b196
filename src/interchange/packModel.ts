import type {
  Citation,
  IsoDate,
  Key,
  KnowledgeAccess,
  KnowledgeAudience,
  KnowledgeFormKind,
  KnowledgeKind,
  KnowledgeState,
  Organisation,
  ProgrammeKey,
  ProgrammeVersion,
  RegistrationWindow,
  Sector,
  Stated,
  Text,
  Unit,
} from '../rules';

/** The mark of a pack file, and the newest form of it that this product knows. */
export const packFormat = 'diplomera-pack';
export const packSchemaVersion = 1;

/** What a pack file carries: a family's programmes as they are, and what else its source says. */
export interface PackFile {
  readonly key: string;
  readonly title: Text;
  readonly organisations: readonly FileOrganisation[];
  readonly organisationsCitation: Citation | undefined;
  readonly sinceYear: Stated<Cited<number>>;
  readonly developedBy: Stated<Cited<string>>;
  readonly versions: readonly ProgrammeVersion[];
  readonly registrationWindows: readonly FileWindow[];
  readonly units: readonly FileUnit[];
  readonly focusAreas: readonly FileFocusArea[];
  readonly knowledge: readonly FileKnowledge[];
  readonly contacts: readonly { readonly role: Text; readonly citation: Citation }[];
}

/** Something a source says, with where it says it. */
export interface Cited<T> {
  readonly value: T;
  readonly citation: Citation;
}

export type FileOrganisation = Pick<Organisation, 'key' | 'name' | 'kind' | 'code'> & {
  readonly hasOwnTrainers: Stated<boolean>;
};
export type FileUnit = Pick<Unit, 'key' | 'organisationKey' | 'name' | 'municipality' | 'sector' | 'category'> & {
  readonly programmeKey: ProgrammeKey;
  readonly citation: Citation;
};
/** A window that a coordinator opened has no source. */
export type FileWindow = RegistrationWindow & { readonly citation?: Citation };

export interface FileFocusArea {
  readonly key: Key<'FocusArea'>;
  readonly title: Text;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly partners: readonly string[];
  readonly citation: Citation;
}

export interface FileKnowledge {
  readonly key: Key<'Knowledge'>;
  readonly kind: KnowledgeKind;
  readonly title: Text;
  readonly contents: readonly Text[];
  readonly audiences: readonly KnowledgeAudience[];
  readonly sectors: Stated<readonly Sector[]>;
  readonly madeBy: Stated<string>;
  readonly contributors: readonly string[];
  readonly forms: readonly {
    readonly kind: KnowledgeFormKind;
    readonly audiences: readonly KnowledgeAudience[];
    readonly login: Stated<readonly KnowledgeAccess[]>;
    readonly keptAt: Stated<string>;
    readonly year: Stated<number>;
  }[];
  readonly state: KnowledgeState;
  readonly day: Stated<IsoDate>;
  readonly year: Stated<number>;
  readonly focusAreaKey: Key<'FocusArea'> | undefined;
  readonly citation: Citation;
}
