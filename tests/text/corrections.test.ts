import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findCorrections } from "#lib/text/match/corrections.ts";
import { correctionRules } from "#lib/text/match/corrections-rules.ts";

const corrected = (text: string) =>
  findCorrections(text).reduceRight(
    (result, { start, end, replacement }) => result.slice(0, start) + replacement + result.slice(end),
    text,
  );

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
  ])("corrects %s", (garbled, right) => expect(corrected(garbled)).toBe(right));

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
  ])("leaves correct words alone: %s", (text) => expect(findCorrections(text)).toEqual([]));

  it("has rules for whole words only, each of which fires and none of which writes another error", () => {
    expect(correctionRules.length).toBeGreaterThan(200);
    expect(new Set(correctionRules.map(({ wrong }) => wrong)).size).toBe(correctionRules.length);
    for (const rule of correctionRules) {
      expect(rule.wrong.length, rule.wrong).toBeGreaterThanOrEqual(2);
      const found = findCorrections(`${rule.onlyAfter[0] ?? ""}${rule.wrong}${rule.onlyBefore[0] ?? ""}`);
      expect(found, rule.wrong).not.toEqual([]);
      expect(findCorrections(rule.right), rule.wrong).toEqual([]);
    }
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
