import { describe, expect, it } from "vitest";
import { cleanText } from "#lib/text/clean/clean.ts";

const TITLE = "在全县秋收工作会议上的讲话";
const FIRST = "今年的秋粮要颗粒归仓，晒干扬净，不许带土带水进库，谁收的谁签字。";
const SECOND = "要把谷场修平，把仓门修严，把账本摆在桌面上，让每一户都看得懂。";
const SPEECH = [TITLE, "同志们：", FIRST, SECOND];

function shown(lines: readonly string[]): string[] {
  const raw = lines.join("\n");
  const { text, keptUnits, removedUnits } = cleanText(raw);
  expect(keptUnits + removedUnits).toBe(raw.length);
  return text.split("\n");
}

describe("the document around a speech", () => {
  it.each([
    ["letterhead, number and secrecy", ["内部资料", "青禾县委办公室文件", "青委办〔2021〕7号", ...SPEECH]],
    ["a letterhead above the title", ["青禾县人民政府文件", ...SPEECH]],
    [
      "distribution and printing",
      [...SPEECH, "主题词：秋收 讲话", "抄送：县人大，县政协。", "青禾县委办公室 2021年9月8日印发", "（共印80份）"],
    ],
    ["contents with leaders, and the cover", ["青禾县会议汇编", "目 录", "一、秋收…………1", "二、秋种…………（6）", ...SPEECH]],
  ])("%s", (_name, lines) => expect(shown(lines)).toEqual(SPEECH));

  it("takes no spoken line for one of them", () => {
    const said = ["送：要送到田头，报：要报到乡里。", "文件要少，实事要多。", "发：发给每一个收粮的人。"];
    expect(shown([...SPEECH, ...said])).toEqual([...SPEECH, ...said]);
    const heading = ["青禾县秋收文件", "第一，抓进度。", FIRST, SECOND];
    expect(shown(heading)).toEqual(heading);
  });
});

describe("pages of a scanned text", () => {
  const cut = (head: (page: number) => string, foot: (page: number) => string) =>
    [0, 1, 2, 3].flatMap((page) => [
      head(page),
      `${FIRST.slice(0, 16)}`,
      `${FIRST.slice(16)}第${"甲乙丙丁"[page]}村先收，收完再帮`,
      foot(page),
    ]);
  const isWhole = (lines: readonly string[]) => shown([TITLE, "同志们：", ...lines, "邻村。"]).join("\n");

  it.each([
    [
      "numbers between signs",
      cut(
        () => "",
        (page) => `=====Page ${page + 1}=====`,
      ),
      /Page/,
    ],
    [
      "numbers in brackets",
      cut(
        () => "",
        (page) => `【第${page + 1}页】`,
      ),
      /第\d页/,
    ],
    [
      "heads with a number",
      cut(
        (page) => (page % 2 ? `${page + 8} 青禾县史料` : `青禾县史料 ${page + 8}`),
        () => "",
      ),
      /史料/,
    ],
    [
      "heads read wrongly",
      cut(
        (page) => `青禾县${"史吏史央"[page]}料汇编`,
        (page) => `— ${page + 3} —`,
      ),
      /料汇编/,
    ],
  ])("%s go", (_name, lines, furniture) => expect(isWhole(lines)).not.toMatch(furniture));

  it("keeps headings that differ by what they count", () => {
    const lines = [..."一二三四"].flatMap((season, page) => [
      `第${season}季度秋收安排`,
      FIRST.replace("秋粮", `${season}批粮`),
      `— ${page + 1} —`,
    ]);
    expect(shown([TITLE, "同志们：", ...lines]).filter((line) => line.endsWith("季度秋收安排"))).toHaveLength(4);
  });

  it("goes on behind a form feed, and keeps a chapter that begins there", () => {
    expect(shown([...SPEECH, FIRST.slice(0, 20), `\f${FIRST.slice(20)}`]).at(-1)).toBe(FIRST);
    expect(shown([...SPEECH, "\f", "一、收", SECOND]).slice(-2)).toEqual(["一、收", SECOND]);
  });
});

