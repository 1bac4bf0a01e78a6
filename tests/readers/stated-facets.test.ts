import { describe, expect, it } from "vitest";
import { statedMetadata } from "#lib/readers/index.ts";

describe("statedMetadata", () => {
  it("keeps what no field is made for as facets, as it prints", () => {
    const stated = statedMetadata({
      标题: "讲话",
      faction: " 甲 ",
      典型: "是",
      batch: 2,
      done: true,
      日期: "2021",
      file: "a.txt",
      正文: "……",
    });
    expect(stated).toEqual({ title: "讲话", date: "2021", facets: { faction: "甲", 典型: "是", batch: "2", done: "true" } });
  });

  it("says nothing of facets where there are none", () => {
    expect(statedMetadata({ title: "讲话", batch: "", empty: null, list: [1], nested: { a: 1 } })).toEqual({ title: "讲话" });
  });

  it("passes over remarks, texts of several lines and names that are too long", () => {
    expect(statedMetadata({ note: "长".repeat(121), lines: "一\n二", ["名".repeat(61)]: "x", short: "长".repeat(120) }).facets).toEqual({
      short: "长".repeat(120),
    });
  });

  it("gives a name no = sign, which parts name and value in a filter", () => {
    expect(statedMetadata({ "a=b": "1" }).facets).toEqual({ "a＝b": "1" });
  });

  it("takes our own table of speeches back: its columns are no facets, what its column facets holds is", () => {
    const row = {
      speechId: "3",
      chars: "800",
      isSample: "false",
      textHash: "00ff",
      collection: "main",
      flags: "",
      facets: '{"batch":"2"}',
    };
    expect(statedMetadata(row)).toEqual({ facets: { batch: "2" } });
    expect(statedMetadata({ facets: "not json" })).toEqual({});
    expect(statedMetadata({ facets: "{broken" })).toEqual({});
  });

  it("takes 40 of them at most", () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`column ${at}`, "x"]));
    expect(Object.keys(statedMetadata(many).facets ?? {})).toHaveLength(40);
  });
});
