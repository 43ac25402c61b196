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

/** What became of one write. A conflict carries what stands there now, so that both can be shown side by side. */
export type WriteOutcome<T> =
  | { readonly kind: 'saved'; readonly stored: Stored<T> }
  | { readonly kind: 'conflict'; readonly current: Stored<T> }
  | { readonly kind: 'refused'; readonly failure: SharePointFailure };

export type FailureKind =
  /** No answer reached us: offline, cut connection. Whether the write was done is settled by reading it back. */
  | 'network'
  /** 429/503; retryAfterSeconds tells how long to wait. */
  | 'throttled'
  | 'accessDenied'
  | 'notFound'
  | 'duplicate'
  | 'digestExpired'
  | 'validation'
  /** The list is not there or lacks a column: setup has to be run. */
  | 'notSetUp'
  | 'server';

/** An answer from SharePoint (or none) that is not success. Thrown by reads; carried in WriteOutcome by writes. */
export class SharePointFailure extends Error {
  public constructor(
    public readonly kind: FailureKind,
    message: string,
    public readonly detail: {
      readonly status?: number;
      readonly code?: string;
      readonly list?: string;
      readonly retryAfterSeconds?: number;
    } = {},
  ) {
    super(message);
    this.name = 'SharePointFailure';
  }
}

/** What was thrown as an answer from SharePoint; anything else is thrown on. */
export function asFailure(problem: unknown): SharePointFailure {
  if (problem instanceof SharePointFailure) return problem;
  throw problem;
}

/** A row that does not parse. Names list, item and column; never swallowed. */
export class MalformedRow extends Error {
  public constructor(
    public readonly list: string,
    public readonly item: number | undefined,
    public readonly column: string,
    problem: string,
  ) {
    super(`${list}, item ${item ?? '?'}, column ${column}: ${problem}`);
    this.name = 'MalformedRow';
  }
}
