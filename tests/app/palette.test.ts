import { describe, expect, it } from "vitest";
import { findItems, type PaletteItem } from "../../app/_ui/palette/palette-items.ts";

const item = (kind: PaletteItem["kind"], label: string, keywords = ""): PaletteItem => ({ kind, label, href: `/${label}`, keywords });
const ITEMS = [
  item("page", "总览", "zonglan zl overview"),
  item("page", "主题", "zhuti zt themes"),
  item("slogan", "高质量发展"),
  item("slogan", "推动高质量发展"),
  item("speech", "在“高质量”座谈会上的讲话", "2023"),
];
const labels = (query: string) => findItems(ITEMS, query, "数“{phrase}”").map(({ label }) => label);

describe("findItems", () => {
  it("offers the pages before anything is typed", () => {
    expect(labels("")).toEqual(["总览", "主题"]);
    expect(labels("  ")).toEqual(["总览", "主题"]);
  });

  it("puts beginnings before contents and always offers to count", () => {
    expect(labels("高质量")).toEqual(["高质量发展", "推动高质量发展", "在“高质量”座谈会上的讲话", "数“高质量”"]);
  });

  it("finds by pinyin, the other language and year, whatever the width and case", () => {
    expect(labels("ZHUT")[0]).toBe("主题");
    expect(labels("ｚｔ")[0]).toBe("主题");
    expect(labels("themes")[0]).toBe("主题");
    expect(labels("2023")[0]).toBe("在“高质量”座谈会上的讲话");
  });

  it("offers saved views beside the pages", () => {
    const view = item("view", "近五年市级");
    expect(findItems([...ITEMS, view], "", "").map(({ kind }) => kind)).toEqual(["page", "page", "view"]);
    expect(findItems([...ITEMS, view], "近五年", "{phrase}")[0]).toEqual(view);
  });

  it("leads to the count of exactly what was typed", () => {
    expect(findItems(ITEMS, " 没有|有… ", "{phrase}").at(-1)).toMatchObject({ href: `/phrases?${new URLSearchParams({ q: "没有|有…" })}` });
  });
});
