import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readSpeeches } from "#lib/readers/index.ts";
import { formatNumber } from "#lib/readers/word/number-formats.ts";
import { resolveBreaks } from "#lib/readers/word/soft-breaks.ts";
import { prepareText } from "#lib/text/prepare.ts";
import type { RawSpeech } from "#lib/types.ts";
import { buildWord, para, run, type WordParts } from "../fixtures/build-word.ts";

async function read(parts: WordParts | Uint8Array): Promise<RawSpeech> {
  const bytes = parts instanceof Uint8Array ? parts : buildWord(parts);
  for await (const result of readSpeeches(bytes, "a.docx")) {
    if ("speech" in result) return result.speech;
    throw result.error;
  }
  throw new RangeError("nothing was read");
}

const linesOf = async (parts: WordParts) => (await read(parts)).text.split("\n");
const asidesOf = async (parts: WordParts) => ((await read(parts)).setAside ?? []).map(({ kind, text }) => `${kind}: ${text}`);
const codeOf = (bytes: Uint8Array) =>
  read(bytes).then(
    () => "none",
    (error: { code?: string; message: string }) => `${error.code} ${error.message}`,
  );

function outline({ text, layout, setAside }: RawSpeech): [number, string][] {
  const prepared = prepareText(text, { correct: true, layout: layout ?? [], setAside: setAside ?? [] });
  return prepared.sentences
    .filter(({ kind }) => kind === "heading")
    .map(({ headingLevel, start, end }) => [headingLevel, prepared.text.slice(start, end)]);
}

