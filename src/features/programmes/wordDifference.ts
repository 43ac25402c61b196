/** A run of words that stays, goes or comes. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * What has become of a sentence, word by word: the longest common words stay, in runs that read as the sentence does.
 */
export function wordDifference(before: string, after: string): readonly WordRun[] {
  const [old, now] = [before.split(' '), after.split(' ')];
  const common = commonLengths(old, now);
  const runs: { kind: WordRun['kind']; words: string[] }[] = [];
  const put = (kind: WordRun['kind'], word: string): void => {
    const last = runs[runs.length - 1];
    if (last?.kind === kind) last.words.push(word);
    else runs.push({ kind, words: [word] });
  };
  let [at, to] = [0, 0];
  for (;;) {
    const [gone, come] = [old[at], now[to]];
    if (gone === undefined && come === undefined) break;
    if (gone !== undefined && gone === come) {
      put('same', gone);
      at += 1;
      to += 1;
    } else if (come === undefined || (gone !== undefined && common(at + 1, to) >= common(at, to + 1))) {
      put('removed', gone ?? '');
      at += 1;
    } else {
      put('added', come);
      to += 1;
    }
  }
  return runs.map(({ kind, words }) => ({ kind, text: words.join(' ') }));
}

type CommonLengths = (at: number, to: number) => number;

/** How many words the rests of both have in common, from each place in them: beyond the end of either none. */
function commonLengths(old: readonly string[], now: readonly string[]): CommonLengths {
  const lengths: number[][] = [];
  const common: CommonLengths = (at, to) => lengths[at]?.[to] ?? 0;
  for (let at = old.length - 1; at >= 0; at -= 1) {
    const row: number[] = (lengths[at] = []);
    for (let to = now.length - 1; to >= 0; to -= 1)
      row[to] = old[at] === now[to] ? common(at + 1, to + 1) + 1 : Math.max(common(at + 1, to), common(at, to + 1));
  }
  return common;
}
