import { randomBytes, randomUUID } from 'node:crypto';
import { Fields, type Field } from './store/fields';
import { systemFields } from './definitions/field';
import { Bytes } from './store/bytes';
import { Items } from './store/items';
import { listFolder, Lists, type ListRecord } from './store/lists';
import { Places } from './store/places';
import { Principals, seedPrincipals } from './store/principals';
import { RecycleBin } from './store/recycleBin';
import { Roles } from './store/roles';
import type { Store } from './store/store';
import { Views } from './store/views';

/** One site: its address, its clock and its stores. */
export class Site {
  readonly lists: Lists;
  readonly fields: Fields;
  readonly views: Views;
  readonly items: Items;
  readonly places: Places;
  readonly bytes: Bytes;
  readonly recycleBin: RecycleBin;
  readonly principals: Principals;
  readonly roles: Roles;
  /** Address without a slash at the end, and the same without the host. */
  readonly url: string;
  readonly path: string;

  constructor(
    readonly store: Store,
    siteUrl: string,
    readonly now: () => Date,
  ) {
    this.url = siteUrl.replace(/\/+$/, '');
    this.path = new URL(this.url).pathname;
    this.lists = new Lists(store);
    this.fields = new Fields(store);
    this.views = new Views(store);
    this.items = new Items(store, this.lists);
    this.principals = new Principals(store);
    this.roles = new Roles(store);
    this.places = new Places(store, this.roles);
    this.bytes = new Bytes(store);
    this.recycleBin = new RecycleBin(store, this.items);
    store.transaction(() => {
      this.remember('id', randomUUID);
      this.remember('webId', randomUUID);
      this.remember('digestKey', () => randomBytes(32).toString('hex'));
      this.remember('created', () => now().toISOString());
      this.remember('title', () => 'Diplomering');
      seedPrincipals(store, this.setting('title'));
      this.keepPath();
      for (const list of this.lists.all()) this.complete(list);
    });
  }

  /** Gives a list the columns every list has: a new one, or one that an earlier version of the local site made. */
  complete(list: ListRecord): void {
    this.lists.givePlaces(list, this.path);
    const present = new Set(this.fields.of(list).map(({ internalName }) => internalName));
    for (const field of systemFields()) if (!present.has(field.internalName)) this.fields.add(list, field);
  }

  /** `http://…/sites/x/_api/` */
  get api(): string {
    return `${this.url}/_api/`;
  }

  setting(name: string): string {
    return this.findSetting(name) ?? '';
  }

  findSetting(name: string): string | undefined {
    return this.store.get<{ value: string }>('SELECT value FROM site WHERE name = ?', name)?.value;
  }

  keepSetting(name: string, value: string): void {
    this.store.run('INSERT OR REPLACE INTO site (name, value) VALUES (?, ?)', name, value);
  }

  dropSetting(name: string): void {
    this.store.run('DELETE FROM site WHERE name = ?', name);
  }

  listPath(list: ListRecord): string {
    return `${this.path}/${listFolder(list)}`;
  }

  /** The list a lookup column points at. */
  lookupList(field: Field): ListRecord | undefined {
    const id = field.properties.LookupList;
    return typeof id === 'string' ? this.lists.byId(id.replace(/[{}]/g, '')) : undefined;
  }

  /** Rows know where they lie, so a site stays where it was made. */
  private keepPath(): void {
    this.remember('path', () => this.path);
    if (this.setting('path') !== this.path)
      throw new Error(`The site was made as ${this.setting('path')} and cannot be opened as ${this.path}.`);
  }

  private remember(name: string, make: () => string): void {
    if (this.findSetting(name) === undefined) this.keepSetting(name, make());
  }
}
