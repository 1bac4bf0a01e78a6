import { z } from "zod";
import { type SpeechGroup, selectThemeCounts, type ThemeCount } from "#lib/queries/index.ts";
import { wilsonInterval } from "#lib/stats/index.ts";
import { columns, defineAnalysis } from "./analysis.ts";
import { filterShape, groupShape } from "./params.ts";
import { groupSelection, selectCorpus, speechIds } from "./select-corpus.ts";

/**
 * One row a theme and group. `share` is themeSentences / sentences with its Wilson interval, 95 %; `charShare` the same in Han characters.
 * A sentence may carry several themes or none, so shares of one group need not add up to 1.
 */
export const themeCoverage = defineAnalysis({
  name: "theme-coverage",
  summary: "Share of sentences that carry each theme, by year, speech, speaker, level, region or genre.",
  params: z.object({ theme: z.array(z.string()).default([]).describe("Theme ids; repeatable."), ...groupShape, ...filterShape }),
  columns: columns(
    "theme",
    "group",
    "label",
    "themeSentences:sentences",
    "sentences:sentences",
    "share:share",
    "low:share",
    "high:share",
    "themeChars:chars",
    "chars:chars",
    "charShare:share",
    "speeches:speeches",
  ),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const { coder } = await context.themes();
    const { groups, notes } = groupSelection(selection, params.by);
    const counts = await countsBySpeech(context, speechIds(selection));
    const themes = coder.themeIds.filter((id) => params.theme.length === 0 || params.theme.includes(id));
    const idOf = (index: number) => selection.corpus.speeches[index]!.id;
    return {
      rows: themes.flatMap((id) =>
        groups.map((group) =>
          coverageRow(
            id,
            group,
            group.members.map((index) => counts.get(`${idOf(index)} ${id}`)),
          ),
        ),
      ),
      notes,
    };
  },
});

async function countsBySpeech(context: Parameters<typeof themeCoverage.run>[0], ids: number[]): Promise<Map<string, ThemeCount>> {
  const counts = await selectThemeCounts(context.db, ids);
  return new Map(counts.map((count) => [`${count.speechId} ${count.themeId}`, count]));
}

function coverageRow(theme: string, group: SpeechGroup, counts: readonly (ThemeCount | undefined)[]) {
  const themeSentences = counts.reduce((sum, count) => sum + (count?.sentenceCount ?? 0), 0);
  const themeChars = counts.reduce((sum, count) => sum + (count?.charCount ?? 0), 0);
  const interval = wilsonInterval(themeSentences, group.sentenceCount);
  return {
    theme,
    group: group.key,
    label: group.label,
    themeSentences,
    sentences: group.sentenceCount,
    share: group.sentenceCount === 0 ? null : themeSentences / group.sentenceCount,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    themeChars,
    chars: group.charCount,
    charShare: group.charCount === 0 ? null : themeChars / group.charCount,
    speeches: group.members.length,
  };
}
