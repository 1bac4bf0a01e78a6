import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { MetadataTable, metadataRows, parseTable, type ReadOptions, readSpeeches, readTable } from "#lib/readers/index.ts";
import { readWorkbook } from "#lib/readers/xlsx/read-workbook.ts";
import type { RawSpeech } from "#lib/types.ts";
import { buildWord, para } from "../fixtures/build-word.ts";
import { buildXlsx, xlsxRow } from "../fixtures/build-xlsx.ts";

async function speechesOf(content: string | Uint8Array, file: string, options: ReadOptions = {}): Promise<RawSpeech[]> {
  const speeches: RawSpeech[] = [];
  const bytes = typeof content === "string" ? strToU8(content) : content;
  for await (const result of readSpeeches(bytes, file, options)) {
    if (!("speech" in result)) throw result.error;
    speeches.push(result.speech);
  }
  return speeches;
}

const refusalOf = (content: string | Uint8Array, file: string, options: ReadOptions = {}) =>
  speechesOf(content, file, options).then(
    () => "none",
    (error: { code: string; message: string }) => `${error.code} ${error.message}`,
  );

describe("dialects of tables", () => {
  it("are told by the columns that we know, not by the commas in their names", () => {
    expect(parseTable("标题;日期（年,月,日）;正文\n甲;2021-09-02;先试点，再推广", "t.csv")).toEqual([
      { 标题: "甲", "日期（年,月,日）": "2021-09-02", 正文: "先试点，再推广" },
    ]);
    expect(parseTable("a,b\n1,2", "t.csv")).toEqual([{ a: "1", b: "2" }]);
    expect(parseTable("title|text\n甲|一。", "t.csv")).toEqual([{ title: "甲", text: "一。" }]);
  });

  it("may be said in a first line", () => {
    for (const first of ["sep=;", '"sep=;"', "SEP=;\r"])
      expect(parseTable(`${first}\ntitle;text\n甲;"一，二。"`, "t.csv")).toEqual([{ title: "甲", text: "一，二。" }]);
  });

  it("may have tabs and no quotes, as a database writes them, or quotes as Excel writes them", () => {
    const dump = 'title\ttext\n甲\t用好"稻鱼"办法\n"藕虾"一\t"藕虾共养"要扩大\n乙\t"开头\n丙\t结尾"';
    expect(parseTable(dump, "t.tsv").map(({ text }) => text)).toEqual(['用好"稻鱼"办法', '"藕虾共养"要扩大', '"开头', '结尾"']);
    expect(parseTable('title\ttext\n甲\t"用好""稻鱼""办法"', "t.tsv")).toEqual([{ title: "甲", text: '用好"稻鱼"办法' }]);
    expect(parseTable('title\ttext\n甲\t"一。\n二。"', "t.tsv")).toEqual([{ title: "甲", text: "一。\n二。" }]);
  });

  it("may have quotes inside cells that are not quoted", () => {
    expect(parseTable('title,text\n甲,用好"稻鱼"办法', "t.csv")).toEqual([{ title: "甲", text: '用好"稻鱼"办法' }]);
  });

  it("lose no row number to blank rows, and need no blank columns", async () => {
    const speeches = await speechesOf("title,text,,\n甲,一。,,\n,,,\n乙,二。,,\n,,,\n", "t.csv");
    expect(speeches.map(({ file }) => file)).toEqual(["t.csv#2", "t.csv#4"]);
  });

  it("may have a caption above the header", async () => {
    const speeches = await speechesOf("讲话汇总表,,\n\n标题,日期,正文\n甲,2021-05-02,一。\n", "t.csv");
    expect(speeches.map(({ file, text, stated }) => [file, text, stated.title])).toEqual([["t.csv#3", "一。", "甲"]]);
  });

  it("are refused where values may stand in wrong columns", async () => {
    expect(await refusalOf("text,Text\n一,二", "t.csv")).toBe("CSV_INVALID two columns are called Text; rename one");
    expect(await refusalOf("title,text\n甲,一,二", "t.csv")).toMatch(/^CSV_INVALID row 2 has 3 cells, the header has 2/);
    expect(await refusalOf("title,text\n甲,一\n二", "t.csv")).toMatch(/^CSV_INVALID row 3 has 1 cells/);
  });

  it("are read from a .txt that is Excel's Unicode text; other texts with tabs stay texts", async () => {
    const table = "\uFEFF标题\t日期\t正文\n甲\t2021/5/2\t一。\n乙\t2021/5/3\t二。";
    expect((await speechesOf(Buffer.from(table, "utf16le"), "t.txt")).map(({ file, text }) => `${file} ${text}`)).toEqual([
      "t.txt#2 一。",
      "t.txt#3 二。",
    ]);
    // GB18030 of 标题, 正文, 甲 and 今年种桑三千亩。
    const gb = Buffer.from("b1eacce209d5fdcec40abcd709bdf1c4ead6d6c9a3c8fdc7a7c4b6a1a30a", "hex");
    expect((await speechesOf(gb, "t.txt")).map(({ file, text }) => `${file} ${text}`)).toEqual(["t.txt#2 今年种桑三千亩。"]);
    expect(await speechesOf("在全县会议上的讲话\t张某\n正文\t一。", "t.txt")).toHaveLength(1);
  });
});