const field = (instruction: string, result: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe("automatic numbers", () => {
  const level = (index: number, format: string, text: string, more = "") =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const abstract = (id: number, inside: string) => `<w:abstractNum w:abstractNumId="${id}">${inside}</w:abstractNum>`;
  const list = (id: number, to: number, inside = "") => `<w:num w:numId="${id}"><w:abstractNumId w:val="${to}"/>${inside}</w:num>`;
  const item = (text: string, num: number, index = 0) =>
    para(text, `<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="${num}"/></w:numPr>`);

  it("are written out on several levels, restarted below each higher one", async () => {
    const numbering =
      abstract(
        0,
        level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%1.%3", "<w:isLgl/>"),
      ) + list(1, 0);
    const body =
      item("修码头", 1) + item("清淤", 1, 1) + item("疏浚", 1, 1) + item("修闸门", 1) + item("换闸板", 1, 1) + item("先换左边", 1, 2);
    expect(await linesOf({ body, parts: { numbering } })).toEqual([
      "一、修码头",
      "（一）清淤",
      "（二）疏浚",
      "二、修闸门",
      "（一）换闸板",
      "2.1 先换左边",
    ]);
  });

  it("go on over lists of one definition and begin anew where a list says so", async () => {
    const numbering =
      abstract(0, level(0, "decimal", "%1.")) +
      list(1, 0) +
      list(2, 0) +
      list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
      list(4, 0, `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/>${level(0, "ideographTraditional", "%1．")}</w:lvlOverride>`);
    const body = item("甲事", 1) + item("乙事", 2) + item("丙事", 3) + item("丁事", 3) + item("戊事", 4) + item("无号", 0);
    expect(await linesOf({ body, parts: { numbering } })).toEqual(["1. 甲事", "2. 乙事", "1. 丙事", "2. 丁事", "庚．戊事", "无号"]);
  });

  it("come with a style, through the styles that it is based on, and leave bullets and deleted paragraphs out", async () => {
    const numbering =
      abstract(5, level(0, "chineseCountingThousand", "第%1章", '<w:pStyle w:val="H1"/>') + level(1, "bullet", "●")) + list(9, 5);
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="自用标题"/><w:basedOn w:val="H1"/></w:style>';
    const gone = '<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>';
    const body =
      para("渔港", '<w:pStyle w:val="H1"/>') +
      `<w:p><w:pPr><w:pStyle w:val="H1"/>${gone}</w:pPr><w:del w:id="2"><w:r><w:delText>旧章</w:delText></w:r></w:del></w:p>` +
      para("盐田", '<w:pStyle w:val="Own"/>') +
      item("晒盐", 9, 1);
    expect(await linesOf({ body, parts: { numbering, styles } })).toEqual(["第一章 渔港", "第二章 盐田", "晒盐"]);
  });

  it("are printed in the formats of Chinese documents", () => {
    const printed = (format: string, ...values: number[]) => values.map((value) => formatNumber(format, value));
    expect(printed("chineseCountingThousand", 1, 10, 11, 20, 21, 100, 101, 110, 1005)).toEqual(
      "一 十 十一 二十 二十一 一百 一百零一 一百一十 一千零五".split(" "),
    );
    expect(printed("ideographDigital", 1, 10, 12)).toEqual(["一", "一〇", "一二"]);
    expect(printed("chineseLegalSimplified", 3, 12)).toEqual(["叁", "壹拾贰"]);
    expect(printed("ideographTraditional", 1, 10, 11)).toEqual(["甲", "癸", "11"]);
    expect(printed("ideographZodiac", 1, 12)).toEqual(["子", "亥"]);
    expect(printed("decimalEnclosedCircleChinese", 1, 20, 21)).toEqual(["①", "⑳", "21"]);
    expect(printed("ideographEnclosedCircle", 1)).toEqual(["㈠".replace("㈠", "㊀")]);
    expect(printed("upperRoman", 4, 1999)).toEqual(["IV", "MCMXCIX"]);
    expect(printed("lowerLetter", 1, 26, 27)).toEqual(["a", "z", "aa"]);
    expect(printed("decimalZero", 3)).toEqual(["03"]);
    expect(printed("unheardOf", 3)).toEqual(["3"]);
  });
});

describe("what is no part of the speech", () => {
  it("is set aside by kind: notes with their marks, comments, page headers and watermarks", async () => {
    const body =
      `<w:p>${run("要办好船")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("厂。")}` +
      `<w:r><w:endnoteReference w:customMarkFollows="1" w:id="3"/><w:t>＊</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>` +
      '<w:sectPr><w:headerReference r:id="header1"/><w:footerReference r:id="footer1"/></w:sectPr>';
    const note = (id: number, text: string) => `<w:footnote w:id="${id}">${para(text)}</w:footnote>`;
    const parts = {
      footnotes: `<w:footnote w:type="separator" w:id="0">${para("——")}</w:footnote>${note(2, "注：船厂后来改名。")}`,
      endnotes: `<w:endnote w:id="3">${para("尾注一。")}</w:endnote>`,
      comments: `<w:comment w:id="0">${para("此句再核。")}</w:comment>`,
      header1: `${para("内部资料")}<w:p><w:r><w:pict><v:shape><v:textpath string="草稿"/></v:shape></w:pict></w:r></w:p>`,
      footer1: para("第 1 页"),
    };
    expect(await linesOf({ body, parts })).toEqual(["要办好船厂。"]);
    expect((await asidesOf({ body, parts })).sort()).toEqual(
      [
        "comment: 此句再核。",
        "endnote: 尾注一。",
        "footnote: 注：船厂后来改名。",
        "note-mark: ＊",
        "page-footer: 第 1 页",
        "page-header: 内部资料",
        "watermark: 草稿",
      ].sort(),
    );
  });

  it("has places in the text, and the receipt adds up", async () => {
    const body = `${para("同志们：")}<w:p>${run("　　要守住")}${run("（待定）", "<w:vanish/>")}${run("水源地。")}</w:p>`;
    const speech = await read({ body });
    expect(speech.text).toBe("同志们：\n　　要守住水源地。");
    expect(speech.setAside).toEqual([{ kind: "hidden-text", text: "（待定）", offset: speech.text.indexOf("水源") }]);
    const { receipt } = prepareText(speech.text, { correct: true, setAside: speech.setAside ?? [] });
    expect(receipt.rawUnits).toBe(speech.text.length + 4);
    expect(receipt.keptUnits + receipt.removedUnits).toBe(receipt.rawUnits);
  });

  it("is hidden by a style as well, unless the run says that it is shown", async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Mute"><w:name w:val="mute"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Memo"><w:name w:val="memo"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const muted = '<w:rStyle w:val="Mute"/>';
    const body =
      `<w:p>${run("要种")}${run("不", muted)}${run("好", `${muted}<w:vanish w:val="0"/>`)}${run("桑树。")}</w:p>` +
      para("备忘一条。", '<w:pStyle w:val="Memo"/>');
    expect(await linesOf({ body, parts: { styles } })).toEqual(["要种好桑树。"]);
  });

  it("is a table of contents by field, by style, by control, or typed below its name", async () => {
    const heading = "一、修路";
    const toc = '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>';
    const styles = '<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>';
    const ways = [
      `<w:p>${run("目　录")}</w:p><w:p>${field("TOC \\o", run(`${heading}\t1`))}</w:p>`,
      para("目录") + para(`${heading}\t1`, '<w:pStyle w:val="11"/>'),
      `${toc}<w:sdtContent>${para("目录")}${para(`${heading}\t1`)}</w:sdtContent></w:sdt>`,
      para("目 录") + para(`${heading}……………1`),
    ];
    for (const way of ways) {
      const body = para("在全县公路会议上的讲话") + way + para(heading) + para("年内修通三条断头路。");
      expect(await linesOf({ body, parts: { styles } })).toEqual(["在全县公路会议上的讲话", heading, "年内修通三条断头路。"]);
      expect((await asidesOf({ body, parts: { styles } })).join()).toContain("table-of-contents: 目");
    }
  });

  it("is what tracked changes took away: runs, paragraph marks, rows; a moved text stands where it went", async () => {
    const mark = '<w:rPr><w:del w:id="1" w:author="甲"/></w:rPr>';
    const cell = (text: string) => `<w:tc>${para(text)}</w:tc>`;
    const body =
      para("要持续推进护", mark) +
      para("林行动。") +
      `<w:p><w:moveFrom w:id="2">${run("先育苗。")}</w:moveFrom><w:ins w:id="3">${run("后造林。")}</w:ins><w:moveTo w:id="4">${run("先育苗。")}</w:moveTo></w:p>` +
      `<w:tbl><w:tr><w:trPr><w:del w:id="5"/></w:trPr>${cell("旧项")}</w:tr><w:tr>${cell("新项")}</w:tr></w:tbl>`;
    expect(await linesOf({ body })).toEqual(["要持续推进护林行动。", "后造林。先育苗。", "新项"]);
    expect(await asidesOf({ body })).toEqual(["tracked-move: 先育苗。", "tracked-deletion: 旧项"]);
  });
});

