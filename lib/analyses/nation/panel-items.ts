import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import { sloganTable } from "#lib/corpus/slogan-table.ts";
import { type CaseRule, parsePhrasePattern } from "#lib/corpus/strings/phrase-pattern.ts";
import { countPattern } from "#lib/corpus/strings/phrase-places.ts";
import { type ThemeTable, themeTable } from "#lib/corpus/theme-table.ts";
import { AppError } from "#lib/errors.ts";
import { findSlogan } from "#lib/lexicon/find-slogan.ts";

const MOST_ITEMS = 12;
const LONGEST = 200;
const names = () => z.array(z.string().max(LONGEST)).max(MOST_ITEMS).default([]);

/** What is counted; at least one of them must be named. */
export const itemShape = {
  phrase: names().describe("Phrases, with | for either and … for a gap; repeatable, up to 12."),
  slogan: names().describe("Slogans of the lexicon, counted with all their wordings; repeatable."),
  theme: names().describe("Theme ids: sentences that carry the theme are counted; repeatable."),
};

export const ITEM_KINDS = ["phrase", "slogan", "theme"] as const;

/** Something that is counted, and how often each speech has it. */
export interface PanelItem {
  name: string;
  kind: (typeof ITEM_KINDS)[number];
  /** By position in the corpus. Occurrences; of a theme sentences of the body. */
  counts: Int32Array;
}

/**
 * The items asked for with their counts: phrases, then slogans, then themes, each in the order given.
 *
 * @throws AppError BAD_PARAMETER when nothing is asked for, SLOGAN_UNKNOWN, THEME_UNKNOWN
 */
export async function panelItems(
  context: AnalysisContext,
  { phrase, slogan, theme, case: rule }: Record<"phrase" | "slogan" | "theme", readonly string[]> & { case: CaseRule },
): Promise<PanelItem[]> {
  if (phrase.length + slogan.length + theme.length === 0)
    throw new AppError("BAD_PARAMETER", "name a phrase, a slogan or a theme", { where: "phrase" });
  const { cache } = await context.corpus();
  const phrases = [...new Set(phrase)].map((name) => ({
    name,
    kind: "phrase" as const,
    counts: countPattern(cache, parsePhrasePattern(name, rule)),
  }));
  return [...phrases, ...(await sloganItems(context, slogan)), ...(await themeItems(context, theme))];
}

async function sloganItems(context: AnalysisContext, asked: readonly string[]): Promise<PanelItem[]> {
  if (asked.length === 0) return [];
  const [{ lexicon }, table] = await Promise.all([context.lexicon(), sloganTable(context)]);
  return asked.map((name) => {
    const index = findSlogan(lexicon.slogans, name);
    if (index === -1) throw new AppError("SLOGAN_UNKNOWN", `the lexicon has no ${name}; phrase counts any words`, { where: "slogan" });
    const counts = new Int32Array(table.offsets.length - 1);
    for (let speech = 0; speech < counts.length; speech++)
      for (let pair = table.offsets[speech]!; pair < table.offsets[speech + 1]!; pair++)
        if (table.slogans[pair] === index) counts[speech] = table.counts[pair]!;
    return { name: lexicon.slogans[index]!.slogan, kind: "slogan", counts };
  });
}

async function themeItems(context: AnalysisContext, asked: readonly string[]): Promise<PanelItem[]> {
  if (asked.length === 0) return [];
  const table = await themeTable(context);
  return asked.map((name) => {
    const theme = table.themeIds.indexOf(name);
    if (theme === -1)
      throw new AppError("THEME_UNKNOWN", `there is no theme ${name}; known: ${table.themeIds.join(", ")}`, { where: "theme" });
    return { name, kind: "theme", counts: countTheme(table, theme) };
  });
}

function countTheme({ offsets, coded, body }: ThemeTable, theme: number): Int32Array {
  const counts = new Int32Array(offsets.length - 1);
  for (let speech = 0; speech < counts.length; speech++)
    for (let sentence = offsets[speech]!; sentence < offsets[speech + 1]!; sentence++)
      if (body[sentence] === 1 && (coded[sentence]! & (1 << theme)) !== 0) counts[speech]! += 1;
  return counts;
}
