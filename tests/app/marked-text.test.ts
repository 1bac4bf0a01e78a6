import { describe, expect, it } from "vitest";
import { themeAddress, themeSentencesAddress } from "../../app/_ui/links/theme-links.ts";
import { cut } from "../../app/_ui/reader/MarkedText.tsx";

describe("marking words in a sentence", () => {
  it("cuts the text at the words, longer ones first, and loses nothing", () => {
    expect(cut("化解债务风险", ["债务", "债务风险"])).toEqual(["化解", "债务风险", ""]);
    expect(cut("化解（债务）", ["（债务）", "没有"]).join("")).toBe("化解（债务）");
    expect(cut("平平常常", ["没有"])).toEqual(["平平常常"]);
  });
});

describe("addresses of themes", () => {
  it("keep the filters and nothing else", () => {
    const search = new URLSearchParams("level=city&by=genre&strips=4");
    expect(themeAddress(search, "debt")).toBe("/themes/debt?level=city");
    expect(themeSentencesAddress(search, "none", { year: "2020" })).toBe("/themes/none/sentences?level=city&year=2020");
  });
});
