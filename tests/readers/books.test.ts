import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { AppError } from "#lib/errors.ts";
import { readSpeeches } from "#lib/readers/index.ts";
import type { RawSpeech } from "#lib/types.ts";
import { buildEpub, buildOdt } from "../fixtures/build-books.ts";

async function read(bytes: Uint8Array, file: string): Promise<RawSpeech> {
  for await (const result of readSpeeches(bytes, file)) {
    if ("error" in result) throw result.error;
    return result.speech;
  }
  throw new RangeError("no speech");
}

async function codeOf(bytes: Uint8Array, file: string): Promise<string> {
  return read(bytes, file).then(
    () => "read",
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );
}

const kindsOf = ({ setAside = [] }: RawSpeech) => Object.fromEntries(setAside.map(({ kind, text }) => [kind, text]));

const NOTE =
  '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>指河面。</text:p></text:note-body></text:note>';
const BODY = [
  "<text:tracked-changes><text:changed-region><text:deletion><text:p>删掉的话</text:p></text:deletion></text:changed-region></text:tracked-changes>",
  "<text:p>在全县养鹅大会上的讲话</text:p>",
  "<text:table-of-content><text:index-body><text:p>一、护好水面<text:tab/>1</text:p></text:index-body></text:table-of-content>",
  '<text:p>同志们：</text:p><text:h text:outline-level="1">护好水面</text:h>',
  `<text:p>鹅要<text:span>下得了${NOTE}河</text:span>，也要上得了岸。<text:span text:style-name="H">藏起来的话</text:span></text:p>`,
  '<text:h text:outline-level="2">清淤</text:h><text:p>淤泥清到底。<office:annotation><text:p>再斟酌</text:p></office:annotation></text:p>',
  '<text:h text:outline-level="1">卖好鹅蛋</text:h>',
  '<text:list text:style-name="L"><text:list-item><text:p>先立牌子</text:p></text:list-item><text:list-item><text:p>再卖价钱</text:p></text:list-item></text:list>',
  "<table:table><table:table-row><table:table-cell><text:p>柳溪镇</text:p></table:table-cell><table:table-cell><text:p>三千只</text:p></table:table-cell></table:table-row></table:table>",
  "<text:p>老艺人姓<text:ruby><text:ruby-base>仉</text:ruby-base><text:ruby-text>zhǎng</text:ruby-text></text:ruby>。<draw:frame><draw:text-box><text:p>框里的话。</text:p></draw:text-box></draw:frame></text:p>",
].join("");
const ODT = buildOdt({
  body: BODY,
  automatic:
    '<style:style style:name="H"><style:text-properties text:display="none"/></style:style><text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-prefix="（" style:num-suffix="）" style:num-format="1"/></text:list-style>',
  styles:
    '<text:outline-style><text:outline-level-style text:level="1" style:num-suffix="、" style:num-format="一, 二, 三, ..."/><text:outline-level-style text:level="2" style:num-prefix="（" style:num-suffix="）" style:num-format="一, 二, 三, ..."/></text:outline-style>',
  margins: "<style:header><text:p>内部资料</text:p></style:header>",
});

describe("an OpenDocument text", () => {
  it("is read as its pages show it, numbers written out", async () => {
    const { text, layout = [] } = await read(ODT, "a.odt");
    expect(text.split("\n")).toEqual([
      "在全县养鹅大会上的讲话",
      "同志们：",
      "一、护好水面",
      "鹅要下得了河，也要上得了岸。",
      "（一）清淤",
      "淤泥清到底。",
      "二、卖好鹅蛋",
      "（1）先立牌子",
      "（2）再卖价钱",
      "柳溪镇",
      "三千只",
      "老艺人姓仉。",
      "框里的话。",
    ]);
    expect(layout.filter(({ kind }) => kind === "heading").map(({ level }) => level)).toEqual([1, 2, 1]);
    expect(layout.filter(({ kind }) => kind === "cell")).toHaveLength(2);
  });

  it("sets notes, comments, deletions, hidden text and margins aside", async () => {
    expect(kindsOf(await read(ODT, "a.odt"))).toMatchObject({
      "tracked-deletion": "删掉的话",
      "table-of-contents": "一、护好水面\t1",
      footnote: "指河面。",
      comment: "再斟酌",
      "hidden-text": "藏起来的话",
      ruby: "zhǎng",
      "page-header": "内部资料",
    });
  });

  it("is known by its content, and refused by name when it is broken", async () => {
    expect((await read(ODT, "a.doc")).text).toContain("二、卖好鹅蛋");
    expect(await codeOf(buildOdt({ body: "<text:p>" }), "a.odt")).toBe("ODT_CORRUPT");
    expect(await codeOf(ODT.subarray(0, 400), "a.odt")).toBe("ARCHIVE_CORRUPT");
  });
});

describe("an e-book", () => {
  const BOOK = buildEpub([
    '<h1>在全县养鹅大会上的讲话</h1><p>同志们：</p><p>鹅要下河<a href="#n1"><sup>1</sup></a>，也要上岸。</p><aside id="n1"><p>指河面。</p></aside>',
    "<p>第二章接着说：护好水面。</p>",
  ]);

  it("is read chapter by chapter, without its list of chapters and its notes", async () => {
    const speech = await read(BOOK, "a.epub");
    expect(speech.text.split("\n")).toEqual(["在全县养鹅大会上的讲话", "同志们：", "鹅要下河，也要上岸。", "第二章接着说：护好水面。"]);
    expect(kindsOf(speech)).toMatchObject({ footnote: "指河面。", "note-mark": "1" });
  });

  it("is refused by name when it is broken", async () => {
    expect(await codeOf(buildEpub([]), "a.epub")).toBe("EMPTY_TEXT");
    expect(await codeOf(BOOK.subarray(0, 300), "a.epub")).toBe("ARCHIVE_CORRUPT");
    expect(await codeOf(strToU8("no book"), "a.epub")).toBe("ARCHIVE_CORRUPT");
  });
});
