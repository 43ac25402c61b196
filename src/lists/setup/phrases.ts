/**
 * Language of titles, descriptions and of what setup tells the owner; what is stored in the lists is Swedish either
 * way.
 */
export type Language = 'sv' | 'en';

/** What setup and the health check say, for an owner to act on. */
export interface Phrases {
  readonly site: string;
  levelMissing(level: string): string;
  levelChanged(level: string): string;
  groupMissing(group: string): string;
  groupOpen(group: string): string;
  groupOutside(group: string): string;
  /** Levels that let members make lists and pages, and the lists in which they would lose what they may do. */
  membersMake(levels: readonly string[], loses: readonly string[]): string;
  readonly wrongZone: string;
  readonly listMissing: string;
  settings(names: string): string;
  columnMissing(column: string): string;
  /** A column's type cannot be changed: the owner has to rename or remove it. */
  columnType(column: string, actual: string, wanted: string): string;
  column(column: string, properties: string): string;
  /** A column of an earlier version, which is removed with what it holds. */
  columnRetired(column: string): string;
  /** How many rows of an earlier version were moved to a list. */
  moved(count: number): string;
  readonly authorIndex: string;
  viewMissing(view: string): string;
  view(view: string): string;
  readonly inherits: string;
  permissions(missing: number, excess: number): string;
  version(actual: number | undefined, wanted: number): string;
}

export const phrases: Readonly<Record<Language, Phrases>> = {
  sv: {
    site: 'webbplatsen',
    levelMissing: (level) => `behörighetsnivån ${level} saknas`,
    levelChanged: (level) => `behörighetsnivån ${level} har andra behörigheter`,
    groupMissing: (group) => `gruppen ${group} saknas`,
    groupOpen: (group) => `gruppen ${group} är öppen: andra än ägare kan ge sig in i den eller se medlemmarna`,
    groupOutside: (group) => `gruppen ${group} kommer inte in på webbplatsen`,
    membersMake: (levels, loses) =>
      `webbplatsens medlemmar kan skapa listor och sidor (${levels.join(', ')}); de ska bara läsa, och lägga till i de listor som är till för det${loses.length === 0 ? '' : `. De förlorar då rätten att ändra i: ${loses.join(', ')}. Ge dem egna behörigheter där först, om de ska ha den kvar`}`,
    wrongZone:
      'webbplatsens tidszon är inte Stockholm: datum i vyer kan visas en dag fel. Ändra under Nationella inställningar.',
    listMissing: 'listan saknas',
    settings: (names) => `inställningar skiljer sig: ${names}`,
    columnMissing: (column) => `kolumnen ${column} saknas`,
    columnType: (column, actual, wanted) =>
      `kolumnen ${column} är av typen ${actual}, inte ${wanted}. Den kan inte ändras: byt namn på den eller ta bort den, och kör igen.`,
    column: (column, properties) => `kolumnen ${column} skiljer sig: ${properties}`,
    moved: (count) => `${count} rader från en tidigare version är flyttade hit`,
    columnRetired: (column) => `kolumnen ${column} är från en tidigare version och tas bort`,
    authorIndex: 'kolumnen Author saknar index',
    viewMissing: (view) => `vyn ${view} saknas`,
    view: (view) => `vyn ${view} skiljer sig`,
    inherits: 'listan har inte egna behörigheter',
    permissions: (missing, excess) => `behörigheter skiljer sig: ${missing} saknas, ${excess} för mycket`,
    version: (actual, wanted) => `listornas version är ${actual ?? 'okänd'}, ska vara ${wanted}`,
  },
  en: {
    site: 'the site',
    levelMissing: (level) => `permission level ${level} is missing`,
    levelChanged: (level) => `permission level ${level} has other permissions`,
    groupMissing: (group) => `group ${group} is missing`,
    groupOpen: (group) => `group ${group} is open: others than owners can enter it or see its members`,
    groupOutside: (group) => `group ${group} cannot open the site`,
    membersMake: (levels, loses) =>
      `members of the site can make lists and pages (${levels.join(', ')}); they are only to read, and to add to the lists that are for it${loses.length === 0 ? '' : `. They then lose the right to change: ${loses.join(', ')}. Give them permissions of their own there first if they are to keep it`}`,
    wrongZone:
      'the time zone of the site is not Stockholm: dates in views can be a day off. Change it under Regional settings.',
    listMissing: 'the list is missing',
    settings: (names) => `settings differ: ${names}`,
    columnMissing: (column) => `column ${column} is missing`,
    columnType: (column, actual, wanted) =>
      `column ${column} is ${actual}, not ${wanted}. It cannot be changed: rename or remove it, and run again.`,
    column: (column, properties) => `column ${column} differs: ${properties}`,
    moved: (count) => `${count} rows of an earlier version have been moved here`,
    columnRetired: (column) => `column ${column} is of an earlier version and is removed`,
    authorIndex: 'column Author has no index',
    viewMissing: (view) => `view ${view} is missing`,
    view: (view) => `view ${view} differs`,
    inherits: 'the list has no permissions of its own',
    permissions: (missing, excess) => `permissions differ: ${missing} missing, ${excess} too many`,
    version: (actual, wanted) => `the version of the lists is ${actual ?? 'unknown'}, should be ${wanted}`,
  },
};
