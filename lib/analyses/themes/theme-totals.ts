import { memoize } from "#lib/corpus/memoize.ts";
import type { StateSource } from "#lib/corpus/state.ts";
import { codeCount, type ThemeTable, themeTable } from "#lib/corpus/theme-table.ts";

/** Counts by speech; the cell of theme `t` and speech `i` is `t * speeches + i`. */
export interface ThemeTotals {
  table: ThemeTable;
  speechCount: number;
  /** Sentences and Han characters that carry the theme. */
  sentences: Int32Array;
  chars: Int32Array;
  /** The same sentences, one with k themes counting 1/k for each. */
  split: Float64Array;
  /** By speech: sentences of the body without any theme. */
  uncoded: Int32Array;
  /** By speech: Han characters of the body. */
  sizes: Int32Array;
  /** Sentences of all bodies. */
  allSentences: number;
}

/** Totals of a corpus by some theme rules, from which every share is summed up. */
export const themeTotals = memoize(["corpus", "themes"], async (source: StateSource<"corpus" | "themes">) =>
  totalsOf(await themeTable(source)),
);

function totalsOf(table: ThemeTable): ThemeTotals {
  const speechCount = table.offsets.length - 1;
  const cells = table.themeIds.length * speechCount;
  const totals: ThemeTotals = {
    table,
    speechCount,
    sentences: new Int32Array(cells),
    chars: new Int32Array(cells),
    split: new Float64Array(cells),
    uncoded: new Int32Array(speechCount),
    sizes: new Int32Array(speechCount),
    allSentences: 0,
  };
  for (let speech = 0; speech < speechCount; speech++)
    for (let sentence = table.offsets[speech]!; sentence < table.offsets[speech + 1]!; sentence++)
      if (table.body[sentence] === 1) addSentence(totals, speech, sentence);
  return totals;
}

function addSentence(totals: ThemeTotals, speech: number, sentence: number): void {
  const { table, speechCount } = totals;
  const bits = table.coded[sentence]!;
  totals.allSentences += 1;
  totals.sizes[speech]! += table.charCounts[sentence]!;
  if (bits === 0) totals.uncoded[speech]! += 1;
  const part = 1 / Math.max(1, codeCount(bits));
  for (let theme = 0; theme < table.themeIds.length; theme++) {
    if ((bits & (1 << theme)) === 0) continue;
    const cell = theme * speechCount + speech;
    totals.sentences[cell]! += 1;
    totals.chars[cell]! += table.charCounts[sentence]!;
    totals.split[cell]! += part;
  }
}

/** One theme's totals over some speeches. */
export function sumTheme(totals: ThemeTotals, theme: number, members: readonly number[]) {
  const sum = { sentences: 0, chars: 0, split: 0 };
  for (const speech of members) {
    const cell = theme * totals.speechCount + speech;
    sum.sentences += totals.sentences[cell]!;
    sum.chars += totals.chars[cell]!;
    sum.split += totals.split[cell]!;
  }
  return sum;
}
