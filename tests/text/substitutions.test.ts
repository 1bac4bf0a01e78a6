import { describe, expect, it } from "vitest";
import { findSubstitutions } from "#lib/text/substitutions.ts";

describe("words replaced throughout", () => {
  it("are told by fixed phrases that exist only with the other word", () => {
    const found = findSubstitutions("把科学开展观落到田头,为人民效劳,经济开展要算账。根本完成了任务,广阔党员做出了奉献。");
    expect(found.find(({ written }) => written === "开展")).toEqual({
      written: "开展",
      meant: "发展",
      count: 2,
      phrases: ["科学开展观", "经济开展"],
    });
    expect(found.map(({ meant }) => meant)).toContain("服务");
  });

  it("are told for words that no list names, where the right one is missing", () => {
    const found = findSubstitutions("推动高质量进展,把科学进展观落到实处。经济进展不能等,可持续进展要算账,进展是第一要务。");
    expect(found[0]).toMatchObject({ written: "进展", meant: "发展" });
    expect(findSubstitutions("安全是第一要务,经济安全、社会安全要管好。科学发展观要落实,经济发展、社会发展都要抓。")).toEqual([]);
  });

  it("are told where 稳定 was written otherwise, and not by firm bridges", () => {
    const found = findSubstitutions("抓好社会稳固,维护稳固是硬任务。稳固压倒一切,促进社会和谐稳固。");
    expect(found[0]).toMatchObject({ written: "稳固", meant: "稳定" });
    expect(findSubstitutions("桥墩要稳固,堤坝要稳固,脚手架要稳固。社会稳定靠大家,稳固已有的队伍。")).toEqual([]);
  });

  it("are told where a program wrote other words with like meanings", () => {
    expect(findSubstitutions("友爱的同学们,校内布满盼望。布满激情,不行低估。家长满足的学校,人民满足的学校。")).not.toEqual([]);
    expect(findSubstitutions("党中心、国务院高度重视,统一思想熟悉,提高熟悉,非凡是要深化熟悉。")).not.toEqual([]);
    expect(findSubstitutions("亲爱的同学们,布满灰尘的书架要擦。友爱互助,不行就改。家长满意,学校满足需要。")).toEqual([]);
  });

  it("are not told by words used rightly", () => {
    expect(
      findSubstitutions("全县开展读书活动,根本的办法是干部先读。水利工程的工地上也要有书架。高质量开展主题教育,奉献青春,表达意见。"),
    ).toEqual([]);
    expect(findSubstitutions("一处经济开展的笔误算不得什么。")).toEqual([]);
  });
});
