import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "#lib/text/clean/clean.ts";
import { dateFlags, GENRES, inferMetadata } from "#lib/text/infer/index.ts";
import { toMatchText } from "#lib/text/match/match-text.ts";
import { structureSpeech } from "#lib/text/structure/structure.ts";

function infer(raw: string) {
  const { text, setAside } = cleanText(raw);
  const match = toMatchText(text);
  const { title, sentences } = structureSpeech(text, match);
  const { evidence, flags } = inferMetadata({
    text,
    matchText: match.text,
    title: title === null ? null : text.slice(title.start, title.end),
    sentences,
    file: "speech.txt",
    setAside,
  });
  const value = (field: string) => evidence.find((item) => item.field === field)?.value ?? null;
  return { evidence, flags, value, year: value("date")?.slice(0, 4) ?? null };
}

const CITY = "全市各级要把责任扛在肩上，我市不能掉队。";

describe("inferMetadata: date and level", () => {
  it.each([
    [
      "1954",
      "central",
      "政府工作报告\n一九五四年九月二十三日在第一届全国人民代表大会第一次会议上\n各位代表：\n我国人民代表大会的召开，是各族人民的大事。我代表政务院作报告。五年来，工厂恢复了生产。",
    ],
    [
      "1956",
      "central",
      "在第八次全国代表大会上的报告\n同志们：\n从第七次全国代表大会以来，已经十一年了。我代表第七届中央委员会向大会报告。我国的第一个五年计划将于1957年完成。",
    ],
    [
      "1959",
      "central",
      "政府工作报告\n各位代表：\n一九五八年，我国在大跃进中增产很多。现在我代表国务院向大会作政府工作报告。一九五九年的任务是继续增产。",
    ],
    [
      "1997",
      "central",
      "高举旗帜，开创新局面\n——在中国共产党第十五次全国代表大会上的报告\n（1997年9月12日）\n同志们：\n我代表第十四届中央委员会向大会作报告。我国改革开放成绩很大。",
    ],
    ["2001", "central", "在庆祝大会上的讲话\n同志们：\n今天，我们隆重集会，庆祝中国共产党成立八十周年。各族人民欢欣鼓舞，我国面貌一新。"],
    [
      "2008",
      "province",
      "在全省经济工作会议上的讲话\n同志们：\n今年以来，面对国际金融危机，全省经济保持平稳。党的十七届三中全会对农村作出部署。省委召开这次会议，总结今年工作，部署2009年任务。我省外贸下滑。",
    ],
    [
      "2012",
      "province",
      "在省委九届十三次全会上的讲话\n同志们：\n喜迎党的十八大，全省上下要干出成绩。去年，全省粮食增产。2011年财政收入增长很快。我省发展处于关键时期。",
    ],
    [
      "2016",
      "county",
      "在县委全会上的讲话\n同志们：\n这次县委全会要贯彻党的十八届五中全会和省委、市委全会精神，总结2015年工作，部署2016年任务。我代表县委常委会讲几点。今年是十三五开局之年，全县上下要加油干，我县要打好基础。",
    ],
    [
      "2019",
      "province",
      "政府工作报告\n各位代表：\n我代表省人民政府向大会报告工作。\n一、2018年工作回顾\n全省粮食丰收，我省发展质量提升。\n二、2019年工作安排\n今年是新中国成立70周年。",
    ],
    [
      "2021",
      "city",
      `市委书记在全市党史学习教育动员大会上的讲话\n同志们：\n今天，我们召开动员大会。今年是中国共产党成立100周年，也是“十四五”开局之年。${CITY}`,
    ],
    [
      "2022",
      "province",
      "在广西壮族自治区党委十二届三次全会上的讲话\n同志们：\n这次全会是在喜迎党的二十大的日子里召开的。我代表自治区党委常委会作报告。今年以来，全区上下奋力拼搏，我区口岸很忙。",
    ],
    [
      "2023",
      "county",
      "在镇党委会议上的讲话\n同志们：\n今天召开镇党委会议。2023年是贯彻党的二十大精神的开局之年。全镇上下要真抓实干，我镇要走在全县前列。",
    ],
    [
      "2025",
      "county",
      "在区委五届十次全会上的讲话\n同志们：\n这次全会要学习党的二十届四中全会精神。今年是“十四五”收官之年，我区主要指标好于全市，全区上下要一鼓作气。",
    ],
  ])("places a speech of %s at the level %s", (year, level, raw) => {
    const found = infer(raw);
    expect([found.year, found.value("level")]).toEqual([year, level]);
    for (const { confidence, sentence, source } of found.evidence) {
      expect(source).toBe("inferred");
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
      expect(raw.replace(/\s/g, "")).toContain(sentence?.replace(/\s/g, ""));
    }
  });

  it("states the month where the text does", () => {
    expect(infer(`在全市大会上的讲话\n（2018年3月9日）\n同志们：\n${CITY}`).value("date")).toBe("2018-03-09");
    expect(infer(`在市委会议上的讲话\n同志们：\n今年是党的二十大召开之年。一季度告一段落，二季度要加油。${CITY}`).value("date")).toBe(
      "2022-04",
    );
  });

  it("uses the publication date that cleaning set aside", () => {
    const found = infer(`在全市大会上的讲话\n发布时间：2014-05-06 来源：某某日报\n同志们：\n${CITY}`);
    expect(found.year).toBe("2014");
  });

  it("refuses to date a text that supports no year", () => {
    const found = infer(`在全市安全生产会议上的讲话\n同志们：\n${CITY}`);
    expect(found.value("date")).toBeNull();
    expect(dateFlags(found.evidence, null)).toEqual(["UNDATED"]);
  });

  it("does not take a target year for the year of the speech", () => {
    const found = infer(
      `在市委全会上的讲话\n同志们：\n党的十九届五中全会描绘了蓝图。到2035年，要基本实现现代化。2020年，全市粮食增产。${CITY}`,
    );
    expect(Number(found.year)).toBeLessThan(2022);
  });
});