describe("what other programs than a reader see", () => {
  it("entities are shown", () => {
    expect(shown([TITLE, "&#21516;志们：", "要讲&ldquo;颗粒归仓&rdquo;&mdash;&mdash;一粒不丢&#x3002;"])).toEqual([
      TITLE,
      "同志们：",
      "要讲“颗粒归仓”——一粒不丢。",
    ]);
  });

  it("numbers before every line go, numbers of a list stay", () => {
    expect(shown([TITLE, "", "同志们：", FIRST, SECOND, FIRST].map((line, at) => (line === "" ? "" : `${at + 1}  ${line}`)))).toEqual([
      ...SPEECH,
      FIRST,
    ]);
    const list = [TITLE, "要办三件事", "1. 收谷到户", "2. 修路到村", "3. 送粮到仓"];
    expect(shown(list)).toEqual(list);
  });

  it("a wiki's source is read without its signs", () => {
    const lines = ["== 一、收谷 ==", "'''要[[收谷]]'''，也要[[种麦|秋种]]。<ref>见县志。</ref>", "== 二、修路 ==", SECOND];
    expect(shown(lines)).toEqual(["一、收谷", "要收谷，也要秋种。", "二、修路", SECOND]);
    expect(shown([TITLE, "甲==乙，[[未定]]。"])).toContain("甲==乙，[[未定]]。");
  });

  it("a heading right below a title is no rest of its line", () => {
    expect(shown([TITLE, "一、收谷", FIRST])).toEqual([TITLE, "一、收谷", FIRST]);
  });
});

describe("notes, heads and line ends of copied texts", () => {
  it.each([
    ["（见注1）", "注1：谷场即晒谷之地。"],
    ["〔注〕", "〔注〕谷场即晒谷之地。"],
    ["³", "³ 谷场即晒谷之地，\n由各村共用。"],
  ])("the mark %s goes with its note", (mark, note) => {
    expect(shown([TITLE, `要修好谷${mark}场，晒谷不误工。`, ...note.split("\n")])).toEqual([TITLE, "要修好谷场，晒谷不误工。"]);
  });

  it("heads of left and right pages count on together", () => {
    const heads = ["青禾史料 11", "12 秋收专辑", "青禾史料 13", "14 秋收专辑"];
    const lines = heads.flatMap((head, page) => [
      head,
      `${FIRST.slice(0, 20)}`,
      FIRST.slice(20).replace("。", `，第${page}组也一样，要把`),
    ]);
    expect(shown([TITLE, "同志们：", ...lines, "账算清。"]).join("")).not.toMatch(/史料|专辑/);
    const items = ["任务一 1", FIRST, "任务二 2", SECOND, "任务三 3", FIRST, "任务四 4", SECOND];
    expect(shown([TITLE, "同志们：", ...items])).toContain("任务二 2");
  });

  it("a short line that comes back between full ones is a head", () => {
    const wrapped = (FIRST + SECOND).match(/.{1,14}/g)!;
    const lines = wrapped.flatMap((line, at) => ([1, 2, 3].includes(at) ? ["青禾县秋收资料", line] : [line]));
    expect(shown([TITLE, "同志们：", ...lines]).join("")).not.toContain("秋收资料");
    const verse = ["收谷要快", "晒谷要勤", "收谷要快", "修仓要严", "收谷要快"];
    expect(shown([TITLE, "同志们：", ...verse]).filter((line) => line === "收谷要快")).toHaveLength(3);
  });

  it("codes of forums go, brackets that are no codes stay", () => {
    expect(shown([`[b]${TITLE}[/b]`, "要[url=http://a.cn]收谷[/url]，[color=red]颗粒归仓[/color]。[img]a.jpg[/img]"])).toEqual([
      TITLE,
      "要收谷，颗粒归仓。",
    ]);
    expect(shown([TITLE, "[b]组先收。"])).toEqual([TITLE, "[b]组先收。"]);
  });

  it("a short text whose line ends are doubled is put together again", () => {
    const lines = ["要修好云上谷", "场群，把空", "仓房变成聚", "宝盆。"].flatMap((line) => [line, ""]);
    expect(shown([TITLE, "", "同志们：", "", ...lines])).toEqual([TITLE, "同志们：", "要修好云上谷场群，把空仓房变成聚宝盆。"]);
    const slogans = ["收谷要快", "", "晒谷要勤", "", "把粮仓修严实。"];
    expect(shown([TITLE, "", "同志们：", "", ...slogans])).toHaveLength(5);
  });

  it("a paragraph of the speech that names a code to be read by a telephone stays", () => {
    const said = "要推开一摊一码制度，扫码看得见证照，评分不够的下月不续摊。";
    expect(shown([TITLE, said])).toEqual([TITLE, said]);
    expect(shown([TITLE, FIRST, "扫码关注我们的公众号"])).toEqual([TITLE, FIRST]);
  });

  it("tags that were written as entities are tags", () => {
    expect(shown([`&lt;p&gt;${TITLE}&lt;/p&gt;`, `&lt;p&gt;${FIRST.replace("秋粮", "&lt;b&gt;秋粮&lt;/b&gt;")}&lt;/p&gt;`])).toEqual([
      TITLE,
      FIRST,
    ]);
  });
});
