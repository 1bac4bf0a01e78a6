import { describe, expect, it } from "vitest";
import { bareSlogan } from "#lib/lexicon/bare-slogan.ts";
import { type LineageNode, lineage } from "#lib/lexicon/lineage.ts";
import { lexiconOf, loadLexicon } from "#lib/lexicon/load-lexicon.ts";

const forms = (nodes: LineageNode[]): string[] => nodes.map(({ slogan }) => slogan.slogan);

describe("lineage", () => {
  const lexicon = lexiconOf([
    bareSlogan("第一说", { introduced: 1982, replacedBy: ["第二说"] }),
    bareSlogan("第二说", { introduced: 1992 }),
    bareSlogan("第三说", { introduced: 2002, replaces: ["第二说"] }),
    bareSlogan("旁支说", { introduced: 2000, replaces: ["第二说"] }),
  ]);

  it("joins both columns, predecessors backwards and successors by year", () => {
    const tree = lineage(lexicon, "第二说");
    expect(forms(tree?.predecessors ?? [])).toEqual(["第一说"]);
    expect(forms(tree?.successors ?? [])).toEqual(["旁支说", "第三说"]);
  });

  it("goes to the end of each way", () => {
    expect(forms(lineage(lexicon, "第一说")?.successors[0]?.successors ?? [])).toEqual(["旁支说", "第三说"]);
  });

  it("ends in a circle and is null for an unknown slogan", () => {
    const circle = lexiconOf([bareSlogan("甲说", { replaces: ["乙说"] }), bareSlogan("乙说", { replaces: ["甲说"] })]);
    expect(forms(lineage(circle, "甲说")?.predecessors[0]?.predecessors ?? [])).toEqual([]);
    expect(lineage(lexicon, "没有这句")).toBeNull();
  });

  it("knows the three wordings of socialism with Chinese characteristics", () => {
    const before = lineage(loadLexicon({ userFolder: null }), "中国特色社会主义")?.predecessors ?? [];
    expect(forms(before)).toEqual(["有中国特色社会主义"]);
    expect(forms(before[0]?.predecessors ?? [])).toEqual(["有中国特色的社会主义"]);
  });
});
