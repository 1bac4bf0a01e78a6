import { describe, expect, it } from "vitest";
import { inferMetadata } from "#lib/text/infer/index.ts";
import { prepareText } from "#lib/text/prepare.ts";

function place(raw: string, file = "x001.txt") {
  const { evidence, flags } = inferMetadata({ ...prepareText(raw, { correct: true }), file });
  const found = (field: string) => evidence.find((item) => item.field === field);
  return { level: found("level")?.value ?? null, region: found("region")?.value ?? null, code: found("region")?.code ?? null, flags };
}

const report = (body: string, organ = "市人民政府") =>
  `各位代表：\n现在，我代表${organ}，向大会报告工作，请予审议。\n一、2023年工作回顾\n${body}二、2024年工作安排\n今年要修好水渠，办好学校，让群众少跑路。\n`;
const often = (name: string) =>
  `${name}的路修通了。${name}的学校办好了。我们为${name}的明天努力，${name}人民盼着这一天，${name}的水清了。\n`;

describe("inferMetadata: place", () => {
  it.each([
    [
      "a prefecture by what its report names most",
      report(`${often("三亚")}粮食产量居全省第二，农民收入居全省第三，出口跻身全省前列。\n`),
      "city",
      "三亚市",
      "460200",
    ],
    ["a municipality", report(often("重庆")), "province", "重庆市", "500000"],
    [
      "a county-level city below a prefecture",
      report(`在州委、州政府和市委的坚强领导下，${often("恩施市")}湖北省的任务完成了。\n`),
      "county",
      "恩施市",
      "422801",
    ],
    ["a league", report(often("锡林郭勒"), "盟行政公署"), "city", "锡林郭勒盟", "152500"],
    ["an autonomous prefecture", report("", "延边朝鲜族自治州人民政府"), "city", "延边朝鲜族自治州", "222400"],
    ["a district of a municipality", report("", "重庆市万州区人民政府"), "county", "万州区", "500101"],
    ["a county by name", report("", "沛县人民政府"), "county", "沛县", "320322"],
    [
      "an autonomous region",
      report("全区粮食丰收，我区口岸很忙。\n", "自治区人民政府").replace(
        "各位代表",
        "广西壮族自治区第十四届人民代表大会第二次会议\n各位代表",
      ),
      "province",
      "广西壮族自治区",
      "450000",
    ],
  ])("finds %s", (_name, text, level, region, code) => expect(place(text)).toMatchObject({ level, region, code }));

  it("takes the file's name where the text does not contradict it", () => {
    const text = report("全市粮食丰收。\n");
    expect(place(text, "三亚.txt")).toMatchObject({ level: "city", region: "三亚市", flags: [] });
    expect(place(text, "浙江/温州/2024.txt")).toMatchObject({ region: "温州市", code: "330300" });
    expect(place(text)).toMatchObject({ level: "city", region: null });
  });
  it("keeps a report of the State Council central under a city's name, with a flag", () => {
    const found = place(report("我国粮食丰收，各族人民欢欣鼓舞。\n", "国务院"), "台州.txt");
    expect(found).toMatchObject({ level: "central", region: null, flags: ["FILE_NAME_CONTRADICTS_BODY"] });
  });
  it("says nothing of 自治区 alone, masks and names in passing", () => {
    expect(place("同志们：\n在自治区党委的领导下，我们要向三亚市、温州市学习。\n").region).toBeNull();
    expect(place(report("", "XX市人民政府"))).toMatchObject({ level: "city", region: null });
  });
});
