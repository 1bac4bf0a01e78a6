import { z } from "zod";
import { themeTable } from "#lib/corpus/theme-table.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, text } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { someThemesShape, themeNumbers } from "./theme-choice.ts";
import { staleNotes } from "./theme-notes.ts";
import { newestFirst } from "./theme-order.ts";
import { nextPageNotes } from "./theme-paging.ts";

/**
 * One row a speech and theme: the numbers of the sentences that carry it, for a strip of the speech.
 * `allSentences` counts the title too.
 */
export const themePlaces = defineAnalysis({
  name: "theme-places",
  title: { zh: "主题地图", en: "places of a theme" },
  summary: {
    zh: "每篇讲话的哪些句子属于哪个主题，新的在前。",
    en: "Which sentences of each speech carry each theme, newest speech first.",
  },
  example: { limit: "3" },
  params: z.object({
    ...someThemesShape,
    limit: z.coerce.number().int().min(1).max(1000).default(20).describe("Speeches of a page."),
    cursor: z.coerce.number().int().min(0).default(0).describe("Speeches to pass over."),
    ...filterShape,
  }),
  columns: columns({
    speechId: number(),
    title: text(),
    year: orNull(number("year")),
    theme: text(),
    themeSentences: number("sentences"),
    allSentences: number("sentences"),
    places: text(),
  }),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const { corpus, members } = selection;
    const table = await themeTable(context);
    const themes = themeNumbers(table.themeIds, params.theme);
    const shown = newestFirst(corpus, members).slice(params.cursor, params.cursor + params.limit);
    const rows = shown.flatMap((speech) => {
      const { id: speechId, title, year } = corpus.speeches[speech]!;
      const first = table.offsets[speech]!;
      const coded = table.coded.subarray(first, table.offsets[speech + 1]!);
      return themes.map((theme) => {
        const places: number[] = [];
        for (let at = 0; at < coded.length; at++) if (table.body[first + at] === 1 && coded[at]! & (1 << theme)) places.push(at);
        const counts = { themeSentences: places.length, allSentences: coded.length };
        return { speechId, title, year, theme: table.themeIds[theme]!, ...counts, places: places.join(" ") };
      });
    });
    const notes = nextPageNotes("SPEECHES_TOTAL", members.length, params.cursor + shown.length);
    return { rows, notes: [...notes, ...(await staleNotes(context, selection))] };
  },
});
