import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvCell, csvOfResult } from "#lib/export/index.ts";
import { parseTable } from "#lib/readers/index.ts";
import type { Row } from "#lib/types.ts";

describe("csvCell", () => {
  it("leaves numbers as numbers, also negative ones, and null empty", () => {
    expect([csvCell(-1.5), csvCell(0), csvCell(null), csvCell(true)]).toEqual(["-1.5", "0", "", "true"]);
  });

  it.each(["=1+1", "+1", "-1", "@a", "＝1", "＋1", "－1", "＠a", " =1", "　＝1", "\t=1", "第一行\n=2"])("guards %j", (value) => {
    expect(csvCell(value)).toMatch(/(^"?|\n)'/);
  });

  it("quotes what would break a line", () => {
    expect(csvCell('一,"二"\n三')).toBe('"一,""二""\n三"');
  });
});

/** Rows of nothing but white space are no rows to our reader. */
const isFilled = (cell: string) => cell.trim() !== "" || csvCell(cell).includes("'");

describe("csvOfResult", () => {
  it("comes back the same through our own reader", () => {
    const cell = fc.string({
      unit: fc.constantFrom("一", "＝", "=", "-", '"', ",", "a", "　", "\n", "@", "'", "\t", "\\"),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (values) => {
        const rows = values.map(([a, b]) => ({ a, b }));
        const columns = ["a", "b"].map((key) => ({ key, label: key, unit: null }));
        const text = [...csvOfResult({ columns, rows })].join("");
        expect(parseTable(text.slice(1), "x.csv").map(({ a, b }) => [a, b])).toEqual(values.filter((cells) => cells.some(isFilled)));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a CSV that says where its figures come from", () => {
  const result = {
    columns: [
      { key: "title", label: "", unit: null },
      { key: "count", label: "", unit: "occurrences" },
    ],
    rows: [{ title: "第#1号讲话", count: 3 } as Row, { title: "平常", count: 0 } as Row],
  };

  it("has a comment a line before its header, and no cell that a reader of comments would cut", () => {
    const text = [...csvOfResult(result, ["analysis: x", "note: a\nb"])].join("");
    expect(text).toBe('\uFEFF# analysis: x\r\n# note: a b\r\ntitle,count\r\n"第#1号讲话",3\r\n平常,0\r\n');
  });

  it("is as before without comments", () => {
    expect([...csvOfResult(result)].join("")).toBe("\uFEFFtitle,count\r\n第#1号讲话,3\r\n平常,0\r\n");
  });
});
