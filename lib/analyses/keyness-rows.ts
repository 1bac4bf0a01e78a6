import {
  alignCounts,
  jensenShannon,
  type KeynessCounts,
  logLikelihood,
  logLikelihoodP,
  logRatio,
  logRatioConservative,
  logRatioInterval,
} from "#lib/stats/index.ts";
import type { Row } from "#lib/types.ts";
import { columns } from "./analysis.ts";

/** One side of a comparison: how often every item stands there, and how much text that is. */
export interface KeynessSide {
  counts: ReadonlyMap<string, number>;
  /** Tokens for words, Han characters for slogans. */
  size: number;
}

export interface KeynessOptions {
  /** Items with fewer occurrences on both sides together are left out of the table (not of the divergence). */
  minCount: number;
  limit: number;
  sort: KeynessSort;
}

export const KEYNESS_SORTS = ["logRatioConservative", "logLikelihood", "contribution", "logRatio"] as const;
export type KeynessSort = (typeof KEYNESS_SORTS)[number];

export const KEYNESS_COLUMNS = columns(
  "item",
  "countTarget:occurrences",
  "sizeTarget:size",
  "rateTarget:perTenThousand",
  "countReference:occurrences",
  "sizeReference:size",
  "rateReference:perTenThousand",
  "logLikelihood:g2",
  "p:probability",
  "logRatio:doublings",
  "low:doublings",
  "high:doublings",
  "logRatioConservative:doublings",
  "contribution:bits",
  "direction",
);

/**
 * Compares two sides item by item: four-cell G², log ratio with its exact interval, LRC (both at 0.05 over all items tested, Bonferroni)
 * and each item's contribution to the Jensen-Shannon divergence of the two lists.
 *
 * @returns rows, strongest first by the size of the sort figure, and the divergence of the whole lists (null when a side has no items)
 */
export function keynessRows(
  target: KeynessSide,
  reference: KeynessSide,
  options: KeynessOptions,
): { rows: Row[]; tested: number; divergence: number | null } {
  const aligned = alignCounts(target.counts, reference.counts);
  const divergence = jensenShannon(aligned.target, aligned.reference);
  const tested = aligned.items.flatMap((_, index) =>
    aligned.target[index]! + aligned.reference[index]! >= options.minCount ? [index] : [],
  );
  const figures = tested.map((index) => {
    const counts = {
      countTarget: aligned.target[index]!,
      sizeTarget: target.size,
      countReference: aligned.reference[index]!,
      sizeReference: reference.size,
    };
    return { index, counts, contribution: divergence?.contributions[index] ?? 0, ...rankFigures(counts, tested.length) };
  });
  figures.sort(
    (a, b) =>
      strength(b, options.sort) - strength(a, options.sort) ||
      strength(b, "logLikelihood") - strength(a, "logLikelihood") ||
      a.index - b.index,
  );
  const rows = figures.slice(0, options.limit).map((figure) => keynessRow(String(aligned.items[figure.index]), figure, tested.length));
  return { rows, tested: tested.length, divergence: divergence?.divergence ?? null };
}

interface Figures {
  index: number;
  counts: KeynessCounts;
  contribution: number;
  logLikelihood: number | null;
  logRatio: number | null;
  logRatioConservative: number | null;
}

function rankFigures(counts: KeynessCounts, familySize: number) {
  return {
    logLikelihood: logLikelihood(counts),
    logRatio: logRatio(counts),
    logRatioConservative: logRatioConservative(counts, { familySize }),
  };
}

function strength(figures: Figures, sort: KeynessSort): number {
  return Math.abs(figures[sort] ?? 0);
}

function keynessRow(item: string, figures: Figures, familySize: number): Row {
  const { counts } = figures;
  const interval = logRatioInterval(counts, { familySize });
  const rate = (count: number, size: number) => (size === 0 ? null : (10_000 * count) / size);
  const [rateTarget, rateReference] = [rate(counts.countTarget, counts.sizeTarget), rate(counts.countReference, counts.sizeReference)];
  return {
    item,
    ...counts,
    rateTarget,
    rateReference,
    logLikelihood: figures.logLikelihood,
    p: logLikelihoodP(counts),
    logRatio: figures.logRatio,
    low: finite(interval?.low),
    high: finite(interval?.high),
    logRatioConservative: figures.logRatioConservative,
    contribution: figures.contribution,
    direction: (rateTarget ?? 0) > (rateReference ?? 0) ? "up" : (rateTarget ?? 0) < (rateReference ?? 0) ? "down" : "same",
  };
}

/** An open end of an interval has no number in JSON or CSV; null says that there is no bound. */
function finite(bound: number | undefined): number | null {
  return bound !== undefined && Number.isFinite(bound) ? bound : null;
}
