import type { ItemBackground } from "#lib/corpus/item-background.ts";
import {
  benjaminiHochberg,
  jensenShannon,
  type KeynessCounts,
  logLikelihood,
  logLikelihoodP,
  logRatio,
  logRatioConservative,
  logRatioInterval,
  specificity,
} from "#lib/stats/index.ts";
import { number, orNull, type RowOfTypes, text } from "../columns.ts";
import { finite } from "../finite.ts";

/** What is compared: counts of the same items on two sides, and the sizes that they are divided by. */
export interface KeynessInput {
  labels: readonly string[];
  target: { counts: Float64Array; size: number };
  reference: { counts: Float64Array; size: number };
  /** The whole corpus, for `telling`. */
  background: ItemBackground;
}

export interface KeynessOptions {
  /**
   * Items with fewer occurrences on both sides together are left out of the table (not of the divergence).
   */
  minCount: number;
  limit: number;
  sort: KeynessSort;
  /** 1: also items that are only digits, such as years and figures. */
  numbers: number;
  /** Items that are neither listed nor tested; sizes and divergence hold them. */
  leftOut?: ReadonlySet<string>;
}

export const KEYNESS_SORTS = ["telling", "logRatioConservative", "logLikelihood", "contribution", "logRatio"] as const;
export type KeynessSort = (typeof KEYNESS_SORTS)[number];

export const KEYNESS_COLUMNS = {
  item: text(),
  /** English rendering of a slogan; empty for words. */
  gloss: text(),
  countTarget: number("occurrences"),
  sizeTarget: number("size"),
  rateTarget: orNull(number("perTenThousand")),
  countReference: number("occurrences"),
  sizeReference: number("size"),
  rateReference: orNull(number("perTenThousand")),
  logLikelihood: orNull(number("g2")),
  p: number("probability"),
  pAdjusted: number("probability"),
  logRatio: orNull(number("doublings")),
  low: orNull(number("doublings")),
  high: orNull(number("doublings")),
  logRatioConservative: orNull(number("doublings")),
  contribution: number("bits"),
  specificity: number("bits"),
  telling: number("bits"),
  direction: text<"up" | "down" | "same">(),
};
export type KeynessFigures = RowOfTypes<typeof KEYNESS_COLUMNS>;

/** A row together with its item's index and exact counts, for what is added to the rows that are shown. */
export interface KeynessRow {
  item: number;
  counts: KeynessCounts;
  pAdjusted: number;
  row: KeynessFigures;
}

export interface KeynessResult {
  rows: KeynessRow[];
  /** Items that were tested: the family of the corrections. */
  tested: number;
  /** Items that would have been tested but for `leftOut`. */
  leftOut: number;
  /** Divergence of the whole lists; null when a side has no items. */
  divergence: number | null;
}

const ONLY_FIGURES = /^[\d.．%％‰〇零]+$/;

/**
 * Compares two sides item by item: four-cell G² with its p (alone, and adjusted by Benjamini-Hochberg), log
 * ratio with its exact 95 % interval, LRC (0.05 over all items tested, Bonferroni) and each item's
 * contribution to the Jensen-Shannon divergence of the two whole lists. Rows come strongest first by the size
 * of the sort figure.
 *
 * `telling`, the default, weighs effect and certainty (the end of the log ratio's 95 % interval that is nearer
 * to 0, for the item alone; 0 when the interval holds 0) by how much the item tells (`specificity`, bits): a
 * word that every speech has does not lead, however sure its change.
 */
export function keynessRows({ labels, target, reference, background }: KeynessInput, options: KeynessOptions): KeynessResult {
  const divergence = jensenShannon(target.counts, reference.counts);
  const tested: Figures[] = [];
  let leftOut = 0;
  for (let item = 0; item < labels.length; item++) {
    const [countTarget, countReference] = [target.counts[item]!, reference.counts[item]!];
    if (countTarget + countReference < options.minCount) continue;
    if (options.numbers === 0 && ONLY_FIGURES.test(labels[item]!)) continue;
    if (options.leftOut?.has(labels[item]!)) {
      leftOut += 1;
      continue;
    }
    const counts = { countTarget, sizeTarget: target.size, countReference, sizeReference: reference.size };
    tested.push({ item, counts, contribution: divergence?.contributions[item] ?? 0, p: 1, ...emptyFigures });
  }
  for (const figures of tested) rankFigures(figures, tested.length, background);
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p));
  const order = tested.map((figures, index) => ({ figures, pAdjusted: adjusted[index]! }));
  order.sort((a, b) => strength(b.figures, options.sort) - strength(a.figures, options.sort) || compareTies(a.figures, b.figures));
  const rows = order.slice(0, options.limit).map(({ figures, pAdjusted }) => ({
    item: figures.item,
    counts: figures.counts,
    pAdjusted,
    row: keynessRow(labels[figures.item]!, figures, pAdjusted),
  }));
  return { rows, tested: tested.length, leftOut, divergence: divergence?.divergence ?? null };
}

interface Figures {
  item: number;
  counts: KeynessCounts;
  contribution: number;
  p: number;
  logLikelihood: number | null;
  logRatio: number | null;
  logRatioConservative: number | null;
  specificity: number;
  telling: number;
}
const emptyFigures = {
  logLikelihood: null,
  logRatio: null,
  logRatioConservative: null,
  specificity: 0,
  telling: 0,
};

function rankFigures(figures: Figures, familySize: number, background: ItemBackground): void {
  const { counts } = figures;
  figures.logLikelihood = logLikelihood(counts);
  figures.p = logLikelihoodP(counts) ?? 1;
  figures.logRatio = logRatio(counts);
  figures.logRatioConservative = logRatioConservative(counts, { familySize });
  figures.specificity = specificity(background.documents[figures.item]!, background.speeches);
  figures.telling = (logRatioConservative(counts) ?? 0) * figures.specificity;
}

function strength(figures: Figures, sort: KeynessSort): number {
  return Math.abs(figures[sort] ?? 0);
}

function compareTies(a: Figures, b: Figures): number {
  return strength(b, "logLikelihood") - strength(a, "logLikelihood") || a.item - b.item;
}

function keynessRow(item: string, figures: Figures, pAdjusted: number): KeynessFigures {
  const { counts } = figures;
  const interval = logRatioInterval(counts);
  const rate = (count: number, size: number) => (size === 0 ? null : (10_000 * count) / size);
  const [rateTarget, rateReference] = [rate(counts.countTarget, counts.sizeTarget), rate(counts.countReference, counts.sizeReference)];
  return {
    item,
    gloss: "",
    ...counts,
    rateTarget,
    rateReference,
    logLikelihood: figures.logLikelihood,
    p: figures.p,
    pAdjusted,
    logRatio: figures.logRatio,
    low: finite(interval?.low),
    high: finite(interval?.high),
    logRatioConservative: figures.logRatioConservative,
    contribution: figures.contribution,
    specificity: figures.specificity,
    telling: figures.telling,
    direction: (rateTarget ?? 0) > (rateReference ?? 0) ? "up" : (rateTarget ?? 0) < (rateReference ?? 0) ? "down" : "same",
  };
}
