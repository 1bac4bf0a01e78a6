import { z } from "zod";
import { loadStopwords } from "#lib/lexicon/stopwords.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns } from "../columns.ts";
import { sideFilters, sideShape } from "../params.ts";
import { selectCorpus, selectDraft } from "../select-corpus.ts";
import { compareSides, NOISE_COLUMNS } from "./keyness-comparison.ts";
import { KEYNESS_COLUMNS } from "./keyness-rows.ts";
import { keynessShape } from "./keyness-shape.ts";
import { keynessSide } from "./keyness-sides.ts";
import { askUnits } from "./units-together.ts";

/**
 * One row an item, strongest first. Positive figures favour the target; `verdict` says what the difference is
 * worth. A draft stands for the target.
 */
export const keyness = defineAnalysis({
  name: "keyness",
  takesLong: true,
  title: { zh: "关键性", en: "keyness" },
  summary: { zh: "语料的一部分比另一部分多说或少说了什么。", en: "What one part of the corpus says more, or less, than another." },
  example: { targetLevel: "province", referenceLevel: "county" },
  takesDraft: true,
  params: z.object({ ...keynessShape, ...sideShape("target"), ...sideShape("reference") }),
  columns: columns({ ...KEYNESS_COLUMNS, ...NOISE_COLUMNS }),
  state: async () => loadStopwords().hash,
  async run(context, params) {
    const target = context.draft === null ? await selectCorpus(context, sideFilters(params, "target")) : await selectDraft(context);
    const reference = await selectCorpus(context, sideFilters(params, "reference"));
    return askUnits(params.unit, params, async (unit) => {
      const asked = { ...params, unit };
      const sides = [await keynessSide(context, target, asked), await keynessSide(context, reference, asked)] as const;
      const { rows, notes } = await compareSides(context, sides[0], sides[1], { ...asked, view: "sides" });
      return { rows: rows.map(({ row }) => row), notes };
    });
  },
});
