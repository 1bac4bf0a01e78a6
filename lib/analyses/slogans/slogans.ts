import { z } from "zod";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { filterSpeeches } from "#lib/corpus/filter-speeches.ts";
import { sloganExclusions } from "#lib/corpus/slogan-exclusions.ts";
import { sloganTable } from "#lib/corpus/slogan-table.ts";
import { maskedSlogans, totalMasked } from "#lib/corpus/strings/masked-slogans.ts";
import type { SloganTable } from "#lib/corpus/tables.ts";
import { isYearSeen } from "#lib/lexicon/year-seen.ts";
import { griesDp, MINIMUM_TREND_POINTS, mannKendall } from "#lib/stats/index.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, flag, number, orNull, text } from "../columns.ts";
import { filterShape, filtersOf } from "../params.ts";
import { chooseSlogans, sloganShape } from "./slogan-choice.ts";
import { headingsShape, sloganPart } from "./slogan-groups.ts";

/**
 * One row a slogan that occurs, most frequent first. `dispersion` is Gries' DP over speeches (0 even, towards
 * 1 in few speeches); `trend` Kendall's tau of its yearly rates (−1 steadily down, 1 steadily up; null below
 * ten years with speeches); `introduced` the year the lexicon gives, null when not known, `introducedSeen`
 * whether a text at hand or a page named by its address shows it; years are null when every speech that has it
 * is undated. `maskedCount`: occurrences whose name is masked, in no other figure.
 */
export const slogans = defineAnalysis({
  name: "slogans",
  title: { zh: "提法总表", en: "slogans" },
  summary: {
    zh: "语料中出现的提法：次数、首见和末见年份、分布。",
    en: "The slogans of the lexicon that occur, with counts, first and last year and dispersion.",
  },
  example: {},
  params: z.object({
    ...sloganShape,
    ...headingsShape,
    ...filterShape,
    absent: z.coerce.number().int().min(0).max(1).default(0).describe("1: also slogans that do not occur."),
  }),
  columns: columns({
    slogan: text(),
    kind: text(),
    theme: orNull(text()),
    count: number("occurrences"),
    standaloneCount: number("occurrences"),
    maskedCount: number("occurrences"),
    speeches: number("speeches"),
    firstYear: orNull(number("year")),
    lastYear: orNull(number("year")),
    dispersion: orNull(number("dp")),
    trend: orNull(number("tau")),
    introduced: orNull(number("year")),
    introducedSeen: flag(),
    gloss: text(),
    own: flag(),
  }),
  async run(context, params) {
    const corpus = await context.corpus();
    const members = filterSpeeches(corpus.speeches, filtersOf(params));
    const state = await context.lexicon();
    const spread = spreadOf(await sloganTable(context, params.headings === 1), members, state.lexicon.slogans.length);
    const { charCounts } = await sloganExclusions(context, params.headings === 1);
    const scope: Scope = {
      corpus,
      charCounts,
      size: members.reduce((sum, speech) => sum + charCounts[speech]!, 0),
      years: yearSizes(corpus, members, charCounts),
    };
    const masked = totalMasked(await maskedSlogans(context, params.headings === 1), members);
    const rows = chooseSlogans(state, params)
      .filter((slogan) => params.absent === 1 || spread[slogan]!.length > 0 || masked.has(slogan))
      .map((slogan) => ({ ...sloganRow(state.lexicon.slogans[slogan]!, spread[slogan]!, scope), maskedCount: masked.get(slogan) ?? 0 }));
    return { rows: rows.sort((a, b) => b.count - a.count) };
  },
});

interface Hit {
  speech: number;
  count: number;
  standaloneCount: number;
}

/** The table by slogan: where each of them stands. */
function spreadOf(table: SloganTable, members: readonly number[], size: number): Hit[][] {
  const spread: Hit[][] = Array.from({ length: size }, () => []);
  for (const speech of members) {
    for (let pair = table.offsets[speech]!; pair < table.offsets[speech + 1]!; pair++) {
      spread[table.slogans[pair]!]!.push({ speech, count: table.counts[pair]!, standaloneCount: table.standaloneCounts[pair]! });
    }
  }
  return spread;
}

type LexiconSlogan = {
  slogan: string;
  kind: string;
  theme: string | null;
  introduced: number | null;
  source: string;
  gloss: string;
  own: boolean;
};

/** What the measures of a slogan are taken over. */
interface Scope {
  corpus: Corpus;
  charCounts: Int32Array;
  /** Han characters of all speeches selected. */
  size: number;
  /** Han characters of each year, years ascending. */
  years: ReadonlyMap<number, number>;
}

function yearSizes({ speeches }: Corpus, members: readonly number[], charCounts: Int32Array): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const speech of members) {
    const { year } = speeches[speech]!;
    if (year !== null) sizes.set(year, (sizes.get(year) ?? 0) + charCounts[speech]!);
  }
  return new Map([...sizes].filter(([, size]) => size > 0).sort((a, b) => a[0] - b[0]));
}

/** Kendall's tau of the yearly rates; null for too few years. */
function trendOf(hits: readonly Hit[], { corpus, years }: Scope): number | null {
  if (years.size < MINIMUM_TREND_POINTS) return null;
  const counts = new Map<number, number>();
  for (const { speech, count } of hits) {
    const { year } = corpus.speeches[speech]!;
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + count);
  }
  return mannKendall([...years].map(([year, size]) => (counts.get(year) ?? 0) / size))?.tau ?? null;
}

/** Gries' DP over speeches, without walking through the speeches that do not have the slogan. */
function dispersionOf(hits: readonly Hit[], { charCounts, size }: Scope): number | null {
  const count = hits.reduce((sum, hit) => sum + hit.count, 0);
  if (count === 0) return null;
  const sizeWith = hits.reduce((sum, { speech }) => sum + charCounts[speech]!, 0);
  const parts = hits.map((hit) => sloganPart(hit.count, charCounts[hit.speech]!));
  // All speeches without it make one part: their shares of nothing add up just so.
  return griesDp([...parts, { count: 0, size: size - sizeWith }]);
}

function sloganRow(slogan: LexiconSlogan, hits: readonly Hit[], scope: Scope) {
  const { corpus } = scope;
  const years = hits.flatMap(({ speech }) => corpus.speeches[speech]!.year ?? []);
  return {
    slogan: slogan.slogan,
    kind: slogan.kind,
    theme: slogan.theme,
    count: hits.reduce((sum, { count }) => sum + count, 0),
    standaloneCount: hits.reduce((sum, { standaloneCount }) => sum + standaloneCount, 0),
    speeches: hits.length,
    firstYear: years.length === 0 ? null : years.reduce((a, b) => Math.min(a, b)),
    lastYear: years.length === 0 ? null : years.reduce((a, b) => Math.max(a, b)),
    dispersion: dispersionOf(hits, scope),
    trend: hits.length === 0 ? null : trendOf(hits, scope),
    introduced: slogan.introduced,
    introducedSeen: isYearSeen(slogan),
    gloss: slogan.gloss,
    own: slogan.own,
  };
}
