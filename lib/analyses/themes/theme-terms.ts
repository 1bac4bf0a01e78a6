import { z } from "zod";
import type { SpeechGroup } from "#lib/corpus/group-speeches.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, share, text, textOrNumber } from "../columns.ts";
import { allOrGroupSchema, filterShape } from "../params.ts";
import { groupSelection, type Selection, selectCorpus } from "../select-corpus.ts";
import { someThemesShape, themeNumbers } from "./theme-choice.ts";
import { staleNotes } from "./theme-notes.ts";
import { sumTheme, type ThemeTotals, themeTotals } from "./theme-totals.ts";
import { type ThemeWords, themeWords } from "./theme-words.ts";

/**
 * One row a theme, group and word, the words that stand in most of the theme's sentences first. Counted is
 * inside sentences that carry the theme and in places where the word speaks for it (masked ones, as 生态 in
 * 政治生态, do not). `weightShare` is the word's part of all that words added to the scores.
 */
export const themeTerms = defineAnalysis({
  name: "theme-terms",
  title: { zh: "主题用词", en: "words of a theme" },
  summary: { zh: "一个主题由哪些词和提法承载，按年份或其他分组。", en: "Which words and slogans carry a theme, by year or another group." },
  example: { theme: "industry", by: "level" },
  params: z.object({
    ...someThemesShape,
    by: allOrGroupSchema.default("all").describe("What makes a group; all: one group."),
    limit: z.coerce.number().int().min(1).max(1000).default(20).describe("Most words of a theme and group."),
    ...filterShape,
  }),
  columns: columns({
    theme: text(),
    group: textOrNumber(),
    word: text(),
    kind: text(),
    strength: text(),
    count: number(),
    wordSentences: number("sentences"),
    themeSentences: number("sentences"),
    share: orNull(share()),
    weightShare: orNull(share()),
  }),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const totals = await themeTotals(context);
    const words = await themeWords(context, selection.members);
    const { groups, notes } = params.by === "all" ? { groups: [wholeGroup(selection)], notes: [] } : groupSelection(selection, params.by);
    const rows = themeNumbers(totals.table.themeIds, params.theme).flatMap((theme) =>
      groups.flatMap((group) => termRows(words, totals, theme, group).slice(0, params.limit)),
    );
    return { rows, notes: [...notes, ...(await staleNotes(context, selection))] };
  },
});

type Members = Pick<SpeechGroup, "key" | "members">;

function wholeGroup({ members }: Selection): Members {
  return { key: "all", members };
}

function termRows({ words, bySpeech }: ThemeWords, totals: ThemeTotals, theme: number, { key, members }: Members) {
  const sums = new Map<number, { count: number; sentences: number; weight: number }>();
  let weights = 0;
  for (const member of members) {
    const speech = bySpeech[member];
    speech?.words.forEach((word, at) => {
      if (words[word]!.theme !== theme) return;
      const sum = sums.get(word) ?? { count: 0, sentences: 0, weight: 0 };
      sum.count += speech.counts[at]!;
      sum.sentences += speech.sentences[at]!;
      sum.weight += speech.weights[at]!;
      weights += speech.weights[at]!;
      sums.set(word, sum);
    });
  }
  const themeSentences = sumTheme(totals, theme, members).sentences;
  const inOrder = [...sums].sort(
    ([a, x], [b, y]) => y.sentences - x.sentences || y.weight - x.weight || (words[a]!.text < words[b]!.text ? -1 : 1),
  );
  return inOrder.map(([word, { count, sentences, weight }]) => ({
    theme: totals.table.themeIds[theme]!,
    group: key,
    word: words[word]!.text,
    kind: words[word]!.isSlogan ? "slogan" : "term",
    strength: words[word]!.strength,
    count,
    wordSentences: sentences,
    themeSentences,
    share: themeSentences === 0 ? null : sentences / themeSentences,
    weightShare: weights === 0 ? null : weight / weights,
  }));
}