describe("what a reader sees", () => {
  it("is the result of fields, never their instruction, also where a field never ends", async () => {
    const open =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const nested = `<w:p>${field(`IF ${field("X", run("甲"))} = 1`, run("二〇二三年"))}</w:p>`;
    expect(await linesOf({ body: nested })).toEqual(["二〇二三年"]);
    expect(await linesOf({ body: `<w:p>${open}</w:p>${para("今年种桑三千亩。")}` })).toEqual(["今年种桑三千亩。"]);
  });

  it("is the base of a phonetic guide, in new and in old documents", async () => {
    const ruby = `<w:r><w:ruby><w:rt>${run("lù")}</w:rt><w:rubyBase>${run("甪")}</w:rubyBase></w:ruby></w:r>`;
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
    const old = `${begin}<w:r><w:instrText>EQ \\* jc2 \\* hps10 \\o\\ad(\\s\\up 9(lù),甪)</w:instrText></w:r>${end}`;
    for (const way of [ruby, old]) {
      const body = `<w:p>${run("保护好")}${way}${run("里古镇。")}</w:p>`;
      expect(await linesOf({ body })).toEqual(["保护好甪里古镇。"]);
      expect(await asidesOf({ body })).toEqual(["ruby: lù"]);
    }
  });

  it("is a text box once, after its paragraph, in whatever way it is written", async () => {
    const box = `<w:txbxContent>${para("旁注：退渔还湿。")}</w:txbxContent>`;
    const pict = `<w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback>${pict}</mc:Fallback></mc:AlternateContent>`;
    const unknown = `<mc:AlternateContent><mc:Choice Requires="zzz"><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback>${pict}</mc:Fallback></mc:AlternateContent>`;
    for (const way of [both, unknown, pict]) {
      const body = `<w:p>${run("要抓湿地")}<w:r>${way}</w:r>${run("修复。")}</w:p>${para("要抓候鸟救护。")}`;
      expect(await linesOf({ body })).toEqual(["要抓湿地修复。", "旁注：退渔还湿。", "要抓候鸟救护。"]);
    }
  });

  it("is content of controls, links and smart tags, symbols and a drop cap with its paragraph; a prompt is none", async () => {
    const body =
      `${para("要", '<w:framePr w:dropCap="drop"/>')}<w:p><w:hyperlink>${run("办好")}</w:hyperlink><w:smartTag>${run("学堂")}</w:smartTag>` +
      `<w:sdt><w:sdtContent>${run("，三年")}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("单击此处输入文字。")}</w:sdtContent></w:sdt>` +
      '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:noBreakHyphen/><w:sym w:font="Webdings" w:char="F021"/></w:r></w:p>';
    expect(await linesOf({ body })).toEqual(["要办好学堂，三年≥-"]);
    expect(await asidesOf({ body })).toEqual(["placeholder: 单击此处输入文字。", "symbol: Webdings F021"]);
  });

  it("breaks a sentence nowhere at a soft break", () => {
    const lines = (text: string) => resolveBreaks(text).text.split("\n");
    expect(lines("要加快城乡供水\n一体化，今年覆盖八成。")).toEqual(["要加快城乡供水一体化，今年覆盖八成。"]);
    expect(lines("在全市供水会议上的讲话\n（2023年3月8日）")).toHaveLength(2);
    expect(lines("一、修路。\n二、架桥。")).toHaveLength(2);
    expect(lines("同志们：\n今天开会。")).toHaveLength(2);
    expect(resolveBreaks("甲\n乙\n\n丙")).toEqual({ text: "甲乙\n\n丙", taken: [1] });
  });
});

