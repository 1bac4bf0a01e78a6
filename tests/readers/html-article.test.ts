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
