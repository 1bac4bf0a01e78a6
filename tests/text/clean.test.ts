import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanText } from "#lib/text/clean/clean.ts";

const BODY =
  "今年以来，全县干部群众迎难而上，把抓项目、稳就业、惠民生摆在突出位置，主要经济指标保持在合理区间，社会大局保持稳定，群众的日子一天比一天好。下一步，还要继续努力，把各项任务落到实处。";
const SECOND =
  "要把办好民生实事放在心上，修好路、引好水、办好学校，让山里的孩子走出家门就能上学，让老人在家门口就能看病，真正把好事办好、实事办实，一件一件抓出成效。";

const hostile = fc.string({
  unit: fc.constantFrom(
    "学",
    "。",
    "，",
    "\n",
    "\r",
    " ",
    "　",
    "\u200b",
    "\ufeff",
    "\u202e",
    "\ud800",
    "\u{e0041}",
    "\ufffe",
    "X",
    "1",
    "[",
    "]",
    "：",
    "一",
    "、",
    "QQ",
    "12345",
    "仅供学习",
    "页",
    "第",
  ),
  maxLength: 200,
});

const wrapped = (text: string, width: number) => text.replace(new RegExp(`(.{${width}})(?=.)`, "gu"), "$1\n");
const flat = (text: string) => text.replace(/\s/g, "");

