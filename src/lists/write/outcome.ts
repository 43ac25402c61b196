import type { SharePointFailure } from '../failure';

/** A row as it was read: the domain object, and what is needed to write it back without overwriting anyone. */
export interface Stored<T> {
  readonly value: T;
  /** SharePoint's item id; only for writing, never shown. */
  readonly id: number;
  /** SharePoint's ETag, sent as If-Match. */
  readonly etag: string;
  /**
   * Instant of the last change, ISO 8601 with Z, and the name of who made it; of a write just answered, the time of
   * this device and nobody.
   */
  readonly modifiedUtc: string;
  readonly modifiedBy: string;
}

/**
 * True when `one` is an earlier state of a row than `other`: by SharePoint's own count, which an ETag ends with
 * (`"guid,7"`), and never by the clock, since the answer to a write of one's own carries the time of this device. A row
 * that was removed and made anew has a higher id.
 */
export function isEarlier(
  one: Pick<Stored<unknown>, 'id' | 'etag'>,
  other: Pick<Stored<unknown>, 'id' | 'etag'>,
): boolean {
  return one.id === other.id ? versionIn(one.etag) < versionIn(other.etag) : one.id < other.id;
}

/** True for a row that nobody has changed since it was made. */
export function isAsMade({ etag }: Pick<Stored<unknown>, 'etag'>): boolean {
  return versionIn(etag) === 1;
}

/** An ETag of another shape says nothing of earlier and later; NaN is neither. */
function versionIn(etag: string): number {
  return Number(/(\d+)"?$/.exec(etag)?.[1] ?? NaN);
}

/** What became of one write. A conflict carries what the list has now, so that both can be shown side by side. */
export type WriteOutcome<T> =
  | { readonly kind: 'saved'; readonly stored: Stored<T> }
  | { readonly kind: 'conflict'; readonly current: Stored<T> }
  | { readonly kind: 'refused'; readonly failure: SharePointFailure };