describe("cells and headings", () => {
  const cell = (text: string) => `<w:tc>${para(text)}</w:tc>`;

  it("are told from each other: a cell is none, a paragraph in the style of a heading is one", async () => {
    const styles = ["1", "2"].map((id) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${id}"/></w:style>`);
    const body =
      para("在全县节水会议上的讲话", '<w:pStyle w:val="1"/>') +
      para("同志们：") +
      para("用水的账", '<w:pStyle w:val="2"/>') +
      para("去年用水三千万方，清单如下：") +
      `<w:tbl><w:tr>${cell("事项")}${cell("是")}</w:tr><w:tr>${cell("推广滴灌")}${cell("农业局")}</w:tr></w:tbl>` +
      para("（一）管网", '<w:pStyle w:val="2"/>') +
      para("改造旧管网四十公里。");
    const speech = await read({ body, parts: { styles: styles.join("") } });
    expect(speech.text.split("\n").slice(4, 8)).toEqual(["事项", "是", "推广滴灌", "农业局"]);
    expect(outline(speech)).toEqual([
      [2, "用水的账"],
      [2, "（一）管网"],
    ]);
  });

  it("are paragraphs where a table only lays out the page", async () => {
    const lines = ["一、修路", "年内修路三十公里。", "二、架桥", "年内架桥两座。", "三、通水", "年内通水五村。"];
    const speech = await read({ body: `<w:tbl><w:tr><w:tc>${lines.map((line) => para(line)).join("")}</w:tc></w:tr></w:tbl>` });
    expect(speech.layout).toEqual([]);
    expect(outline(speech)).toHaveLength(3);
  });
});

describe("packages that cannot be trusted", () => {
  const body = para("今年种桑三千亩。");

  it("are refused: two main parts, two parts of one name, a wrong checksum, a missing inclusion", async () => {
    const types =
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
    const second = "<w:document/>";
    expect(await codeOf(buildWord({ body, files: { "[Content_Types].xml": types, "word/document2.xml": second } }))).toMatch(
      /^DOCX_CORRUPT .*2 main parts/,
    );
    expect(await codeOf(buildWord({ body, files: { "word/Document.xml": second } }))).toMatch(/^DOCX_CORRUPT .*two parts named/);
    const damaged = Buffer.from(zipSync({ "word/document.xml": [strToU8("<w:document/>"), { level: 0 }] }));
    const at = damaged.indexOf("<w:document/>") + 3;
    damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at);
    expect(await codeOf(damaged)).toMatch(/^DOCX_CORRUPT/);
    expect(await codeOf(buildWord({ body, parts: { aFChunk1: "" }, files: { "word/aFChunk1.xml": "<x/>" } }))).toMatch(
      /^DOCX_CORRUPT .*save it as \.docx/,
    );
  });

  it("are refused in time: entities, depth, masses of elements, what is no XML", async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "哈哈"><!ENTITY b "&a;&a;&a;&a;">]><w:document xmlns:w="x">&b;</w:document>`;
    const deep = `${"<w:sdt><w:sdtContent>".repeat(50_000)}`;
    const whole = (xml: string) => zipSync({ "word/document.xml": strToU8(xml) });
    expect(await codeOf(whole(laughs))).toMatch(/document type/);
    expect(await codeOf(buildWord({ body: deep }))).toMatch(/nested deeper/);
    expect(await codeOf(buildWord({ body: "<w:r/>".repeat(1_600_000) }))).toMatch(/more than 1500000/);
    expect(await codeOf(whole("<w:document"))).toMatch(/^DOCX_CORRUPT/);
    expect(await codeOf(whole("<x/>"))).toMatch(/no Word document/);
  });
});
