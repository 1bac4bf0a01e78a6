import type { SloganMatcher, SloganSink } from "./matcher.ts";
import { formsOf } from "./patterns.ts";

/**
 * Counts of one slogan: `count` = `standaloneCount` + the sum of `containers`, and also the sum of
 * `formCounts`.
 */
export interface SloganCount {
  /** Index in `matcher.slogans`. */
  slogan: number;
  count: number;
  /** Those that lie inside no longer slogan. */
  standaloneCount: number;
  /** By form: canonical first, then the variants. */
  formCounts: number[];
  /** The longer slogans that contain the rest, by frequency. */
  containers: { slogan: number; count: number }[];
}

/**
 * Adds up occurrences of one or many texts. `tally.add` is the sink to hand to `countSlogans`; nothing is
 * allocated per occurrence except the first time that one slogan is found inside another.
 */
export class SloganTally {
  readonly counts: Int32Array;
  readonly standaloneCounts: Int32Array;
  private readonly formStarts: Int32Array;
  private readonly formCounts: Int32Array;
  private readonly containers = new Map<number, number>();

  constructor(matcher: SloganMatcher) {
    const size = matcher.slogans.length;
    this.counts = new Int32Array(size);
    this.standaloneCounts = new Int32Array(size);
    this.formStarts = new Int32Array(size + 1);
    matcher.slogans.forEach((slogan, index) => {
      this.formStarts[index + 1] = this.formStarts[index]! + formsOf(slogan).length;
    });
    this.formCounts = new Int32Array(this.formStarts[size]!);
  }

  readonly add: SloganSink = (slogan, variant, _start, _end, container) => {
    this.counts[slogan]!++;
    this.formCounts[this.formStarts[slogan]! + variant]!++;
    if (container === -1) this.standaloneCounts[slogan]!++;
    else {
      const key = slogan * this.counts.length + container;
      this.containers.set(key, (this.containers.get(key) ?? 0) + 1);
    }
  };

  /** Everything about one slogan. */
  of(slogan: number): SloganCount {
    const size = this.counts.length;
    const containers = [...this.containers]
      .filter(([key]) => Math.floor(key / size) === slogan)
      .map(([key, count]) => ({ slogan: key % size, count }))
      .sort((a, b) => b.count - a.count || a.slogan - b.slogan);
    return {
      slogan,
      count: this.counts[slogan]!,
      standaloneCount: this.standaloneCounts[slogan]!,
      formCounts: [...this.formCounts.subarray(this.formStarts[slogan]!, this.formStarts[slogan + 1]!)],
      containers,
    };
  }

  /** Every slogan that occurs, in the lexicon's order. */
  found(): SloganCount[] {
    return [...this.counts.keys()].filter((slogan) => this.counts[slogan]! > 0).map((slogan) => this.of(slogan));
  }
}
