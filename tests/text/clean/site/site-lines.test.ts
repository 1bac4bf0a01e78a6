import { describe, expect, it } from "vitest";
import { cleanText } from "#lib/text/clean/clean.ts";

const TITLE = "在全县苹果产销会议上的讲话";
const FIRST = "今年的苹果卖得好，全县七万亩果园都挂了果。县委、县政府感谢守在园子里的每一位乡亲。";
const LAST = "各镇的镇长要到园子里去，蹲在树下看果，回来再写报告。";
const SPEECH = [TITLE, "同志们：", FIRST, LAST];
const shown = (lines: readonly string[], isPage = false) => cleanText(lines.join("\n\n"), [], isPage).text.split("\n");
const around = (head: string[], byline: string[], tail: string[]) => [...head, TITLE, ...byline, ...SPEECH.slice(1), ...tail];

describe("lines that no rule names, told by where they stand", () => {
  it.each([
    ["above the title", around(["级别: 侠客", "栏目导航"], [], [])],
    ["below the title", around(["首页 > 讲话"], ["字数：约 300 字 预计阅读时间：2 分钟", "老秘 2021-04-02 收录于话题"], [])],
    ["behind the speech", around([], [], ["编辑于 2021-01-02 15:22 · IP 属地浙江", "赞同 66 · 添加评论 · 分享 · 收藏"])],
    ["other texts behind a line of the site", around([], [], ["大家还看了：", "在全县公交改革会上的讲话", "交通局长任职表态发言"])],
    ["a sentence of the site", around([], [], ["温馨提示：该文档【苹果】由【小蚂蚁】上传分享，可以免费在线阅读，更多内容请用站内搜索。"])],
    ["keywords", around(["首页 > 讲话"], [], ["苹果 产销 讲话 会议"])],
  ])("%s", (_where, lines) => expect(shown(lines)).toEqual(SPEECH));

  it("on a web page short lines below the title are its own", () => {
    expect(shown([TITLE, "阅 221", "专注果业写作", ...SPEECH.slice(1)], true)).toEqual(SPEECH);
  });

  it("takes buttons between paragraphs, but no point of the speech", () => {
    expect(shown([TITLE, "同志们：", FIRST, "（一键复制）", "-可编辑修改-", LAST])).toEqual(SPEECH);
    const said = [TITLE, "同志们：", FIRST, "【推荐做法】", "阅读：每天一小时", LAST];
    expect(shown(said)).toEqual(said);
  });

  it.each([
    "返回机关的时候，要把泥巴带回来",
    "群众的留言，是最好的课本",
    "复制粘贴写不出真文章",
    "更多公开，更少猜疑",
    "举报一家黑店",
    "三、多写自己的话",
    "李大山",
    "2021年8月31日",
  ])("%s stays, on a site's page too", (line) => {
    const lines = ["首页 > 讲话", TITLE, "来源：某网 浏览：20", "同志们：", FIRST, LAST, line, "责任编辑：小王", "点击下载"];
    expect(shown(lines)).toContain(line);
  });

  it("keeps titles that name no speech, and the heads of a collection", () => {
    const lines = ["在学习教育专题民主生活会上的对照检查材料", FIRST, LAST];
    expect(shown(lines)).toEqual(lines);
    const parts = ["县长新年致辞范文一", "同志们：", FIRST, "县长新年致辞范文二", "同志们：", LAST];
    expect(shown(parts)).toEqual(parts);
  });
});

describe("a site's words inside sentences", () => {
  it.each([
    ["in brackets", "要把路修好（更多精彩文章来自“秘书不求人”），把桥修好。"],
    ["between stars, again and again", "要把路修好★精品文档★，把桥修★精品文档★好★精品文档★。"],
  ])("%s", (_how, line) => expect(shown([TITLE, "同志们：", line, FIRST])[2]).toBe("要把路修好，把桥修好。"));

  it("stay where the speaker set the brackets", () => {
    const line = "要把路修好（含公众号、客户端），把桥修好（2021年全省下载量第一）。";
    expect(shown([TITLE, "同志们：", line, FIRST])[2]).toBe(line);
  });
});

describe("what copies hang on a title", () => {
  it.each([`《${TITLE}》`, `${TITLE}${TITLE}`, `${TITLE}篇一`, `${TITLE}-苹果讲话稿`, `# ${TITLE} #`])("%s", (line) =>
    expect(shown([line, ...SPEECH.slice(1)])).toEqual(SPEECH),
  );
});

describe("wiki source", () => {
  it("shows the words of links and loses its signs, with a receipt", () => {
    const raw = `= ${TITLE} =\n'''同志们：'''\n${FIRST}<ref>年鉴。</ref>\n== 一、修路 ==\n要修好[[果园|果园的路]]。\n{{来源请求}}\n[[Category:讲话]]`;
    const { text, keptUnits, removedUnits } = cleanText(raw);
    expect(text.split("\n")).toEqual([TITLE, "同志们：", FIRST, "一、修路", "要修好果园的路。"]);
    expect(keptUnits + removedUnits).toBe(raw.length);
  });

  it("one sign alone is none", () => expect(shown([TITLE, "同志们：", "要记住[[三句话]]。"])[2]).toBe("要记住[[三句话]]。"));
});
