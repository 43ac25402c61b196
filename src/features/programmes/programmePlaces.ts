import { keyFrom, type VersionKey } from '../../rules';
import { decoded } from '../../services/decoded';
import { hrefOf } from '../../services/routes';

export const editorParts = ['grunder', 'steg', 'krav', 'giltighet', 'vilka', 'pris'] as const;
/** A tab of the editor. Kept in the address, so that Back works and a part can be linked to. */
export type EditorPart = (typeof editorParts)[number];

/** What a draft begins from: nothing, or a version that is there. */
export type DraftBasis = { readonly kind: 'nothing' } | { readonly kind: 'version'; readonly versionKey: VersionKey };

export type ProgrammePlace =
  | { readonly page: 'list' }
  | { readonly page: 'version'; readonly versionKey: VersionKey }
  | { readonly page: 'editor'; readonly basis: DraftBasis; readonly part: EditorPart }
  | { readonly page: 'import' };

/** What follows `#/program/` in the address of a place. */
function restOf(place: ProgrammePlace): string {
  switch (place.page) {
    case 'list':
      return '';
    case 'import':
      return 'hamta';
    case 'version':
      return `version/${encodeURIComponent(place.versionKey)}`;
    case 'editor':
      return place.basis.kind === 'nothing'
        ? `nytt/${place.part}`
        : `ny-version/${encodeURIComponent(place.basis.versionKey)}/${place.part}`;
  }
}

/** The address of a page on programmes. */
export function hrefOfProgrammes(place: ProgrammePlace): string {
  return hrefOf({ view: 'program', rest: restOf(place) });
}

/** Reads what follows `#/program/` in an address; anything unknown is the list. */
export function programmePlaceFrom(rest: string): ProgrammePlace {
  const [page, first, second] = rest.split('/').map((part) => decoded(part));
  if (page === 'version' && first) return { page, versionKey: keyFrom<VersionKey>(first) };
  if (page === 'nytt') return { page: 'editor', basis: { kind: 'nothing' }, part: partFrom(first) };
  if (page === 'ny-version' && first)
    return {
      page: 'editor',
      basis: { kind: 'version', versionKey: keyFrom<VersionKey>(first) },
      part: partFrom(second),
    };
  return { page: page === 'hamta' ? 'import' : 'list' };
}

const partFrom = (text: string | undefined): EditorPart => editorParts.find((part) => part === text) ?? 'grunder';
