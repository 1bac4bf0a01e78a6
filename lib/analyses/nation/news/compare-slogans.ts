import { benjaminiHochberg, logLikelihoodP } from "#lib/stats/index.ts";

/**
 * new: not in any text before; returned: not in the last one; gone: in the last one only; more, less, same:
 * in both, by rate.
 */
export type NewsChange = "new" | "returned" | "gone" | "more" | "less" | "same";

export interface SloganChange {
  /** Position in the lexicon. */
  slogan: number;
  change: NewsChange;
  count: number;
  countBefore: number;
  /** Of the difference of the two rates, adjusted over all slogans that either text has. */
  adjustedP: number;
}

interface Side {
  /** Occurrences by slogan; slogans that do not occur are missing. */
  counts: ReadonlyMap<number, number>;
  chars: number;
}

/**
 * Slogans of a text against an earlier one.
 *
 * @param saidBefore slogans of any earlier text of the place, which tells what is new from what returns
 */
export function compareSlogans(now: Side, then: Side, saidBefore: ReadonlySet<number>): SloganChange[] {
  const slogans = [...new Set([...now.counts.keys(), ...then.counts.keys()])].sort((a, b) => a - b);
  const tested = slogans.map((slogan) => ({ slogan, count: now.counts.get(slogan) ?? 0, countBefore: then.counts.get(slogan) ?? 0 }));
  const p = tested.map(
    ({ count, countBefore }) =>
      logLikelihoodP({
        countTarget: count,
        sizeTarget: Math.max(count, now.chars),
        countReference: countBefore,
        sizeReference: Math.max(countBefore, then.chars),
      }) ?? 1,
  );
  const adjusted = benjaminiHochberg(p);
  return tested.map((one, at) => ({ ...one, change: changeOf(one, now.chars, then.chars, saidBefore), adjustedP: adjusted[at]! }));
}

function changeOf(
  { slogan, count, countBefore }: { slogan: number; count: number; countBefore: number },
  chars: number,
  charsBefore: number,
  saidBefore: ReadonlySet<number>,
): NewsChange {
  if (count === 0) return "gone";
  if (countBefore === 0) return saidBefore.has(slogan) ? "returned" : "new";
  const difference = count * charsBefore - countBefore * chars;
  return difference > 0 ? "more" : difference < 0 ? "less" : "same";
}
