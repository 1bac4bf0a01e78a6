import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toMatchText } from "#lib/text/match/match-text.ts";
import { structureSpeech } from "#lib/text/structure/structure.ts";
import { anySpeech, cutsPair } from "./arbitrary-speech.ts";

/** Every sentence as `kind level text`, sentences without their kind. */
function outline(display: string, titleHint: string | null = null): string[] {
  return structureSpeech(display, toMatchText(display), { titleHint }).sentences.map(({ kind, headingLevel, start, end }) => {
    const text = display.slice(start, end);
    return kind === "sentence" ? text : `${kind} ${headingLevel} ${text}`;
  });
}

describe("structureSpeech splits sentences", () => {
  it.each([
    ["at 。！？ with the closing quote", "他说：“要干好。”我们记住了！行吗？行。", ["他说：“要干好。”", "我们记住了！", "行吗？", "行。"]],
    ["but not inside what goes on", "“干好本职。”，他说。", ["“干好本职。”，他说。"]],
    ["not at decimals and numbering", "增长8.0%。其中第1.2项最快。", ["增长8.0%。", "其中第1.2项最快。"]],
    ["at semicolons, so that lists become sentences", "抓项目；抓招商；抓服务。", ["抓项目；", "抓招商；", "抓服务。"]],
    ["at half-width signs beside Chinese", "为胜利努力奋斗!好不好?好.下面谈工作", ["为胜利努力奋斗!", "好不好?", "好.", "下面谈工作"]],
    ["at a double ellipsis, not at a single one", "等等……还有…很多。", ["等等……", "还有…很多。"]],
    ["with closing brackets", "按规定办（见附件。）然后上报。", ["按规定办（见附件。）", "然后上报。"]],
    ["with straight quotes by their turn", '提出"抓落实。"他又提出"重实效。"', ['提出"抓落实。"', '他又提出"重实效。"']],
    ["and gives opening quotes to the next", "好。 “新”的开始。", ["好。", "“新”的开始。"]],
    ["at several signs together", "好！！真的吗？！是。", ["好！！", "真的吗？！", "是。"]],
  ])("%s", (_name, display, expected) => {
    expect(outline(`前面这句话不是标题，是正文。\n${display}`).slice(1)).toEqual(expected);
  });
});

describe("structureSpeech finds kinds", () => {
  it("title, subtitle, speaker, salutation, closing", () => {
    const display =
      "在全市经济工作会议上的讲话\n——2021年1月5日\n市委书记 张三\n\n同志们：\n今天开个会。\n我就讲这些，谢谢大家！\n2021年1月5日";
    expect(outline(display)).toEqual([
      "title 0 在全市经济工作会议上的讲话",
      "title 0 ——2021年1月5日",
      "title 0 市委书记 张三",
      "salutation 0 同志们：",
      "今天开个会。",
      "closing 0 我就讲这些，谢谢大家！",
      "closing 0 2021年1月5日",
    ]);
    expect(structureSpeech(display, toMatchText(display)).title).toEqual({ start: 0, end: 13 });
  });

  it("a title that names an office, without salutation", () => {
    expect(outline("市委书记学习全会精神研讨发言材料\n全会开得很好，我完全拥护。")[0]).toBe("title 0 市委书记学习全会精神研讨发言材料");
  });

  it("a title known from elsewhere, and no title", () => {
    expect(outline("一、二、三，一起来。\n好。", "“一、二、三”，一起来。")[0]).toBe("title 0 一、二、三，一起来。");
    expect(outline("同志们：\n好。")[0]).toBe("salutation 0 同志们：");
  });

  it("a salutation fused with the text, and one inside it", () => {
    expect(outline("各位代表、同志们：现在开会。各位代表！我们继续。")).toEqual([
      "salutation 0 各位代表、同志们：",
      "现在开会。",
      "salutation 0 各位代表！",
      "我们继续。",
    ]);
  });

  it("headings of every style, on their own line and fused", () => {
    const display = [
      "这一段是正文，有句号。",
      "一、总体要求",
      "（一）提高站位。要把思想统一到部署上来。要把行动落到实处。",
      "1.加强领导。各级各部门要加强领导，形成合力。",
      "2、压实责任",
      "(1)明确任务。各单位要明确自己的任务。",
      "一要讲政治。讲政治是第一位的要求。二要顾大局。顾大局才能成大事业。",
      "第一，抓学习。学习要抓紧抓实抓到位。",
      "二、下步打算",
    ].join("\n");
    const headings = outline(display).filter((line) => line.startsWith("heading"));
    expect(headings).toEqual([
      "heading 1 一、总体要求",
      "heading 2 （一）提高站位。",
      "heading 3 1.加强领导。",
      "heading 3 2、压实责任",
      "heading 4 (1)明确任务。",
      "heading 5 一要讲政治。",
      "heading 5 二要顾大局。",
      "heading 5 第一，抓学习。",
      "heading 1 二、下步打算",
    ]);
  });

  it("no heading in list items, in long sentences, in a line that ends like text", () => {
    const long = `一是${"各级各部门要加强组织领导和统筹协调".repeat(3)}。后面还有话要说。`;
    for (const display of ["一是抓项目；二是抓招商；三是抓服务。", long, "三要抓落实。", "主要有以下几点："]) {
      expect(outline(`正文在这里，先说一句。\n${display}`).some((line) => line.startsWith("heading"))).toBe(false);
    }
  });

  it("an item that heads items of another style", () => {
    const display = "先说明一下情况。一要改造传统产业。一是抓技改。二是抓转型。二要培育新兴产业。新兴产业代表未来方向。";
    const headings = outline(`${display}\n好。`).filter((line) => line.startsWith("heading"));
    expect(headings).toEqual(["heading 5 一要改造传统产业。", "heading 5 二要培育新兴产业。"]);
  });

  it("no heading in items counted off one after the other, nor in a mark alone", () => {
    const display =
      "开展主题教育\n今年我们做了三件事。一是学习文件。二是深入调研。三是认真整改。学习是基础，整改是目的。\n一是\n要坚持学。";
    expect(outline(display).some((line) => line.startsWith("heading"))).toBe(false);
  });

  it("lines without number, one level below their section; a last part by its name", () => {
    const display = "二、重点工作\n要抓好下面的工作。\n关于项目建设\n项目是根本，要抓紧。\n结束语\n任务已经明确。";
    expect(outline(display).filter((line) => line.startsWith("heading"))).toEqual([
      "heading 1 二、重点工作",
      "heading 2 关于项目建设",
      "heading 1 结束语",
    ]);
  });

  it("labelled lines between title and salutation as part of the title block", () => {
    const display = "在座谈会上的发言\n时间：2020年1月3日\n地点：县委会议室\n同志们：\n好。";
    expect(outline(display).slice(0, 4)).toEqual([
      "title 0 在座谈会上的发言",
      "title 0 时间：2020年1月3日",
      "title 0 地点：县委会议室",
      "salutation 0 同志们：",
    ]);
    expect(structureSpeech(display, toMatchText(display)).title).toEqual({ start: 0, end: 8 });
  });

  it("parallel topic sentences without numbers, one level below their section", () => {
    const text = "这里有一段比较长的正文内容，用来说明上面的小标题。";
    const display = `一、学思想\n带着问题学。${text}${text}联系实际干。${text}深入群众做。${text}`;
    expect(outline(display).filter((line) => line.startsWith("heading"))).toEqual([
      "heading 1 一、学思想",
      "heading 2 带着问题学。",
      "heading 2 联系实际干。",
      "heading 2 深入群众做。",
    ]);
    expect(outline(`一、学思想\n带着问题学。${text}${text}`)).toHaveLength(4);
  });
});

