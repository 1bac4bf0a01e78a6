import { describe, expect, it } from "vitest";
import { markTimeline, type Step } from "#lib/analyses/change/drift-timeline-marks.ts";
import { comparePair, type PairDivergence } from "#lib/analyses/change/drift-timeline-pair.ts";
import type { Selection } from "#lib/analyses/select-corpus.ts";
import type { AnalysisContext } from "#lib/corpus/context.ts";
import type { ItemTable } from "#lib/corpus/tables.ts";
import { randomOf } from "../text/reuse/typed-copy.ts";

const VOCABULARY = 300;

/**
 * Speeches of about a thousand words each, drawn from one skewed list; every speech has its own favourites.
 */
function tableOf(speeches: number, random: () => number): ItemTable {
  const perSpeech = Array.from({ length: speeches }, () => {
    const bag = new Map<number, number>();
    const favourite = Math.floor(random() * VOCABULARY);
    for (let word = 0; word < 1000; word++) {
      const item = random() < 0.1 ? favourite : Math.floor(random() ** 2 * VOCABULARY);
      bag.set(item, (bag.get(item) ?? 0) + 1);
    }
    return bag;
  });
  const offsets = new Int32Array(speeches + 1);
  for (const [at, bag] of perSpeech.entries()) offsets[at + 1] = offsets[at]! + bag.size;
  return {
    unit: "term",
    labels: Array.from({ length: VOCABULARY }, (_, item) => `词${item}`),
    offsets,
    items: Int32Array.from(perSpeech.flatMap((bag) => [...bag.keys()])),
    counts: Int32Array.from(perSpeech.flatMap((bag) => [...bag.values()])),
    sizes: new Float64Array(speeches).fill(1000),
  };
}

function sideOf(members: number[], chars = 2000): Selection {
  const speeches = Array.from({ length: 100 }, () => ({ charCount: chars }));
  return { corpus: { speeches } as unknown as Selection["corpus"], members };
}
const context = {} as AnalysisContext;

describe("comparePair", () => {
  it("keeps random halves of one year under the baseline in 95 % of 200 draws", async () => {
    const random = randomOf(7);
    const table = tableOf(24, random);
    let over = 0;
    for (let draw = 0; draw < 200; draw++) {
      const order = Array.from({ length: 24 }, (_, index) => ({ index, key: random() }))
        .sort((a, b) => a.key - b.key)
        .map(({ index }) => index);
      const pair = await comparePair(context, { from: sideOf(order.slice(0, 12)), to: sideOf(order.slice(12)) }, table);
      if (pair.divergence! > pair.baseline!) over += 1;
    }
    expect(over).toBeLessThanOrEqual(10);
  });

  it("sees a year whose language did change", async () => {
    const table = tableOf(24, randomOf(8));
    // The later speeches use other words for a third of what they say.
    for (let pair = table.offsets[12]!; pair < table.items.length; pair++)
      if (table.items[pair]! < 40) table.items[pair] = 299 - table.items[pair]!;
    const years = { from: sideOf(Array.from({ length: 12 }, (_, i) => i)), to: sideOf(Array.from({ length: 12 }, (_, i) => 12 + i)) };
    const pair = await comparePair(context, years, table);
    expect(pair.basis).toBe("speeches");
    expect(pair.divergence!).toBeGreaterThan(pair.baseline!);
    expect(pair.low!).toBeLessThan(pair.divergence!);
    expect(pair.high!).toBeGreaterThan(pair.low!);
  });

  it("gives no interval where one speech stands for a year beside several, or where a year has hardly any text", async () => {
    const table = tableOf(12, randomOf(9));
    const several = Array.from({ length: 11 }, (_, i) => i + 1);
    const one = await comparePair(context, { from: sideOf([0], 9000), to: sideOf(several, 9000) }, table);
    expect(one).toMatchObject({ basis: "one-speech", low: null, high: null, baseline: null });
    const little = await comparePair(context, { from: sideOf([0], 500), to: sideOf(several, 500) }, table);
    expect(little).toMatchObject({ basis: "too-little-text", low: null, excess: null });
  });
});

describe("markTimeline", () => {
  const pair = (excess: number, more: Partial<PairDivergence> = {}): PairDivergence => ({
    basis: "speeches",
    divergence: 0.1 + excess,
    low: 0.1 + excess - 0.01,
    high: 0.1 + excess + 0.01,
    baselineMedian: 0.1,
    baseline: 0.11,
    excess,
    p: 0.01,
    ...more,
  });
  const steps = (pairs: PairDivergence[]): Step[] => pairs.map((one, at) => ({ toYear: 2001 + at, pair: one }));

  it("marks what rises above both sides by more than its error, and nothing else", () => {
    const marks = markTimeline(steps([0.02, 0.021, 0.08, 0.02, 0.022, 0.02].map((excess) => pair(excess))));
    expect(marks.isPeak).toEqual([false, false, true, false, false, false]);
    expect(marks.verdicts.every((verdict) => verdict === "above-baseline")).toBe(true);
  });

  it("never makes a peak of a year that cannot be compared, or that stays under its baseline", () => {
    const lone = pair(0.5, { basis: "one-speech", low: null, high: null, baseline: null, baselineMedian: null, excess: null, p: null });
    const marks = markTimeline(steps([pair(0.02), lone, pair(0.02), pair(0.09, { baseline: 0.3 }), pair(0.02)]));
    expect(marks.isPeak).toEqual([false, false, false, false, false]);
    expect(marks.verdicts[1]).toBe("too-little-text");
    expect(marks.verdicts[3]).toBe("within-baseline");
  });

  it("names a trend from ten steps on, not from nine", () => {
    const rising = (size: number) => steps(Array.from({ length: size }, (_, at) => pair(at / 100)));
    expect(markTimeline(rising(9)).trend).toBeNull();
    expect(markTimeline(rising(10)).trend).toMatchObject({ tau: 1 });
    expect(markTimeline(rising(10)).trend!.slope).toBeCloseTo(0.01, 9);
  });

  it("marks the year from which the level changed", () => {
    const marks = markTimeline(steps([0.01, 0.012, 0.011, 0.01, 0.012, 0.05, 0.052, 0.051, 0.05, 0.053].map((excess) => pair(excess))));
    expect([...marks.changeAt.keys()]).toEqual([5]);
  });
});
