import { z } from "zod";
import { eachPlace, sloganPlaces } from "#lib/corpus/slogan-places.ts";
import { documentRange, griesDp, griesDpNorm, griesDpRescaled } from "#lib/stats/index.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, text } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { oneSlogan, oneSloganShape } from "./one-slogan.ts";
import { headingsShape, sloganGroups, sloganPart } from "./slogan-groups.ts";

const PARTS = ["speech", "year", "level", "speaker"] as const;

/**
 * One row a way to part the corpus: how evenly the slogan is spread over speeches, years, levels and
 * speakers. `dp` is Gries' deviation of proportions (0 even, near 1 all in one small part), `dpNorm` the same
 * divided by its largest value, `dpRescaled` between the most even and the most uneven spread that so many
 * occurrences allow. Null: no occurrence, or fewer than two parts.
 */
export const sloganDispersion = defineAnalysis({
  name: "slogan-dispersion",
  title: { zh: "提法分布", en: "slogan dispersion" },
  summary: {
    zh: "一个提法在讲话、年份、层级和讲话人之间分布得是否均匀（Gries DP）。",
    en: "How evenly one slogan is spread over speeches, years, levels and speakers (Gries' DP).",
  },
  example: { slogan: "高质量发展" },
  params: z.object({ ...oneSloganShape, ...headingsShape, ...filterShape }),
  columns: columns({
    part: text<"year" | "level" | "speaker" | "speech">(),
    parts: number("parts"),
    partsWith: number("parts"),
    count: number("occurrences"),
    dp: orNull(number("dp")),
    dpNorm: orNull(number("dp")),
    dpRescaled: orNull(number("dp")),
  }),
  async run(context, params) {
    const { index } = await oneSlogan(context, params.slogan);
    const selection = await selectCorpus(context, params);
    const counts = new Int32Array(selection.corpus.speeches.length);
    eachPlace(await sloganPlaces(context, params.headings === 1), index, (_place, speech) => counts[speech]!++);
    const rows = [];
    for (const part of PARTS) {
      const { groups } = await sloganGroups(context, selection, part, params.headings === 1);
      const parts = groups
        .map(({ members, charCount }) =>
          sloganPart(
            members.reduce((sum, speech) => sum + counts[speech]!, 0),
            charCount,
          ),
        )
        .filter(({ size }) => size > 0);
      const count = parts.reduce((sum, one) => sum + one.count, 0);
      const range = documentRange(parts);
      const measures = { dp: griesDp(parts), dpNorm: griesDpNorm(parts), dpRescaled: griesDpRescaled(parts) };
      rows.push({ part, parts: range.parts, partsWith: range.hit, count, ...measures });
    }
    return { rows };
  },
});
