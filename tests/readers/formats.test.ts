import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { READERS, readSpeeches } from "#lib/readers/index.ts";
import { ACCEPTED_ENDINGS } from "#lib/readers/limits.ts";
import { unzip } from "#lib/readers/unzip.ts";
import { buildDocx } from "../fixtures/build-docx.ts";
import { buildPdf } from "../fixtures/build-pdf.ts";

const LINES = [
  "在全市工作会议上的讲话",
  "同志们：",
  "今天我们召开会议，总结工作、部署任务。",
  "一、坚持高质量发展",
  "各级各部门要把责任扛在肩上，把工作抓在手上。",
];

async function textOf(bytes: Uint8Array, file: string): Promise<string[]> {
  const texts: string[] = [];
  for await (const result of readSpeeches(bytes, file))
    texts.push("speech" in result ? result.speech.text : `${result.error.code} ${result.refused}`);
  return texts;
}

function codeOf(bytes: Uint8Array, file: string): Promise<string> {
  return textOf(bytes, file).then(
    () => "none",
    (error: { code?: string }) => error.code ?? String(error),
  );
}

function page(lines: readonly string[], options: { number?: number } = {}) {
  const text = lines.map((line, at) => ({ text: line, x: 72, y: 760 - at * 20 }));
  return options.number === undefined ? text : [...text, { text: `- ${options.number} -`, x: 290, y: 40 }];
}

describe("html", () => {
  const page = (body: string) =>
    `<html><head><meta charset="utf-8"><title>站名</title></head><body><nav>首页 登录</nav>${body}<footer>版权所有</footer></body></html>`;

  it("takes the text's own place and the headline above it", async () => {
    const html = page(
      `<h1>${LINES[0]}</h1><div class="TRS_Editor">${LINES.slice(1)
        .map((line) => `<p>　　${line}</p>`)
        .join("")}</div><div>相关链接</div>`,
    );
    const [text] = await textOf(strToU8(html), "a.html");
    expect(text?.split("\n").map((line) => line.trim().replace(/^　+/, ""))).toEqual(LINES);
  });

  it("finds the article of a page that no rule knows", async () => {
    const long = Array.from(
      { length: 12 },
      (_, at) => `<p>第${at + 1}段，我们要继续把各项任务落到实处，久久为功，善作善成，让群众看到变化、得到实惠。</p>`,
    ).join("");
    const [text] = await textOf(
      strToU8(page(`<div id="x"><div class="side"><a href="#">更多</a></div><div class="y">${long}</div></div>`)),
      "a.htm",
    );
    expect(text).toContain("第12段");
    expect(text).not.toContain("版权所有");
  });

  it("reads what a page says of its encoding and breaks lines at <br>", async () => {
    const gb = Buffer.concat([
      strToU8('<meta charset="gb2312"><body>'),
      Buffer.from([0xcd, 0xac, 0xd6, 0xbe, 0xc3, 0xc7]),
      strToU8("<br>"),
      Buffer.from([0xc4, 0xfa, 0xba, 0xc3]),
    ]);
    expect(await textOf(gb, "a.html")).toEqual(["同志们\n您好"]);
  });

  it("never runs scripts and survives deep nesting", async () => {
    expect(await codeOf(strToU8("<script>throw 1</script>"), "a.html")).toBe("EMPTY_TEXT");
    expect(await textOf(strToU8(`${"<div>".repeat(20_000)}同志们，大家好`), "a.html")).toEqual(["同志们，大家好"]);
  });
});

describe("docx", () => {
  it("gives one line a paragraph", async () => {
    expect(await textOf(buildDocx(LINES), "a.docx")).toEqual([LINES.join("\n")]);
  });

  it("refuses what is no Word document", async () => {
    expect(await codeOf(strToU8("no zip at all"), "a.docx")).toBe("DOCX_CORRUPT");
    expect(await codeOf(zipSync({ "x.txt": strToU8("x") }), "a.docx")).toBe("DOCX_CORRUPT");
    expect(await codeOf(buildDocx(LINES).subarray(0, 300), "a.docx")).toBe("DOCX_CORRUPT");
    expect(await codeOf(zipSync({ "word/document.xml": strToU8("<w:document") }), "a.docx")).toBe("DOCX_CORRUPT");
  });
});

describe("pdf", () => {
  it("reads a font that is not embedded, joins wrapped lines and leaves page numbers out", async () => {
    const wide = "我们要坚持一张蓝图绘到底，一茬接着一茬干，以钉钉子精神抓落实";
    const pages = [page([LINES[0]!, wide, "，不断开创工作新局面。"], { number: 1 }), page([LINES[4]!], { number: 2 })];
    expect(await textOf(buildPdf(pages), "a.pdf")).toEqual([`${LINES[0]}\n${wide}，不断开创工作新局面。\n${LINES[4]}`]);
  });

  it("says that a scan has no text and that a broken file is broken", async () => {
    expect(await codeOf(buildPdf([[]]), "a.pdf")).toBe("PDF_NO_TEXT");
    expect(await codeOf(strToU8("%PDF-1.4 rubbish"), "a.pdf")).toBe("PDF_CORRUPT");
  });
});

describe("zip", () => {
  it("reads its files by their endings, names in GB18030 included, and refuses what it cannot read by name", async () => {
    const archive = zipSync({
      "甲.txt": strToU8("同志们，甲。"),
      "b/c.docx": buildDocx(["同志们，乙。"]),
      "d.exe": strToU8("x"),
      "inner.zip": strToU8("x"),
      "__MACOSX/._a.txt": strToU8("x"),
    });
    expect(await textOf(archive, "s.zip")).toEqual([
      "同志们，甲。",
      "同志们，乙。",
      "UNSUPPORTED_TYPE s.zip!d.exe",
      "UNSUPPORTED_TYPE s.zip!inner.zip",
    ]);
  });

  it("stops at bombs while unpacking", async () => {
    const many = zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}.txt`, strToU8("一")])));
    expect(await codeOf(many, "s.zip")).toBe("ARCHIVE_BOMB");
    const zeros = new Uint8Array(60 * 1024 * 1024);
    expect(await codeOf(zipSync({ "a.txt": zeros, "b.txt": zeros }, { level: 1 }), "s.zip")).toBe("ARCHIVE_BOMB");
    expect(await codeOf(strToU8("PK rubbish"), "s.zip")).toBe("ARCHIVE_CORRUPT");
    expect(await codeOf(zipSync({}), "s.zip")).toBe("EMPTY_FILE");
    expect(await codeOf(zipSync({ "__MACOSX/._a.txt": strToU8("x") }), "s.zip")).toBe("EMPTY_FILE");
  });

  it("gives the entries' own bytes", async () => {
    const entries: string[] = [];
    for await (const entry of unzip(zipSync({ "a/b.txt": strToU8("一") }), "s.zip")) entries.push(`${entry.name} ${entry.bytes.length}`);
    expect(entries).toEqual(["a/b.txt 3"]);
  });
});

describe("the list of endings", () => {
  it("names what the readers read", () => {
    expect([...ACCEPTED_ENDINGS].sort()).toEqual(READERS.flatMap(({ extensions }) => extensions).sort());
  });
});
