import { z } from "zod";
import { totalItems } from "#lib/corpus/item-table.ts";
import { loadStopwords } from "#lib/lexicon/stopwords.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, text } from "../columns.ts";
import { filterShape, filtersOf } from "../params.ts";
import { periodShape, periodYears, selectBefore, selectPeriod } from "./drift-period.ts";
import { compareSides, NOISE_COLUMNS } from "./keyness-comparison.ts";
import { KEYNESS_COLUMNS, type KeynessRow } from "./keyness-rows.ts";
import { keynessShape } from "./keyness-shape.ts";
import { keynessSide } from "./keyness-sides.ts";

type Presence = "appeared" | "returned" | "vanished" | "both";

/**
 * One row an item, strongest first; the later period is the target, so positive figures rose. `presence`:
 * appeared (new in the later period and never before), returned (absent in the earlier period, but known
 * before it), vanished, or both.
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
  async run(context, params) {
    const filters = filtersOf(params);
    const from = periodYears(params.from, "from");
    const to = periodYears(params.to, "to");
    const target = await keynessSide(context, await selectPeriod(context, to, filters), params);
    const reference = await keynessSide(context, await selectPeriod(context, from, filters), params);
    const { rows, notes } = await compareSides(context, target, reference, { ...params, view: "periods" });
    const before = totalItems(target.table, (await selectBefore(context, from[0], filters)).members);
    return { rows: rows.map((found) => ({ ...found.row, presence: presenceOf(found, before) })), notes };
  },
});

function presenceOf({ item, counts }: KeynessRow, before: Float64Array): Presence {
  if (counts.countTarget === 0) return "vanished";
  if (counts.countReference > 0) return "both";
  return before[item]! > 0 ? "returned" : "appeared";
}
