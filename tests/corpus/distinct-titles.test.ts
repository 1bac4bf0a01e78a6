import { describe, expect, it } from "vitest";
import { distinctTitles } from "#lib/corpus/distinct-titles.ts";

const speech = (title: string, region: string | null, date: string | null, file = "a.txt") => ({ title, region, date, file });

describe("distinctTitles", () => {
  it("leaves a title that no other has as it is", () => {
    expect(distinctTitles([speech("在全市大会上的讲话", "三亚市", "2024"), speech("政府工作报告", null, null)])).toEqual([
      "在全市大会上的讲话",
      "政府工作报告",
    ]);
  });

  it("puts region and date behind titles of one wording, and the file where neither is known or they are the same", () => {
    const same = [speech("报告", "三亚市", "2024"), speech("报告", "海口市", "2023-01"), speech("报告", null, null, "x/三.txt")];
    expect(distinctTitles(same)).toEqual(["报告（三亚市，2024）", "报告（海口市，2023-01）", "报告（x/三.txt）"]);
    const twice = [speech("报告", "三亚市", "2024", "a.txt"), speech("报告", "三亚市", "2024", "b.txt")];
    expect(distinctTitles(twice)).toEqual(["报告（三亚市，2024）（a.txt）", "报告（三亚市，2024）（b.txt）"]);
  });
});
