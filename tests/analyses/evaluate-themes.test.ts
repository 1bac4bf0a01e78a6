import { describe, expect, it } from "vitest";
import { evaluateThemes } from "#lib/analyses/themes/evaluate-themes.ts";
import { crossValidate } from "#lib/analyses/themes/tune-thresholds.ts";
import { loadThemes } from "#lib/themes/load-themes.ts";

const set = loadThemes({ userFolder: "/nonexistent" });
const row = (number: number, themes: string[], text: string) => ({ id: `x${number}-1`, themes, text });
const ROWS = [
  row(1, ["debt"], "新增专项债券额度用于在建项目。"),
  row(2, [], "加快城际铁路建设，新改建学校八所。"),
  row(3, ["debt"], "严厉打击非法集资。"),
  row(4, ["ecology"], "推进水土保持和植树造林。"),
  row(5, ["debt"], "天气晴朗，适合散步。"),
  row(6, [], "打好污染防治攻坚战。"),
];

describe("evaluateThemes", () => {
  const evaluation = evaluateThemes(ROWS, set, 2);

  it("counts hits and errors by theme, and leaves themes out that the file does not name", () => {
    const [debt, ecology, ...rest] = evaluation.agreement.themes;
    expect(rest).toEqual([]);
    expect(debt).toMatchObject({ theme: "debt", gold: 3, coded: 2, precision: 1 });
    expect(debt?.recall).toBeCloseTo(2 / 3, 10);
    expect(debt?.kappa).toBeCloseTo(2 / 3, 10);
    expect(ecology).toMatchObject({ theme: "ecology", gold: 1, coded: 2, precision: 0.5, recall: 1 });
    expect(evaluation.agreement.macroF1).toBeCloseTo((0.8 + 2 / 3) / 2, 10);
  });

  it("lists each disagreement with its evidence", () => {
    expect(evaluation.disagreements.map(({ id, theme, kind }) => [id, theme, kind])).toEqual([
      ["x5-1", "debt", "missed"],
      ["x6-1", "ecology", "extra"],
    ]);
    expect(evaluation.disagreements[1]?.evidence.terms.map(({ text }) => text)).toContain("污染防治");
  });
});

describe("crossValidate", () => {
  it("codes a block by thresholds that were chosen on the others only", () => {
    // The first half says 1.2 is the border, the second half says 0.8: each half is coded by the other's
    // border.
    const scores = [1.15, 1.25, 1.15, 1.25, 0.73, 0.83, 0.73, 0.83].map((score) => ({ a: score }));
    const gold = [[], ["a"], [], ["a"], [], ["a"], [], ["a"]];
    const { predicted, tuning } = crossValidate(gold, scores, ["a"], new Map([["a", 1]]), 2);
    expect(tuning.map(({ threshold }) => threshold)).toEqual([0.8, 1.2]);
    expect(predicted).toEqual([["a"], ["a"], ["a"], ["a"], [], [], [], []]);
  });

  it("keeps the file's threshold where no other is better", () => {
    const { tuning } = crossValidate([["a"], [], ["a"], []], [{ a: 2 }, { a: 0 }, { a: 2 }, { a: 0 }], ["a"], new Map([["a", 1]]), 2);
    expect(tuning.map(({ threshold }) => threshold)).toEqual([1, 1]);
  });

  it("needs two folds", () => {
    expect(() => crossValidate([], [], [], new Map(), 1)).toThrow(RangeError);
  });
});
