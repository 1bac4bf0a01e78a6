import { describe, expect, it } from "vitest";
import { inferMetadata, resolveMetadata } from "#lib/text/infer/index.ts";
import { prepareText } from "#lib/text/prepare.ts";

function dated(raw: string, more: { file?: string; earliest?: { year: number; sentence: string } } = {}) {
  const text = prepareText(raw, { correct: true });
  const { evidence } = inferMetadata({ ...text, file: "x.txt", ...more });
  return { date: resolveMetadata({ inferred: evidence }).values.date, evidence: evidence.find(({ field }) => field === "date") };
}
const BODY = "同志们：\n我县的水渠要清，牌子要插到每一段，谁的段谁负责，清不到底的不许散会。全县都看着。\n";

describe("inferMetadata: date", () => {
  it.each([
    ["2012-03", "第十一届全国人民代表大会第五次会议听取和审议了国务院总理所作的政府工作报告。会议决定批准这个报告。"],
    ["1997-09", "高举旗帜\n同志们：\n现在，我代表第十四届中央委员会向大会作报告。澳门将于一九九九年回到祖国怀抱。"],
    ["1925-01", "在中国共产党第四次全国代表大会上的报告\n同志们：\n工人运动正在起来，各地支部都有增加。"],
    ["1986-09", "中国共产党第十二届中央委员会第六次全体会议公报\n全会在北京举行，通过了决议。"],
    ["2013", "同志们：\n今天，县委召开大会。今年是实施“十二五”规划承上启下的关键一年，是全面贯彻落实党的十八大精神的开局之年。"],
    ["1975-01", "各位代表：\n我代表国务院，向第四届全国人民代表大会作政府工作报告。"],
    ["2024", "各位代表：\n现在，我代表市人民政府向大会报告工作。\n一、2023年主要工作\n路修通了。\n二、2024年主要工作\n要修桥。"],
    ["2011-05-26", `发布时间：2023-01-02 浏览次数：331\n在全县码头会议上的讲话\n（2011年5月26日）\n${BODY}`],
    ["2012", `更新时间：2018-06-10 19:16\n同志们：\n在建党91周年来临之际，今天我们召开全县表彰大会。${BODY}`],
    ["2019-03-06", `在全县粮库会上的讲话\n（2019年3月6日在清溪县礼堂）\n${BODY}`],
    ["2019-03-06", `在全县粮库会上的讲话\n——2019年3月6日在清溪县礼堂\n${BODY}`],
    ["2019-03-06", `在全县粮库会上的讲话\n（根据2019年3月6日录音整理）\n${BODY}`],
    ["2019-03-06", `在全县粮库会上的讲话（2019年3月6日，根据录音整理）\n${BODY}`],
    ["2019-04", `在全县粮库会上的讲话\n（根据录音整理，2019年4月）\n${BODY}`],
    ["2018-05-20", `在全县粮库会上的讲话\n时间：2018年5月20日\n${BODY}`],
    ["2019-03-06", `在全县粮库会上的讲话\n时间：2019年3月6日 地点：县礼堂 讲话人：张三\n${BODY}`],
    ["1998-12-26", `在全县粮库会上的讲话\n（一九九八年十二月廿六日）\n${BODY}`],
    ["2019", `在全县粮库会上的讲话\n二○一九年三月初六\n${BODY}`],
    ["1949-03-05", `在全县菊园开园式上的讲话\n民国三十八年三月五日\n${BODY}`],
  ])("%s", (date, text) => expect(dated(text).date).toBe(date));

  it.each([
    ["an upload", `县长在全县清渠会上的讲话\n2024-10-28 08:24:37 青禾素材屋\n${BODY}`],
    ["a day without a year", `在全县松园开园式上的讲话\n一月十五日\n${BODY}`],
    ["a congress of others", `在工会第二次全国代表大会上的讲话\n${BODY}`],
    ["a target", `在全县会议上的讲话\n${BODY}到2025年，全县要种一百万棵树。`],
    ["what another said", `在全县会议上的讲话\n${BODY}2019年有人指出：今年是新中国成立70周年。`],
  ])("is undated by %s", (_name, text) => expect(dated(text).date).toBeNull());

  it("takes a page's own day only from who prints, not from who collects", () => {
    expect(dated(`在全县校车会议上的讲话\n发布时间：2022-09-01 来源：县政府办\n${BODY}`).date).toBe("2022-09-01");
    expect(dated(`在全县校车会议上的讲话\n发布时间：2022-09-01 来源：某某范文网\n${BODY}`).date).toBeNull();
  });
  it("puts nothing before an event or a slogan that the text knows", () => {
    const early = dated(`在全县会议上的讲话\n（2015年3月1日）\n${BODY}要学习贯彻党的二十大精神。`);
    expect([early.date, (early.evidence?.confidence ?? 1) < 0.8]).toEqual([null, true]);
    const present = `在全县会议上的讲话\n${BODY}我们把2015年确立为项目年。`;
    expect(dated(present).date).toBe("2015");
    expect(dated(present, { earliest: { year: 2023, sentence: "某提法" } }).date).toBeNull();
  });
});
