import { z } from "zod";
import type { SpeechGroup } from "#lib/corpus/group-speeches.ts";
import { type Interval, wilsonInterval } from "#lib/stats/index.ts";
import type { Note } from "#lib/types.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, share, text, textOrNumber } from "../columns.ts";
import { filterShape, groupShape } from "../params.ts";
import { groupSelection, selectCorpus } from "../select-corpus.ts";
import { CHAR_DRAWS, charIntervals, LEAST_SPEECHES } from "./theme-char-interval.ts";
import { someThemesShape, themeNumbers } from "./theme-choice.ts";
import { staleNotes } from "./theme-notes.ts";
import { sumTheme, type ThemeTotals, themeTotals } from "./theme-totals.ts";

/**
 * One row a theme and group. `share` is themeSentences / sentences with its Wilson interval, 95 %;
 * `charShare` the same in Han characters with an interval by resampling. A sentence may carry several themes
 * or none, so shares of one group need not add up to 1; `splitShare` counts a sentence of k themes 1/k for
 * each, so that these shares and `uncodedShare` add up to 1. `emphasis` is the share relative to that of the
 * whole corpus: 1 as everywhere, 2 twice as much; null where the corpus has none.
 */
export const themeCoverage = defineAnalysis({
  name: "theme-coverage",
  title: { zh: "主题篇幅", en: "theme coverage" },
  summary: {
    zh: "各主题占句子的比例，按年份、讲话、讲话人、层级、地区或文种。",
    en: "Share of sentences that carry each theme, by year, speech, speaker, level, region or genre.",
  },
  example: { by: "year" },
  params: z.object({
    ...someThemesShape,
    ...groupShape,
    charInterval: z.coerce.number().int().min(0).max(1).default(1).describe("0: no resampled interval of charShare, which is quicker."),
    ...filterShape,
  }),
  columns: columns({
    theme: text(),
    group: textOrNumber(),
    label: text(),
    themeSentences: number("sentences"),
    sentences: number("sentences"),
    share: orNull(share()),
    low: orNull(share()),
    high: orNull(share()),
    emphasis: orNull(number()),
    themeChars: number("chars"),
    chars: number("chars"),
    charShare: orNull(share()),
    charLow: orNull(share()),
    charHigh: orNull(share()),
    splitShare: orNull(share()),
    uncodedSentences: number("sentences"),
    uncodedShare: orNull(share()),
    speeches: number("speeches"),
  }),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const totals = await themeTotals(context);
    const { groups, notes } = groupSelection(selection, params.by);
    const themes = themeNumbers(totals.table.themeIds, params.theme);
    const means = themes.map((theme) => corpusShare(totals, theme));
    const withChars = params.charInterval === 1;
    const intervals = groups.map((group) => (withChars ? charIntervals(totals, group, themes) : themes.map(() => null)));
    const rows = themes.flatMap((theme, place) =>
      groups.map((group, index) => coverageRow(totals, theme, group, means[place] ?? null, intervals[index]![place]!)),
    );
    return { rows, notes: [...notes, ...(withChars ? charNotes(groups) : []), ...(await staleNotes(context, selection))] };
  },
});

function corpusShare(totals: ThemeTotals, theme: number): number | null {
  const everything = Array.from({ length: totals.speechCount }, (_, speech) => speech);
  return totals.allSentences === 0 ? null : sumTheme(totals, theme, everything).sentences / totals.allSentences;
}

function charNotes(groups: readonly SpeechGroup[]): Note[] {
  const bySpeech = groups.filter(({ members }) => members.length >= LEAST_SPEECHES).length;
  if (groups.length === 0) return [];
  return [{ code: "CHAR_SHARE_RESAMPLED", values: { draws: CHAR_DRAWS, groups: groups.length, bySpeech, least: LEAST_SPEECHES } }];
}

function coverageRow(totals: ThemeTotals, theme: number, group: SpeechGroup, mean: number | null, charInterval: Interval | null) {
  const sum = sumTheme(totals, theme, group.members);
  const uncoded = group.members.reduce((count, speech) => count + totals.uncoded[speech]!, 0);
  const interval = wilsonInterval(sum.sentences, group.sentenceCount);
  const shareOf = (count: number) => (group.sentenceCount === 0 ? null : count / group.sentenceCount);
  const share = shareOf(sum.sentences);
  return {
    theme: totals.table.themeIds[theme]!,
    group: group.key,
    label: group.label,
    themeSentences: sum.sentences,
    sentences: group.sentenceCount,
    share,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    emphasis: share === null || mean === null || mean === 0 ? null : share / mean,
    themeChars: sum.chars,
    chars: group.charCount,
    charShare: group.charCount === 0 ? null : sum.chars / group.charCount,
    charLow: charInterval?.low ?? null,
    charHigh: charInterval?.high ?? null,
    splitShare: shareOf(sum.split),
    uncodedSentences: uncoded,
    uncodedShare: shareOf(uncoded),
    speeches: group.members.length,
  };
}
