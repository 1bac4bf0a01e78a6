import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCorrections } from "#lib/text/match/corrections.ts";
import { correctionRules } from "#lib/text/match/corrections-rules.ts";

const corrected = (text: string) =>
  findCorrections(text).reduceRight(
    (result, { start, end, replacement }) => result.slice(0, start) + replacement + result.slice(end),
    text,
  );

/** Two longer garbled words, which show that a text was scanned. */
const SIGNS = "沿着正确方尚前行。综合施策多措井举。";

describe("findCorrections", () => {
  it.each([
    ["各位间志,大家好", "各位同志,大家好"],
    ["问题还不间程度存在", "问题还不同程度存在"],
    ["坚决听从党中夹指挥", "坚决听从党中央指挥"],
    ["对春耕作了部暑", "对春耕作了部署"],
    ["大家的千劲很足", "大家的干劲很足"],
    ["基层千部很辛苦", "基层干部很辛苦"],
    ["管好自已的人", "管好自己的人"],
    ["迈人新阶段", "迈入新阶段"],
    ["贯砌会议精神", "贯彻会议精神"],
    ["干方百计增收", "千方百计增收"],
    ["面向末来", "面向未来"],
  ])("corrects %s in a scanned text", (garbled, right) => expect(corrected(SIGNS + garbled)).toBe(corrected(SIGNS) + right));

  it.each(["各位间志，大家好", "对春耕作了部暑", "管好自已的人"])(
    "leaves two characters alone where nothing else was scanned: %s",
    (text) => expect(findCorrections(text)).toEqual([]),
  );

  it.each(["保护土地是大家的事", "及时调整冶金结构", "这是神圣任务", "一句话重若千钧", "回乡造福社会"])(
    "leaves a string alone that dictionary words reach over, in a scanned text too: %s",
    (text) => expect(findCorrections(SIGNS + text)).toEqual(findCorrections(SIGNS)),
  );

  it.each([
    "民间志愿者来到村里",
    "这是一支三千劲旅",
    "来自已经脱贫的县",
    "学部暑期活动",
    "其中夹杂着沙子",
    "三千部电影",
    "从周末来看",
    "党外人士地位提高",
    "资深人士发言",
    "支持就亚太合作交换意见",
    "随时问一问群众",
    "各方尚未达成一致",
    "毕竟争取到了时间",
    "购买现代农机",
    "不耍花样",
    "适宜传统作物",
    "工人党员带头",
    "回收人员到场",
    "解决农民问题要下功夫",
  ])("leaves correct words alone: %s", (text) => expect(findCorrections(SIGNS + text)).toEqual(findCorrections(SIGNS)));

  it("has rules for whole words only, each of which fires and none of which writes another error", () => {
    expect(correctionRules.length).toBeGreaterThan(200);
    expect(new Set(correctionRules.map(({ wrong }) => wrong)).size).toBe(correctionRules.length);
    for (const rule of correctionRules) {
      expect(rule.wrong.length, rule.wrong).toBeGreaterThanOrEqual(2);
      expect(findCorrections(rule.right), rule.wrong).toEqual([]);
    }
  });

  it("has hardly a rule that the dictionary never lets fire", () => {
    const silent = correctionRules.filter(({ wrong, onlyAfter, onlyBefore }) => {
      const text = `${SIGNS}${onlyAfter[0] ?? ""}${wrong}${onlyBefore[0] ?? ""}`;
      return !findCorrections(text).some(({ start }) => start >= SIGNS.length);
    });
    expect(silent.length / correctionRules.length).toBeLessThan(0.1);
  });

  it("finds ordered places that do not overlap, in any text", () => {
    const words = fc.constantFrom(...correctionRules.slice(0, 200).map(({ wrong }) => wrong), "我们", "，", "同志");
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        let end = 0;
        for (const correction of findCorrections(text)) {
          expect(correction.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(correction.start, correction.end)).toBe(correction.rule);
          end = correction.end;
        }
      }),
    );
  });
});
