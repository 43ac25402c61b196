import { errors } from '../errors';

/** @throws SharePointError 400 for a name SharePoint refuses to a file, folder or attachment */
export function demandName(name: string): string {
  const isPlain =
    name !== '' &&
    name.length <= 255 &&
    name.trim() === name &&
    !/["*:<>?/\\|\p{Cc}]/u.test(name) &&
    !/^(\.{1,2}|_vti_.*|~\$.*)$|\.$/i.test(name);
  // What SharePoint calls an item is nobody else's name.
  if (!isPlain || /^\d+_\.000$/.test(name)) throw errors.nameNotPermitted(name);
  return name;
}
