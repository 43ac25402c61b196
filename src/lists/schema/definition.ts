import type { Text } from '../../rules/model';
import type { Columns } from './column';
import type { ListColumns } from './listColumns';

/** Who the lists know: the product's own groups and the site's. */
export type Grantee = 'owners' | 'coordinators' | 'trainers' | 'managers' | 'directors' | 'members' | 'visitors';

/**
 * What a grantee may do in a list. `work`: read, add, change, delete, and reach past own-items security (SharePoint's
 * Override List Behaviors). `add`: read and add, never change. `ask`, in an inbox: add, and read what they added, never
 * change or remove it.
 */
export type Grant = 'read' | 'add' | 'ask' | 'work' | 'full';
export type Permissions = Readonly<Partial<Record<Grantee, Grant>>>;

/** Swedish title, English title, Swedish description, English description. */
export type Words = readonly [sv: string, en: string, aboutSv: string, aboutEn: string];

export interface ViewDefinition {
  readonly title: Text;
  /** Internal names in the order shown. */
  readonly fields: readonly string[];
  /** The CAML inside `<Query>`; built with caml.ts. Its first condition is served by an index. */
  readonly query: string;
  readonly rowLimit?: number;
  /** What is shown under the columns, and next to each group. */
  readonly totals?: Readonly<Record<string, 'SUM' | 'COUNT'>>;
}

export interface ListDefinition {
  readonly path: string;
  readonly title: Text;
  readonly description: Text;
  readonly columns: Columns;
  readonly words: Readonly<Record<string, Words>>;
  /** Column formatting (JSON) by internal name. */
  readonly formats: Readonly<Record<string, object>>;
  /** The first is the list's default view. */
  readonly views: readonly ViewDefinition[];
  readonly permissions: Permissions;
  readonly ownItems: boolean;
  /** Kept out of search: lists with people in them. */
  readonly noCrawl: boolean;
  /** Major versions kept, so that a mistake can be undone. */
  readonly versioning: boolean;
  /** Columns of earlier versions of the lists, which setup removes with all they hold. */
  readonly retired: readonly string[];
}

type ViewOf<C extends Columns> = Omit<ViewDefinition, 'fields'> & {
  readonly fields: readonly ((keyof C & string) | 'LinkTitle' | 'Created' | 'Author' | 'Modified' | 'Editor')[];
};

interface ListWords<C extends Columns> {
  readonly title: Text;
  readonly description: Text;
  /** Every column has words; Key and WriteKey have theirs in common. */
  readonly words: Readonly<Record<Exclude<keyof C & string, 'Key' | 'WriteKey'>, Words>>;
  readonly formats?: Readonly<Partial<Record<keyof C & string, object>>>;
  readonly views: readonly [ViewOf<C>, ...ViewOf<C>[]];
  readonly permissions: Permissions;
  readonly noCrawl?: true;
  readonly versioning?: false;
  readonly retired?: readonly string[];
}

const standardWords: Readonly<Record<'Key' | 'WriteKey', Words>> = {
  Key: ['Nyckel', 'Key', 'Radens egen nyckel. Ändras aldrig.', 'The key of the row. Never changed.'],
  WriteKey: [
    'Skrivnyckel',
    'Write key',
    'Märke för den senaste skrivningen. Rörs inte för hand.',
    'Mark of the latest write. Not for editing.',
  ],
};

/** Declares a list: the columns it was given, and everything people see of them. */
export function defineList<C extends Columns>(
  { path, columns, ownItems }: ListColumns<C>,
  of: ListWords<C>,
): ListDefinition {
  const formats: Record<string, object> = {};
  for (const [name, format] of Object.entries<object | undefined>(of.formats ?? {})) if (format) formats[name] = format;
  return {
    path,
    columns,
    ownItems,
    formats,
    title: of.title,
    description: of.description,
    views: of.views,
    permissions: of.permissions,
    words: { ...of.words, ...standardWords },
    noCrawl: of.noCrawl ?? false,
    versioning: of.versioning ?? true,
    retired: of.retired ?? [],
  };
}

/** Words of a column that holds another row's key; views join on it and people seldom look at it. */
export function keyWords(sv: string, en: string): Words {
  return [
    `${sv} (nyckel)`,
    `${en} (key)`,
    `Nyckeln till raden i listan som ${sv.toLowerCase()} står i.`,
    `The key of the row in the list of the ${en.toLowerCase()}.`,
  ];
}
