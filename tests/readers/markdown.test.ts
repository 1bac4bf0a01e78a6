import { describe, expect, it } from "vitest";
import { withoutEmphasis } from "#lib/readers/markdown/emphasis.ts";
import { frontMatter } from "#lib/readers/markdown/front-matter.ts";
import { markdownText } from "#lib/readers/markdown/parse.ts";

const asideOf = (markdown: string) => markdownText(markdown).setAside.map(({ kind, text }) => `${kind} ${text}`);

describe("markdown", () => {
  it("shows what a page shows, a block a line", () => {
    const { text } = markdownText(
      "# 标题\n\n同志们：\n\n> 老农说，要办。\n\n- 果树班\n- 养殖班\n\n1. 抓生产\n1. 抓安全\n\n| 乡 | 亩 |\n|---|---|\n| 南山 | 三千 |\n\n开设1\\. 夜校[课](https://a.example)`堂`。<br>新行\n\n---\n\n    缩进的段落。\n",
    );
    expect(text.split("\n")).toEqual([
      "标题",
      "同志们：",
      "老农说，要办。",
      "果树班",
      "养殖班",
      "1. 抓生产",
      "2. 抓安全",
      "乡",
      "亩",
      "南山",
      "三千",
      "开设1. 夜校课堂。",
      "新行",
      "缩进的段落。",
    ]);
  });

  it("sets notes, captions, comments and code aside, each where it stood", () => {
    const markdown =
      "甲乙[^1]丙^[行内 [附] 注]丁。<!-- 批 -->\n\n![图名](a.png)\n\n```js\nlet a;\n```\n\n<!-- 两\n行 -->\n\n[^1]: 注文。\n";
    const { text, setAside } = markdownText(markdown);
    expect(text).toBe("甲乙丙丁。");
    expect(asideOf(markdown)).toEqual(
      [
        "note-mark [^1]",
        "footnote 行内 [附] 注",
        "comment 批",
        "caption 图名",
        "code-block let a;",
        "comment  两\n行 ",
        "footnote 注文。",
      ].map((entry) => (entry.startsWith("comment  ") ? "comment 两\n行" : entry)),
    );
    expect(setAside[0]?.offset).toBe(2);
    expect(setAside[1]?.offset).toBe(3);
  });

  it("understands Pandoc and site generators", () => {
    const markdown =
      "## 标题 {#id .class}\n\n::: note\n[夜校]{.mark}要办。\n:::\n\n{% note info %}\n修路[]{#a}。\n{% endnote %}\n\n| 谷雨前\n| 好种棉\n\n[TOC]\n\n#没有空格的标题\n";
    expect(markdownText(markdown).text.split("\n")).toEqual(["标题", "夜校要办。", "修路[]。", "谷雨前", "好种棉", "没有空格的标题"]);
  });

  it("keeps wavy dashes between numbers", () => {
    expect(markdownText("增产20~30万吨，另有5~6万吨，~~删去~~不提。").text).toBe("增产20~30万吨，另有5~6万吨，删去不提。");
  });

  it("reads deep nesting", () => {
    expect(markdownText(`${"> ".repeat(400)}深处`).text).toContain("深处");
  });
});

describe("emphasis and masks", () => {
  it.each([
    ["要办好**农民夜校**，今年**县由***同志包案", "要办好农民夜校，今年**县由***同志包案"],
    ["**县里补一点，乡镇筹一点。**账目上墙。", "县里补一点，乡镇筹一点。账目上墙。"],
    ["**县域经济**要发展，**市场主体**要壮大。", "县域经济要发展，市场主体要壮大。"],
    ["*实用技术*和**“夜校”**以及***两手抓***。", "实用技术和“夜校”以及两手抓。"],
    ["**一是**抓生产；**二是**抓安全。", "一是抓生产；二是抓安全。"],
    ["把__技术明白人__队伍建起来", "把技术明白人队伍建起来"],
    ["**人民群众**是主体，==重点==是路", "人民群众是主体，重点是路"],
    ["这是**重点**，**县**要抓", "这是重点，县要抓"],
  ])("takes emphasis out of %s", (markdown, text) => expect(withoutEmphasis(markdown)).toBe(text));

  it.each([
    "**县召开会议，**县长作了报告，**、**、***同志分别发言。",
    "20**年**月**日，增长**%，达到**亿元",
    "中共**市委、**市人民政府",
    "会见**公司董事长**一行",
    "由***包案，由***督办",
    "在**、**两位同志的带领下",
    "___同志到__镇__村",
    "坚持以***新时代的思想为指导",
  ])("keeps masks: %s", (text) => expect(withoutEmphasis(text)).toBe(text));
});

