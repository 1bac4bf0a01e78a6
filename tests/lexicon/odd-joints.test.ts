import { describe, expect, it } from "vitest";
import { holdsWord, oddJoints } from "#lib/lexicon/draft/odd-joints.ts";

describe("oddJoints", () => {
  it("gives the pairs around a wrong character, the neighbour outside included", () => {
    expect(oddJoints("推进乡村振新工作", 2, 6, "乡村振兴")).toEqual(["振新", "新工"]);
  });
  it("gives the new pair where one is missing, and both where one is too many", () => {
    expect(oddJoints("高质发展", 0, 4, "高质量发展")).toEqual(["质发"]);
    expect(oddJoints("高质量的发展", 0, 6, "高质量发展")).toEqual(["量的", "的发"]);
  });
  it("leaves out pairs with a sign", () => {
    expect(oddJoints("乡村振新。", 0, 4, "乡村振兴")).toEqual(["振新"]);
  });
});

describe("holdsWord", () => {
  it("knows another word from a slip", () => {
    expect(holdsWord(["慧城", "城管"])).toBe(true);
    expect(holdsWord(["振新"])).toBe(false);
  });
});
