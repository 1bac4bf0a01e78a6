import { strToU8, unzipSync, zipSync } from "fflate";
import { buildEpub, buildOdt } from "../fixtures/build-books.ts";
import { buildDocx } from "../fixtures/build-docx.ts";
import { buildPdf } from "../fixtures/build-pdf.ts";
import { buildWord, para, run } from "../fixtures/build-word.ts";
import { buildXlsx, xlsxRow } from "../fixtures/build-xlsx.ts";

const LINES = [
  "在全县河道治理现场会上的讲话",
  "同志们：",
  "今天把会开在河堤上，就是要让大家看清楚水从哪里来、污从哪里出。前5年投入2.3亿元，修了41公里堤，还有9公里没有修。",
  "一、先把排口堵住",
  "沿河37个排口，一个口一个牌子，一个牌子一个名字。名字写谁，水脏了就找谁。",
  "二、再把泥清干净",
  "清淤不能今年清、明年淤。“清一段、管一段、亮一段”，这是去年总结出来的办法，今年还要照着办。",
];

/** A small repeatable source of chance: mulberry32. */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

type Chance = ReturnType<typeof chance>;

/** What tends to break parsers when it turns up where it should not. */
const HOSTILE = [
  "\0",
  "\ufeff",
  "\u202e",
  "\ud83d\ude00",
  "\u{e0041}",
  "\uffff",
  "\r",
  "\n\n\n",
  '"',
  "'",
  "“",
  "”",
  "&",
  "&#x0;",
  "&#99999999;",
  "&nbsp",
  "<",
  ">",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?xml?>",
  '<!DOCTYPE x [<!ENTITY a "aaaa">]>',
  "</w:p>",
  "<w:p>",
  "<w:tbl><w:tr><w:tc>",
  "<w:del>",
  "<w:r/>",
  "<p>",
  "</div>",
  "<table><tr><td>",
  "<script>",
  "<style>",
  "<title>",
  "<svg><math>",
  "<template>",
  "<meta charset=gbk>",
  "<meta charset=utf-16>",
  "<br>",
  "/Length 999999999",
  "/Length -1",
  "endobj",
  "stream",
  "endstream",
  "<< /Type /Pages /Kids [2 0 R] >>",
  "2 0 R",
  "(((((((",
  "[[[[[[",
  "99999 0 R",
  "-1e308",
  "/Encrypt 2 0 R",
  "BT",
  "ET",
  "Tj",
  "<feff>",
  ",",
  ";",
  "\t",
  "=1+1",
  "{",
  "}",
  "[]",
  "null",
  "1e999",
  "\\ud800",
  "__proto__",
  "---\n",
  "a: &a [*a, *a]\n",
  "，".repeat(300),
  "一、".repeat(100),
  "XX",
  "**",
  "［１］",
  "㈠",
  "é́́́",
];

const pick = <T>(items: readonly T[], random: Chance): T => items[random(items.length)]!;

/**
 * Changes a text as a careless program would: pieces lost, doubled, moved, cut off, nested, and foreign ones
 * put in.
 */
function mutateText(text: string, random: Chance): string {
  let result = text;
  for (let left = 1 + random(6); left > 0; left--) {
    const from = random(result.length + 1);
    const to = Math.min(result.length, from + random(60));
    const piece = result.slice(from, to);
    const edits = [
      () => result.slice(0, from) + result.slice(to),
      () => result.slice(0, to) + piece + result.slice(to),
      () => result.slice(0, from) + pick(HOSTILE, random) + result.slice(from),
      () => result.slice(0, from) + pick(HOSTILE, random) + result.slice(to),
      () => result.slice(0, from),
      () => result.slice(to) + piece,
      () => result.slice(0, from) + pick(["<div>", "<w:p>", "((", "[", "<<", "“"], random).repeat(1 + random(3000)) + result.slice(from),
      () => result.replaceAll(/\d+/g, (number) => (random(8) === 0 ? String(random(2 ** 31) - 5) : number)),
      () => result.slice(0, from) + piece.repeat(1 + random(40)) + result.slice(to),
    ];
    result = pick(edits, random)().slice(0, 400_000);
  }
  return result;
}