describe("front matter", () => {
  it.each([
    ["YAML", "---\ntitle: 秋收讲话\ndate: 2021-09-08\n...\n要收谷。"],
    ["TOML", '+++\ntitle = "秋收讲话"\ndate = 2021-09-08\n[extra]\ntitle = "别的"\n+++\n要收谷。'],
    ["JSON", '{\n  "title": "秋收讲话",\n  "extra": { "a": 1 },\n  "date": "2021-09-08"\n}\n要收谷。'],
    ["Pandoc", "% 秋收讲话\n% \n% 2021-09-08\n要收谷。"],
  ])("%s", (_name, source) => {
    const { fields, body } = frontMatter(source, "a.md");
    expect({ title: fields.title, date: fields.date, body: body.trim() }).toEqual({
      title: "秋收讲话",
      date: "2021-09-08",
      body: "要收谷。",
    });
  });

  it("a text that only begins like one is a text", () => {
    for (const source of ['{\n"话"说完了', "+++\n没有完", "要收谷。\n---\n要修路。"])
      expect(frontMatter(source, "a.md")).toEqual({ fields: {}, body: source });
  });

  it("escaped asterisks are shown, commands to the typesetter and abbreviations are not", () => {
    expect(markdownText("\\*照写\\*，**要办**。\n\n\\newpage\n\n*[办]: 办公室\n").text).toBe("*照写*，要办。");
  });
});

describe("what a page shows beside its sentences", () => {
  it("cells and headings are told as such", () => {
    const { text, layout } = markdownText(
      "# 秋收讲话\n\n## 谷场的事\n\n| 村 | 谷场 |\n|---|---|\n| 东坪 | 三处 |\n\n: 谷场一览\n\n要收谷。\n",
    );
    expect(layout.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end)])).toEqual([
      ["heading", 1, "秋收讲话"],
      ["heading", 2, "谷场的事"],
      ["cell", 0, "村"],
      ["cell", 0, "谷场"],
      ["cell", 0, "东坪"],
      ["cell", 0, "三处"],
      ["cell", 0, "谷场一览"],
    ]);
    expect(text.split("\n").slice(-2)).toEqual(["谷场一览", "要收谷。"]);
  });

  it("contents that lead to headings go, a list with other links stays", () => {
    expect(markdownText("目录\n\n- [一、收谷](#a)\n  - [（一）进度](#b)\n\n要收谷。\n").text).toBe("要收谷。");
    expect(markdownText("目录\n\n- [收谷办法](https://example.org)\n").text).toBe("目录\n收谷办法");
  });

  it.each([
    ["a boxed remark", "> [!NOTE] 提醒\n> 带上口袋。\n", "提醒\n带上口袋。", []],
    ["another one", '!!! note "提醒"\n    带上口袋。\n', "提醒\n带上口袋。", []],
    ["works in brackets", "要收谷[@wang2020, 第3页]。\n", "要收谷。", ["note-mark [@wang2020, 第3页]"]],
    ["hidden and embedded parts", "要收谷。%%待核%%![[谷场.png]]\n", "要收谷。", ["comment %%待核%%", "caption ![[谷场.png]]"]],
    ["an address in a sentence", "见https://example.org/a，要照[办法](b.html)办。\n", "见https://example.org/a，要照办法办。", []],
    ["lowered and raised signs", "H~2~O与10^3^斤，增产20~30斤、5~6斤。\n", "H2O与103斤，增产20~30斤、5~6斤。", []],
  ])("%s", (_name, source, shown, aside) => {
    const { text } = markdownText(source);
    expect(text).toBe(shown);
    expect(asideOf(source)).toEqual(aside);
  });

  it("a table with a drawn grid is read cell by cell, items that Pandoc numbers are numbered", () => {
    const grid = "+----+------+\n| 村 | 谷场 |\n+====+======+\n| 东 | 三   |\n| 坪 | 处   |\n+----+------+\n";
    expect(markdownText(grid).text.split("\n")).toEqual(["村", "谷场", "东坪", "三处"]);
    expect(markdownText("#. 收谷\n#. 修路\n").text).toBe("1. 收谷\n2. 修路");
    expect(markdownText("+--+ 写在句中\n").text).toBe("+--+ 写在句中");
  });

  it("a name left out after a clause is a mask", () => {
    const said = "李**发了言，**县来人记了账。";
    expect(markdownText(said).text).toBe(said);
    expect(markdownText("**先收谷，**再修路。").text).toBe("先收谷，再修路。");
    expect(markdownText("要管好**每一处*谷场***，由***同志包到底。").text).toBe("要管好每一处谷场，由***同志包到底。");
  });
});