describe("inferMetadata: office, occasion, genre, flags", () => {
  it("reads the speaker's line, the occasion of the title and the genre", () => {
    const found = infer(
      "政府工作报告\n——2018年1月10日在某某市第十六届人民代表大会第二次会议上\n市长　李大山\n各位代表：\n现在，我代表市人民政府，向大会报告工作。全市粮食增产。",
    );
    expect([found.value("office"), found.value("genre"), found.value("level")]).toEqual(["市长", "government-work-report", "city"]);
    expect(infer(`市委书记在全市项目建设推进会上的讲话\n同志们：\n${CITY}`).value("occasion")).toBe("全市项目建设推进会");
    expect(infer(`在某某县调研时的讲话\n同志们：\n${CITY}`).value("genre")).toBe("inspection-talk");
  });

  it("flags a title of another level, of a later event, and a word replaced throughout", () => {
    const body = `${CITY}市委高度重视，我市粮食增产，全市上下要继续努力。`.repeat(3);
    expect(infer(`县委书记在全县大会上的讲话\n同志们：\n${body}`).flags).toContain("TITLE_CONTRADICTS_BODY");
    expect(
      infer(`在学习党的二十届三中全会精神会议上的讲话\n同志们：\n喜迎党的二十大，要贯彻党的十九届六中全会精神。${body}`).flags,
    ).toContain("TITLE_CONTRADICTS_BODY");
    expect(infer(`在学习党的十九届六中全会精神会议上的讲话\n同志们：\n要贯彻党的十九届六中全会精神。${body}`).flags).not.toContain(
      "TITLE_CONTRADICTS_BODY",
    );
    expect(infer(`在市委会议上的讲话\n同志们：\n自贸市、综保市、产业集聚市要比学赶超，社市工作要做细。${body}`).flags).toContain(
      "WORD_REPLACED_THROUGHOUT",
    );
  });

  it("flags a text that is full of masks", () => {
    expect(infer(`在XX市XX会议上的讲话\n同志们：\nXX年，XX市XX县粮食产量达到X万吨，增长X%。`).flags).toContain("MOSTLY_MASKED");
  });

  it("keeps to the closed list of genres", () => {
    expect(new Set(GENRES.map(({ id }) => id)).size).toBe(GENRES.length);
    for (const { id, zh, en } of GENRES) expect([/^[a-z-]+$/.test(id), zh.length > 1, en.length > 3]).toEqual([true, true, true]);
  });

  it("throws for no text", () => {
    const words = fc.constantFrom(
      "今年",
      "2020年",
      "二〇二一年",
      "党的十九大",
      "十九届六中全会",
      "市委",
      "全区",
      "。",
      "\n",
      "周年",
      "建党",
      "第三次会议",
      "——",
      "“",
      "一",
      "99999年",
      "13月",
    );
    fc.assert(fc.property(fc.array(words, { maxLength: 40 }), (parts) => void infer(parts.join(""))));
  });
});
