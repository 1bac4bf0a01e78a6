import { describe, expect, it } from "vitest";
import { extractTargets } from "#lib/text/targets/index.ts";
import type { Level } from "#lib/types.ts";

/** A report of 2026; lines are sentences, those with # are headings, an empty line ends a paragraph. */
function read(lines: readonly string[], level: Level = "city") {
  let paragraph = 0;
  const sentences = lines.map((line) => {
    if (line.startsWith("#") || line === "") paragraph += 1;
    return { text: line.replace(/^#/, ""), isHeading: line.startsWith("#"), paragraph };
  });
  return extractTargets({ sentences, year: 2026, level }).map(({ indicator, kind, period, low, high, unit, modifier }) =>
    [indicator, kind, period, low, high, unit, modifier].join(" ").trim(),
  );
}

const REVIEW = "#一、2025年工作回顾";
const PLAN = "#二、2026年重点工作";

describe("extractTargets", () => {
  it("reads the goals of a year with their bounds and qualifiers", () => {
    expect(
      read([
        PLAN,
        "今年主要预期目标是：地区生产总值增长５．５％左右；规上工业增加值增长6%以上；居民消费价格涨幅控制在3%以内；城镇新增就业4.2万人；粮食产量60亿斤以上；赤字率拟按3%安排；研发投入强度不低于2.5%；单位地区生产总值能耗降低3%左右。",
      ]),
    ).toEqual([
      "gdp target 2026 5.5 5.5 % 左右",
      "industrial-output target 2026 6  % 以上",
      "cpi target 2026  3 % 以内",
      "urban-jobs target 2026 4.2 4.2 万人",
      "grain target 2026 300  万吨 以上",
      "deficit-ratio target 2026 3 3 %",
      "rd-share target 2026 2.5  % 不低于",
      "energy-intensity target 2026 -3 -3 % 左右",
    ]);
  });

  it("reads ranges, and what 分别 and 均 share out", () => {
    expect(
      read([
        PLAN,
        "今年主要预期目标为：地区生产总值增长5%—6%，城乡居民人均可支配收入分别增长6%、7%左右，固定资产投资、进出口总额均增长8%以上。",
        "社会消费品零售总额、固定资产投资增长5%。",
      ]),
    ).toEqual([
      "gdp target 2026 5 6 %",
      "urban-income target 2026 6 6 % 左右",
      "rural-income target 2026 7 7 % 左右",
      "fixed-investment target 2026 8  % 以上",
      "trade target 2026 8  % 以上",
    ]);
  });

  it("tells what was reached, an amount and its change, in the year before", () => {
    expect(
      read([
        REVIEW,
        "全市地区生产总值1.25万亿元，同比增长5.8%。",
        "固定资产投资下降3.1%。",
        "城镇新增就业15396人。",
        "PM2.5浓度降至每立方米36微克。",
        PLAN,
      ]),
    ).toEqual([
      "gdp reported 2025 12500 12500 亿元",
      "gdp reported 2025 5.8 5.8 %",
      "fixed-investment reported 2025 -3.1 -3.1 %",
      "urban-jobs reported 2025 1.5396 1.5396 万人",
      "pm25 reported 2025 36 36 微克/立方米",
    ]);
  });

  it("reads an amount behind its change, and changes behind a list of amounts", () => {
    expect(
      read([
        REVIEW,
        "2025年地区生产总值增长6.1%、总量达3260.5亿元。",
        "城乡居民人均可支配收入分别达到4.6万元、2.8万元，增长5.2%和7.1%。",
        "地级及以上城市空气质量优良天数比例达到91.5%。",
        PLAN,
        "正常年景下粮食产量达到80亿斤以上。",
        "粮食播种面积不低于300万亩，产量不低于82万吨。",
      ]),
    ).toEqual([
      "gdp reported 2025 6.1 6.1 %",
      "gdp reported 2025 3260.5 3260.5 亿元",
      "urban-income reported 2025 46000 46000 元",
      "rural-income reported 2025 28000 28000 元",
      "urban-income reported 2025 5.2 5.2 %",
      "rural-income reported 2025 7.1 7.1 %",
      "good-air-days reported 2025 91.5 91.5 %",
      "grain target 2026 400  万吨 以上",
      "grain target 2026 82  万吨 不低于",
    ]);
  });

  it("takes the total of something else for no amount of its indicator", () => {
    expect(read([REVIEW, "地区生产总值增长6%，贷款总额达3000亿元。", PLAN])).toEqual(["gdp reported 2025 6 6 %"]);
  });

  it.each([
    ["another place", "柳河区地区生产总值增长9%，全国国内生产总值增长5%，山区五县生产总值增长7%。"],
    ["another figure", "海洋生产总值增长9%，人均地区生产总值8.2万元，工业投资占固定资产投资比重达40%，民间固定资产投资增长8%。"],
    ["a difference", "地区生产总值增速高于全省1.2个百分点，森林覆盖率提高0.5个百分点。"],
    ["several years", "五年来地区生产总值年均增长6%，城镇新增就业累计20万人，一般公共预算收入较2020年增长40%。"],
    ["part of a year", "前三季度地区生产总值增长6%。"],
    ["another year", "2022年地区生产总值增长3%。"],
    ["a change of a ratio", "PM2.5浓度下降2.7%，全社会研发投入增长12%。"],
  ])("leaves out %s", (_, sentence) => {
    expect(read([REVIEW, sentence, PLAN])).toEqual([]);
  });

  it("takes 全省 for a province's own, not for a city's", () => {
    const lines = [REVIEW, "全省地区生产总值增长5.1%。", PLAN];
    expect(read(lines, "province")).toEqual(["gdp reported 2025 5.1 5.1 %"]);
    expect(read(lines, "city")).toEqual([]);
  });

  it("tells nothing of a text that is no report, and nothing under five years' headings", () => {
    expect(read(["地区生产总值增长5%。"])).toEqual([]);
    expect(read(["#过去五年工作回顾", "地区生产总值增长35%。", PLAN, "地区生产总值增长5%。"])).toEqual(["gdp target 2026 5 5 %"]);
  });

  it("does not take a title with its year for the beginning of the plan", () => {
    expect(read(["#2026年柳河市人民政府工作报告", REVIEW, "全市地区生产总值增长5.6%。", PLAN])).toEqual(["gdp reported 2025 5.6 5.6 %"]);
  });

  it("gives places in the sentence as it was given", () => {
    const text = "全市 粮食产量 达到 12.5亿斤。";
    const sentences = [REVIEW.slice(1), text, PLAN.slice(1)].map((line, paragraph) => ({
      text: line,
      isHeading: line !== text,
      paragraph,
    }));
    const [figure] = extractTargets({ sentences, year: 2026, level: "city" });
    expect(text.slice(figure!.start, figure!.end)).toBe("粮食产量 达到 12.5亿斤");
    expect(figure).toMatchObject({ low: 62.5, unit: "万吨", sentence: 1 });
  });
});
