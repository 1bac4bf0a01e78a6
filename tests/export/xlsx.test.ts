import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { xlsxOfResult } from "#lib/export/index.ts";
import { gridOf } from "#lib/export/xlsx/grid.ts";
import { columnName } from "#lib/export/xlsx/sheet.ts";
import { LONGEST_CELL } from "#lib/export/xlsx/xml.ts";
import type { AnalysisResult, Cell } from "#lib/types.ts";

function resultOf(rows: Cell[][], keys = ["a", "b"]): AnalysisResult {
  return {
    analysis: "phrase-frequency",
    params: { phrase: ["改革"] },
    columns: keys.map((key) => ({ key, label: `标签 ${key}`, unit: key === "b" ? "occurrences" : null })),
    rows: rows.map((row) => Object.fromEntries(keys.map((key, at) => [key, row[at] ?? null]))),
    notes: [{ code: "UNDATED_LEFT_OUT", values: { speeches: 2 } }],
    provenance: { corpusVersion: "abc", lexiconHash: "def", dictionaryHash: "1", normaliserVersion: "2" },
  };
}

function partsOf(result: AnalysisResult): Record<string, string> {
  const bytes = Buffer.concat([...xlsxOfResult(result)]);
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** Cells by reference: numbers, booleans and strings as Excel would read them. */
function cellsOf(xml: string): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [, reference, type, value] of xml.matchAll(/<c r="([A-Z]+\d+)"(?: s="\d")?(?: t="(\w+)")?>(?:<is><t[^>]*>|<v>)([^<]*)</g)) {
    const text = value!.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name]!).replaceAll("_x005F_", "_");
    cells.set(reference!, type === "inlineStr" ? text : type === "b" ? text === "1" : Number(text));
  }
  return cells;
}

describe("xlsxOfResult", () => {
  it("keeps numbers as numbers, text as text and null empty, under the keys", () => {
    const cells = cellsOf(
      partsOf(
        resultOf([
          ["一", 1.5],
          [null, -3],
          [true, null],
        ]),
      )["xl/worksheets/sheet1.xml"]!,
    );
    expect(Object.fromEntries(cells)).toEqual({ A1: "a", B1: "b", A2: "一", B2: 1.5, B3: -3, A4: true });
  });

  it("never makes a formula, whatever a text looks like", () => {
    const texts = ["=1+1", "＝HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "第一行\n=2"];
    const sheet = partsOf(resultOf(texts.map((text) => [text])))["xl/worksheets/sheet1.xml"]!;
    expect(sheet).not.toContain("<f");
    const cells = cellsOf(sheet);
    for (const [at, text] of texts.entries()) expect(cells.get(`A${at + 2}`)).toBe(text);
  });

  it("leaves out what XML cannot hold and cuts what a cell cannot hold, never inside a pair", () => {
    const cells = cellsOf(
      partsOf(resultOf([["一\u0000\u0008\uD800二\uDC00\uFFFF𠮷"], [`${"字".repeat(LONGEST_CELL - 1)}𠮷𠮷`]]))["xl/worksheets/sheet1.xml"]!,
    );
    expect(cells.get("A2")).toBe("一二𠮷");
    expect(cells.get("A3")).toBe("字".repeat(LONGEST_CELL - 1));
  });

  it("gives every text back as it was", () => {
    const text = fc.string({ unit: fc.constantFrom("一", "&", "<", ">", '"', "'", " ", "\n", "_x0041_", "𠮷", "=", "]]>"), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const cells = cellsOf(partsOf(resultOf(texts.map((one) => [one])))["xl/worksheets/sheet1.xml"]!);
        expect(texts.map((_, at) => cells.get(`A${at + 2}`))).toEqual(texts);
      }),
    );
  });

  it("has every part that a workbook needs, a header that stays, a codebook and a sheet about itself", () => {
    const parts = partsOf(resultOf([["一", 1]]));
    expect(Object.keys(parts).sort()).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
      "xl/worksheets/sheet3.xml",
    ]);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('state="frozen"');
    expect(parts["xl/styles.xml"]).toContain("<cellStyles");
    const codebook = [...cellsOf(parts["xl/worksheets/sheet2.xml"]!).values()];
    expect(codebook).toEqual(expect.arrayContaining(["variable", "标签 b", "occurrences", "number"]));
    const about = [...cellsOf(parts["xl/worksheets/sheet3.xml"]!).values()];
    expect(about).toEqual(expect.arrayContaining(["phrase-frequency", "改革", "标签 b [occurrences]", "abc", '{"speeches":2}']));
  });

  it("gives the same bytes for the same answer", () => {
    const make = () => Buffer.concat([...xlsxOfResult(resultOf([["一", 1]]))]);
    expect(make().equals(make())).toBe(true);
  });
});

describe("columnName", () => {
  it("counts as spreadsheets do", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });
});

describe("gridOf", () => {
  const row = (phrase: string, year: number, count: number): Cell[] => [phrase, year, count];
  const KEYS = ["phrase", "year", "count"];

  it("puts what is counted down and the years across, under the reader's words", () => {
    const result = resultOf([row("开源节流", 2021, 3), row("开源节流", 2020, 1), row("固本培元", 2021, 2)], KEYS);
    expect(gridOf(result)).toEqual({
      header: ["标签 phrase · 标签 count", "2020", "2021"],
      rows: [
        ["开源节流", 1, 3],
        ["固本培元", null, 2],
      ],
    });
    expect(partsOf(result)["xl/workbook.xml"]).toMatch(/name="data".*name="grid".*name="about"/);
  });

  it("is none where a pair comes twice, for one year, and for other tables", () => {
    expect(gridOf(resultOf([row("开源节流", 2021, 3), row("开源节流", 2021, 1), row("开源节流", 2020, 1)], KEYS))).toBeNull();
    expect(gridOf(resultOf([row("开源节流", 2021, 3)], KEYS))).toBeNull();
    expect(gridOf(resultOf([["一", 2]]))).toBeNull();
  });
});
