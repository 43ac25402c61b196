/** One line of the setup's log, and how far it has come. */
export interface SetupProgress {
  readonly done: number;
  readonly of: number;
  readonly line: string;
}
/** A difference between what the site has and what the product needs, in words an administrator can act on. */
export interface SetupDifference {
  /** Empty for what concerns the whole site. */
  readonly list: string;
  readonly what: string;
  /** Others would lose something by it: it is done only when the owner has agreed. */
  readonly asks?: true;
}
/** Making the site ready; for site owners. Loaded only when used. */
export interface SiteSetup {
  /**
   * Safe to run again: what is in place is left as it is. Throws SharePointFailure `accessDenied` for others than
   * owners. What takes something from others is left, and among `remaining`, until it is run with `agreed`.
   */
  run(
    onProgress: (progress: SetupProgress) => void,
    agreed?: boolean,
  ): Promise<{ readonly changes: number; readonly remaining: readonly SetupDifference[] }>;
  /** What is missing or differs; empty when all is well. */
  check(): Promise<readonly SetupDifference[]>;
}
