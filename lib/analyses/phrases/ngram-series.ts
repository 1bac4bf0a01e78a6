import { z } from "zod";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { SpeechGroup } from "#lib/corpus/group-speeches.ts";
import { type CaseRule, parsePhrasePattern } from "#lib/corpus/strings/phrase-pattern.ts";
import { countPattern } from "#lib/corpus/strings/phrase-places.ts";
import { countedChars, sumChars } from "#lib/corpus/titles/counted-chars.ts";
import { ratePerTenThousand } from "#lib/stats/index.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, text, textOrNumber } from "../columns.ts";
import { glosses } from "../glosses.ts";
import { caseParameter, filterShape, titleParameter } from "../params.ts";
import { groupSelection, type Selection, selectCorpus } from "../select-corpus.ts";
import { expandWildcard } from "./continuations.ts";
import { phraseParameter } from "./phrase-parameters.ts";
import { ungroupedPhrases } from "./ungrouped-phrases.ts";
import { hasWildcard } from "./wildcard.ts";

export const MOST_LINES = 12;

interface PhraseParams {
  phrase: readonly string[];
  case: CaseRule;
}

/**
 * One row a phrase and year (or speech), phrases in the order asked for; a `*` becomes its most frequent
 * continuations, twelve lines in all. Beside the rate with its exact Poisson interval stands the smoothed
 * rate: occurrences over characters of all years at most `smoothing` years away, pooled, with the interval of
 * these pooled counts. Years without speeches get no row and are never filled in; 0 and grouping by speech do
 * not smooth.
 */
export const ngramSeries = defineAnalysis({
  name: "ngram-series",
  title: { zh: "短语走势", en: "phrase lines" },
  summary: {
    zh: "最多十二个短语按年份或讲话的走势，可平滑；* 展开为最常见的后续词。",
    en: "Lines of up to 12 phrases over years or speeches, optionally smoothed; * expands to the most frequent continuations.",
  },
  example: { phrase: ["高质量发展", "绿色*"], smoothing: "1" },
  params: z.object({
    phrase: phraseParameter.describe("Phrase; `*` for a word, `|` for either, `…` for a gap; repeatable, up to 12."),
    by: z.enum(["year", "speech"]).default("year").describe("What makes a point."),
    case: caseParameter,
    title: titleParameter,
    smoothing: z.coerce.number().int().min(0).max(10).default(0).describe("Years on each side that are pooled into a smoothed value."),
    ...filterShape,
  }),
  columns: columns({
    phrase: text(),
    gloss: text(),
    group: textOrNumber(),
    label: text(),
    count: number("occurrences"),
    speeches: number("speeches"),
    chars: number("chars"),
    perTenThousandChars: orNull(number("perTenThousandChars")),
    low: orNull(number("perTenThousandChars")),
    high: orNull(number("perTenThousandChars")),
    smoothed: orNull(number("perTenThousandChars")),
    smoothedLow: orNull(number("perTenThousandChars")),
    smoothedHigh: orNull(number("perTenThousandChars")),
  }),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const { groups, notes } = groupSelection(selection, params.by);
    const phrases = await expandAll(context, selection, params);
    const window = params.by === "year" ? params.smoothing : 0;
    const counts = new Map(
      phrases.map((phrase) => [phrase, countPattern(selection.corpus.cache, parsePhrasePattern(phrase, params.case))]),
    );
    const [sizes, glossOf] = await Promise.all([countedChars(context), glosses(context)]);
    const rows = phrases.flatMap((phrase) =>
      lineOf(phrase, groups, { counts: counts.get(phrase)!, sizes }, window).map((point) => ({ ...point, gloss: glossOf(phrase) })),
    );
    const smoothed = window === 0 ? [] : [{ code: "SMOOTHED", values: { years: window } }];
    return { rows, notes: [...notes, ...smoothed, ...ungroupedPhrases(selection, groups, params.by, counts)] };
  },
});

/** Plain phrases keep their place; the lines that are left are shared among the phrases with a `*`. */
async function expandAll(context: AnalysisContext, selection: Selection, { phrase: phrases, case: rule }: PhraseParams): Promise<string[]> {
  const wild = phrases.filter(hasWildcard).length;
  const share = wild === 0 ? 0 : Math.max(1, Math.floor((MOST_LINES - (phrases.length - wild)) / wild));
  const lines: string[] = [];
  for (const phrase of phrases) {
    if (!hasWildcard(phrase)) lines.push(phrase);
    else for (const row of await expandWildcard(context, selection, phrase, { limit: share, case: rule })) lines.push(row.phrase);
  }
  return [...new Set(lines)].slice(0, MOST_LINES);
}

/** Counts and sizes of the speeches of the corpus. */
interface Counted {
  counts: Int32Array;
  sizes: Int32Array;
}

function lineOf(phrase: string, groups: readonly SpeechGroup[], { counts, sizes }: Counted, window: number) {
  const points = groups.map((group) => ({
    group,
    count: group.members.reduce((sum, index) => sum + counts[index]!, 0),
    chars: sumChars(sizes, group.members),
  }));
  return points.map(({ group, count, chars }) => {
    const near = window === 0 ? [] : points.filter((other) => Math.abs(Number(other.group.key) - Number(group.key)) <= window);
    const { rate, low, high } = ratePerTenThousand(count, chars);
    const pooled = ratePerTenThousand(
      near.reduce((sum, each) => sum + each.count, 0),
      near.reduce((sum, each) => sum + each.chars, 0),
    );
    return {
      phrase,
      group: group.key,
      label: group.label,
      count,
      speeches: group.members.length,
      chars,
      perTenThousandChars: rate,
      low,
      high,
      smoothed: pooled.rate,
      smoothedLow: pooled.low,
      smoothedHigh: pooled.high,
    };
  });
}
