import { describe, expect, it } from "vitest";
import { cleanText } from "#lib/text/clean/clean.ts";
import { inferMetadata } from "#lib/text/infer/index.ts";
import { toMatchText } from "#lib/text/match/match-text.ts";
import { structureSpeech } from "#lib/text/structure/structure.ts";

function regionOf(raw: string): string | null {
  const { text, setAside } = cleanText(raw);
  const match = toMatchText(text);
  const { title, sentences } = structureSpeech(text, match);
  const shownTitle = title === null ? null : text.slice(title.start, title.end);
  const { evidence } = inferMetadata({ text, matchText: match.text, title: shownTitle, sentences, file: "speech.txt", setAside });
  return evidence.find(({ field }) => field === "region")?.value ?? null;
}

const BODY = "同志们：\n今年要把路修好、把水引好、把学校办好，让群众看得见、摸得着、得实惠，一件事一件事抓到底，不许半途而废。\n";

describe("inferMetadata: region", () => {
  it.each([
    ["松岫县", `在松岫县委经济工作会议上的讲话\n${BODY}`],
    ["松岫县", `在云川省松岫县委全会上的讲话\n${BODY}`],
    ["云川省", `云川省人民政府工作报告\n${BODY}`],
    ["临河区", `在全会上的讲话\n同志们：\n现在，我代表临河区委向全会作报告，请同志们审议，也请列席的同志们提出宝贵的意见和建议。\n${BODY}`],
  ])("names %s where its organ is called by name", (region, text) => {
    expect(regionOf(text)).toBe(region);
  });

  it.each([
    `在县委经济工作会议上的讲话\n${BODY}`,
    `在XX市委全会上的讲话\n${BODY}`,
    `在全县三级干部会议上的讲话\n${BODY}`,
    `在开发区第二次党代会上的讲话\n${BODY}`,
    `在市委城市工作会议上的讲话\n同志们：\n按照省委、市委要求，我市各县区委要抓好落实，我县区政府也要跟上，把各项工作做细做实。\n${BODY}`,
  ])("stays silent where a region has no name: %s", (text) => {
    expect(regionOf(text)).toBeNull();
  });

  it.each(["**", "XX", "某"])("takes no region from what a mask (%s) leaves of 中共…市委", (mask) => {
    expect(regionOf(`新年献词\n同志们、朋友们：\n灯亮了，我们谨代表中共${mask}市委、市政府，向守夜的人问好。\n${BODY}`)).toBeNull();
  });
});
