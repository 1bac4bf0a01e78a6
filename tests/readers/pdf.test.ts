import { describe, expect, it } from "vitest";
import { readSpeeches } from "#lib/readers/index.ts";
import { isPageMark } from "#lib/readers/pdf/page-marks.ts";
import type { RawSpeech } from "#lib/types.ts";
import { buildPdf, type PdfTextLine } from "../fixtures/build-pdf.ts";

const TITLE = "在全县茶叶产销会议上的讲话";
const FIRST = "今年以来，全县上下盯住春茶抢摘，新辟茶园两万亩，改造老茶路六十公里，茶农腰包鼓了起来，合作社的账也算得清楚。";
const SECOND = "也要看到，茶山高而散，采茶机上不了坡，年轻人不愿守山，几个村的晒场多年没有翻修，这些事情要一件一件办，不能年年讲年年拖。";
const THIRD = "下一步，要推行统采统制的办法，把小作坊并成大车间，让守山的人有钱赚，让荒着的坡有人种，立夏之前每个乡至少办好一个样板。";

async function read(pages: readonly (readonly PdfTextLine[])[], size = 12): Promise<RawSpeech> {
  for await (const result of readSpeeches(buildPdf(pages, size), "a.pdf")) {
    if ("error" in result) throw result.error;
    return result.speech;
  }
  throw new RangeError("no speech");
}

/** A paragraph cut at a width, its first line indented by two characters. */
function set(text: string, x: number, y: number, perLine: number, { size = 12, pitch = 20 } = {}): PdfTextLine[] {
  const lines = [text.slice(0, perLine - 2), ...(text.slice(perLine - 2).match(new RegExp(`.{1,${perLine}}`, "gu")) ?? [])];
  return lines.map((line, at) => ({ text: line, x: at === 0 ? x + 2 * size : x, y: y - at * pitch, size }));
}

const title: PdfTextLine = { text: TITLE, x: 170, y: 780, size: 18 };
const asideOf = ({ setAside = [] }: RawSpeech, kind: string) => setAside.filter((entry) => entry.kind === kind).map(({ text }) => text);
const body = (x = 60, y = 740, perLine = 38) => [
  ...set(FIRST, x, y, perLine),
  ...set(SECOND, x, y - 60, perLine),
  ...set(THIRD, x, y - 120, perLine),
];
const WHOLE = [TITLE, FIRST, SECOND, THIRD].join("\n");

