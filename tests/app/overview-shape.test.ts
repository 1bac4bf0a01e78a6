import { describe, expect, it } from "vitest";
import { onePerFamily } from "../../app/_parts/one-per-family.ts";
import { shapeOf } from "../../app/_server/shape-of.ts";

const speech = (year: number | null, region: string | null = null) => ({ year, region });

describe("shapeOf", () => {
  it("is lines for several years, rankings for few years of several places, a profile for one speech", () => {
    expect(shapeOf([speech(2020), speech(2021), speech(2022, "甲市")])).toBe("years");
    expect(shapeOf([speech(2024, "甲市"), speech(2024, "乙市"), speech(2023, "丙市")])).toBe("places");
    expect(shapeOf([speech(2024, "甲市")])).toBe("speech");
  });

  it("is lines where there are neither years nor places enough", () => {
    expect(shapeOf([speech(2024, "甲市"), speech(2024, "甲市"), speech(null)])).toBe("years");
    expect(shapeOf([])).toBe("years");
  });
});

describe("onePerFamily", () => {
  it("takes the one that is said most by itself, and none that holds it or is held by it", () => {
    const row = (slogan: string, standaloneCount: number) => ({ slogan, standaloneCount });
    const rows = [row("新思想", 1), row("时代新思想", 9), row("伟大时代新思想", 5), row("稳增长", 3)];
    expect(onePerFamily(rows, 3)).toEqual(["时代新思想", "稳增长"]);
    expect(onePerFamily(rows, 1)).toEqual(["时代新思想"]);
  });
});
