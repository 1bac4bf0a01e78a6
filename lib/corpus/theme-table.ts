import { AppError } from "#lib/errors.ts";
import { type SentenceSizes, selectSentenceSizes, selectThemeCodes, type ThemeCodes } from "#lib/queries/index.ts";
import { isBorderline } from "#lib/themes/borderline.ts";
import { SENTENCE_KINDS } from "#lib/types.ts";
import type { Corpus } from "./corpus.ts";
import { memoizeTable } from "./memoize-growing.ts";
import type { StateSource } from "./state.ts";
import { corpusChanged } from "./tables.ts";

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
  /** The sentences that carry theme `t` or come near it are at `scoreOffsets[t] .. scoreOffsets[t + 1]`. */
  scoreOffsets: Int32Array;
  /** Each of them, ascending within a theme, and its score. */
  scored: Int32Array;
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
export const themeTable = memoizeTable("themes", ["themes"], readTable);

async function readTable(source: StateSource<"corpus" | "themes">): Promise<ThemeTable> {
  const [corpus, { coder }] = await Promise.all([source.corpus(), source.themes()]);
  if (coder.themeIds.length > MOST_THEMES) throw new AppError("THEMES_TOO_MANY", `at most ${MOST_THEMES} themes can be coded at once`);
  const ids = corpus.speeches.map(({ id }) => id);
  const [sizes, codes] = await Promise.all([selectSentenceSizes(corpus.db, ids), selectThemeCodes(corpus.db, ids)]);
  if (sizes.length !== ids.length) throw corpusChanged();
  const known = inOrder(corpus, codes, coder.themeIds);
  const table = emptyTable(corpus, sizes, coder.themeIds, known);
  fillCodes(table, known, coder.thresholds);
  return table;
}

/** The codes of one speech for one theme, both as positions. */
interface PlacedCodes extends ThemeCodes {
  speech: number;
  theme: number;
}

/** Codes of themes that no longer exist are passed over: they wait for the recoding. */
function inOrder(corpus: Corpus, codes: readonly ThemeCodes[], themeIds: readonly string[]): PlacedCodes[] {
  const indexOf = new Map(corpus.speeches.map(({ id }, index) => [id, index]));
  const placed = codes.map((code) => ({ ...code, speech: indexOf.get(code.speechId) ?? -1, theme: themeIds.indexOf(code.themeId) }));
  return placed.filter(({ speech, theme }) => speech !== -1 && theme !== -1).sort((a, b) => a.speech - b.speech || a.theme - b.theme);
}

function emptyTable(
  corpus: Corpus,
  sizes: readonly SentenceSizes[],
  themeIds: readonly string[],
  codes: readonly PlacedCodes[],
): ThemeTable {
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
  const scoreOffsets = new Int32Array(themeIds.length + 1);
  for (const { theme, coded, near } of codes) scoreOffsets[theme + 1]! += coded.length + near.length;
  for (let theme = 0; theme < themeIds.length; theme++) scoreOffsets[theme + 1]! += scoreOffsets[theme]!;
  const scored = scoreOffsets[themeIds.length]!;
  return {
    themeIds,
    offsets,
    scoreOffsets,
    scored: new Int32Array(scored),
    scores: new Float32Array(scored),
    coded: new Uint32Array(total),
    borderline: new Uint32Array(total),
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

function fillCodes(table: ThemeTable, codes: readonly PlacedCodes[], thresholds: Readonly<Record<string, number>>): void {
  const next = table.scoreOffsets.slice();
  for (const { speech, theme, speechId, themeId, coded, scores, near, nearScores } of codes) {
    const [first, end, bit] = [table.offsets[speech]!, table.offsets[speech + 1]!, 1 << theme];
    const found: [number, number][] = [];
    const place = (index: number, score: number) => {
      const sentence = first + index;
      if (sentence >= end) throw new RangeError(`speech ${speechId} has no sentence ${index}`);
      found.push([sentence, score]);
      return sentence;
    };
    const threshold = thresholds[themeId] ?? 1;
    coded.forEach((index, at) => {
      const sentence = place(index, scores[at]!);
      table.coded[sentence]! |= bit;
      if (scores[at]! >= threshold && isBorderline(scores[at]!, threshold)) table.borderline[sentence]! |= bit;
    });
    near.forEach((index, at) => {
      table.borderline[place(index, nearScores[at]!)]! |= bit;
    });
    for (const [sentence, score] of found.sort(([a], [b]) => a - b)) {
      table.scored[next[theme]!] = sentence;
      table.scores[next[theme]!++] = score;
    }
  }
}

/** A sentence's score for a theme; 0 where it neither carries the theme nor comes near it. */
export function themeScore({ scoreOffsets, scored, scores }: ThemeTable, theme: number, sentence: number): number {
  let low = scoreOffsets[theme]!;
  let high = scoreOffsets[theme + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (scored[middle]! < sentence) low = middle + 1;
    else high = middle;
  }
  return low < scoreOffsets[theme + 1]! && scored[low] === sentence ? scores[low]! : 0;
}

/** Number of themes that a sentence carries. */
export function codeCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
