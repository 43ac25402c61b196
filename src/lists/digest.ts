/**
 * SharePoint's proof that a write comes from a page of its own, and when it stops being accepted
 * (docs/platform.md#digest).
 */
export interface Digest {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** One digest for all writes of a site: handed in by the page, else fetched, and renewed a minute before it expires. */
export class DigestKeeper {
  private kept: Promise<Digest> | undefined;

  public constructor(
    private readonly fetchDigest: () => Promise<Digest>,
    private readonly now: () => number,
    fromPage: Digest | undefined,
  ) {
    this.kept = fromPage && Promise.resolve(fromPage);
  }

  public async value(): Promise<string> {
    const kept = await this.kept;
    return kept && kept.expires - 60_000 > this.now() ? kept.value : this.renew();
  }

  /** Fetches a new one, also when the kept one looks good: the server said no to it. */
  public async renew(): Promise<string> {
    const fetching = this.fetchDigest();
    this.kept = fetching.catch(() => undefined).then((digest) => digest ?? { value: '', expires: 0 });
    return (await fetching).value;
  }
}
