import { describe, expect, it } from "vitest";
import { readingOrder } from "#lib/readers/pdf/blocks.ts";
import { isBoxBeside } from "#lib/readers/pdf/box-beside.ts";
import { withoutDropCaps } from "#lib/readers/pdf/drop-caps.ts";
import { withoutFurniture } from "#lib/readers/pdf/furniture.ts";
import { MarkedContent } from "#lib/readers/pdf/marked-content.ts";
import type { PdfOperators } from "#lib/readers/pdf/open.ts";
import { isPageMark } from "#lib/readers/pdf/page-marks.ts";
import { withoutNotes } from "#lib/readers/pdf/page-notes.ts";
import { joinPages } from "#lib/readers/pdf/paragraphs.ts";
import { withoutSkew } from "#lib/readers/pdf/skew.ts";
import type { Glyph, Line, ReadPage, Run } from "#lib/readers/pdf/types.ts";

const glyph = (text: string, left: number, top: number, size = 12): Glyph => ({
  text,
  left,
  top,
  size,
  right: left + size,
  bottom: top + size,
  spaced: false,
});
const row = (text: string, left: number, top: number, size = 12): Glyph[] =>
  [...text].map((sign, at) => glyph(sign, left + at * size, top, size));
const line = (text: string, top: number, size = 12, left = 60): Line => ({
  text,
  left,
  top,
  size,
  right: left + text.length * size,
  bottom: top + size,
  noteMarks: [],
  block: "",
  isCell: false,
});
const page = (lines: Line[]): ReadPage => ({ width: 595, height: 842, lines, aside: [] });
const textsOf = (pages: readonly ReadPage[]) => pages.map(({ lines }) => lines.map(({ text }) => text));

