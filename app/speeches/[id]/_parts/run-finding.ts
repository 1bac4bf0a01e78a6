/** A sentence of a speech and the themes that it carries. */
interface CodedSentence {
  index: number;
  themes: readonly { id: string }[];
}

export interface RunFinding {
  theme: string;
  /** First and last sentence of the longest unbroken run of one theme, 0-based. */
  from: number;
  to: number;
}

/** Where a speech keeps longest to one theme: the longest run of sentences that all carry it, the earliest of equals; null without a theme. */
export function runFinding(sentences: readonly CodedSentence[]): RunFinding | null {
  const open = new Map<string, number>();
  let best: RunFinding | null = null;
  for (const { index, themes } of sentences) {
    const here = new Set(themes.map(({ id }) => id));
    for (const theme of open.keys()) if (!here.has(theme)) open.delete(theme);
    for (const theme of here) {
      const from = open.get(theme) ?? index;
      open.set(theme, from);
      if (best === null || index - from > best.to - best.from) best = { theme, from, to: index };
    }
  }
  return best;
}