describe("structureSpeech counts", () => {
  it("Han characters of each sentence, none for the title", () => {
    const display = "工作报告\n同志们：\nGDP增长5.2%，形势很好。";
    const counts = structureSpeech(display, toMatchText(display)).sentences.map(({ charCount }) => charCount);
    expect(counts).toEqual([0, 3, 6]);
  });
});

describe("structureSpeech finds quotations", () => {
  it.each([
    ["“保”“稳”两字", ["保", "稳"]],
    ["外层“里面‘更里面’的”只算一次", ["里面更里面的"]],
    ['开头“强富美高"结尾', ["强富美高"]],
    ["开头“强富美高''结尾", ["强富美高"]],
    ["把“放管服，，改革和“双碳”目标", ["放管服", "双碳"]],
    ['直引号"实"与"干"', ["实", "干"]],
    ["没有配对的“引号", []],
    ["多一个”收尾“好”", ["好"]],
    ["跨段“前面\n后面”不算", []],
    ["「台」『双』", ["台", "双"]],
  ])("%s", (display, expected) => {
    const match = toMatchText(display);
    expect(structureSpeech(display, match).quotations.map(({ start, end }) => match.text.slice(start, end))).toEqual(expected);
  });
});

describe("structureSpeech on any text", () => {
  it("tiles the match text, in the display text without overlap, cutting no pair", () => {
    fc.assert(
      fc.property(anySpeech, (display) => {
        const match = toMatchText(display);
        const { sentences, quotations, paragraphCount } = structureSpeech(display, match);
        let position = 0;
        let shown = 0;
        for (const sentence of sentences) {
          if (match.text[position] === "\n") position++;
          expect(sentence.matchStart).toBe(position);
          expect(sentence.matchEnd).toBeGreaterThan(position);
          expect(sentence.start).toBeGreaterThanOrEqual(shown);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          position = sentence.matchEnd;
          shown = sentence.end;
        }
        expect(position).toBe(match.text.length);
        expect(
          cutsPair(
            display,
            sentences.flatMap(({ start, end }) => [start, end]),
          ),
        ).toBe(false);
        expect(paragraphCount).toBe(match.text === "" ? 0 : match.text.split("\n").length);
        for (const { start, end } of quotations) expect(match.text.slice(start, end)).toMatch(/^[^\n]+$/);
      }),
      { numRuns: 1500 },
    );
  });

  it("takes a million characters on one line", () => {
    const display = "发展是第一要务“好”，".repeat(100_000);
    expect(structureSpeech(display, toMatchText(display)).sentences).toHaveLength(1);
  });
});

describe("hostile files", () => {
  it.each([
    '"好。',
    "“‘「『",
    "e\u0301 ",
    "\u0301“",
    "○",
    "1 ",
    "發发，",
    "“好，，",
    "短句好。这句话比前面的长一点。",
    "一是好。",
    "\ud800",
    "😀",
    "同志们！",
  ])("take time in proportion to their length: %j", (unit) => {
    const display = unit.repeat(Math.floor(300_000 / unit.length));
    const match = toMatchText(display);
    expect(structureSpeech(display, match).sentences.at(-1)?.matchEnd ?? 0).toBe(match.text.length);
  });
});
