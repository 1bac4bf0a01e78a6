import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { CaseRule } from "#lib/corpus/strings/phrase-pattern.ts";
import type { ItemTable } from "#lib/corpus/tables.ts";
import { divergenceBaseline, divergenceBootstrap, type SparseCounts } from "#lib/stats/index.ts";
import { type Selection, sumOver } from "../select-corpus.ts";
import { compact, paragraphBags, speechBags } from "./drift-timeline-parts.ts";

/** Two years of a timeline, earlier first. */
export interface YearPair {
  from: Selection;
  to: Selection;
}

export type PairBasis = "speeches" | "paragraphs" | "one-speech" | "too-little-text";

/** How far apart two years are, and what chance alone would give. Figures in bits, 0 to 1. */
export interface PairDivergence {
  /** What was resampled and shuffled; the last two say why nothing was. */
  basis: PairBasis;
  divergence: number | null;
  low: number | null;
  high: number | null;
  /** Median and upper end of what the same parts give when they are shuffled between the two years. */
  baselineMedian: number | null;
  baseline: number | null;
  /** divergence − baselineMedian: comparable between years of different length. */
  excess: number | null;
  p: number | null;
}

/** Fewer Han characters in a year say nothing about it. */
export const LEAST_YEAR_CHARS = 3_000;
/** Fewer speeches in both years together cannot show how speeches differ by chance. */
const LEAST_SHUFFLED = 5;

/**
 * Compares two years. Several speeches on both sides: speeches are resampled (200 draws) and shuffled (199).
 * One speech on each side: their paragraphs, which shows how steady the figure is within the texts, not how
 * another speech of the year would have been. One against several: the divergence alone.
 *
 * @param rule as the table was made with
 */
export async function comparePair(
  context: AnalysisContext,
  { from, to }: YearPair,
  table: ItemTable,
  rule: CaseRule = "exact",
): Promise<PairDivergence> {
  const [earlier, later] = [from, to].map(({ members }) => speechBags(table, members)) as [SparseCounts[], SparseCounts[]];
  const basis = basisOf(from, to);
  if (basis === "too-little-text" || basis === "one-speech") {
    const [reference, target] = compact([earlier, later]);
    const plain = divergenceBaseline(target!, reference!, { draws: 19 });
    return { ...NOTHING, basis, divergence: plain?.divergence ?? null };
  }
  if (basis === "speeches") return measured(basis, earlier, later);
  const paragraphs = await Promise.all([from, to].map((side) => paragraphBags(context, side, { speech: side.members[0]!, table, rule })));
  return measured(basis, paragraphs[0]!, paragraphs[1]!);
}

const NOTHING = { low: null, high: null, baselineMedian: null, baseline: null, excess: null, p: null };

function basisOf(from: Selection, to: Selection): PairBasis {
  const sizes = [from, to].map(({ corpus, members }) => sumOver(corpus, members, "charCount"));
  if (Math.min(...sizes) < LEAST_YEAR_CHARS) return "too-little-text";
  const [fewest, most] = [Math.min(from.members.length, to.members.length), Math.max(from.members.length, to.members.length)];
  if (most === 1) return "paragraphs";
  return fewest === 1 || fewest + most < LEAST_SHUFFLED ? "one-speech" : "speeches";
}

function measured(basis: PairBasis, earlier: readonly SparseCounts[], later: readonly SparseCounts[]): PairDivergence {
  const [reference, target] = compact([earlier, later]);
  const shuffled = divergenceBaseline(target!, reference!);
  if (shuffled === null) return { ...NOTHING, basis: "too-little-text", divergence: null };
  const interval = divergenceBootstrap(target!, reference!);
  return {
    basis,
    divergence: shuffled.divergence,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    baselineMedian: shuffled.baselineMedian,
    baseline: shuffled.baselineHigh,
    excess: shuffled.excess,
    p: shuffled.p,
  };
}
