import type { Sql } from './conditionSql';

/** Which part of a list a view looks at, as CAML's `Scope` says. */
export interface Within {
  /** Path of the folder from the list's own. */
  readonly folder: string;
  /** True when what lies in folders of the folder is meant too. */
  readonly deep: boolean;
  readonly foldersToo: boolean;
}

/** `Scope` of `<View>`: by default what lies directly in the folder, folders among it. */
export const viewScopes: Readonly<Record<string, Omit<Within, 'folder'>>> = {
  '': { deep: false, foldersToo: true },
  default: { deep: false, foldersToo: true },
  recursive: { deep: true, foldersToo: false },
  recursiveall: { deep: true, foldersToo: true },
  filesonly: { deep: false, foldersToo: false },
};

export function withinSql({ folder, deep, foldersToo }: Within): Sql[] {
  const parts: Sql[] = foldersToo ? [] : [{ text: 'fs_type = 0', parameters: [] }];
  if (!deep)
    parts.push(
      folder === ''
        ? { text: "folder = ''", parameters: [] }
        : { text: "(folder <> '' AND folder = ?)", parameters: [folder] },
    );
  // `0` is the character after `/`.
  else if (folder !== '')
    parts.push({
      text: "(folder <> '' AND (folder = ? OR (folder >= ? AND folder < ?)))",
      parameters: [folder, `${folder}/`, `${folder}0`],
    });
  return parts;
}
