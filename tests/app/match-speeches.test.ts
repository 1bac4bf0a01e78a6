import { describe, expect, it } from "vitest";
import { matchSpeeches, nameSpeeches, settlePicks } from "../../app/compare/_parts/match-speeches.ts";

const speeches = nameSpeeches([
  { id: 1, year: 2021, title: "工作报告", region: "甲市", file: "folder/001.txt" },
  { id: 2, year: 2023, title: "工作报告", region: "乙市", file: "002.txt" },
  { id: 3, year: null, title: "会上的讲话", region: null, file: "" },
]);
const ids = (typed: string) => matchSpeeches(speeches, typed).map(({ id }) => id);

describe("the picker of speeches", () => {
  it("finds by year, title, place and file, in any order, newest first", () => {
    expect(ids("工作报告")).toEqual([2, 1]);
    expect(ids("甲市 2021")).toEqual([1]);
    expect(ids("002.TXT")).toEqual([2]);
    expect(ids(speeches[2]!.name)).toEqual([3]);
    expect(ids("丙市")).toEqual([]);
  });

  it("settles what names one speech, once, and leaves the rest open", () => {
    expect(settlePicks(speeches, ["讲话", "工作报告", "001"], ["1", "2"])).toMatchObject({
      ids: ["3", "1", "2"],
      open: [{ typed: "工作报告", found: [{ id: 2 }, { id: 1 }] }],
    });
  });
});
