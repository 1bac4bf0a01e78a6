import { z } from "zod";
import { wilsonInterval } from "#lib/stats/index.ts";
import { columns, defineAnalysis } from "../analysis.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { oneThemeShape, themeNumber } from "./theme-choice.ts";
import { staleNotes } from "./theme-notes.ts";
import { sumTheme, themeTotals } from "./theme-totals.ts";

const ORDERS = ["most", "least", "count"] as const;

/** One row a speech, by its share of the theme; speeches without a sentence are left out. */
export const themeSpeeches = defineAnalysis({
  name: "theme-speeches",
  summary: "The speeches with most and least of a theme.",
  params: z.object({
    ...oneThemeShape,
    order: z.enum(ORDERS).default("most").describe("most or least: by share; count: by number of sentences, most first."),
    limit: z.coerce.number().int().min(1).max(1000).default(20).describe("Most rows."),
    ...filterShape,
  }),
  columns: columns(
    "speechId",
    "title",
    "date",
    "year:year",
    "level",
    "speaker",
    "genre",
    "themeSentences:sentences",
    "sentences:sentences",
    "share:share",
    "low:share",
    "high:share",
    "charShare:share",
  ),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const totals = await themeTotals(context);
    const theme = themeNumber(totals.table.themeIds, params.theme);
    const all = selection.members.flatMap((index) => {
      const speech = selection.corpus.speeches[index]!;
      if (speech.sentenceCount === 0) return [];
      const { sentences, chars } = sumTheme(totals, theme, [index]);
      return [{ speech, sentences, chars, share: sentences / speech.sentenceCount }];
    });
    const sign = params.order === "least" ? 1 : -1;
    const value = (one: (typeof all)[number]) => (params.order === "count" ? one.sentences : one.share);
    all.sort((a, b) => sign * (value(a) - value(b)) || a.speech.id - b.speech.id);
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