describe("cleanText", () => {
  it("keeps and removes every unit exactly once, whatever the text", () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const { text, offsets, entries, keptUnits, removedUnits } = cleanText(raw);
        expect(keptUnits + removedUnits).toBe(raw.length);
        expect(entries.reduce((sum, entry) => sum + entry.removedUnits, 0)).toBe(removedUnits);
        expect(offsets.length).toBe(text.length + 1);
        expect(offsets[text.length]).toBe(raw.length);
        for (let at = 0; at < text.length; at++) {
          expect(offsets[at]).toBeLessThan(offsets[at + 1] ?? 0);
          if (text[at] !== "\n" && text[at] !== " ") expect(raw[offsets[at] ?? -1]).toBe(text[at]);
        }
      }),
    );
  });

  it("leaves no invisible character, no half pair, no blank line", () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const { text } = cleanText(raw);
        expect(text).not.toMatch(/[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff\r]|\n\n|^\n|\n$/);
        expect(text).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  it("changes nothing when it cleans its own result", () => {
    const once = cleanText(`\ufeff某某县会议讲话\n\n同志们：\n${BODY}\n\n第 1 页 共 3 页\n${SECOND}`).text;
    expect(cleanText(once).text).toBe(once);
  });

  it("counts what it removes by kind, with places", () => {
    const { text, entries } = cleanText(`\ufeff同志\u200b们：\u202e\n${BODY}`);
    expect(text).toBe(`同志们：\n${BODY}`);
    expect(entries.map(({ kind, count }) => [kind, count])).toEqual([
      ["byte-order-mark", 1],
      ["zero-width", 1],
      ["bidi-control", 1],
    ]);
    expect(entries[1]?.places[0]).toMatchObject({ offset: 3, before: "U+200B" });
  });

  it("sets a sharing site's advertising aside, above, below and inside, and keeps the title", () => {
    const raw = [
      "内部资料 仅供学习 严禁外传",
      "笔耕文库",
      "入会即享海量材料免费下载",
      "会员群：          QQ群：",
      "",
      "县委书记在全县项目建设推进会上的讲话",
      "",
      "笔耕文库整理，咨询QQ123456789",
      "同志们：",
      BODY,
      "- 2 -",
      SECOND,
      "",
      "笔耕文库整理，咨询QQ123456789",
    ].join("\n");
    const { text, setAside } = cleanText(raw);
    expect(text.split("\n")).toEqual(["县委书记在全县项目建设推进会上的讲话", "同志们：", BODY, SECOND]);
    expect(setAside).toContain("笔耕文库");
  });

  it("sets the frame of a news page aside", () => {
    const raw = [
      "首页 > 要闻 > 正文",
      "在全市教育大会上的讲话",
      "发布时间：2019-09-10 08:00 来源：某某日报 浏览次数：120",
      "【字体：大 中 小】",
      BODY,
      SECOND,
      "责任编辑：王某",
      "分享到：微信 微博",
      "上一篇：关于放假的通知",
      "相关阅读",
      "某某会议召开",
      "版权所有 某某网 京ICP备12345678号",
    ].join("\n");
    const { text, setAside } = cleanText(raw);
    expect(text).toBe(["在全市教育大会上的讲话", BODY, SECOND].join("\n"));
    expect(setAside).toContain("发布时间：2019-09-10 08:00 来源：某某日报 浏览次数：120");
  });

  it.each([
    "要坚决打击非法倒卖行为，管好市场。",
    "这份清单仅供大家讨论时参考。",
    "只争朝夕，不负韶华！",
    "第一页翻过去了，新的一页要靠大家来写。",
    "来源于群众，服务于群众。",
    "要用好微信群、公众号等新平台，讲好家乡故事。",
    "更多资源下沉到基层，免费发放口罩。",
  ])("keeps a sentence of the speech that looks like an advertisement: %s", (sentence) => {
    const raw = ["同志们：", BODY, sentence, SECOND, BODY, SECOND, sentence].join("\n");
    expect(cleanText(raw).text).toBe(raw);
  });

  it("joins sentences that links have cut, footnote marks included", () => {
    const raw =
      "各位代表：\n\n\n　　过去一年，面对困难，在\n全国人民\n共同努力下，我们战胜了\n特大洪水\n。生产恢复得很快\n[1]\n，人心稳定。\n\n　　一是\n粮食增产。全年种植面积扩大\n，单产提高。\n\n　　二、明年的打算\n\n\n　　明年要继续\n修水利\n，种好田。";
    expect(cleanText(raw).text.split("\n")).toEqual([
      "各位代表：",
      "过去一年，面对困难，在全国人民共同努力下，我们战胜了特大洪水。生产恢复得很快，人心稳定。",
      "一是粮食增产。全年种植面积扩大，单产提高。",
      "二、明年的打算",
      "明年要继续修水利，种好田。",
    ]);
  });

  it("keeps headings apart from the paragraph below them", () => {
    const raw = `一、认清形势，坚定信心\n${BODY}\n展望前路，天地更宽\n${SECOND}`;
    expect(cleanText(raw).text).toBe(raw);
  });

  it.each([18, 25, 38, 60])("gives the same text for lines cut after %i characters", (width) => {
    const text = ["某县领导在春耕现场会上的讲话", "同志们：", BODY, "一、抓好春耕", SECOND, BODY, SECOND].join("\n");
    const lines = text.split("\n").map((line) => wrapped(line, width));
    expect(flat(cleanText(lines.join("\n")).text)).toBe(flat(text));
    expect(cleanText(lines.join("\n\n")).text.split("\n")).toEqual(text.split("\n"));
    expect(
      cleanText(
        text
          .split("\n")
          .map((line) => wrapped(`　　${line}`, width))
          .join("\n")
          .replaceAll("\n", "\r\n"),
      ).text.split("\n"),
    ).toContain(SECOND);
  });

  it("keeps a space between Latin words", () => {
    expect(cleanText("We will carry the reform\nforward to the end").text.split("\n").join(" ")).toBe(
      "We will carry the reform forward to the end",
    );
  });

  it("keeps numbers of documents, areas and lists that look like footnotes", () => {
    const raw = `${BODY}按照国发[2015]12号文件，新建房屋120m²。①修路；②架桥。`;
    expect(cleanText(raw).text).toBe(raw);
  });

  it.each([
    ["a single line", "学".repeat(1_000_000)],
    ["only line ends", "\n".repeat(1_000_000)],
    ["tiny lines", "a b\n".repeat(250_000)],
    ["open brackets", "[1".repeat(500_000)],
    ["dashes", "- 1 -\n".repeat(150_000)],
  ])("is done with a million characters of %s, in time that grows with its length", (_name, raw) => {
    const { keptUnits, removedUnits } = cleanText(raw);
    expect(keptUnits + removedUnits).toBe(raw.length);
  });
});

describe("notices of sites that write traditional characters", () => {
  it.each([
    "版權所有，轉載請註明出處",
    "責任編輯：林小明",
    "本作品在中華人民共和國屬於公有領域。",
    "發佈時間：2021-03-05 10:20",
    "相關閱讀：",
    "僅供學習，禁止轉載",
  ])("%s is set aside", (notice) => {
    const speech = `在全縣水利工作會議上的講話\n同志們：\n${BODY}\n${SECOND}`;
    const { text, setAside } = cleanText(`${speech}\n${notice}`);
    expect(text).toBe(speech);
    expect(setAside).toEqual([notice]);
  });
});
