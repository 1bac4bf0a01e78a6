import { describe, expect, it } from "vitest";
import { readArticle } from "#lib/readers/html-article.ts";

const TITLE = "在全县水稻生产现场会上的讲话";
const LINES = [
  "同志们：",
  "今年的水稻长势喜人，全县七万亩稻田已经插完。县委、县政府感谢在田里的每一位乡亲。",
  "一、把水管好",
  "要把东渠西渠的闸门一座一座查过，哪一座漏水，就先修哪一座，不许拖到汛期。",
  "二、把种子备好",
  "种子要发到户，发到人，发错一户，就追到底。供销社要把价钱写在门口。",
];
const SPEECH = LINES.map((line) => `<p>　　${line}</p>`).join("");
const paragraphs = (from: number, to?: number) =>
  LINES.slice(from, to)
    .map((line) => `<p>${line}</p>`)
    .join("");
const WHOLE = [TITLE, ...LINES].join("\n");
const MENU = '<div class="top"><a href="/">首页</a><a href="/b">政务公开</a></div>';

function page(body: string, head = ""): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

function textOf(body: string, head = ""): string {
  return readArticle(page(body, head), "page.html")
    .text.split("\n")
    .map((line) => line.trim())
    .join("\n");
}

function kindsOf(body: string, head = ""): Record<string, string[]> {
  const kinds: Record<string, string[]> = {};
  for (const { kind, text } of readArticle(page(body, head), "page.html").setAside) kinds[kind] = [...(kinds[kind] ?? []), text];
  return kinds;
}

describe("the article of a page", () => {
  it("text without size is not seen, a frame that sizes its parts again is", () => {
    const hidden = `${SPEECH}<p style="font-size:0">某某网原创稿件</p>`;
    expect(textOf(`<h1>${TITLE}</h1><div id="zoom">${hidden}</div>`)).not.toContain("原创");
    expect(textOf(`<h1>${TITLE}</h1><div id="zoom" style="font-size:0">${SPEECH}</div>`)).toBe(WHOLE);
  });

  it("a note behind the speech that quotes its title does not show it", () => {
    const note = `<p>（这是某某同志${TITLE}，有删节）</p>`;
    const plain = LINES.slice(1)
      .map((line) => `<p>${line}</p>`)
      .join("");
    expect(textOf(`<h1>${TITLE}</h1><div id="zoom">${plain}${note}</div>`).startsWith(TITLE)).toBe(true);
  });

  it.each([
    ["a government's page", `${MENU}<h1>${TITLE}</h1><div class="ly">发布时间：2021-05-06</div><div class="TRS_Editor">${SPEECH}</div>`],
    ["a place inside a place", `<h1>${TITLE}</h1><div class="TRS_Editor"><div class="TRS_Editor">${SPEECH}</div></div>`],
    [
      "a page of tables",
      `<table><tr><td><a>本站推荐</a></td></tr></table><table><tr><td><b>${TITLE}</b></td></tr><tr><td>${LINES.join("<br>")}</td></tr></table>`,
    ],
    ["a page that names no place", `${MENU}<h1>${TITLE}</h1><div class="zw">${SPEECH}</div>`],
    ["a place that holds only half", `<h1>${TITLE}</h1><div><div id="zoom">${paragraphs(0, 4)}</div>${paragraphs(4)}</div>`],
    [
      "a forum",
      `<span id="thread_subject">${TITLE}</span><div class="t_f" id="postmessage_1">${SPEECH}<i class="pstatus"> 本帖最后由 某人 编辑 </i></div><div class="t_f" id="postmessage_2">讲得好，学习了！</div>`,
    ],
    ["preformatted text", `<pre>${WHOLE}</pre>`],
  ])("is found on %s", (_name, body) => {
    expect(textOf(body)).toBe(WHOLE);
  });

  it("that a script fades in counts; what nobody sees does not", () => {
    const faded = `<h1 id="activity-name">${TITLE}</h1><div id="js_content" style="visibility: hidden; opacity: 0;">${SPEECH}</div><div style="display:none"><p>请登录后再下载，登录后服务更多。</p></div>`;
    expect(textOf(faded)).toBe(WHOLE);
    expect(kindsOf(faded)["hidden-text"]).toEqual(["请登录后再下载，登录后服务更多。"]);
  });

  it("counts once, whatever copies for print or phone the page holds", () => {
    const print = `<h1>${TITLE}</h1><div class="zw">${SPEECH}</div><div class="copy"><h1>${TITLE}</h1>${SPEECH}</div>`;
    expect(textOf(print, "<style>.copy{display:none}</style>")).toBe(WHOLE);
    expect(
      textOf(`<div class="pc"><h1>${TITLE}</h1><div>${SPEECH}</div></div><div class="phone"><h2>${TITLE}</h2><div>${SPEECH}</div></div>`),
    ).toBe(WHOLE);
  });

  it("keeps the rest that a button unfolds", () => {
    const folded = `<h1>${TITLE}</h1><div class="zw">${paragraphs(0, 4)}<div style="display:none">${paragraphs(4)}</div></div><a>展开全文</a>`;
    expect(textOf(folded)).toContain("供销社要把价钱写在门口。");
  });

  it("is whole where notes and readings stood in its words", () => {
    const noted = `<div id="zoom"><p>${TITLE}</p><p>同志们：要护好<ruby>甪<rp>(</rp><rt>lù</rt><rp>)</rp></ruby>直的水<sup>[1]</sup>渠，把档案<sup><a href="#n2">2</a></sup>理清。林地一万m<sup>2</sup>。</p></div>`;
    expect(textOf(noted)).toContain("要护好甪直的水渠，把档案理清。林地一万m2。");
    expect(kindsOf(noted)).toMatchObject({ ruby: ["(", "lù", ")"], "note-mark": ["[1]", "2"] });
  });

  it("is refused where a page only lists articles", () => {
    const list = `<ul>${Array.from({ length: 8 }, (_, index) => `<li><a>在全县第${index}次会议上的讲话，全文</a></li>`).join("")}</ul>`;
    expect(() => readArticle(page(`${MENU}${list}`), "list.html")).toThrow(expect.objectContaining({ code: "HTML_NO_ARTICLE" }));
  });
});