describe("columns that a person names", () => {
  const table = "题,稿,何时\n甲,一。,2021-05-02";

  it("are read as what they were named", async () => {
    expect(await refusalOf(table, "t.csv")).toBe(
      "TEXT_COLUMN_MISSING no column is named text, body, content, 正文, 全文, 内容; the columns are 题, 稿, 何时; rename the one with the text, or say which it is",
    );
    const [speech] = await speechesOf(table, "t.csv", { columns: { text: "稿", title: "题", date: "何时" } });
    expect(speech).toMatchObject({ text: "一。", stated: { title: "甲", date: "2021-05-02" } });
  });

  it("must be there", async () => {
    expect(await refusalOf(table, "t.csv", { columns: { text: "文" } })).toMatch(
      /^TEXT_COLUMN_MISSING there is no column 文; the columns are 题, 稿, 何时/,
    );
  });
});

describe("workbooks", () => {
  it("show text of every kind, dates as dates, and numbers as they print", async () => {
    const row =
      '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3" s="1"><v>44941</v></c><c r="D3" s="2"><v>44941</v></c><c r="E3"><v>2020</v></c><c r="F3" t="str"><f>A1</f><v>算出</v></c><c r="G3" t="e"><v>#N/A</v></c></row>';
    const strings = ["<r><t>讲</t></r><r><t>话_x000D_</t></r><rPh><t>jiǎng</t></rPh>"];
    const [sheet] = await readWorkbook(buildXlsx({ 甲: xlsxRow(1, ["a", "b", "c", "d", "e", "f", "g"]) + row }, { strings }), "t.xlsx");
    expect(sheet?.records[1]).toEqual(["", "", "", "", "", "", ""]);
    expect(sheet?.records[2]).toEqual(["讲话\r", "", "2023-01-15", "2023-01", "2020", "算出", ""]);
  });

  it("are tables of speeches: every visible sheet with a column of texts, row by row", async () => {
    const head = xlsxRow(1, ["标题", "正文"]);
    const one = buildXlsx({ 表: head + xlsxRow(2, ["甲", "一。"]) + xlsxRow(4, ["乙", "二。"]), 说明: xlsxRow(1, ["此表勿改"]) });
    expect((await speechesOf(one, "t.xlsx")).map(({ file, text, stated }) => [file, text, stated.title])).toEqual([
      ["t.xlsx#2", "一。", "甲"],
      ["t.xlsx#4", "二。", "乙"],
    ]);
    const years = buildXlsx(
      { 一: head + xlsxRow(2, ["甲", "一。"]), 二: head + xlsxRow(2, ["乙", "二。"]), 废: head + xlsxRow(2, ["丙", "三。"]) },
      { hidden: ["废"] },
    );
    expect((await speechesOf(years, "t.xlsx")).map(({ file }) => file)).toEqual(["t.xlsx#一 2", "t.xlsx#二 2"]);
    expect(await refusalOf(buildXlsx({ 表: xlsxRow(1, ["题", "稿"]) + xlsxRow(2, ["甲", "一。"]) }), "t.xlsx")).toMatch(
      /^TEXT_COLUMN_MISSING .*题, 稿/,
    );
  });

  it("may say metadata, and are refused when damaged or endless", async () => {
    const table = buildXlsx({ 表: xlsxRow(1, ["文件", "日期"]) + xlsxRow(2, ["a.txt", "2021-03-05"]) });
    expect(new MetadataTable(await readTable(table, "m.xlsx"), "m.xlsx").lookUp("x/a.txt")).toEqual({ date: "2021-03-05" });
    expect(await metadataRows(buildXlsx({ 表: xlsxRow(1, ["文件", "正文"]) + xlsxRow(2, ["a.txt", "一。"]) }), "m.xlsx")).toBeNull();
    expect(await refusalOf(strToU8("PK no workbook"), "t.xlsx")).toMatch(/^XLSX_CORRUPT/);
    expect(await refusalOf(buildXlsx({ 表: '<row r="9000000"><c r="A9000000"><v>1</v></c></row>' }), "t.xlsx")).toMatch(/^TOO_LARGE/);
    expect(await refusalOf(buildXlsx({ 表: '<row r="2"/><row r="1"/>' }), "t.xlsx")).toMatch(/^(XLSX_CORRUPT|TEXT_COLUMN_MISSING)/);
  });
});

