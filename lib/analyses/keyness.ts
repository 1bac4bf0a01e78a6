import { z } from "zod";
import { defineAnalysis } from "./analysis.ts";
import { KEYNESS_COLUMNS, KEYNESS_SORTS, keynessRows } from "./keyness-rows.ts";
import { keynessSide, UNITS } from "./keyness-sides.ts";
import { sideFilters, sideShape } from "./params.ts";
import { selectCorpus } from "./select-corpus.ts";

export const keynessShape = {
  unit: z.enum(UNITS).default("term").describe("Words or slogans."),
  minCount: z.coerce.number().int().min(1).default(3).describe("Fewest occurrences on both sides together."),
  limit: z.coerce.number().int().min(1).max(5000).default(200).describe("Most rows."),
  sort: z.enum(KEYNESS_SORTS).default("logRatioConservative").describe("Figure that ranks the rows, by its size."),
};

/** One row an item, strongest first. Positive figures favour the target. */
export const keyness = defineAnalysis({
  name: "keyness",
  summary: "What one part of the corpus says more, or less, than another.",
  params: z.object({ ...keynessShape, ...sideShape("target"), ...sideShape("reference") }),
  columns: KEYNESS_COLUMNS,
  async run(context, params) {
    const target = await selectCorpus(context, sideFilters(params, "target"));
    const reference = await selectCorpus(context, sideFilters(params, "reference"));
    const result = keynessRows(await keynessSide(context, target, params.unit), await keynessSide(context, reference, params.unit), params);
    return { rows: result.rows, notes: [{ code: "FAMILY_SIZE", values: { tested: result.tested } }] };
  },
});
