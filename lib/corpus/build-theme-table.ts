import type { SentenceSizes, ThemeCodes } from "#lib/queries/index.ts";
import { isBorderline } from "#lib/themes/borderline.ts";
import type { ThemeCoder } from "#lib/themes/coder.ts";
import { SENTENCE_KINDS } from "#lib/types.ts";
import type { Corpus } from "./corpus.ts";
import type { ThemeTable } from "./tables.ts";

const TITLE = SENTENCE_KINDS.indexOf("title");
/** Arrays with one number a sentence. */
const COLUMNS = ["coded", "borderline", "body", "charCounts", "paragraphs", "matchStarts", "matchEnds"] as const;

/** What the store says of the speeches that have to be read. */
export interface ReadSpeeches {
  sizes: readonly SentenceSizes[];
  codes: readonly ThemeCodes[];
}

/** A table of another state of the corpus, and for each speech its position there; -1 for one that was read. */
export interface KnownSpeeches {
  table: ThemeTable | null;
  from: Int32Array;
}

/** Codes of one speech for one theme, by the theme's number. */
type NumberedCodes = ThemeCodes & { theme: number };

/**
 * Puts a table together of speeches that were read and of those that stand unchanged in a table before. Codes of
 * themes that no longer exist are passed over: they wait for the recoding.
 */
export function buildThemeTable(
  { speeches }: Corpus,
  { themeIds, thresholds }: Pick<ThemeCoder, "themeIds" | "thresholds">,
  { sizes, codes }: ReadSpeeches,
  known: KnownSpeeches,
  marks: Int32Array,
): ThemeTable {
  const sizeOf = new Map(sizes.map((size) => [size.speechId, size]));
  const codesOf = bySpeech(codes, themeIds);
  const ids = speeches.map(({ id }) => id);
  const table = emptyTable(
    ids.map((id, speech) => sizeOf.get(id)?.kinds.length ?? sentencesIn(known, speech)),
    themeIds,
    ids.flatMap((id, speech) => scoresIn(known, speech, codesOf.get(id) ?? [])),
    marks,
  );
  const next = table.scoreOffsets.slice();
  for (const [speech, id] of ids.entries()) {
    const size = sizeOf.get(id);
    if (size === undefined) copySpeech(table, next, known, speech);
    else {
      fillSizes(table, table.offsets[speech]!, size);
      for (const each of codesOf.get(id) ?? []) fillCodes(table, next, speech, each, thresholds[each.themeId] ?? 1);
    }
  }
  return table;
}

/** In the order of the themes. */
function bySpeech(codes: readonly ThemeCodes[], themeIds: readonly string[]): Map<number, NumberedCodes[]> {
  const found = new Map<number, NumberedCodes[]>();
  const placed = codes.map((each) => ({ ...each, theme: themeIds.indexOf(each.themeId) })).filter(({ theme }) => theme !== -1);
  for (const each of placed.sort((a, b) => a.theme - b.theme)) {
    const others = found.get(each.speechId);
    if (others === undefined) found.set(each.speechId, [each]);
    else others.push(each);
  }
  return found;
}

function sentencesIn({ table, from }: KnownSpeeches, speech: number): number {
  return table!.offsets[from[speech]! + 1]! - table!.offsets[from[speech]!]!;
}

/** How many scores a speech has for each theme that it has any for. */
function scoresIn({ table, from }: KnownSpeeches, speech: number, codes: readonly NumberedCodes[]): { theme: number; scores: number }[] {
  const place = from[speech]!;
  if (place === -1) return codes.map(({ theme, coded, near }) => ({ theme, scores: coded.length + near.length }));
  return table!.themeIds.map((_, theme) => {
    const [start, end] = scoreRange(table!, theme, place);
    return { theme, scores: end - start };
  });
}

/** Where the scores of a speech for a theme stand. */
function scoreRange(table: ThemeTable, theme: number, speech: number): [start: number, end: number] {
  return [scoreFrom(table, theme, table.offsets[speech]!), scoreFrom(table, theme, table.offsets[speech + 1]!)];
}

/** The first score of a theme that is of this sentence or a later one. */
export function scoreFrom({ scoreOffsets, scored }: Pick<ThemeTable, "scoreOffsets" | "scored">, theme: number, sentence: number): number {
  let low = scoreOffsets[theme]!;
  let high = scoreOffsets[theme + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (scored[middle]! < sentence) low = middle + 1;
    else high = middle;
  }
  return low;
}

function emptyTable(
  sentences: readonly number[],
  themeIds: readonly string[],
  scores: readonly { theme: number; scores: number }[],
  marks: Int32Array,
): ThemeTable {
  const offsets = new Int32Array(sentences.length + 1);
  for (const [speech, count] of sentences.entries()) offsets[speech + 1] = offsets[speech]! + count;
  const scoreOffsets = new Int32Array(themeIds.length + 1);
  for (const each of scores) scoreOffsets[each.theme + 1]! += each.scores;
  for (let theme = 0; theme < themeIds.length; theme++) scoreOffsets[theme + 1]! += scoreOffsets[theme]!;
  const [total, scored] = [offsets[sentences.length]!, scoreOffsets[themeIds.length]!];
  return {
    themeIds,
    marks,
    offsets,
    scoreOffsets,
    scored: new Int32Array(scored),
    scores: new Float32Array(scored),
    coded: new Uint32Array(total),
    borderline: new Uint32Array(total),
    body: new Uint8Array(total),
    charCounts: new Int32Array(total),
    paragraphs: new Int32Array(total),
    matchStarts: new Int32Array(total),
    matchEnds: new Int32Array(total),
  };
}

/** @param next where the next score of each theme goes */
function copySpeech(table: ThemeTable, next: Int32Array, { table: known, from }: KnownSpeeches, speech: number): void {
  const place = from[speech]!;
  const [first, was, end] = [table.offsets[speech]!, known!.offsets[place]!, known!.offsets[place + 1]!];
  for (const column of COLUMNS) table[column].set(known![column].subarray(was, end), first);
  for (let theme = 0; theme < table.themeIds.length; theme++) {
    const [start, stop] = scoreRange(known!, theme, place);
    for (let at = start; at < stop; at++) {
      table.scored[next[theme]!] = known!.scored[at]! - was + first;
      table.scores[next[theme]!++] = known!.scores[at]!;
    }
  }
}

function fillSizes(table: ThemeTable, first: number, { kinds, ...size }: SentenceSizes): void {
  for (let at = 0; at < kinds.length; at++) table.body[first + at] = kinds[at] === TITLE ? 0 : 1;
  for (const column of ["charCounts", "paragraphs", "matchStarts", "matchEnds"] as const) table[column].set(size[column], first);
}

function fillCodes(table: ThemeTable, next: Int32Array, speech: number, codes: NumberedCodes, threshold: number): void {
  const { theme, speechId, coded, scores, near, nearScores } = codes;
  const [first, end, bit] = [table.offsets[speech]!, table.offsets[speech + 1]!, 1 << theme];
  const found: [number, number][] = [];
  const place = (index: number, score: number) => {
    const sentence = first + index;
    if (sentence >= end) throw new RangeError(`speech ${speechId} has no sentence ${index}`);
    found.push([sentence, score]);
    return sentence;
  };
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
