import { AppError } from "#lib/errors.ts";
import { type SentenceSizes, selectSentenceSizes, selectThemeCodes, type ThemeCodes } from "#lib/queries/index.ts";
import { isBorderline } from "#lib/themes/borderline.ts";
import { SENTENCE_KINDS } from "#lib/types.ts";
import type { Corpus } from "./corpus.ts";
import { memoize } from "./memoize.ts";
import type { StateSource } from "./state.ts";

/**
 * The codes of every sentence of the corpus. A sentence is a position in these arrays; those of speech `i`
 * are `offsets[i] .. offsets[i + 1]`.
 */
export interface ThemeTable {
  /** Themes, at most 32; the number of a theme is its bit. */
  themeIds: readonly string[];
  offsets: Int32Array;
  /** Bit `t`: the sentence carries theme `t`. */
  coded: Uint32Array;
  /** Bit `t`: its score for theme `t` is close to the threshold, on either side. */
  borderline: Uint32Array;
  /**
   * Score at `theme * sentences + sentence`; 0 where the sentence neither carries the theme nor comes near
   * it.
   */
  scores: Float32Array;
  /** 1 for a sentence of the body, 0 for a title. */
  body: Uint8Array;
  charCounts: Int32Array;
  /** 0-based paragraph within the speech. */
  paragraphs: Int32Array;
  matchStarts: Int32Array;
  matchEnds: Int32Array;
}

const MOST_THEMES = 32;
const TITLE = SENTENCE_KINDS.indexOf("title");

/** The table of a corpus by some theme rules; read once for each pair of them. */
export const themeTable = memoize(["corpus", "themes"], readTable);

async function readTable(source: StateSource<"corpus" | "themes">): Promise<ThemeTable> {
  const [corpus, { coder }] = await Promise.all([source.corpus(), source.themes()]);
  if (coder.themeIds.length > MOST_THEMES) throw new AppError("THEMES_TOO_MANY", `at most ${MOST_THEMES} themes can be coded at once`);
  const ids = corpus.speeches.map(({ id }) => id);
  const [sizes, codes] = await Promise.all([selectSentenceSizes(corpus.db, ids), selectThemeCodes(corpus.db, ids)]);
  if (sizes.length !== ids.length) throw new AppError("CORPUS_CHANGED", "the corpus changed meanwhile; ask again", { status: 409 });
  const table = emptyTable(corpus, sizes, coder.themeIds);
  fillCodes(table, corpus, codes, coder.thresholds);
  return table;
}

function emptyTable(corpus: Corpus, sizes: readonly SentenceSizes[], themeIds: readonly string[]): ThemeTable {
  const bySpeech = new Map(sizes.map((size) => [size.speechId, size]));
  const ofSpeech = corpus.speeches.map(({ id }) => bySpeech.get(id)!);
  const offsets = new Int32Array(ofSpeech.length + 1);
  for (const [index, { kinds }] of ofSpeech.entries()) offsets[index + 1] = offsets[index]! + kinds.length;
  const total = offsets[ofSpeech.length]!;
  const join = (pick: (size: SentenceSizes) => Int32Array) => {
    const joined = new Int32Array(total);
    for (const [index, size] of ofSpeech.entries()) joined.set(pick(size), offsets[index]);
    return joined;
  };
  return {
    themeIds,
    offsets,
    coded: new Uint32Array(total),
    borderline: new Uint32Array(total),
    scores: new Float32Array(total * themeIds.length),
    body: Uint8Array.from(
      join(({ kinds }) => kinds),
      (kind) => (kind === TITLE ? 0 : 1),
    ),
    charCounts: join(({ charCounts }) => charCounts),
    paragraphs: join(({ paragraphs }) => paragraphs),
    matchStarts: join(({ matchStarts }) => matchStarts),
    matchEnds: join(({ matchEnds }) => matchEnds),
  };
}

/** Codes of themes that no longer exist are passed over: they wait for the recoding. */
function fillCodes(table: ThemeTable, corpus: Corpus, codes: readonly ThemeCodes[], thresholds: Readonly<Record<string, number>>): void {
  const indexOf = new Map(corpus.speeches.map(({ id }, index) => [id, index]));
  const total = table.coded.length;
  for (const { speechId, themeId, coded, scores, near, nearScores } of codes) {
    const theme = table.themeIds.indexOf(themeId);
    const speech = indexOf.get(speechId);
    if (theme === -1 || speech === undefined) continue;
    const [first, end, bit] = [table.offsets[speech]!, table.offsets[speech + 1]!, 1 << theme];
    const place = (index: number, score: number) => {
      const sentence = first + index;
      if (sentence >= end) throw new RangeError(`speech ${speechId} has no sentence ${index}`);
      table.scores[theme * total + sentence] = score;
      return sentence;
    };
    coded.forEach((index, at) => {
      const sentence = place(index, scores[at]!);
      table.coded[sentence]! |= bit;
      const threshold = thresholds[themeId] ?? 1;
      if (scores[at]! >= threshold && isBorderline(scores[at]!, threshold)) table.borderline[sentence]! |= bit;
    });
    near.forEach((index, at) => {
      table.borderline[place(index, nearScores[at]!)]! |= bit;
    });
  }
}

/** Number of themes that a sentence carries. */
export function codeCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
