import { describe, expect, it } from "vitest";
import { findParallel } from "#lib/lexicon/discovery/find-parallel.ts";
import { findQuoted } from "#lib/lexicon/discovery/find-quoted.ts";
import { findSeries } from "#lib/lexicon/discovery/find-series.ts";
import { numericShape } from "#lib/lexicon/discovery/numeric-shape.ts";
import { coreOf, isOrdinary } from "#lib/lexicon/discovery/ordinary.ts";
import { sharedFrame } from "#lib/lexicon/discovery/parallel-shape.ts";

const anywhere = () => true;
const parallel = (text: string) => findParallel(text, anywhere).map((find) => find.text);
const quoted = (text: string) => findQuoted(text).map((find) => find.text);
const strengthOf = (text: string, wanted: string) => findQuoted(text).find((find) => find.text === wanted)?.strength ?? 0;

describe("numericShape", () => {
  it.each(["三高四新", "两带四街", "一件事一次办", "五比五不比", "3+3+2", "千百十"])("sees a series in %s", (text) => {
    expect(numericShape(text)).toBeGreaterThanOrEqual(0.9);
  });

  it.each(["六稳", "四个意识", "八大计划"])("sees an abbreviation in %s", (text) => {
    expect(numericShape(text)).toBeGreaterThan(0.8);
  });

  it.each(["十四五", "两院院士", "三个方面", "五月十日", "三十万人", "高质量发展", "三市"])("sees nothing in %s", (text) => {
    expect(numericShape(text)).toBe(0);
  });
});

describe("findQuoted", () => {
  it("proposes what is marked as a name, numerals first", () => {
    expect(findQuoted("大力实施“九纵一环”工程，打造“河湾合意”品牌。")).toMatchObject([
      { text: "九纵一环", kind: "numeric" },
      { text: "河湾合意", kind: "quoted" },
    ]);
  });

  it("gives a name of three characters its noun", () => {
    expect(quoted("推进“百千万”工程建设")).toEqual(["百千万工程"]);
  });

  it("passes over sentences, masks and plan periods", () => {
    expect(quoted("他说“群众的事再小也是大事，一件一件都要办好，不能推给下一届班子。”")).toEqual([]);
    expect(quoted("打造“美丽XX”品牌，编制“十五五”规划")).toEqual([]);
  });

  it("keeps signs and Latin letters that belong to a name, but no foreign name", () => {
    expect(quoted("开展“人工智能+”行动，推广“5G+工业互联网”，实施“数据要素×”计划")).toEqual(["人工智能+", "5G+工业互联网", "数据要素×"]);
    expect(quoted("他提到“APEC”和“甲X县”")).toEqual([]);
  });

  it("rates blamed words below names", () => {
    const blamed = strengthOf("有的干部存在“慢三拍”“等靠要”的问题", "等靠要");
    expect(blamed).toBeLessThan(0.1);
    expect(strengthOf("打造“云上办”平台", "云上办")).toBeGreaterThan(0.6);
  });

  it("takes a quoted row as one motto and quoted abbreviations one by one", () => {
    expect(findQuoted("倡树“务实重干、清正为民”的作风")).toMatchObject([{ text: "务实重干，清正为民", kind: "parallel" }]);
    expect(quoted("做好“六通、六联”工作")).toEqual(["六通", "六联"]);
  });

  it("finds names within a quotation, and says where they stand", () => {
    const display = "目标是“建设‘山清水美’新城”";
    const find = findQuoted(display).find(({ text }) => text === "山清水美")!;
    expect(display.slice(find.start, find.end)).toBe("山清水美");
  });
});

describe("findParallel", () => {
  it("finds clauses of one length, whatever leads into them or follows", () => {
    expect(parallel("坚持访民情、解民忧、暖民心、聚民力的要求。")).toEqual(["访民情，解民忧，暖民心，聚民力"]);
    expect(parallel("我们敢闯敢试，善作善成。")).toEqual([]);
    expect(parallel("敢闯敢试、善作善成。")).toEqual(["敢闯敢试，善作善成"]);
  });

  it("does not cut a clause where no word ends", () => {
    expect(findParallel("坚持访民情、解民忧的要求", (at) => at !== 2)).toEqual([]);
  });

  it("keeps the noun that the clauses share and a last clause joined by 和", () => {
    expect(parallel("推进经济治理、文化治理、生态文明治理。")).toEqual(["经济治理，文化治理，生态文明治理"]);
    expect(parallel("答好政治卷、发展卷、平安卷和民心卷。")).toEqual(["政治卷，发展卷，平安卷和民心卷"]);
  });

  it("passes over lists of examples, repeats, and rows across a mask or a sentence's end", () => {
    expect(parallel("种植业、养殖业、加工业等产业")).toEqual([]);
    expect(parallel("一步步、一步步")).toEqual([]);
    expect(parallel("访民情、XX、解民忧")).toEqual([]);
    expect(parallel("访民情。解民忧。")).toEqual([]);
  });

  it("is stronger for a shared frame", () => {
    expect(sharedFrame(["知责于心", "担责于身"])).toBeGreaterThan(0);
    expect(sharedFrame(["判断力", "领悟力"])).toBeGreaterThan(0);
    expect(sharedFrame(["工业局", "农业局"])).toBe(0);
    expect(sharedFrame(["产业结构", "能源结构"])).toBe(0);
  });
});

describe("findSeries", () => {
  const find = (text: string, edge = anywhere as (at: number) => boolean) => findSeries(text, edge).map((each) => each.text);

  it("finds a series without quotation marks, its last head as long as its word", () => {
    expect(find("落实两带四街建设")).toEqual(["两带四街"]);
    expect(find("落实一核三园区建设", (at) => at !== 6)).toEqual(["一核三园区"]);
  });

  it("passes over counted things and dates", () => {
    expect(find("三个月四次会议")).toEqual([]);
    expect(find("二〇二四年")).toEqual([]);
  });
});

describe("ordinary wordings", () => {
  it("takes off what leads in and out", () => {
    const text = "进一步推进清廉机关创建工作";
    const { start, end } = coreOf(text);
    expect(text.slice(start, end)).toBe("清廉机关创建");
  });

  it("keeps words that only begin like a lead: 落实力", () => {
    expect(coreOf("落实力执行力").start).toBe(0);
  });

  it.each(["党的十九届六中全会", "在此基础上", "我们要", "全市各级各部门"])("%s is ordinary", (text) => {
    expect(isOrdinary(text)).toBe(true);
  });
});
