import { z } from "zod";
import { type ThemeTable, themeTable } from "#lib/corpus/theme-table.ts";
import { wilsonInterval } from "#lib/stats/index.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, share, text } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { someThemesShape, themeNumbers } from "./theme-choice.ts";
import { staleNotes } from "./theme-notes.ts";

export const TENTHS = 10;

/**
 * One row a theme and tenth of the speech, 1 the first. A sentence belongs to the tenth in which its middle
 * lies, by length of the text.
 */
export const themePositions = defineAnalysis({
  name: "theme-positions",
  title: { zh: "主题位置", en: "where themes stand" },
  summary: {
    zh: "各主题出现在讲话的什么位置：每十分之一中的句子比例。",
    en: "Where in the speeches each theme stands: its share of the sentences in every tenth.",
  },
  example: { theme: ["debt", "party"] },
  params: z.object({ ...someThemesShape, ...filterShape }),
  columns: columns({
    theme: text(),
    tenth: number(),
    themeSentences: number("sentences"),
    sentences: number("sentences"),
    share: orNull(share()),
    low: orNull(share()),
    high: orNull(share()),
  }),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const table = await themeTable(context);
    const themes = themeNumbers(table.themeIds, params.theme);
    const sizes = new Int32Array(TENTHS);
    const counts = themes.map(() => new Int32Array(TENTHS));
    for (const speech of selection.members)
      for (let at = table.offsets[speech]!; at < table.offsets[speech + 1]!; at++) {
        if (table.body[at] === 0) continue;
        const tenth = tenthOf(table, speech, at) - 1;
        sizes[tenth]! += 1;
        for (const [place, theme] of themes.entries()) if (table.coded[at]! & (1 << theme)) counts[place]![tenth]! += 1;
      }
    const rows = themes.flatMap((theme, place) =>
      Array.from(sizes, (size, tenth) => {
        const count = counts[place]![tenth]!;
        const interval = wilsonInterval(count, size);
        return {
          theme: table.themeIds[theme]!,
          tenth: tenth + 1,
          themeSentences: count,
          sentences: size,
          share: size === 0 ? null : count / size,
          low: interval?.low ?? null,
          high: interval?.high ?? null,
        };
      }),
    );
    return { rows, notes: await staleNotes(context, selection) };
  },
});

/** The tenth of its speech, 1 to 10, in which a sentence's middle lies. */
export function tenthOf({ offsets, matchStarts, matchEnds }: ThemeTable, speech: number, sentence: number): number {
  const length = matchEnds[offsets[speech + 1]! - 1]!;
  const middle = (matchStarts[sentence]! + matchEnds[sentence]!) / 2;
  return Math.min(TENTHS, 1 + Math.floor((TENTHS * middle) / Math.max(1, length)));
}
