import { z } from "zod";
import type { SpeechGroup } from "#lib/corpus/group-speeches.ts";
import { type SloganTotal, sloganTable, totalSlogans } from "#lib/corpus/slogan-table.ts";
import { maskedSlogans, totalMasked } from "#lib/corpus/strings/masked-slogans.ts";
import type { Slogan } from "#lib/lexicon/types.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, text, textOrNumber } from "../columns.ts";
import { filterShape, groupShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { chooseSlogans, sloganShape } from "./slogan-choice.ts";
import { headingsShape, sloganGroups, sloganRate } from "./slogan-groups.ts";

/**
 * One row a slogan and group, slogans in the lexicon's order; without a choice only slogans that occur at
 * all. `count` counts every occurrence, also inside longer slogans; `standaloneCount` leaves those out;
 * `headings=0` what stands in titles and headings. `maskedCount`: occurrences whose name is masked
 * (`***新时代中国特色社会主义思想`), which are in no other figure. Interval: exact Poisson of `count`, 95 %.
 */
export const sloganFrequency = defineAnalysis({
  name: "slogan-frequency",
  title: { zh: "提法频次", en: "slogan frequency" },
  summary: {
    zh: "词库中提法的次数，按年份、讲话、讲话人、层级、地区或文种。",
    en: "How often slogans of the lexicon are said, by year, speech, speaker, level, region or genre.",
  },
  example: { theme: "party", by: "level" },
  params: z.object({ ...sloganShape, ...groupShape, ...headingsShape, ...filterShape }),
  columns: columns({
    slogan: text(),
    gloss: text(),
    group: textOrNumber(),
    label: text(),
    count: number("occurrences"),
    standaloneCount: number("occurrences"),
    maskedCount: number("occurrences"),
    speechesWith: number("speeches"),
    speeches: number("speeches"),
    chars: number("chars"),
    perTenThousandChars: orNull(number("perTenThousandChars")),
    low: orNull(number("perTenThousandChars")),
    high: orNull(number("perTenThousandChars")),
  }),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const state = await context.lexicon();
    const table = await sloganTable(context, params.headings === 1);
    const { groups, notes } = await sloganGroups(context, selection, params.by, params.headings === 1);
    const size = state.lexicon.slogans.length;
    const totals = groups.map((group) => totalSlogans(table, group.members, size));
    const masked = await maskedSlogans(context, params.headings === 1);
    const maskedTotals = groups.map((group) => totalMasked(masked, group.members));
    const chosen = chooseSlogans(state, params).filter(
      (slogan) => params.slogan.length > 0 || totals.some((total, at) => total[slogan]!.count > 0 || maskedTotals[at]!.has(slogan)),
    );
    const rows = chosen.flatMap((slogan) =>
      groups.map((group, at) => sloganRow(state.lexicon.slogans[slogan]!, group, totals[at]![slogan]!, maskedTotals[at]!.get(slogan) ?? 0)),
    );
    return { rows, notes };
  },
});

function sloganRow({ slogan, gloss }: Slogan, group: SpeechGroup, total: SloganTotal, maskedCount: number) {
  const { rate, low, high } = sloganRate(total.count, group.charCount);
  return {
    slogan,
    gloss,
    group: group.key,
    label: group.label,
    count: total.count,
    standaloneCount: total.standaloneCount,
    maskedCount,
    speechesWith: total.speeches,
    speeches: group.members.length,
    chars: group.charCount,
    perTenThousandChars: rate,
    low,
    high,
  };
}
