import type { SetAsideRow } from '../setAside';
import type { Site } from '../site';
import type { ListWords, SetAsidePort } from './ports';

/**
 * The rows that the readings of a page have set aside, each question's until it is asked again. One for each site and
 * page: all its repositories tell it what they could not read.
 */
export class SetAsideRows implements SetAsidePort {
  private readonly found = new Map<string, readonly SetAsideRow[]>();
  private readonly listeners = new Set<() => void>();
  private shown: readonly SetAsideRow[] | undefined;

  public constructor(private readonly site: Pick<Site, 'url'>) {}

  public all(): readonly SetAsideRow[] {
    this.shown ??= distinct([...this.found.values()].flat());
    return this.shown;
  }

  public subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  public note(question: string, rows: readonly SetAsideRow[]): void {
    if (rows.length === 0 && !this.found.has(question)) return;
    if (rows.length === 0) this.found.delete(question);
    else this.found.set(question, rows);
    this.changed();
  }

  /** Rows that have been read whole and parse: whatever was wrong with them has been put right. */
  public parsed(list: string, ids: readonly number[]): void {
    if (this.found.size === 0) return;
    const sound = new Set<number | undefined>(ids);
    for (const [question, rows] of Array.from(this.found)) {
      const left = rows.filter((row) => row.list !== list || !sound.has(row.id) || isOfOthers(row));
      if (left.length === rows.length) continue;
      if (left.length === 0) this.found.delete(question);
      else this.found.set(question, left);
      this.changed();
    }
  }

  public addressOf({ list, id }: Pick<SetAsideRow, 'list' | 'id'>): string {
    const address = `${this.site.url}/Lists/${list}`;
    return id === undefined ? address : `${address}/DispForm.aspx?ID=${id}`;
  }

  public async words(): Promise<ListWords> {
    const { wordsOfLists } = await import(/* webpackChunkName: 'diplomera-setup' */ '../schema/wordsOfLists');
    return wordsOfLists;
  }

  private changed(): void {
    this.shown = undefined;
    this.listeners.forEach((listener) => listener());
  }
}

/** What is wrong lies not in the row's own cells, so that reading it says nothing of it. */
function isOfOthers({ reason: { code } }: SetAsideRow): boolean {
  return code === 'unknownReference' || code === 'tooMany' || code === 'incomplete' || code === 'keyTaken';
}

/** Several questions may have met one row; it is named once, by what was found first. */
function distinct(rows: readonly SetAsideRow[]): readonly SetAsideRow[] {
  const seen = new Set<string>();
  return rows.filter(({ list, id, column }) => {
    const name = id === undefined ? `${list} ${column} ${seen.size}` : `${list} ${id}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
