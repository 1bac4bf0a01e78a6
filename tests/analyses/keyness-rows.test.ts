import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KeynessInput, type KeynessOptions, keynessRows } from "#lib/analyses/change/keyness-rows.ts";

const OPTIONS: KeynessOptions = { minCount: 1, limit: 5000, sort: "logRatioConservative", numbers: 1 };
const counts = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 1, maxLength: 30 });

function inputOf(pairs: readonly (readonly [number, number])[]): KeynessInput {
  const side = (at: 0 | 1) => {
    const values = Float64Array.from(pairs, (pair) => pair[at]);
    return { counts: values, size: values.reduce((a, b) => a + b, 0) + 50 };
  };
  const background = { documents: new Int32Array(pairs.length).fill(1), speeches: 4 };
  return { labels: pairs.map((_, item) => `词${item}`), target: side(0), reference: side(1), background };
}

describe("keynessRows", () => {
  it("flips every sign when target and reference are swapped", () => {
    fc.assert(
      fc.property(counts, (pairs) => {
        const { target, reference, labels, background } = inputOf(pairs);
        const there = keynessRows({ labels, target, reference, background }, OPTIONS);
        const back = new Map(
          keynessRows({ labels, target: reference, reference: target, background }, OPTIONS).rows.map(({ item, row }) => [item, row]),
        );
        for (const { item, row } of there.rows) {
          const other = back.get(item)!;
          for (const key of ["logLikelihood", "logRatio", "logRatioConservative"] as const)
            expect(other[key]).toBeCloseTo(-Number(row[key]), 9);
          expect(other.contribution).toBeCloseTo(Number(row.contribution), 12);
          expect([row.direction, other.direction].sort()).toEqual(row.direction === "same" ? ["same", "same"] : ["down", "up"]);
        }
      }),
    );
  });

  it("finds nothing between identical sides", () => {
    fc.assert(
      fc.property(counts, (pairs) => {
        const { rows, divergence } = keynessRows(inputOf(pairs.map(([count]) => [count, count] as const)), OPTIONS);
        for (const { row } of rows) expect(row).toMatchObject({ logRatioConservative: 0, contribution: 0, direction: "same" });
        expect(divergence ?? 0).toBe(0);
      }),
    );
  });

  it("has contributions that add up to the divergence", () => {
    fc.assert(
      fc.property(counts, (pairs) => {
        const { rows, divergence } = keynessRows(inputOf(pairs), OPTIONS);
        if (divergence === null) return;
        expect(rows.reduce((sum, { row }) => sum + Number(row.contribution), 0)).toBeCloseTo(divergence, 10);
      }),
    );
  });

  it("gives the published figures for one item among others (G² 19.0032, log ratio 1.1672, interval 0.6077 to 1.7784)", () => {
    const input = {
      labels: ["安全"],
      target: { counts: Float64Array.of(91), size: 29454 },
      reference: { counts: Float64Array.of(36), size: 26387 },
      background: { documents: Int32Array.of(3), speeches: 7 },
    };
    const [found] = keynessRows(input, OPTIONS).rows;
    expect(found!.row.logLikelihood).toBeCloseTo(19.0032, 4);
    expect(found!.row.logRatio).toBeCloseTo(1.1672, 4);
    expect(found!.row.low).toBeCloseTo(0.6077, 4);
    expect(found!.row.high).toBeCloseTo(1.7784, 4);
    // 3.5 of 8 speeches: 1.1926 bits; times the sure part of the log ratio.
    expect(found!.row.specificity).toBeCloseTo(1.1926, 4);
    expect(found!.row.telling).toBeCloseTo(0.6077 * 1.1926, 3);
  });

  it("leaves rare items and bare figures out of the table when asked to, not out of the divergence", () => {
    const input = inputOf([
      [9, 1],
      [1, 0],
      [5, 5],
    ]);
    const labels = ["词", "少", "2023"];
    const all = keynessRows({ ...input, labels }, OPTIONS);
    const some = keynessRows({ ...input, labels }, { ...OPTIONS, minCount: 3, numbers: 0 });
    expect(some.rows.map(({ row }) => row.item)).toEqual(["词"]);
    expect(some.divergence).toBe(all.divergence);
  });

  it("puts what few speeches have before what every speech has, and what chance explains last", () => {
    const input = {
      ...inputOf([
        [60, 10],
        [30, 2],
        [1, 0],
      ]),
      labels: ["切实", "退耕还林", "几乎"],
      background: { documents: Int32Array.of(20, 5, 1), speeches: 20 },
    };
    const rows = keynessRows(input, { ...OPTIONS, sort: "telling" }).rows.map(({ row }) => row);
    expect(rows.map(({ item }) => item)).toEqual(["退耕还林", "切实", "几乎"]);
    expect(rows[2]!.telling).toBe(0);
    expect(keynessRows(input, { ...OPTIONS, sort: "logLikelihood" }).rows[0]!.row.item).toBe("切实");
  });
});
