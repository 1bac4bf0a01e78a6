import { describe, expect, it } from "vitest";
import { cohenKappa, labelAgreement, macroF1, precisionRecallF1 } from "#lib/stats/index.ts";

describe("precision, recall and F1", () => {
  it("count label by label", () => {
    const gold = [["debt"], ["debt", "industry"], [], ["industry"], ["debt"]];
    const predicted = [["debt"], ["industry"], ["debt"], ["industry"], ["debt"]];
    const [debt, industry, party] = labelAgreement(gold, predicted, ["debt", "industry", "party"]);
    expect(debt).toMatchObject({ truePositive: 2, falsePositive: 1, falseNegative: 1, precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
    expect(industry).toMatchObject({ precision: 1, recall: 1, f1: 1 });
    expect(party).toMatchObject({ precision: null, recall: null, f1: null });
    expect(macroF1([debt!.f1, industry!.f1, party!.f1])).toBeCloseTo(5 / 6, 12);
  });

  it("F1 is the harmonic mean, 0 without a hit, null without a case", () => {
    const { precision, recall, f1 } = precisionRecallF1({ truePositive: 7, falsePositive: 3, falseNegative: 5 });
    expect(f1).toBeCloseTo(2 / (1 / precision! + 1 / recall!), 12);
    expect(precisionRecallF1({ truePositive: 0, falsePositive: 3, falseNegative: 5 }).f1).toBe(0);
    expect(precisionRecallF1({ truePositive: 0, falsePositive: 0, falseNegative: 2 })).toEqual({ precision: null, recall: 0, f1: 0 });
    expect(macroF1([])).toBeNull();
    expect(() => macroF1([1.1])).toThrow(RangeError);
    expect(() => precisionRecallF1({ truePositive: -1, falsePositive: 0, falseNegative: 0 })).toThrow(RangeError);
    expect(() => labelAgreement([[]], [], ["debt"])).toThrow(RangeError);
  });
});

describe("agreement beyond chance", () => {
  it("kappa of the 50 grant proposals: 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no", () => {
    const repeat = (pair: [string, string], times: number) => Array.from({ length: times }, () => pair);
    const pairs = [...repeat(["y", "y"], 20), ...repeat(["y", "n"], 5), ...repeat(["n", "y"], 10), ...repeat(["n", "n"], 15)];
    const [first, second] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
    expect(cohenKappa(first, second)).toBeCloseTo(0.4, 12);
    expect(cohenKappa(second, first)).toBeCloseTo(0.4, 12);
    expect(cohenKappa(first, first)).toBe(1);
  });

  it("is null where chance alone agrees fully, or nothing was coded twice", () => {
    expect(cohenKappa(["y", "y"], ["y", "y"])).toBeNull();
    expect(cohenKappa([], [])).toBeNull();
    expect(() => cohenKappa(["y"], [])).toThrow(RangeError);
  });

  it("disagreement throughout is below 0", () => {
    expect(cohenKappa(["a", "b"], ["b", "a"])).toBe(-1);
  });
});
