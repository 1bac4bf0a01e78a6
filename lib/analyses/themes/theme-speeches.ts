import { z } from "zod";
import { wilsonInterval } from "#lib/stats/index.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, share, text } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { oneThemeShape, themeNumber } from "./theme-choice.ts";
import { staleNotes } from "./theme-notes.ts";
import { sumTheme, themeTotals } from "./theme-totals.ts";

const ORDERS = ["most", "least", "count"] as const;

/** One row a speech, by its share of the theme; speeches without a sentence are left out. */
export const themeSpeeches = defineAnalysis({
  name: "theme-speeches",
  title: { zh: "主题在各篇讲话", en: "themes by speech" },
  summary: { zh: "说某一主题最多和最少的讲话。", en: "The speeches with most and least of a theme." },
  example: { theme: "party", order: "least" },
  params: z.object({
    ...oneThemeShape,
    order: z.enum(ORDERS).default("most").describe("most or least: by share; count: by number of sentences, most first."),
    limit: z.coerce.number().int().min(1).max(1000).default(20).describe("Most rows."),
    ...filterShape,
  }),
  columns: columns({
    speechId: number(),
    title: text(),
    date: orNull(text()),
    year: orNull(number("year")),
    level: orNull(text()),
    speaker: orNull(text()),
    genre: orNull(text()),
    themeSentences: number("sentences"),
    sentences: number("sentences"),
    share: share(),
    low: orNull(share()),
    high: orNull(share()),
    charShare: orNull(share()),
  }),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const totals = await themeTotals(context);
    const theme = themeNumber(totals.table.themeIds, params.theme);
    const all = selection.members.flatMap((index) => {
      const speech = selection.corpus.speeches[index]!;
      if (speech.sentenceCount === 0) return [];
      const { sentences, chars } = sumTheme(totals, theme, [index]);
      return [{ index, speech, sentences, chars, share: sentences / speech.sentenceCount }];
    });
    const sign = params.order === "least" ? 1 : -1;
    const value = (one: (typeof all)[number]) => (params.order === "count" ? one.sentences : one.share);
    all.sort((a, b) => sign * (value(a) - value(b)) || a.index - b.index);
    const rows = all.slice(0, params.limit).map(({ speech, sentences, chars, share }) => {
      const interval = wilsonInterval(sentences, speech.sentenceCount);
      const { id: speechId, title, date, year, level, speaker, genre, sentenceCount, charCount } = speech;
      const { low, high } = interval ?? { low: null, high: null };
      const charShare = charCount === 0 ? null : chars / charCount;
      return {
        speechId,
        title,
        date,
        year,
        level,
        speaker,
        genre,
        themeSentences: sentences,
        sentences: sentenceCount,
        share,
        low,
        high,
        charShare,
      };
    });
    return { rows, notes: await staleNotes(context, selection) };
  },
});