/** Another order that does not depend on chance. */
const shuffled = <T>(items: readonly T[]): T[] =>
  items
    .map((item, at) => ({ item, key: (at * 7919) % 1009 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

const glyphs = (lines: readonly PdfTextLine[], isDown = false): PdfTextLine[] =>
  lines.flatMap((line) =>
    [...line.text].map((text, at) => ({
      ...line,
      text,
      ...(isDown ? { y: line.y - at * (line.size ?? 12) } : { x: line.x + at * (line.size ?? 12) }),
    })),
  );

describe("lines in the order of reading", () => {
  const left = [...set(FIRST, 60, 740, 19), ...set(SECOND, 60, 660, 19)];
  const right = [...set(THIRD, 308, 740, 19), ...set(FIRST.replace("今年", "去年"), 308, 660, 19)];
  const columns = [TITLE, FIRST, SECOND, THIRD, FIRST.replace("今年", "去年")].join("\n");

  it.each([
    ["one after the other", [title, ...left, ...right]],
    ["right one first", [title, ...right, ...left]],
    ["in any order", shuffled([title, ...left, ...right])],
    ["with lines at other heights", [title, ...left, ...right.map((line) => ({ ...line, y: line.y - 9 }))]],
    ["character by character", shuffled(glyphs([title, ...left, ...right]))],
  ])("reads two columns, drawn %s", async (_name, lines) => {
    expect((await read([lines])).text).toBe(columns);
  });

  it("reads three columns", async () => {
    const three = [...set(FIRST, 40, 740, 13), ...set(SECOND, 216, 740, 13), ...set(THIRD, 392, 740, 13)];
    expect((await read([shuffled([title, ...three])])).text).toBe(WHOLE);
  });

  it("goes on across the page, with columns as well", async () => {
    const [one, two] = [set(FIRST + SECOND, 60, 740, 19), set(THIRD, 60, 740, 19)];
    const pages = [
      [title, ...one.slice(0, 4), ...one.slice(4).map((line, at) => ({ ...line, x: 308, y: 740 - at * 20 }))],
      [...two.slice(0, 2), ...two.slice(2).map((line, at) => ({ ...line, x: 308, y: 740 - at * 20 }))],
    ];
    expect((await read(pages)).text).toBe([TITLE, FIRST + SECOND, THIRD].join("\n"));
  });

  it.each([
    ["a vertical font", (line: PdfTextLine) => [{ ...line, isVertical: true }]],
    ["single characters", (line: PdfTextLine) => glyphs([line], true)],
  ])("reads vertical writing by %s, page numbers across it", async (_name, place) => {
    const texts = [TITLE, "同志们：", ...(FIRST.match(/.{1,40}/gu) ?? [])];
    const lines = texts.flatMap((text, at) => place({ text, x: 520 - at * 24, y: 780, size: 14 }));
    const speech = await read([shuffled([...lines, { text: "— 3 —", x: 280, y: 30 }])]);
    expect(speech.text).toBe([TITLE, "同志们：", FIRST].join("\n"));
    expect(asideOf(speech, "page-mark")).toEqual(["— 3 —"]);
  });

  it("closes up letter spacing", async () => {
    for (const spacing of [2, 4, 8, 12]) {
      const wide = [
        { ...title, spacing: 6 },
        ...set(FIRST, 40, 740, Math.floor(510 / (12 + spacing))).map((line, at) => ({
          ...line,
          spacing,
          x: at === 0 ? 40 + 2 * (12 + spacing) : 40,
        })),
      ];
      expect((await read([wide])).text).toBe(`${TITLE}\n${FIRST}`);
    }
  });

  it("puts characters that are drawn late where they stand", async () => {
    const late = { text: "35", x: 84 + 72, y: 740 };
    expect((await read([[{ text: "全县建成茶园", x: 84, y: 740 }, { text: "万亩。", x: 84 + 72 + 24, y: 740 }, late]])).text).toBe(
      "全县建成茶园35万亩。",
    );
  });

  it("reads a table cell by cell, a cell of two lines in one piece", async () => {
    const row = (y: number, ...cells: string[]) => cells.map((text, at) => ({ text, x: 80 + at * 150, y }));
    const table = [
      ...row(660, "乡名", "面积", "做法"),
      ...row(640, "南山乡", "三千亩", "统一采摘统一炒制"),
      ...row(624, "", "", "统一包装"),
      ...row(600, "北溪乡", "两千亩", "分户采摘"),
    ];
    const { text } = await read([
      [title, ...set(FIRST, 60, 740, 38), ...table.filter((cell) => cell.text !== ""), ...set(THIRD, 60, 560, 38)],
    ]);
    expect(text.split("\n").slice(2, -1)).toEqual([
      "乡名",
      "面积",
      "做法",
      "南山乡",
      "三千亩",
      "统一采摘统一炒制统一包装",
      "北溪乡",
      "两千亩",
      "分户采摘",
    ]);
  });

  it("reads cells that are centred against each other as cells", async () => {
    const cells = [
      { text: "船数（条，", x: 180, y: 660 },
      { text: "乡名", x: 80, y: 652 },
      { text: "办法", x: 330, y: 652 },
      { text: "含已拆的）", x: 180, y: 644 },
      { text: "柳溪乡", x: 80, y: 606 },
      { text: "四十一", x: 180, y: 606 },
      { text: "进厂做工，", x: 330, y: 614 },
      { text: "月月有薪", x: 330, y: 598 },
    ];
    const { text } = await read([[title, ...set(FIRST, 60, 740, 38), ...cells, ...set(THIRD, 60, 540, 38)]]);
    expect(text.split("\n").slice(2, -1)).toEqual(["乡名", "船数（条，含已拆的）", "办法", "柳溪乡", "四十一", "进厂做工，月月有薪"]);
  });

  it("takes a ragged line as full when nothing more fitted on it", async () => {
    const lines = [
      { text: FIRST.slice(0, 30), x: 84, y: 740 },
      { text: "「一乡一策」，三年不变，", x: 60, y: 720 },
      { text: FIRST.slice(0, 34), x: 60, y: 700 },
      ...set(SECOND, 60, 680, 38),
      ...set(THIRD, 60, 600, 38),
    ];
    const [, first = ""] = (await read([[title, ...lines]])).text.split("\n");
    expect(first.startsWith(FIRST.slice(0, 30))).toBe(true);
  });

  it("sets readings above characters, white text and titles of left and right pages aside", async () => {
    const page = (number: number, head: PdfTextLine, extra: PdfTextLine[] = []) => [
      head,
      ...(number === 1 ? [title] : []),
      ...set(FIRST, 60, 740, 38),
      ...set(number === 2 ? SECOND : THIRD, 60, 600, 38),
      ...extra,
    ];
    const speech = await read([
      page(1, { text: "县政府文件 11", x: 440, y: 815 }, [{ text: "zhǎng", x: 200, y: 755, size: 6 }]),
      page(2, { text: "12 大江县公报", x: 60, y: 815 }, [{ text: "白字写的话谁也看不见", x: 60, y: 400, grey: 1 }]),
      page(3, { text: "县政府文件 13", x: 440, y: 815 }, [{ text: "－⼀⼆－", x: 280, y: 30 }]),
    ]);
    expect(speech.text).not.toMatch(/文件|公报|白字|zh|－/);
    expect(asideOf(speech, "ruby")).toEqual(["zhǎng"]);
    expect(asideOf(speech, "hidden-text")).toEqual(["白字写的话谁也看不见"]);
    expect(asideOf(speech, "page-mark")).toEqual(["－一二－"]);
    expect(isPageMark("－⼀⼆－")).toBe(true);
    expect(asideOf(speech, "page-header")).toHaveLength(3);
  });

  it("keeps a wide space inside a line and a list's numbers with their items", async () => {
    const { text } = await read([
      [{ text: "县委书记", x: 84, y: 740 }, { text: "林远山", x: 84 + 72, y: 740 }, ...set(FIRST, 60, 700, 38)],
    ]);
    expect(text).toBe(`县委书记 林远山\n${FIRST}`);
  });
});

describe("what is no part of the text", () => {
  it.each([
    "- 一 -",
    "ii",
    "第3页 共9页",
    "·1·",
    "— 12 —",
    "3/9",
    "12",
    "第 十二 页",
    "Page 3 of 9",
    "xiv",
    "〔7〕",
    "- 3 / 9 -",
    "共9页第3页",
    "－5－",
  ])("is a page number: %s", (text) => expect(isPageMark(text)).toBe(true));
  it.each(["第一章", "2023年", "3万亩", "一、抓生产", "第三页的内容", "mix茶", "十分重要", "一二三产融合"])("is none: %s", (text) =>
    expect(isPageMark(text)).toBe(false),
  );

  it("takes running titles of two pages, on alternate sides too, with their numbers", async () => {
    const head = (number: number): PdfTextLine =>
      number % 2 === 0
        ? { text: `${number} 青湖县会议材料汇编`, x: 60, y: 810, size: 9 }
        : { text: `${TITLE} ${number}`, x: 380, y: 810, size: 9 };
    const page = (number: number, text: string) => [
      head(number),
      ...set(text, 60, 740, 38),
      { text: `第${number}页 共4页`, x: 270, y: 30, size: 9 },
    ];
    const speech = await read([[title, ...page(1, FIRST)], page(2, SECOND), page(3, THIRD), page(4, FIRST)]);
    expect(speech.text).toBe([TITLE, FIRST, SECOND, THIRD, FIRST].join("\n"));
    expect(asideOf(speech, "page-header")).toHaveLength(4);
    expect(asideOf(speech, "page-mark")).toHaveLength(4);
  });

  it("takes a title that runs over the second page only, but leaves equal lines of the text", async () => {
    const speech = await read([
      [title, ...set(FIRST, 60, 740, 38)],
      [
        { text: TITLE, x: 200, y: 812, size: 9 },
        ...set("同志们！", 60, 740, 38),
        ...set(SECOND, 60, 720, 38),
        ...set("同志们！", 60, 600, 38),
      ],
    ]);
    expect(speech.text).toBe([TITLE, FIRST, "同志们！", SECOND, "同志们！"].join("\n"));
    expect(asideOf(speech, "page-header")).toEqual([TITLE]);
  });

  it.each([
    ["askew", [{ text: "内部资料", x: 150, y: 600, size: 40, angle: 45 }]],
    ["light", [{ text: "内部资料 请勿外传", x: 200, y: 668, size: 12, grey: 0.8 }]],
    ["big across lines", [{ text: "内部资料", x: 150, y: 690, size: 60 }]],
    ["again and again", [0, 1, 2, 3].map((at) => ({ text: "青湖县印", x: 90 + at * 60, y: 731 - at * 28, size: 11 }))],
  ])("takes watermarks: %s", async (_name, marks) => {
    for (const lines of [
      [...marks, title, ...body()],
      [title, ...body(), ...marks],
    ]) {
      const speech = await read([lines]);
      expect(speech.text).toBe(WHOLE);
      expect(asideOf(speech, "watermark").join("")).toContain(marks[0]!.text.replaceAll(" ", ""));
    }
  });

  it("takes notes at the foot of a page and their marks; the sentence goes on", async () => {
    const [first, second] = [body().slice(0, 6), body().slice(6)];
    const mark = { text: "①", x: 60 + 24 + 5 * 12, y: 748, size: 6 };
    for (const size of [9, 12]) {
      const note = { text: "① 指清明前采的茶，据县志。", x: 60, y: 90, size };
      const speech = await read([
        [title, ...first, mark, note, { text: "1", x: 290, y: 40, size: 9 }],
        [...second, { text: "2", x: 290, y: 40, size: 9 }],
      ]);
      expect(speech.text).toBe(WHOLE);
      expect(asideOf(speech, "footnote")).toEqual([note.text]);
      expect(asideOf(speech, "note-mark")).toEqual(["①"]);
      expect(asideOf(speech, "page-mark")).toEqual(["1", "2"]);
    }
  });

  it("keeps powers and formulas", async () => {
    const lines = [
      { text: "厂房面积3000m", x: 84, y: 740 },
      { text: "2", x: 84 + 12 * 9, y: 746, size: 7 },
      { text: "，够用。", x: 84 + 12 * 9 + 7, y: 740 },
    ];
    expect((await read([lines])).text).toBe("厂房面积3000m2，够用。");
  });

  it("notes what lies outside the page, and what is drawn twice", async () => {
    const speech = await read([
      [title, { ...title, x: 170.4 }, ...body(), { text: "页外的字", x: 700, y: 400 }, { text: "下面的字", x: 100, y: -40 }],
    ]);
    expect(speech.text).toBe(WHOLE);
    expect(asideOf(speech, "outside-page")).toEqual(["页外的字下面的字"]);
    expect(asideOf(speech, "repeated-text")).toEqual([TITLE]);
  });
});
