import { describe, expect, it } from "vitest";
import { cleanText } from "#lib/text/clean/clean.ts";

const TITLE = "在全县晒场管理会议上的讲话";
const SAID = "晒场上的粮，是一年的汗。今年的晒场不许停车，更不许占着不让。";

/** Display text, and that nothing was lost on the way. */
function shown(raw: string): string {
  const { text, keptUnits, removedUnits } = cleanText(raw);
  expect(keptUnits + removedUnits).toBe(raw.length);
  return text;
}

describe("what a site wrote into a line of the speech", () => {
  it.each([
    ["its name before the title", `秘书小屋—全网资源每日更新${TITLE}各位乡长、同志们：${SAID}`, `${TITLE}\n各位乡长、同志们：${SAID}`],
    ["its preface before the first sentence", `下面是小编为大家整理的${TITLE}【优秀范文】，供大家参考。同志们：${SAID}`, `同志们：${SAID}`],
    [
      "its words on such texts in general",
      `${TITLE}\n发言在我们生活中是最常见的形式。为满足你的需求，文友群特地编辑了这篇发言稿，如果合你所需，不妨收藏本页。 同志们：${SAID}`,
      `${TITLE}\n同志们：${SAID}`,
    ],
    ["the title once more before the text", `县长${TITLE}\n县长${TITLE}${SAID}`, `县长${TITLE}\n${SAID}`],
    ["three copies of the title", `2022县长${TITLE}县长${TITLE} 县长${TITLE} 同志们：${SAID}`, `县长${TITLE}\n同志们：${SAID}`],
    ["a catalogue's number", `B3637${TITLE}\n同志们：\n${SAID}`, `${TITLE}\n同志们：\n${SAID}`],
    [
      "a page mark and an advert in one word",
      `${TITLE}\n同志们：\n去年十二第 1 页 共 2 页下载后可任意编辑月，晒场扩了。`,
      `${TITLE}\n同志们：\n去年十二月，晒场扩了。`,
    ],
    [
      "signs against copying",
      `${TITLE}\n同志们：\n打牢丰收的\`根基，闯出轮晒的.新路子，增产3.5万斤。`,
      `${TITLE}\n同志们：\n打牢丰收的根基，闯出轮晒的新路子，增产3.5万斤。`,
    ],
    ["the day and the salutation", `${TITLE}\n（2006年8月30日） 同志们：\n${SAID}`, `${TITLE}\n（2006年8月30日）\n同志们：\n${SAID}`],
  ])("%s is set aside", (_what, raw, text) => {
    expect(shown(raw)).toBe(text);
  });

  it("a title that a sentence quotes stays in it", () => {
    const quoted = `${TITLE}中我讲过，晒场要让。今天再讲一遍。`;
    expect(shown(`${TITLE}\n${quoted}`)).toContain(quoted);
  });

  it("a sentence of the speech that speaks of files and readers stays", () => {
    const sentence = "粮食局的行情表，手机上就能下载，下载了要看，看了要讲给老人听。";
    expect(shown(`${TITLE}\n同志们：\n${sentence}`)).toContain(sentence);
  });
});

describe("what a copy of a page brings along", () => {
  it("style sheets and template marks go", () => {
    const css = '[标签:标题] @page { size: 8.27in 11.69in } p { color: #000000; line-height: 115% } p.western { font-family: "Times" } ';
    expect(shown(`l> ${css}${TITLE}\n同志们：\n${SAID}`)).toBe(`${TITLE}\n同志们：\n${SAID}`);
  });

  it("braces in a sentence stay", () => {
    expect(shown(`${TITLE}\n同志们：\n方案{甲}和方案{乙：慢}都议过。`)).toContain("{甲}和方案{乙：慢}");
  });

  it("a preview of several paragraphs goes, once", () => {
    const head = `${TITLE}\n同志们：${SAID}\n12日上午，县委定了办法。\n下面，我讲三点意见。`;
    expect(shown(`${head}\n${head}\n一、车要挪走\n挪车的事今天就办。`)).toBe(`${head}\n一、车要挪走\n挪车的事今天就办。`);
  });

  it("an outline on one line goes where its headings follow", () => {
    const body = `${TITLE}\n同志们：\n${SAID}\n一、把晒场腾出来\n车今天挪。\n二、把晒场管起来\n钥匙两把。`;
    expect(shown(`【提纲】一、把晒场腾出来。二、把晒场管起来。\n${body}`)).toBe(body);
  });

  it("numbered points of a site's notice go", () => {
    const notice =
      "温馨提示：\n1. 部分文件查看预览时可能会显示错乱，文件下载后无此问题，请放心下载。\n2. 本文档由用户上传，如有争议请及时联系客服。";
    expect(shown(`${notice}\n${TITLE}\n同志们：\n${SAID}`)).toBe(`${TITLE}\n同志们：\n${SAID}`);
  });

  it("a text that dots break off is a part", () => {
    expect(cleanText(`${TITLE}\n同志们：\n${SAID}正是由...\n请先登录`).flags).toEqual(["TRUNCATED"]);
    expect(cleanText(`${TITLE}\n同志们：\n${SAID}`).flags).toEqual([]);
  });
});
