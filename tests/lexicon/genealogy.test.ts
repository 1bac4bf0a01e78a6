import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeEdit } from "#lib/lexicon/genealogy/describe-edit.ts";
import { familyTree, type Wording } from "#lib/lexicon/genealogy/family-tree.ts";
import { nearWordings } from "#lib/lexicon/genealogy/near-wordings.ts";
import { unitsOf } from "#lib/lexicon/matcher.ts";

describe("describeEdit", () => {
  it.each([
    ["有中国特色的社会主义", "有中国特色社会主义", "deletion", "−的", 1],
    ["中国特色社会主义", "新时代中国特色社会主义", "insertion", "+新时代", 3],
    ["全面建设小康社会", "全面建成小康社会", "substitution", "设→成", 1],
    ["往深里走，往实里走", "往实里走，往深里走", "reordering", "往实里走、往深里走", 1],
  ])("%s to %s is a %s", (from, to, relation, edit, distance) => {
    expect(describeEdit(from, to)).toEqual({ relation, edit, distance });
  });

  it("gives no distance to equal wordings, and the same distance both ways", () => {
    const wording = fc.string({ unit: fc.constantFrom("甲", "乙", "丙", "，"), minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(wording, wording, (a, b) => {
        expect(describeEdit(a, a).distance).toBe(0);
        expect(describeEdit(a, b).distance === 0).toBe(a === b);
        expect(describeEdit(a, b).relation === "reordering").toBe(describeEdit(b, a).relation === "reordering");
      }),
    );
  });
});

function near(wording: string, text: string, inWord: number[] = []): Map<string, number> {
  const edges = new Uint8Array(text.length + 1).fill(1);
  for (const at of inWord) edges[at] = 0;
  return nearWordings(wording, { units: unitsOf(text), edges });
}

describe("nearWordings", () => {
  it("finds insertions, deletions and substitutions in one place", () => {
    const text = "建设美丽的河谷新城。建设美丽新城。建设美丽山谷新城。";
    expect([...near("建设美丽河谷新城", text).keys()].sort()).toEqual(["建设美丽山谷新城", "建设美丽新城", "建设美丽的河谷新城"].sort());
  });

  it("finds clauses in another order, and counts them", () => {
    expect(near("知民情，解民忧", "解民忧，知民情。解民忧，知民情。")).toEqual(new Map([["解民忧，知民情", 2]]));
  });

  it("finds wordings without their first or last characters only as whole words", () => {
    expect(near("新河谷建设", "河谷建设").get("河谷建设")).toBe(1);
    expect(near("新河谷建设", "大河谷建设", [1]).size).toBe(0);
  });

  it("never gives the wording itself, nor anything for short ones or across a sentence's end", () => {
    expect(near("建设美丽河谷", "建设美丽河谷").size).toBe(0);
    expect(near("四个意识", "四个认识").size).toBe(0);
    expect(near("建设美丽河谷", "建设美。丽河谷").size).toBe(0);
  });
});

describe("familyTree", () => {
  const wording = (text: string, year: number | null, ancestors: string[] = [], count = 1): Wording => ({ text, year, ancestors, count });

  it("hangs each wording on the nearest earlier one", () => {
    const tree = familyTree([wording("特色新城", 2003), wording("有特色的新城", 1982), wording("有特色新城", 1992)]);
    expect(tree.map(({ text, parent, relation }) => [text, parent, relation])).toEqual([
      ["有特色的新城", null, null],
      ["有特色新城", "有特色的新城", "deletion"],
      ["特色新城", "有特色新城", "deletion"],
    ]);
  });

  it("lets the lexicon's lineage decide, and calls what is no edit lineage", () => {
    const tree = familyTree([wording("先富带后富", 1985), wording("先富带动后富", 1990), wording("共同富裕道路", 1995, ["先富带后富"])]);
    expect(tree[2]).toMatchObject({ parent: "先富带后富", relation: "lineage", edit: "" });
  });

  it("is the same in whatever order the wordings come, and has one root", () => {
    const all = [wording("甲乙丙丁戊", 2000, [], 5), wording("甲乙丙丁", 2000), wording("甲乙丁戊", null), wording("乙丙丁戊", 2010)];
    const tree = familyTree(all);
    fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: 4 }), (given) => void expect(familyTree(given)).toEqual(tree)));
    expect(tree.filter(({ parent }) => parent === null)).toHaveLength(1);
  });
});
