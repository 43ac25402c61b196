import { reasonInEnglish } from './setAside';
import type { SetAsideReason, SetAsideRow } from './setAside';

export type { SetAsideReason, SetAsideRow } from './setAside';

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
  /** The row that was meant is there, but cannot be read; `detail.row` says which and why. */
  | 'unreadable'
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
      readonly row?: SetAsideRow;
    } = {},
  ) {
    super(message);
    this.name = 'SharePointFailure';
  }
}

/** What was thrown as an answer from SharePoint, or for a row that cannot be read; anything else is thrown on. */
export function asFailure(problem: unknown): SharePointFailure {
  if (problem instanceof SharePointFailure) return problem;
  if (problem instanceof MalformedRow) return problem.asFailure();
  throw problem;
}

/**
 * A row that does not parse. Names list, item and column. Readers of several rows set it aside and go on; it is thrown
 * where one certain row was asked for.
 */
export class MalformedRow extends Error {
  public constructor(
    public readonly list: string,
    public readonly item: number | undefined,
    public readonly column: string,
    public readonly reason: SetAsideReason,
    public readonly value = '',
    public readonly keys: SetAsideRow['keys'] = {},
  ) {
    super(`${list}, item ${item ?? '?'}, column ${column}: ${reasonInEnglish(reason, value)}`);
    this.name = 'MalformedRow';
  }

  /** A row that was set aside, for whoever cannot go on without it. */
  public static of({ list, id, column, reason, value, keys }: SetAsideRow): MalformedRow {
    return new MalformedRow(list, id, column, reason, value, keys);
  }

  /** The row as the readers of lists set it aside. */
  public get row(): SetAsideRow {
    const { list, item, column, value, reason, keys } = this;
    return { list, id: item, column, value, reason, keys };
  }

  /** The same as a refusal, for whoever meant to write. */
  public asFailure(): SharePointFailure {
    return new SharePointFailure('unreadable', this.message, { list: this.list, row: this.row });
  }
}