describe("parts of a page", () => {
  it("a drop cap is the first character of the highest line beside it", () => {
    const cap = glyph("秋", 60, 100, 36);
    const text = [...row("天到了，全乡要把谷子收回仓里，一粒不许丢。", 100, 102), ...row("谁家缺人手，村里派人去帮。", 100, 122)];
    const [first, second, ...rest] = withoutDropCaps([cap, ...text]);
    expect([first!.top, first!.size, second!.top]).toEqual([102, 12, 102]);
    expect(rest.find(({ text: sign }) => sign === "谁")!.left).toBe(60);
    const title = row("秋收讲话", 60, 40, 36);
    expect(withoutDropCaps([...title, ...text])).toEqual([...title, ...text]);
  });

  it("a page that was scanned askew is set straight, one that lies on its side is not", () => {
    const run = (exact: number): { run: Run; exact: number } => ({
      exact,
      run: { glyphs: row("收谷入仓", 100, 100), size: 12, angle: Math.round(exact), vertical: false, light: false },
    });
    expect(withoutSkew([run(1.2), run(1.2)])[0]!.angle).toBe(0);
    expect(withoutSkew([run(90), run(90)])[0]!.angle).toBe(90);
    expect(withoutSkew([run(0), run(0)])[0]!.glyphs).toEqual(run(0).run.glyphs);
  });

  it("layers that are off and artifacts are known while they are open", () => {
    const ops = { beginMarkedContent: 69, beginMarkedContentProps: 70, endMarkedContent: 71 } as PdfOperators;
    const marks = new MarkedContent(ops, (layer) => layer !== "draft");
    const seen = () => [marks.isHidden, marks.isArtifact];
    marks.follow(70, ["OC", "draft"]);
    expect(seen()).toEqual([true, false]);
    marks.follow(70, ["Artifact", null]);
    expect(seen()).toEqual([true, true]);
    marks.follow(71, []);
    marks.follow(71, []);
    expect(seen()).toEqual([false, false]);
    marks.follow(70, ["OC", "shown"]);
    expect(seen()).toEqual([false, false]);
  });

  it("a box beside running text is told from a second column", () => {
    const rows = (lines: Line[]) => lines.map((one) => ({ segments: [one] }));
    const left = rows([line("要把谷子收回", 100), line("仓里，一粒", 120), line("不许丢，谁家", 140)]);
    const box = rows([line("小资料", 120, 10, 300)]);
    expect(isBoxBeside(left, box, { segments: [line("缺人手，村里派人去帮。", 160)] })).toBe(true);
    expect(isBoxBeside(left, box, undefined)).toBe(false);
    expect(isBoxBeside(rows([line("收完了。", 100)]), box, { segments: [line("再说修路。", 120)] })).toBe(false);
  });

  it("a note goes on at the foot of the next page, and its mark leaves the sentence", () => {
    const first = page([line("要把谷场②修好，晒谷不误工。", 300), line("② 谷场指各村公用的晒谷之地，面积由", 780, 8)]);
    const second = page([line("下一步修路。", 100), line("乡里量定。", 780, 8)]);
    const read = withoutNotes([first, second], 12);
    expect(textsOf(read)).toEqual([["要把谷场修好，晒谷不误工。"], ["下一步修路。"]]);
    expect(read.flatMap(({ aside }) => aside.map(({ kind }) => kind))).toEqual(["footnote", "note-mark", "footnote"]);
  });

  it("signs that count off stay, dots of stress go", () => {
    const items = page([line("做法有二：①先收谷②后修路，做到①的记功。", 300), line("① 收谷以村为单位。", 780, 8)]);
    expect(textsOf(withoutNotes([items], 12))[0]).toEqual(["做法有二：①先收谷②后修路，做到①的记功。"]);
    const stressed = page([line("要一粒不丢。", 300), line("．．．．", 314, 6)]);
    expect(textsOf(withoutNotes([stressed], 12))[0]).toEqual(["要一粒不丢。"]);
  });

  it("an item goes on below its words; a cell is told as such", () => {
    const item = { ...line("（一） 秋粮要颗粒归仓，晒干扬净，不许带土带水进库，质量", 100), hang: 108 };
    const { text, layout } = joinPages([page([item, line("不过关的退回去。", 120, 12, 108), { ...line("谷场", 160), isCell: true }])]);
    expect(text).toBe("（一） 秋粮要颗粒归仓，晒干扬净，不许带土带水进库，质量不过关的退回去。\n谷场");
    expect(layout).toEqual([{ kind: "cell", level: 0, start: text.length - 2, end: text.length }]);
  });

  it("two marks of one sheet are page marks, two numbers are none", () => {
    expect(["—2— —3—", "·12· ·13·"].map(isPageMark)).toEqual([true, true]);
    expect(["—收谷— —修路—", "收谷 —2—"].map(isPageMark)).toEqual([false, false]);
  });

  it("total and number of a page in any order", () => {
    expect(["共四页，第一页", "共4页 第1页", "第 1 页，共 4 页"].map(isPageMark)).toEqual([true, true, true]);
    expect(["共四户，第一名", "共四页纸，第一页写名字"].map(isPageMark)).toEqual([false, false]);
  });

  it("a mark without a number leaves the sentence when a note answers it", () => {
    const noted = (mark: string, note: string) => page([line(`要修好谷场${mark}，晒谷不误工。`, 300), line(note, 780, 8)]);
    for (const [mark, note] of [
      ["（注）", "注：谷场即晒谷之地。"],
      ["*", "* 谷场即晒谷之地。"],
      ["（见注1）", "注1 谷场即晒谷之地。"],
    ] as const)
      expect(textsOf(withoutNotes([noted(mark, note)], 12))[0]).toEqual(["要修好谷场，晒谷不误工。"]);
    expect(textsOf(withoutNotes([page([line("要修好谷场（注），张*到场。", 300)])], 12))[0]).toEqual(["要修好谷场（注），张*到场。"]);
  });

  it("big print at one place of two pages is a stamp", () => {
    const stamped = (text: string) => page([line(text, 200), line("内部资料", 400, 40, 150)]);
    expect(textsOf(withoutFurniture([stamped("要收谷。"), stamped("要修路。")], 12))).toEqual([["要收谷。"], ["要修路。"]]);
    expect(textsOf(withoutFurniture([stamped("要收谷。"), page([line("要修路。", 200)])], 12))[0]).toContain("内部资料");
  });

  const rowsOf = (...rows: Line[][]) => rows.map((segments) => ({ segments }));

  it("columns with a gutter that hanging signs narrow, and of unequal pitch, are read one after the other", () => {
    const left = ["今年秋粮丰收，全乡收谷九千，", "石，比去年多出两成还有余，家", "家粮仓都满了，人人都高兴。"];
    const right = ["下一步要修好谷场和仓门，不许", "带土带水进库，谁收的谁签字，", "谁签的谁负责，账目要上墙。"];
    const side = (texts: string[], x: number, pitch: number) => texts.map((text, at) => line(text, 100 + at * pitch, 12, x));
    const order = (pitch: number) =>
      readingOrder(
        [...side(left, 60, 20), ...side(right, 60 + 14 * 12 + 10, pitch)]
          .sort((a, b) => a.top - b.top)
          .reduce<{ segments: Line[] }[]>((rows, one) => {
            if (rows.at(-1)?.segments[0]?.top === one.top) rows.at(-1)!.segments.push(one);
            else rows.push({ segments: [one] });
            return rows;
          }, []),
      ).map(({ text }) => text);
    expect(order(20)).toEqual([...left, ...right]);
    expect(order(17)).toEqual([...left, ...right]);
  });

  it("the last line of a cell belongs to it, the paragraph below the table does not", () => {
    const table = rowsOf(
      [line("村", 100, 12, 80), line("任务", 100, 12, 260)],
      [line("东坪", 120, 12, 80), line("收谷三百石，年底以前全部进", 120, 12, 260)],
      [line("仓", 138, 12, 260)],
    );
    const below = rowsOf([line("下一步要修好谷场，不许带土带水进库。", 164, 12, 84)]);
    expect(readingOrder([...table, ...below]).map(({ text }) => text)).toEqual([
      "村",
      "任务",
      "东坪",
      "收谷三百石，年底以前全部进仓",
      "下一步要修好谷场，不许带土带水进库。",
    ]);
  });
});
