import { z } from "zod";
import { defineAnalysis } from "../../analysis.ts";
import { columns, number, orNull, text } from "../../columns.ts";
import { filterShape } from "../../params.ts";
import { selectCorpus } from "../../select-corpus.ts";
import { newsSpeeches } from "./news-speeches.ts";
import { newsThemes } from "./news-themes.ts";
import { speechNews } from "./speech-news.ts";
import { newsPeriodShape } from "./this-speech.ts";

/**
 * One row a speech that came in within a week (`week`) or from a day on (`since`), the last first: how many slogans
 * are new, back and gone against its place's last text, how many changes stand at a false-discovery rate of 5 %
 * within the comparison, and how many themes went up and down. Counts are empty where there is no earlier text of
 * the place; `otherTitle` names it. Nothing asked for: the speech that was stored last.
 */
export const weekSpeeches = defineAnalysis({
  name: "week-speeches",
  title: { zh: "一周新到的讲话", en: "speeches of a week" },
  summary: {
    zh: "一周内（或自某日起）入库的讲话，每篇与本地上一篇相比新说、重提、不再说多少提法，多少主题升降。",
    en: "The speeches that came in within a week or since a day: how many slogans each says anew, again and no longer, and how many themes rise and fall.",
  },
  example: { since: "2000-01-01" },
  params: z.object({ ...newsPeriodShape, ...filterShape }),
  columns: columns({
    speechId: number(),
    title: text(),
    date: orNull(text()),
    region: orNull(text()),
    level: orNull(text()),
    chars: number("chars"),
    newSlogans: orNull(number("slogans")),
    returnedSlogans: orNull(number("slogans")),
    goneSlogans: orNull(number("slogans")),
    foundChanges: orNull(number("slogans")),
    themesUp: orNull(number("themes")),
    themesDown: orNull(number("themes")),
    otherTitle: orNull(text()),
  }),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const asked = { ...params, speechId: null, fdr: 0.05 };
    const { speeches, notes } = await newsSpeeches(context, selection, asked);
    const [news, themes] = await Promise.all([speechNews.run(context, asked), newsThemes.run(context, asked)]);
    const rows = speeches.map((index) => {
      const { id, title, date, region, level, charCount } = selection.corpus.speeches[index]!;
      const own = news.rows.filter((row) => row.speechId === id && row.against === "own");
      const ownThemes = themes.rows.filter((row) => row.speechId === id && row.against === "own");
      const other = own[0]?.otherTitle ?? ownThemes[0]?.otherTitle ?? null;
      const count = <R>(found: readonly R[], holds: (row: R) => boolean) => (other === null ? null : found.filter(holds).length);
      return {
        speechId: id,
        title,
        date,
        region,
        level,
        chars: charCount,
        newSlogans: count(own, ({ newsChange }) => newsChange === "new"),
        returnedSlogans: count(own, ({ newsChange }) => newsChange === "returned"),
        goneSlogans: count(own, ({ newsChange }) => newsChange === "gone"),
        foundChanges: count(own, ({ found }) => found),
        themesUp: count(ownThemes, ({ direction }) => direction === "up"),
        themesDown: count(ownThemes, ({ direction }) => direction === "down"),
        otherTitle: other,
      };
    });
    return { rows, notes };
  },
});
