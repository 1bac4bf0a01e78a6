import { describe, expect, it } from "vitest";
import { namedText } from "../../app/new/_parts/named-text.ts";
import { libraryRows, marksOf } from "../../app/speeches/_parts/library-rows.ts";
import { suspectsOf } from "../../app/suspects/_parts/suspects-of.ts";

describe("suspectsOf", () => {
  it("gathers the places of a wording and marks the characters that differ", () => {
    const row = {
      form: "高质重发展",
      near: "高质量发展",
      count: 2,
      nearCount: 30,
      speechId: 1,
      title: "",
      left: "",
      node: "高质重发展",
      right: "",
    };
    const found = suspectsOf([row, { ...row, form: "乡寸振兴", near: "乡村振兴" }, { ...row, speechId: 2 }]);
    expect(found.map(({ form, places }) => [form, places.length])).toEqual([
      ["高质重发展", 2],
      ["乡寸振兴", 1],
    ]);
    expect(found[0]?.differs).toEqual([false, false, true, false, false]);
    expect(suspectsOf([])).toEqual([]);
  });
});

describe("namedText", () => {
  it("puts year and place before a title that lacks them", () => {
    expect(namedText({ title: "政府工作报告", date: "2024-01-22", region: "枫陵市" })).toBe("2024 · 枫陵市 · 政府工作报告");
    expect(namedText({ title: "2024年枫陵市政府工作报告", date: "2024", region: "枫陵市" })).toBe("2024年枫陵市政府工作报告");
    expect(namedText({ title: "讲话", date: null, region: null })).toBe("讲话");
  });
});

describe("the library", () => {
  const row = (speechId: number, date: string | null, flags = "") => ({
    speechId,
    title: `${speechId}`,
    file: "",
    date,
    flags,
    suggestions: "",
  });
  const result = {
    columns: [{ key: "date", label: "", unit: null }],
    rows: [row(1, "2020"), row(2, null), row(3, "2019", "MASKED"), row(4, "2022")],
  };
  const ids = (query: string) =>
    libraryRows(result as never, new URLSearchParams(query), "/speeches").rows.map(({ speechId }: { speechId: number }) => speechId);
  it("begins with what a person should look at, unless an order was asked for", () => {
    expect(ids("")).toEqual([2, 3, 4, 1]);
    expect(ids("sort=-date")).toEqual([4, 1, 3, 2]);
  });
  it("marks samples and collections, and not the default one", () => {
    expect(marksOf({ isSample: true, collection: "samples" })).toEqual(["sample"]);
    expect(marksOf({ isSample: false, collection: "省报告" })).toEqual(["省报告"]);
    expect(marksOf({ isSample: false, collection: "main" })).toEqual([]);
  });
});