describe("archives", () => {
  it("use the metadata table that lies among their files, wherever it stands", async () => {
    const archive = zipSync({
      "讲话/甲.txt": strToU8("在全县粮库会议上的讲话\n同志们：\n要建好粮库。"),
      "讲话/metadata.csv": strToU8("file,date,speaker\n甲.txt,2022-11-02,李某\n"),
    });
    const speeches = await speechesOf(archive, "s.zip");
    expect(speeches.map(({ file, statedBeside }) => [file, statedBeside])).toEqual([
      ["s.zip!讲话/甲.txt", { date: "2022-11-02", speaker: "李某" }],
    ]);
  });

  it("name their files by path, by bare name or without ending", () => {
    const table = new MetadataTable(
      [
        { file: "二\\乙.txt", date: "2001" },
        { file: "丙", date: "2002" },
      ],
      "m.csv",
    );
    expect(table.lookUp("全/二/乙.txt")).toEqual({ date: "2001" });
    expect(table.lookUp("全/一/乙.txt")).toBeNull();
    expect(table.lookUp("全/丙.docx")).toEqual({ date: "2002" });
    expect(table.unusedNames()).toEqual([]);
  });

  it("with a wrong checksum are refused", async () => {
    const damaged = Buffer.from(zipSync({ "a.txt": [strToU8("no letter of this may change"), { level: 0 }] }));
    const at = damaged.indexOf("letter");
    damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at);
    expect(await refusalOf(damaged, "s.zip")).toMatch(/^ARCHIVE_CORRUPT/);
  });
});

describe("formats told by content", () => {
  const word = buildWord({ body: para("今年种桑三千亩。") });
  const ole = (stream: string) =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(stream, "utf16le"), Buffer.alloc(600)]);

  it("are read whatever the ending says", async () => {
    for (const file of ["a.doc", "a.wps", "a.txt", "a.docx"]) expect((await speechesOf(word, file))[0]?.text).toBe("今年种桑三千亩。");
    const page = "<html><body><p>同志们，今年种桑三千亩。</p></body></html>";
    expect((await speechesOf(page, "a.doc"))[0]?.text).toContain("种桑三千亩");
    const sheet = buildXlsx({ 表: xlsxRow(1, ["标题", "正文"]) + xlsxRow(2, ["甲", "一。"]) });
    expect(await speechesOf(sheet, "a.xls")).toHaveLength(1);
  });

  it("that are not read are refused with what to save them as", async () => {
    const refusals: [Uint8Array, string, RegExp][] = [
      [ole("WordDocument"), "a.docx", /old Word or WPS document \(\.doc, OLE\).*save it as \.docx/],
      [ole("WordDocument"), "a.wps", /save it as \.docx/],
      [ole("Workbook"), "a.xls", /save it as \.xlsx/],
      [ole("EncryptedPackage"), "a.docx", /password/],
      [ole("?"), "a.doc", /save it as \.docx/],
      [strToU8("{\\rtf1\\ansi \\u22312?}"), "a.rtf", /Rich Text.*\.docx/],
      [strToU8("{\\rtf1\\ansi \\u22312?}"), "a.txt", /Rich Text/],
      [zipSync({ "OFD.xml": strToU8("<x/>") }), "a.ofd", /OFD/],
      [strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'), "a.doc", /flat XML/],
      [strToU8("MIME-Version: 1.0\n\n"), "a.doc", /web archive/],
      [strToU8("同志们"), "a.wps", /not read.*\.docx/],
      [strToU8("<html><table><tr><td>正文</td></tr></table></html>"), "a.xls", /\.xlsx or \.csv/],
    ];
    for (const [bytes, file, message] of refusals) {
      const refusal = await refusalOf(bytes, file);
      expect(refusal).toMatch(/^UNSUPPORTED_TYPE /);
      expect(refusal).toMatch(message);
    }
  });
});

describe("what databases and hands leave in tables", () => {
  it("reads escaped quotes, line ends and values kept as text", async () => {
    const sql = '"title","text"\n"甲","他说\\"收谷\\"，要快。"\n';
    expect((await speechesOf(sql, "a.csv"))[0]!.text).toBe('他说"收谷"，要快。');
    expect((await speechesOf("title\ttext\n甲\t同志们：\\n要收谷。\n", "a.tsv"))[0]!.text).toBe("同志们：\n要收谷。");
    expect((await speechesOf('date\ttext\n="2021-09-08"\t要收谷。\n', "a.tsv"))[0]!.stated.date).toBe("2021-09-08");
  });

  it("passes over the header where it comes again, and knows names with blanks", async () => {
    const csv = "标 题,Full Text\n甲,要收谷。\n标 题,Full Text\n乙,要修路。\n";
    expect((await speechesOf(csv, "a.csv")).map(({ stated, text }) => [stated.title, text])).toEqual([
      ["甲", "要收谷。"],
      ["乙", "要修路。"],
    ]);
  });
});
