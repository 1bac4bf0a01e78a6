import { z } from "zod";
import { themeTable } from "#lib/corpus/theme-table.ts";
import { wilsonInterval } from "#lib/stats/index.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, text } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { staleNotes } from "./theme-notes.ts";

/**
 * One row an ordered pair of themes. `bothSentences` sentences carry both; `expected` is what chance would
 * give if themes were dealt out independently; `ratio` is bothSentences / expected: 1 as by chance, 2 twice
 * as often, null where one of them does not occur. Its interval, 95 %, is Wilson's for the share of `theme`
 * sentences that carry `other`, divided by the share of all sentences that do.
 */
export const themeCooccurrence = defineAnalysis({
  name: "theme-cooccurrence",
  title: { zh: "主题共现", en: "themes said together" },
  summary: { zh: "哪些主题常在同一句，与偶然相比。", en: "Which themes share sentences, against what chance would give." },
  example: {},
  params: z.object({ ...filterShape }),
  columns: columns({
    theme: text(),
    other: text(),
    bothSentences: number("sentences"),
    themeSentences: number("sentences"),
    otherSentences: number("sentences"),
    sentences: number("sentences"),
    expected: number(),
    ratio: orNull(number()),
    low: orNull(number()),
    high: orNull(number()),
  }),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const { themeIds, offsets, coded, body } = await themeTable(context);
    const size = themeIds.length;
    const both = new Int32Array(size * size);
    let sentences = 0;
    for (const speech of selection.members)
      for (let at = offsets[speech]!; at < offsets[speech + 1]!; at++) {
        sentences += body[at]!;
        const bits = coded[at]!;
        if (bits === 0) continue;
        for (let a = 0; a < size; a++) if (bits & (1 << a)) for (let b = 0; b < size; b++) if (bits & (1 << b)) both[a * size + b]! += 1;
      }
    const rows = themeIds.flatMap((theme, a) =>
      themeIds.flatMap((other, b) => {
        if (a === b) return [];
        const [bothSentences, of, base] = [both[a * size + b]!, both[a * size + a]!, both[b * size + b]!];
        const expected = sentences === 0 ? 0 : (of * base) / sentences;
        const interval = base === 0 ? null : wilsonInterval(bothSentences, of);
        const scale = sentences / base;
        return {
          theme,
          other,
          bothSentences,
          themeSentences: of,
          otherSentences: base,
          sentences,
          expected,
          ratio: expected === 0 ? null : bothSentences / expected,
          low: interval === null ? null : interval.low * scale,
          high: interval === null ? null : interval.high * scale,
        };
      }),
    );
    return { rows, notes: await staleNotes(context, selection) };
  },
});
