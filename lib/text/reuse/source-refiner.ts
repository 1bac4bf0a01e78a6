import { PassageFinder } from "./find-passages.ts";
import type { Passage } from "./passage.ts";
import type { ReuseText } from "./reuse-text.ts";

/** A passage and the number of the text that it comes from. */
export type FromSource = Passage & { textA: number };

/** A source that covers this share of a text is compared with it once more, letter by letter. */
const CLEAR_SOURCE = 0.25;
/** Finders that are kept: texts that copy one source often follow each other. */
const MOST_FINDERS = 8;

/**
 * Replaces what the coarse search found of a clear source by what the fine one finds, so that errors and
 * short paragraphs of a copy are not missed.
 */
export class SourceRefiner {
  private readonly textOf: (text: number) => ReuseText;
  private readonly leastLength: number;
  private readonly finders = new Map<number, PassageFinder>();

  constructor(textOf: (text: number) => ReuseText, leastLength: number) {
    this.textOf = textOf;
    this.leastLength = leastLength;
  }

  /** At most four sources can be clear ones, so the work stays in proportion to the text. */
  refine(passages: readonly FromSource[], text: ReuseText): FromSource[] {
    const covered = new Map<number, number>();
    for (const { textA, startB, endB } of passages) covered.set(textA, (covered.get(textA) ?? 0) + endB - startB);
    const clear = [...covered].filter(([, symbols]) => symbols >= CLEAR_SOURCE * text.symbols.length).sort((a, b) => b[1] - a[1]);
    if (clear.length === 0) return [...passages];
    const taken = new Uint8Array(text.symbols.length);
    const kept: FromSource[] = [];
    const take = (passage: FromSource) => {
      const { startB, endB } = passage;
      const free = taken.subarray(startB, endB).reduce((sum, flag) => sum + 1 - flag, 0);
      if (free * 2 < endB - startB) return;
      taken.fill(1, startB, endB);
      kept.push(passage);
    };
    for (const [textA] of clear) for (const passage of this.finderOf(textA).find(text, this.leastLength)) take({ ...passage, textA });
    for (const passage of passages) take(passage);
    return kept.sort((a, b) => a.startB - b.startB);
  }

  private finderOf(text: number): PassageFinder {
    const finder = this.finders.get(text) ?? new PassageFinder(this.textOf(text));
    this.finders.delete(text);
    this.finders.set(text, finder);
    const oldest = this.finders.keys().next();
    if (this.finders.size > MOST_FINDERS && !oldest.done) this.finders.delete(oldest.value);
    return finder;
  }
}