describe("what a page says around its article", () => {
  it("is evidence, and no line of the text", () => {
    const body = `<h1><span>${TITLE}</span></h1><div class="info">2023年05月10日08:15 | 来源：某某日报 作者：张某</div><div id="zoom">${SPEECH}</div>`;
    const { hints, text } = readArticle(page(body, `<title>${TITLE}--某某网</title>`), "page.html");
    expect(hints).toEqual({ title: TITLE, pageDate: "2023-05-10", source: "某某日报", author: "张某" });
    expect(text).not.toContain("某某日报");
  });

  it("tells a site that gathers texts, whose day is that of the upload", () => {
    const body = `<h1>${TITLE}</h1><div>时间：2023-04-05 作者：小编</div><div class="zw">${SPEECH}</div>`;
    expect(readArticle(page(body, `<title>${TITLE}_某某范文网</title>`), "page.html").hints).toMatchObject({
      title: TITLE,
      isSharingSite: true,
    });
  });

  it("lies in the receipt: every line is kept or set aside", () => {
    const body = `${MENU}<h1>${TITLE}</h1><div id="zoom">${SPEECH}</div><div class="related"><a>某县开会</a></div>`;
    expect(kindsOf(body)["page-furniture"]).toEqual(["首页政务公开", "某县开会"]);
  });
});

