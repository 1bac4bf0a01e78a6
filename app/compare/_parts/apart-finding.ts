import { benjaminiHochberg, type KeynessCounts, logLikelihoodP, splitTest } from "#lib/stats/index.ts";

/** One thing counted on two sides; `target` is the side that stands first on the page. */
export type ComparedItem = KeynessCounts & { item: string };

/** Which things two sides say differently often by more than chance, the surest first. */
export interface ApartFinding {
  /** Things that were tested: those that are on at least one side, where both sides have text. */
  tested: number;
  /** More often on the target side, and on the reference side. */
  more: string[];
  less: string[];
}

/** What of the findings may be chance; as the analyses of a new speech have it unless asked. */
const FALSE_DISCOVERY_RATE = 0.05;

/**
 * Every thing tested and the probabilities adjusted over all of them (Benjamini-Hochberg). Occurrences, or
 * sentences, are taken as independent, which those of one text are not quite.
 */
export function apartFinding(items: readonly ComparedItem[], test: (counts: KeynessCounts) => number | null): ApartFinding {
  const tested = items.flatMap((item) => {
    const p = test(item);
    return p === null ? [] : [{ item, p }];
  });
  const adjusted = benjaminiHochberg(tested.map(({ p }) => p));
  const sure = tested
    .filter((_, at) => adjusted[at]! <= FALSE_DISCOVERY_RATE)
    .sort((a, b) => a.p - b.p)
    .map(({ item }) => item);
  const isMore = (item: ComparedItem) => item.countTarget * item.sizeReference > item.countReference * item.sizeTarget;
  const names = (wanted: boolean) => sure.filter((item) => isMore(item) === wanted).map(({ item }) => item);
  return { tested: tested.length, more: names(true), less: names(false) };
}

/** Two rates of occurrences: exact and two-sided, since most slogans occur a few times. Null where there is nothing to compare. */
export function exactRates({ countTarget, sizeTarget, countReference, sizeReference }: KeynessCounts): number | null {
  const total = countTarget + countReference;
  if (total === 0 || sizeTarget === 0 || sizeReference === 0) return null;
  const { few, many } = splitTest(countTarget, total, sizeTarget / (sizeTarget + sizeReference));
  return Math.min(1, 2 * Math.min(few, many));
}

/** Two shares of sentences: log-likelihood, as the themes of a new speech are tested. */
export const shares = logLikelihoodP;
