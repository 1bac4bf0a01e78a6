import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { totalItems } from "#lib/corpus/item-table.ts";
import { foldedStrings } from "#lib/corpus/strings/folded-strings.ts";
import type { CaseRule } from "#lib/corpus/strings/phrase-pattern.ts";
import type { Counted, Unit } from "#lib/corpus/tables.ts";
import { loadStopwords } from "#lib/lexicon/stopwords.ts";
import type { Filters } from "#lib/types.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, text } from "../columns.ts";
import { filterShape, filtersOf } from "../params.ts";
import { periodShape, periodYears, selectBefore, selectPeriod } from "../periods.ts";
import type { Selection } from "../select-corpus.ts";
import { type ComparedRow, compareSides, NOISE_COLUMNS } from "./keyness-comparison.ts";
import { KEYNESS_COLUMNS, type KeynessOptions } from "./keyness-rows.ts";
import { keynessShape } from "./keyness-shape.ts";
import { keynessSide } from "./keyness-sides.ts";
import { askUnits } from "./units-together.ts";

type Presence = "appeared" | "returned" | "vanished" | "both" | "cut";

/**
 * One row an item, strongest first; the later period is the target, so positive figures rose. `presence`:
 * appeared (new in the later period and never before), returned (absent in the earlier period, but known
 * before it), vanished, both; or cut: a word that one period has only because its characters were cut
 * otherwise in the other, which has them as `stringTarget` and `stringReference` say.
 */
export const drift = defineAnalysis({
  name: "drift",
  takesLong: true,
  title: { zh: "变迁", en: "drift" },
  summary: {
    zh: "两年或两段时间之间的变化，以及是否超出噪声。",
    en: "What changed between two years or ranges of years, and whether it is more than noise.",
  },
  example: { from: "2014-2016", to: "2023-2025", unit: "slogan" },
  params: z.object({ ...periodShape, ...keynessShape, ...filterShape }),
  columns: columns({ ...KEYNESS_COLUMNS, ...NOISE_COLUMNS, presence: text<Presence>() }),
  state: async () => loadStopwords().hash,
  run(context, params) {
    return askUnits(params.unit, params, (unit) => driftOf(context, { ...params, unit }));
  },
});

type DriftParams = KeynessOptions &
  Filters & { unit: Unit; of: Counted; stopwords: "on" | "off"; case: CaseRule; from: string; to: string };

async function driftOf(context: AnalysisContext, params: DriftParams) {
  const filters = filtersOf(params);
  const from = periodYears(params.from, "from");
  const to = periodYears(params.to, "to");
  const target = await keynessSide(context, await selectPeriod(context, to, filters), params);
  const reference = await keynessSide(context, await selectPeriod(context, from, filters), params);
  const { rows, notes } = await compareSides(context, target, reference, { ...params, view: "periods" });
  const before = await selectBefore(context, from[0], filters);
  const known = knownBefore(before, totalItems(target.table, before.members), rows, params.case);
  return { rows: rows.map(({ row }) => ({ ...row, presence: presenceOf(row, known) })), notes };
}

/** The new items that the years before have after all, as items or as strings. */
function knownBefore(
  { corpus, members }: Selection,
  before: Float64Array,
  rows: readonly ComparedRow[],
  rule: CaseRule,
): ReadonlySet<string> {
  const fresh = rows.filter(({ counts }) => counts.countReference === 0);
  const known = fresh.filter(({ item }) => before[item]! > 0).map(({ row }) => row.item);
  const words = fresh.filter(({ item, row }) => before[item] === 0 && row.stringReference === 0).map(({ row }) => row.item);
  if (words.length === 0 || members.length === 0) return new Set(known);
  const strings = foldedStrings(corpus, members, words, rule);
  return new Set([...known, ...words.filter((_, index) => strings[index]! > 0)]);
}

function presenceOf(row: ComparedRow["row"], known: ReadonlySet<string>): Presence {
  if (row.countTarget === 0) return (row.stringTarget ?? 0) > 0 ? "cut" : "vanished";
  if (row.countReference > 0) return "both";
  if ((row.stringReference ?? 0) > 0) return "cut";
  return known.has(row.item) ? "returned" : "appeared";
}
