/**
 * The tables that describe the site. Each list has one more table of its own, `items_<number>`, with one column per
 * field and one real index per indexed field, so that a query at 200 000 rows takes as long as at 20. `contents` has
 * the bytes of a file from each version on at which they changed; `attachments` those of attachments, with the id of
 * the recycle-bin entry for one that lies there.
 */
export const schema = `
CREATE TABLE IF NOT EXISTS site (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS principals (
  id INTEGER PRIMARY KEY AUTOINCREMENT, is_group INTEGER NOT NULL, login TEXT NOT NULL UNIQUE COLLATE NOCASE, title TEXT NOT NULL,
  email TEXT NOT NULL DEFAULT '', description TEXT NOT NULL DEFAULT '', site_admin INTEGER NOT NULL DEFAULT 0,
  owner_id INTEGER, members_only INTEGER NOT NULL DEFAULT 1, members_edit INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS group_members (group_id INTEGER NOT NULL, user_id INTEGER NOT NULL, PRIMARY KEY (group_id, user_id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS group_members_user ON group_members (user_id);
CREATE TABLE IF NOT EXISTS roles (
  id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE COLLATE NOCASE, description TEXT NOT NULL,
  high INTEGER NOT NULL, low INTEGER NOT NULL, sort INTEGER NOT NULL, kind INTEGER NOT NULL, hidden INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS role_assignments (
  scope TEXT NOT NULL, principal_id INTEGER NOT NULL, role_id INTEGER NOT NULL, PRIMARY KEY (scope, principal_id, role_id)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS role_assignments_principal ON role_assignments (principal_id);
CREATE TABLE IF NOT EXISTS lists (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, url_name TEXT NOT NULL UNIQUE COLLATE NOCASE, title TEXT NOT NULL UNIQUE COLLATE NOCASE,
  template INTEGER NOT NULL, unique_scope INTEGER NOT NULL DEFAULT 0, version INTEGER NOT NULL DEFAULT 1, item_count INTEGER NOT NULL DEFAULT 0,
  created TEXT NOT NULL, modified TEXT NOT NULL, items_modified TEXT NOT NULL, properties TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS fields (
  list_id TEXT NOT NULL, id TEXT NOT NULL, internal_name TEXT NOT NULL COLLATE NOCASE, type TEXT NOT NULL, column_name TEXT NOT NULL, system INTEGER NOT NULL,
  position INTEGER NOT NULL, properties TEXT NOT NULL, PRIMARY KEY (list_id, id), UNIQUE (list_id, internal_name)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS views (
  list_id TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, page TEXT NOT NULL, fields TEXT NOT NULL, properties TEXT NOT NULL,
  PRIMARY KEY (list_id, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS versions (
  list_id TEXT NOT NULL, item_id INTEGER NOT NULL, version INTEGER NOT NULL, row TEXT NOT NULL, PRIMARY KEY (list_id, item_id, version)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS recycle_bin (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, list_id TEXT NOT NULL, item_id INTEGER NOT NULL, title TEXT NOT NULL, author_id INTEGER NOT NULL,
  deleted_by INTEGER NOT NULL, deleted TEXT NOT NULL, row TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS contents (
  list_id TEXT NOT NULL, item_id INTEGER NOT NULL, version INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (list_id, item_id, version));
CREATE TABLE IF NOT EXISTS attachments (
  list_id TEXT NOT NULL, item_id INTEGER NOT NULL, name TEXT NOT NULL, recycled TEXT NOT NULL DEFAULT '', bytes BLOB NOT NULL, PRIMARY KEY (list_id, item_id, name, recycled));
`;
