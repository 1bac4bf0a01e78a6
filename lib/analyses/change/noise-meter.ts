import {
  type ChangeVerdict,
  changeVerdict,
  createResampler,
  DEFAULT_SEED,
  type Interval,
  logRatioIntervalOf,
  type Resampler,
} from "#lib/stats/index.ts";
import type { SideParts } from "./drift-parts.ts";
import type { KeynessRow } from "./keyness-rows.ts";

/**
 * The verdicts of `changeVerdict`, and one more: the item would stand alone, but among so many tested as many
 * look as clear by chance.
 */
export type DriftVerdict = ChangeVerdict | "one-of-many";

export interface NoiseReading {
  /** 95 % interval of the log ratio when paragraphs (or speeches) are resampled; null for an empty side. */
  bootstrap: Interval | null;
  verdict: DriftVerdict;
}

/** False discovery rate above which an item on its own merits is taken back. */
const FALSE_DISCOVERY_RATE = 0.05;

/**
 * Draws of a side of paragraphs, and of sides of speeches: there every item stands in most parts, and answers
 * must not take long.
 */
const PARAGRAPH_DRAWS = 2000;
const SPEECH_DRAWS = 1000;

/** Reads the noise of every row from one set of resampled texts a side. */
export class NoiseMeter {
  readonly draws: number;
  private readonly target: SideParts;
  private readonly reference: SideParts;
  private readonly resamplers: readonly [Resampler, Resampler] | null;

  constructor(target: SideParts, reference: SideParts) {
    this.target = target;
    this.reference = reference;
    this.draws = target.kind === "speech" || reference.kind === "speech" ? SPEECH_DRAWS : PARAGRAPH_DRAWS;
    const isEmpty = target.sizes.length === 0 || reference.sizes.length === 0;
    // Two seeds, so that the two sides vary independently.
    const sample = (side: SideParts, seed: number) => createResampler(side.sizes, { draws: this.draws, seed });
    this.resamplers = isEmpty ? null : [sample(target, DEFAULT_SEED), sample(reference, DEFAULT_SEED + 1)];
  }

  /**
   * Half-width is about the same for all items of one count, so an interval is worth computing only for rows
   * that are shown.
   */
  read({ item, counts, pAdjusted }: Pick<KeynessRow, "item" | "counts" | "pAdjusted">): NoiseReading {
    const bootstrap = this.interval(item);
    const [partsTarget, partsReference] = [this.target.sizes.length, this.reference.sizes.length];
    const verdict = changeVerdict({ counts, bootstrap, partsTarget, partsReference });
    const isTakenBack = verdict === "holds" && pAdjusted > FALSE_DISCOVERY_RATE;
    return { bootstrap, verdict: isTakenBack ? "one-of-many" : verdict };
  }

  private interval(item: number): Interval | null {
    if (this.resamplers === null) return null;
    const [target, reference] = this.resamplers;
    return logRatioIntervalOf(target, countsOf(this.target, target, item), reference, countsOf(this.reference, reference, item));
  }
}

function countsOf(side: SideParts, resampler: Resampler, item: number): Float64Array {
  const found = side.items.get(item);
  return resampler.count(found?.counts ?? [], found?.parts ?? []);
}