describe("what a page says besides its article", () => {
  it.each([
    [
      "a link at the end of a paragraph",
      `<h1>${TITLE}</h1><article>${SPEECH.replace(/<\/p>$/, '<a href="/">返回首页，查看更多</a></p>')}</article>`,
    ],
    [
      "declarations and comments",
      `<h1>${TITLE}</h1><div class="c">${SPEECH}</div><div>平台声明：该文观点仅代表作者本人，本平台仅提供信息存储空间服务。</div><p>评论前请登录</p><p>点赞(0) 踩(0)</p>`,
    ],
    [
      "buttons of another part",
      `<h1>${TITLE}</h1><div class="b"><div class="c">${SPEECH}</div><div class="d">我要反馈 保存网页</div></div>`,
    ],
    [
      "other texts",
      `<h1>${TITLE}</h1><div class="c">${SPEECH}</div><div class="x"><h3>更多视频</h3><p>记者走进田间，水车开到了田头，老乡们喝上了放心水。</p></div>`,
    ],
    ["a line that runs over the page", `<marquee>热烈欢迎各级领导莅临检查指导！</marquee><h1>${TITLE}</h1><div>${SPEECH}</div>`],
    [
      "a row for every paragraph",
      `<table><tr><td>${TITLE}</td></tr>${LINES.map((line) => `<tr><td><p>　　${line}</p></td></tr>`).join("")}<tr><td>【<a>打印此文</a>】【<a>关闭窗口</a>】</td></tr></table>`,
    ],
  ])("is set aside: %s", (_name, body) => {
    expect(textOf(body)).toBe(WHOLE);
  });

  it("never takes sentences of the speaker for the site's", () => {
    const said = [
      "同志们：",
      "侵犯群众利益的要严肃处理，未经许可不得开工。",
      "要文明上网，理性发言，不许造谣。",
      "群众打开手机客户端就能查看办理进度，扫一扫二维码就能办事。",
      "3000人参与抢险，十二个村没有一户进水。",
      "登录后就能看见全部结果，各级干部要学会用。",
      "尊重版权所有者，是我们做事的本分。",
    ];
    const body = said.map((line) => `<p>${line}</p>`).join("");
    expect(textOf(`<h1>${TITLE}</h1><div class="c">${body}</div>`)).toBe([TITLE, ...said].join("\n"));
  });

  it("notes that answer the marks in the text are no part of it", () => {
    const marked = SPEECH.replace("七万亩", "七万亩<sup>①</sup>").replace("供销社", '供销社<a href="#fn2"><sup>[2]</sup></a>');
    const notes = '<p>①按实插面积。</p><p id="fn2"><a href="#fnref2">[2]</a> 指县供销社。</p>';
    expect(textOf(`<h1>${TITLE}</h1><div id="zoom">${marked}${notes}</div>`)).toBe(WHOLE);
  });

  it("the day of the speech above its headline stays, the paper's goes", () => {
    const head = `<p>（二〇二一年四月二日）</p><h1>${TITLE}</h1><p>《某报》（2021年04月06日 01 版）</p>`;
    expect(textOf(`${head}<div id="ozoom">${SPEECH}</div>`)).toBe([TITLE, "（二〇二一年四月二日）", ...LINES].join("\n"));
  });

  it("knows days of scripts and of time elements, sure headlines, and pages that are one of several", () => {
    const hintsOf = (body: string, head = "") => readArticle(page(body, head), "page.html").hints;
    const article = `<h1>${TITLE}</h1><div id="js_content">${SPEECH}</div>`;
    expect(hintsOf(`${article}<script>var ct = "1617868800"; var x = 1;</script>`).pageDate).toBe("2021-04-08");
    expect(hintsOf(`${article}<script>var publish_time = "2021-04-08";</script>`).pageDate).toBe("2021-04-08");
    expect(hintsOf(`<time datetime="2016-05-12">May 12, 2016</time>${article}`).pageDate).toBe("2016-05-12");
    expect(
      hintsOf(`<h1>[讲话稿]</h1><span id="thread_subject">${TITLE}</span><div>${SPEECH}</div>`, "<title>转一份讲话稿 - 论坛</title>").title,
    ).toBe(TITLE);
    expect(hintsOf(`${article}<div class="pages"><span>1</span> <a>2</a> <a>3</a> <a>下一页</a></div>`).isPart).toBe(true);
    expect(hintsOf(article).isPart).toBeUndefined();
  });

  it("a line that names an earlier title does not stand for the headline", () => {
    expect(textOf(`<h1>${TITLE}</h1><article><p>原标题：${TITLE}</p>${SPEECH}</article>`).split("\n")[0]).toBe(TITLE);
  });

  it("of a thread only the first post is read", () => {
    const post = (number: number, text: string) => `<table><tr><td class="t_f" id="postmessage_${number}">${text}</td></tr></table>`;
    const title = `<span id="thread_subject">${TITLE}</span>`;
    expect(textOf(`${title}${post(1, SPEECH)}${post(2, "谢谢楼主分享，写得接地气。")}`)).toBe(WHOLE);
  });

  it("a page without an article is refused", () => {
    expect(() => readArticle(page('<div id="app"></div>', `<title>${TITLE}</title>`), "page.html")).toThrow("no article");
  });
});

describe("readers' words and pages side by side", () => {
  it("comments longer than the speech are set aside, told by their heading and the salutation elsewhere", () => {
    const comments = `<div class="c1"><h3>网友评论 共2条</h3><p>${"我们村的渠漏了三年，什么时候才修，请给个准信，大家都等着呢。".repeat(6)}</p></div>`;
    expect(textOf(`<div class="x7"><div>${TITLE}</div><div>${SPEECH}</div></div>${comments}`, "<title>讲话实录</title>")).toBe(WHOLE);
  });

  it("the pages of a viewer are one text", () => {
    const pages = `<div class="mod-page">${paragraphs(0, 4)}</div><div class="mod-page">${paragraphs(4)}</div>`;
    expect(textOf(`<h1>${TITLE}</h1><div>${pages}</div>`)).toBe(WHOLE);
  });

  it("a tab's title that names the site first gives way to the title on the page", () => {
    const { hints } = readArticle(
      page(`<div class="title">${TITLE}</div><div id="zoom">${SPEECH}</div>`, `<title>县农业局 领导讲话 ${TITLE}</title>`),
      "page.html",
    );
    expect(hints.title).toBe(TITLE);
  });
});
