import { describe, expect, it } from "vitest";
import { clipProof, partsAround, spokenFirst } from "../../../app/_ui/findings/proof-parts.ts";
import { proofQuestion } from "../../../app/_ui/findings/proof-question.ts";

describe("proofQuestion", () => {
  it("asks what the linked page shows first, with all that its address narrows", () => {
    const found = proofQuestion("/slogans/%E7%94%B2/sentences?year=2020&of=own&cursor=50");
    expect(found?.of).toBe("slogan");
    expect(found?.params.get("slogan")).toBe("甲");
    expect([found?.params.get("year"), found?.params.get("of"), found?.params.get("cursor")]).toEqual(["2020", "own", null]);
    expect(proofQuestion("/concordance?phrase=甲&year=2020")).toMatchObject({ of: "phrase" });
  });
  it("takes a theme's plainest sentence, and none of pages that hold no sentences", () => {
    const found = proofQuestion("/themes/debt/sentences?tenth=3");
    expect([found?.of, found?.params.get("theme"), found?.params.get("order"), found?.params.get("tenth")]).toEqual([
      "theme",
      "debt",
      "score",
      "3",
    ]);
    for (const href of ["/speeches/3", "/slogans/甲", "/concordance", "/compare?speech=1&speech=2"]) expect(proofQuestion(href)).toBeNull();
  });
});

describe("what is shown of a sentence", () => {
  it("prefers a spoken sentence to a title", () => {
    const title = { left: "在", node: "甲", right: "大会上的讲话" };
    const spoken = { left: "我们要", node: "甲", right: "，一步一步来。" };
    expect(spokenFirst([title, spoken])).toBe(spoken);
    expect(spokenFirst([title])).toBe(title);
    expect(spokenFirst([])).toBeUndefined();
  });
  it("cuts a theme's sentence at the word that decided it most, or at the word that is asked for", () => {
    expect(partsAround("先修路，再种树。", "修路 0.60、种树 1.10")).toEqual({ left: "先修路，再", node: "种树", right: "。" });
    expect(partsAround("先修路，再种树。", "修路")).toEqual({ left: "先", node: "修路", right: "，再种树。" });
    expect(partsAround("先修路。", "铺路 1.10")).toEqual({ left: "", node: "", right: "先修路。" });
  });
  it("keeps what stands around the mark on one line, and says where something is left out", () => {
    const long = "甲".repeat(60);
    const { left, node, right } = clipProof({ left: `${long}乙`, node: "丙", right: `丁\n${long}` });
    expect([left.startsWith("…"), left.endsWith("乙"), node, right.startsWith("丁 甲"), right.endsWith("…")]).toEqual([
      true,
      true,
      "丙",
      true,
      true,
    ]);
    expect(clipProof({ left: "甲", node: "乙", right: "丙" })).toEqual({ left: "甲", node: "乙", right: "丙" });
  });
});
