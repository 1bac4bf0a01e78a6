import type { AnalysisContext } from "#lib/corpus/context.ts";
import { itemBackground } from "#lib/corpus/item-background.ts";
import { LARGE_MIX_CHANGE, mixChange } from "#lib/corpus/speech-mix.ts";
import { foldedStrings } from "#lib/corpus/strings/folded-strings.ts";
import type { CaseRule } from "#lib/corpus/strings/phrase-pattern.ts";
import type { Counted, Unit } from "#lib/corpus/tables.ts";
import { countedChars, sumChars } from "#lib/corpus/titles/counted-chars.ts";
import { loadStopwords, type Stopwords } from "#lib/lexicon/stopwords.ts";
import type { Note } from "#lib/types.ts";
import { number, orNull, type RowOfTypes, text } from "../columns.ts";
import { finite } from "../finite.ts";
import { glosses } from "../glosses.ts";
import { sideParts } from "./drift-parts.ts";
import { type KeynessFigures, type KeynessOptions, type KeynessResult, type KeynessRow, keynessRows } from "./keyness-rows.ts";
import type { KeynessSide } from "./keyness-sides.ts";
import { type DriftVerdict, NoiseMeter } from "./noise-meter.ts";

/**
 * What a comparison adds to a row: the resampled interval, the parts that the item stands in on each side, the
 * verdict; and of a word that one side does not have how often its characters stand on each side, however they
 * were cut (null for other words, and for slogans, which are counted so anyway).
 */
export const NOISE_COLUMNS = {
  bootstrapLow: orNull(number("doublings")),
  bootstrapHigh: orNull(number("doublings")),
  partsTarget: number("parts"),
  partsReference: number("parts"),
  verdict: text<DriftVerdict>(),
  unit: text<"term" | "slogan">(),
  stringTarget: orNull(number("occurrences")),
  stringReference: orNull(number("occurrences")),
};

export interface ComparedRow extends KeynessRow {
  row: KeynessFigures & RowOfTypes<typeof NOISE_COLUMNS>;
}

/** As the keyness result, its rows with what the noise meter says. */
export type Comparison = Omit<KeynessResult, "rows"> & { rows: ComparedRow[]; notes: Note[] };

/** Fewer characters than this on one side give intervals too wide to say anything. */
const LEAST_CHARS = 3_000;

/** What a comparison is asked with; periods are named earlier and later, other sides first and second. */
export type KeynessParams = KeynessOptions & {
  unit: Unit;
  of: Counted;
  stopwords: "on" | "off";
  case: CaseRule;
  view: "periods" | "sides";
};

/** Compares two sides and reads the noise meter for every row that is shown. */
export async function compareSides(
  context: AnalysisContext,
  target: KeynessSide,
  reference: KeynessSide,
  params: KeynessParams,
): Promise<Comparison> {
  const stopwords = params.unit === "term" && params.stopwords === "on" ? loadStopwords() : null;
  const result = keynessRows(
    { labels: target.table.labels, target, reference, background: itemBackground(target.table, target.selection.corpus) },
    { ...params, ...(stopwords ? { leftOut: stopwords.words } : {}) },
  );
  const glossOf = await glosses(context);
  for (const { row } of result.rows) row.gloss = glossOf(row.item);
  const items = result.rows.map(({ item }) => item);
  const parts = await Promise.all(
    [target, reference].map(({ selection, table }) => sideParts(context, selection, table, items, params.case)),
  );
  const meter = new NoiseMeter(parts[0]!, parts[1]!);
  const strings = params.unit === "term" ? stringCounts(result, target, reference, params.case) : null;
  const rows = result.rows.map((found) => {
    const { bootstrap, verdict } = meter.read(found);
    const noise = {
      bootstrapLow: finite(bootstrap?.low),
      bootstrapHigh: finite(bootstrap?.high),
      partsTarget: parts[0]!.items.get(found.item)?.parts.length ?? 0,
      partsReference: parts[1]!.items.get(found.item)?.parts.length ?? 0,
      verdict,
      unit: params.unit,
      stringTarget: strings?.get(found.item)?.target ?? null,
      stringReference: strings?.get(found.item)?.reference ?? null,
    };
    return { ...found, row: { ...found.row, ...noise } };
  });
  const kinds = { partsTarget: parts[0]!.sizes.length, partsReference: parts[1]!.sizes.length, draws: meter.draws };
  const resampled = { code: `RESAMPLED_${parts[0]!.kind}_${parts[1]!.kind}`.toUpperCase(), values: { ...kinds, view: params.view } };
  const sizes = await countedChars(context);
  const chars = [reference, target].map(({ selection }) => sumChars(sizes, selection.members));
  const listed = [...stopwordNotes(stopwords, result), ...nestingNotes(params)];
  return { ...result, rows, notes: [...comparisonNotes(context, target, reference, result, chars, params.view), ...listed, resampled] };
}

function stringCounts({ rows }: KeynessResult, target: KeynessSide, reference: KeynessSide, rule: CaseRule) {
  const oneSided = rows.filter(({ counts }) => counts.countTarget === 0 || counts.countReference === 0);
  const words = oneSided.map(({ row }) => row.item);
  const [inTarget, inReference] = [target, reference].map(({ selection }) =>
    foldedStrings(selection.corpus, selection.members, words, rule),
  );
  return new Map(oneSided.map(({ item }, at) => [item, { target: inTarget![at]!, reference: inReference![at]! }]));
}

function stopwordNotes(stopwords: Stopwords | null, { leftOut }: KeynessResult): Note[] {
  return stopwords === null ? [] : [{ code: "STOPWORDS_LEFT_OUT", values: { leftOut, words: stopwords.words.size, hash: stopwords.hash } }];
}

function nestingNotes({ unit, of }: KeynessParams): Note[] {
  return unit === "slogan" ? [{ code: of === "own" ? "SLOGANS_OWN" : "SLOGANS_ALL", values: {} }] : [];
}

function comparisonNotes(
  context: AnalysisContext,
  target: KeynessSide,
  reference: KeynessSide,
  result: KeynessResult,
  sizes: readonly number[],
  view: string,
): Note[] {
  const speeches = { speechesFrom: reference.selection.members.length, speechesTo: target.selection.members.length };
  const notes: Note[] = [
    { code: "DRIFT_SIZES", values: { ...speeches, charsFrom: sizes[0]!, charsTo: sizes[1]!, view } },
    { code: "FAMILY_SIZE", values: { tested: result.tested } },
  ];
  if (result.divergence !== null) notes.push({ code: "DIVERGENCE", values: { bits: result.divergence } });
  if (sizes.some((size) => size < LEAST_CHARS)) notes.push({ code: "TOO_LITTLE_TEXT", values: { leastChars: LEAST_CHARS } });
  // A draft has no genre or level that could differ.
  const mix = context.draft === null ? mixChange(target.selection, reference.selection) : null;
  if (mix !== null && mix >= LARGE_MIX_CHANGE) notes.push({ code: "MIX_CHANGED", values: { share: Math.round(mix * 100) } });
  return notes;
}
