import { z } from "zod";
import type { SpeechGroup } from "#lib/queries/index.ts";
import { ratePerTenThousand } from "#lib/stats/index.ts";
import { columns, defineAnalysis } from "./analysis.ts";
import { filterShape, groupShape } from "./params.ts";
import { groupSelection, selectCorpus } from "./select-corpus.ts";
import { chooseSlogans, sloganShape } from "./slogan-choice.ts";
import { type SloganTotal, sloganTable, totalSlogans } from "./slogan-table.ts";

/**
 * One row a slogan and group, slogans in the lexicon's order; without a choice only slogans that occur at all. `count` counts every
 * occurrence, also inside longer slogans; `standaloneCount` leaves those out. Interval: exact Poisson of `count`, 95 %.
 */
export const sloganFrequency = defineAnalysis({
  name: "slogan-frequency",
  summary: "How often slogans of the lexicon are said, by year, speech, speaker, level, region or genre.",
  params: z.object({ ...sloganShape, ...groupShape, ...filterShape }),
  columns: columns(
    "slogan",
    "group",
    "label",
    "count:occurrences",
    "standaloneCount:occurrences",
    "speechesWith:speeches",
    "speeches:speeches",
    "chars:chars",
    "perTenThousandChars:perTenThousandChars",
    "low:perTenThousandChars",
    "high:perTenThousandChars",
  ),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const state = await context.lexicon();
    const table = await sloganTable(context);
    const { groups, notes } = groupSelection(selection, params.by);
    const size = state.lexicon.slogans.length;
    const totals = groups.map((group) => totalSlogans(table, group.members, size));
    const chosen = chooseSlogans(state, params).filter(
      (slogan) => params.slogan.length > 0 || totals.some((total) => total[slogan]!.count > 0),
    );
    const rows = chosen.flatMap((slogan) =>
      groups.map((group, at) => sloganRow(state.lexicon.slogans[slogan]!.slogan, group, totals[at]![slogan]!)),
    );
    return { rows, notes };
  },
});

function sloganRow(slogan: string, group: SpeechGroup, total: SloganTotal) {
  const { rate, low, high } = ratePerTenThousand(total.count, group.charCount);
  return {
    slogan,
    group: group.key,
    label: group.label,
    count: total.count,
    standaloneCount: total.standaloneCount,
    speechesWith: total.speeches,
    speeches: group.members.length,
    chars: group.charCount,
    perTenThousandChars: rate,
    low,
    high,
  };
}