/** Flips, drops, doubles and overwrites bytes. */
function mutateBytes(bytes: Uint8Array, random: Chance): Uint8Array {
  let result = Uint8Array.from(bytes);
  for (let left = 1 + random(8); left > 0 && result.length > 0; left--) {
    const at = random(result.length);
    const how = random(5);
    if (how === 0) result[at] = random(256);
    else if (how === 1) result[at]! ^= 1 << random(8);
    else if (how === 2) result = result.slice(0, at);
    else if (how === 3) result = Uint8Array.from([...result.subarray(0, at), ...result.subarray(at + random(30))]);
    else result.fill(random(256), at, at + random(12));
  }
  return result;
}

function encode(text: string, random: Chance): Uint8Array {
  const how = random(6);
  if (how === 0) return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]);
  if (how === 1) return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]);
  if (how === 2) return Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(text, "utf16le")]);
  return Buffer.from(text);
}

function docx(random: Chance): Uint8Array {
  const whole = random(2) === 0 ? buildDocx(LINES) : richDocx();
  if (random(4) === 0) return mutateBytes(whole, random);
  const parts = unzipSync(whole);
  const name = random(3) === 0 ? pick(Object.keys(parts), random) : "word/document.xml";
  if (random(15) === 0) delete parts[name];
  else parts[name] = strToU8(mutateText(new TextDecoder().decode(parts[name]), random));
  if (random(10) === 0)
    parts[pick(["word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "../evil.xml"], random)] = strToU8(
      mutateText("<w:styles/>", random),
    );
  return zipSync(parts);
}

/** Numbers, notes, fields, tracked changes, a table and a text box in one document. */
function richDocx(): Uint8Array {
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const cell = (text: string) => `<w:tc>${para(text)}</w:tc>`;
  const body =
    `${para(LINES[0]!)}<w:p>${mark("begin")}<w:r><w:instrText>TOC</w:instrText></w:r>${mark("separate")}${run("目录")}${mark("end")}</w:p>` +
    `${LINES.slice(1)
      .map((line) => para(line, list))
      .join("")}<w:p>${run("要修堤")}<w:r><w:footnoteReference w:id="2"/></w:r><w:ins w:id="1">${run("清淤")}</w:ins>` +
    `<w:del w:id="2"><w:r><w:delText>停工</w:delText></w:r></w:del><w:r><w:pict><v:textbox><w:txbxContent>${para("旁注")}</w:txbxContent></v:textbox></w:pict></w:r></w:p>` +
    `<w:tbl><w:tr>${cell("事项")}${cell("单位")}</w:tr></w:tbl><w:sectPr><w:headerReference r:id="header1"/></w:sectPr>`;
  const level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>';
  const parts = {
    numbering: `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    styles: '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="1"/></w:style>',
    footnotes: `<w:footnote w:id="2">${para("注。")}</w:footnote>`,
    header1: para("内部资料"),
  };
  return buildWord({ body, parts });
}

function xlsx(random: Chance): Uint8Array {
  const rows = [["标题", "日期", "正文"], ...LINES.map((line, at) => [`讲话${at}`, "2021-05-02", line])];
  const whole = buildXlsx({ 讲话: rows.map((cells, at) => xlsxRow(at + 1, cells)).join("") });
  if (random(4) === 0) return mutateBytes(whole, random);
  const parts = unzipSync(whole);
  const name = pick(Object.keys(parts), random);
  parts[name] = strToU8(mutateText(new TextDecoder().decode(parts[name]), random));
  return zipSync(parts);
}

function inPackage(whole: Uint8Array, random: Chance): Uint8Array {
  if (random(4) === 0) return mutateBytes(whole, random);
  const parts = unzipSync(whole);
  const name = pick(Object.keys(parts), random);
  if (random(15) === 0) delete parts[name];
  else parts[name] = strToU8(mutateText(new TextDecoder().decode(parts[name]), random));
  return zipSync(parts);
}

function odt(random: Chance): Uint8Array {
  const list = `<text:list text:style-name="L">${LINES.slice(2)
    .map((line) => `<text:list-item><text:p>${line}</text:p></text:list-item>`)
    .join("")}</text:list>`;
  const note =
    '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>注。</text:p></text:note-body></text:note>';
  const body = `<text:h text:outline-level="1">${LINES[0]}</text:h><text:p>${LINES[1]}${note}</text:p>${list}<table:table><table:table-row><table:table-cell><text:p>事项</text:p></table:table-cell></table:table-row></table:table>`;
  const automatic =
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-suffix="、" style:num-format="一, 二, 三, ..."/></text:list-style>';
  return inPackage(buildOdt({ body, automatic }), random);
}

function epub(random: Chance): Uint8Array {
  return inPackage(buildEpub(LINES.map((line) => `<p>${line}<sup>1</sup></p>`)), random);
}

function html(random: Chance): Uint8Array {
  const body = LINES.map((line) => `<p class="c${random(3)}">${line}<span>&nbsp;</span></p>`).join("\n");
  const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>讲话</title></head><body><nav>首页</nav><div class="${pick(["TRS_Editor", "x"], random)}"><h1>${LINES[0]}</h1>${body}</div><table><tr><td>1</td></tr></table></body></html>`;
  return encode(mutateText(page, random), random);
}

function pdf(random: Chance): Uint8Array {
  const page = LINES.map((text, at) => ({ text: text.slice(0, 36), x: 72, y: 760 - at * 20 }));
  const whole = buildPdf([page, page]);
  if (random(3) === 0) return mutateBytes(whole, random);
  return Buffer.from(mutateText(Buffer.from(whole).toString("latin1"), random), "latin1");
}

function csv(random: Chance): Uint8Array {
  const quoted = LINES.join("\n").replaceAll('"', '""');
  return encode(mutateText(`title,date,level,text\n一,2020-01-02,county,"${quoted}"\n二,2021,city,"${quoted}"\n`, random), random);
}

function jsonl(random: Chance): Uint8Array {
  const lines = [1, 2, 3].map((number) => JSON.stringify({ title: `讲话${number}`, date: 2020 + number, text: LINES.join("\n") }));
  return encode(mutateText(lines.join("\n"), random), random);
}

function markdown(random: Chance): Uint8Array {
  return encode(mutateText(`---\ntitle: 讲话\ndate: 2020-01-02\n---\n# ${LINES.join("\n\n")}`, random), random);
}

function zip(random: Chance): Uint8Array {
  const kinds = Object.keys(MUTANTS).filter((kind) => kind !== "zip");
  const parts: Record<string, Uint8Array> = {};
  for (let index = 0; index < 1 + random(4); index++) {
    const kind = pick(kinds, random);
    parts[`${pick(["", "讲话/", "../", "__MACOSX/"], random)}${index}.${pick([kind, kind, "bin", "zip"], random)}`] =
      MUTANTS[kind]!(random);
  }
  const whole = zipSync(parts);
  return random(2) === 0 ? mutateBytes(whole, random) : whole;
}

const MUTANTS: Record<string, (random: Chance) => Uint8Array> = {
  txt: (random) =>
    random(2) === 0 ? encode(mutateText(LINES.join("\n"), random), random) : mutateBytes(encode(LINES.join("\n"), random), random),
  md: markdown,
  docx,
  odt,
  epub,
  xlsx,
  html,
  pdf,
  csv,
  jsonl,
  zip,
};

export const MUTANT_KINDS: readonly string[] = Object.keys(MUTANTS);

/** A damaged file of one kind; the same seed gives the same bytes. */
export function mutant(kind: string, seed: number): Uint8Array {
  return MUTANTS[kind]!(chance(seed * 2654435761 + kind.length * 97 + kind.charCodeAt(0)));
}
