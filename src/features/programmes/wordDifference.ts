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
  while (at < old.length || to < now.length) {
    if (at < old.length && to < now.length && old[at] === now[to]) {
      put('same', old[at]);
      at += 1;
      to += 1;
    } else if (to === now.length || (at < old.length && common[at + 1][to] >= common[at][to + 1]))
      put('removed', old[at++]);
    else put('added', now[to++]);
  }
  return runs.map(({ kind, words }) => ({ kind, text: words.join(' ') }));
}

/** How many words the rests of both have in common, from each place in them. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let at = old.length - 1; at >= 0; at -= 1) {
    for (let to = now.length - 1; to >= 0; to -= 1)
      lengths[at][to] =
        old[at] === now[to] ? lengths[at + 1][to + 1] + 1 : Math.max(lengths[at + 1][to], lengths[at][to + 1]);
  }
  return lengths;
}
