import { randomBytes, randomUUID } from 'node:crypto';
import { Permission } from './permissions';
import { Fields, type Field } from './store/fields';
import { Items } from './store/items';
import { Lists, type ListRecord } from './store/lists';
import { Principals, seedPrincipals } from './store/principals';
import { Roles } from './store/roles';
import type { Store } from './store/store';
import { Views } from './store/views';

/** One site: its address, its clock and its stores. */
export class Site {
  readonly lists: Lists;
  readonly fields: Fields;
  readonly views: Views;
  readonly items: Items;
  readonly principals: Principals;
  readonly roles: Roles;
  readonly readPermission = Permission.viewListItems;
  /** Address without a slash at the end, and the same without the host. */
  readonly url: string;
  readonly path: string;

  constructor(readonly store: Store, siteUrl: string, readonly now: () => Date) {
    this.url = siteUrl.replace(/\/+$/, '');
    this.path = new URL(this.url).pathname;
    this.lists = new Lists(store);
    this.fields = new Fields(store);
    this.views = new Views(store);
    this.items = new Items(store, this.lists);
    this.principals = new Principals(store);
    this.roles = new Roles(store);
    store.transaction(() => {
      this.remember('id', randomUUID);
      this.remember('webId', randomUUID);
      this.remember('digestKey', () => randomBytes(32).toString('hex'));
      this.remember('created', () => now().toISOString());
      this.remember('title', () => 'Diplomering');
      seedPrincipals(store, this.setting('title'));
    });
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
    return `${this.path}/Lists/${list.urlName}`;
  }

  /** The list a lookup column points at. */
  lookupList(field: Field): ListRecord | undefined {
    const id = field.properties.LookupList;
    return typeof id === 'string' ? this.lists.byId(id.replace(/[{}]/g, '')) : undefined;
  }

  private remember(name: string, make: () => string): void {
    if (this.findSetting(name) === undefined) this.keepSetting(name, make());
  }
}
