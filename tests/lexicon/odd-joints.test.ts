import { describe, expect, it } from "vitest";
import { holdsWord, oddJoints } from "#lib/lexicon/draft/odd-joints.ts";

const pairs = (text: string, start: number, end: number, form: string) => oddJoints(text, start, end, form).map(({ pair }) => pair);

describe("oddJoints", () => {
  it("gives the pairs around a wrong character, the neighbour outside included", () => {
    expect(pairs("推进乡村振新工作", 2, 6, "乡村振兴")).toEqual(["振新", "新工"]);
  });
  it("gives the new pair where one is missing, and both where one is too many", () => {
    expect(pairs("高质发展", 0, 4, "高质量发展")).toEqual(["质发"]);
    expect(pairs("高质量的发展", 0, 6, "高质量发展")).toEqual(["量的", "的发"]);
  });
  it("leaves out pairs with a sign", () => {
    expect(pairs("乡村振新。", 0, 4, "乡村振兴")).toEqual(["振新"]);
  });
  it("says where a pair is the seam of two words", () => {
    expect(oddJoints("装备制造和", 0, 5, "装备制造业")).toMatchObject([{ pair: "造和", endsWord: true, beginsWord: false }]);
  });
});

describe("holdsWord", () => {
  it("knows another word from a slip", () => {
    expect(holdsWord(oddJoints("智慧城管", 0, 4, "智慧城市"))).toBe(true);
    expect(holdsWord(oddJoints("乡村振新", 0, 4, "乡村振兴"))).toBe(false);
  });
});
