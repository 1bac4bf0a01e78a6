import { describe, expect, it } from "vitest";
import { columnNames } from "../../../app/_server/upload/column-names.ts";

describe("columnNames", () => {
  it("reads a mapping from columns to fields, and fields with a column's name", () => {
    expect(columnNames({ mapping: '{"full_text":"text","day":"date"}' })).toEqual({ text: "full_text", date: "day" });
    expect(columnNames({ "column.text": " 稿 ", "column.title": "", corrections: "off" })).toEqual({ text: "稿" });
    expect(columnNames({})).toEqual({});
  });

  it("refuses what is no mapping", () => {
    for (const mapping of ["text", "[]", '{"full_text":"nonsense"}', '{"full_text":1}', "null"])
      expect(() => columnNames({ mapping })).toThrow(expect.objectContaining({ code: "BAD_UPLOAD" }));
  });
});
