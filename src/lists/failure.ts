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
