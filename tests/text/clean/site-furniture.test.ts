import { describe, expect, it } from "vitest";
import { cleanText } from "#lib/text/clean/clean.ts";

const TITLE = "在全县苹果产销会议上的讲话";
const FIRST = "今年的苹果卖得好，全县七万亩果园都挂了果。县委、县政府感谢守在园子里的每一位乡亲。";
const SECOND = "要把冷库修好，把路修好，把价钱写在门口，谁来卖都是一个价。";
const THIRD = "各镇的镇长要到园子里去，蹲在树下看果，回来再写报告。";
const SPEECH = [TITLE, "同志们：", FIRST, SECOND, THIRD];

const flagsOf = (lines: readonly string[]) => cleanText(lines.join("\n")).flags;
const shown = (lines: readonly string[]) => cleanText(lines.join("\n")).text.split("\n");

describe("what a sharing site adds around a speech", () => {
  it.each([
    ["a site's name and a day", ["云岭素材屋 首页", TITLE, "10-28 云岭素材屋", ...SPEECH.slice(1)]],
    ["a path and the column it ends in", ["当前位置：云岭网>> 讲话发言>> 局办讲话", "局办讲话", ...SPEECH]],
    ["a tab's title", [`${TITLE}_县长讲话稿_云岭范文网`, ...SPEECH]],
    ["a label before the title", [`县长讲话：${TITLE}`, "2017年3月4日 来源：云岭日报", ...SPEECH]],
    [
      "labels in one line",
      [TITLE, "[ 2019-3-4 10:22:00 | By: admin | 浏览：233 ]", "作者： 佚名  来源： 作者原创 【以稿换稿】", ...SPEECH.slice(1)],
    ],
    ["a preface and the title again", [TITLE, `导语：${TITLE}一文来源于网友上传，不代表本站观点，欢迎参考。`, ...SPEECH]],
    ["a preview", [TITLE, `摘要：同志们：${FIRST.slice(0, 34)}…`, ...SPEECH.slice(1)]],
    ["prompts and buttons", ["正文复制", ...SPEECH, "（请认真阅读下面的提示信息）", "展开阅读全文", "下载 相关 举报"]],
    [
      "what the site says last",
      [...SPEECH, `以上就是${TITLE}的全部内容，希望能够帮助到大家！`, "（责任编辑：李四）", "相关推荐", "县长在防汛会上的讲话"],
    ],
    ["marks of a document site", [...SPEECH.slice(0, 3), "----------精选文档----------", SECOND, "可编辑", THIRD]],
    [
      "who copied it, and accounts",
      [TITLE, "（转自网络，版权归原作者所有）", ...SPEECH.slice(1), "—— END ——", "作者：老秘 | 公众号：机关笔杆"],
    ],
    ["an agency's dateline", [TITLE, "新华网北京２月９日电", ...SPEECH.slice(1)]],
    ["a file's name and labels at the title", [`【精】${TITLE}.doc`, ...SPEECH.slice(1)]],
    ["a preview that ends in dots", [`[摘要]同志们：${FIRST.slice(0, 34)}...`, ...SPEECH]],
    ["other texts of the site", [...SPEECH, `【${TITLE}】相关文章：`, "县长在防汛会上的讲话", "书记在春耕会上的讲话"]],
    ["a note of who wrote it down", [...SPEECH, "（根据录音整理，未经本人审阅）"]],
    ["moods", [...SPEECH, "您看了本文章后的心情：", "感动 愤怒 无聊"]],
    [
      "a list of contents with pages",
      [TITLE, "目录", "一、修冷库............1", "二、修路............3", "同志们：", FIRST, "一、修冷库", SECOND, "二、修路", THIRD],
    ],
    ["headings that stand twice", [TITLE, "同志们：", FIRST, "一、修冷库", "一、修冷库", SECOND, "二、修路", "二、修路", THIRD]],
    [
      "what a forum writes around a post",
      [
        "查看: 2310|回复: 14",
        `[讲话] ${TITLE} [复制链接]`,
        "老王 发表于 2013-1-25 22:15:35 | 显示全部楼层 |阅读模式",
        SPEECH[1]!,
        "% ?: o% L% L* X- W* [) s",
        `${FIRST}! Q' X3 _$ K+ }- ^&`,
        SECOND,
        THIRD,
        "回复 使用道具 举报",
      ],
    ],
    ["a writing machine", ["以下是一份讲话稿，可根据实际情况修改：", ...SPEECH, "说明：以上内容由AI生成，仅供参考。"]],
    [
      "a menu of columns and the bar above it",
      ["登录 | 注册 | 设为首页", "工作总结", "心得体会", "演讲稿", ...SPEECH, "赞 0", "相关热搜", "广告位招租"],
    ],
    ["an edition of the title", [`${TITLE}（1）`, ...SPEECH]],
    ["a cry before the title", [`全文来了！${TITLE}`, ...SPEECH]],
    ["a title with its kind named twice", [`${TITLE}发言稿`, ...SPEECH]],
    ["a lead that the speech begins with", [`【导语】${FIRST.slice(0, 34)}……`, ...SPEECH]],
    ["credits and thanks of an account", [...SPEECH, "图文：小周", "编排：小吴", "分享、点赞、在看，支持一下", "电子版请私信“苹果”领取"]],
    ["marks of pages that go on", [...SPEECH.slice(0, 3), "（接上页）", SECOND, "（转下页）", THIRD]],
    ["prompts of a public account", [TITLE, "点击上方“云岭发布”关注我们", ...SPEECH.slice(1), "来源 | 县委办", "▼ 往期推荐 ▼", "阅读原文"]],
  ])("%s goes to the receipt", (_name, lines) => {
    expect(shown(lines).filter((line) => !/^[一二]、修/.test(line))).toEqual(SPEECH);
    expect(shown(lines).filter((line) => line === "一、修冷库").length).toBeLessThanOrEqual(1);
  });

  it.each([
    ["（文章来自：云岭文秘网 www.yunling.cn）"],
    ["☆本篇由“云岭文秘”首发☆"],
    ["[~云岭之家~文章，云岭之家整理~]"],
    ["云岭文库收集整理"],
    ["如有侵权请联系网站删除"],
  ])("takes %s out of a sentence", (advert) => {
    const sentence = `要把冷库修好，${advert}把路修好。`;
    expect(shown([TITLE, "同志们：", FIRST, sentence]).at(-1)).toBe("要把冷库修好，把路修好。");
  });

  it.each([
    ["<<<<<<隐藏部分1200字，注册后查看>>>>>>"],
    ["……试读到这里，剩下部分还有4页，购买本篇(3.8元)即可复制全文。"],
    ["(完整版请联系作者获取)"],
    ["_____ 未完待续，更多内容请点击：阅读原文 _____"],
  ])("%s says that the text is a part", (notice) => {
    expect(shown([...SPEECH, notice])).toEqual(SPEECH);
    expect(flagsOf([...SPEECH, notice])).toContain("TRUNCATED");
  });

  it("keeps what only sounds like a site", () => {
    const lines = [
      TITLE,
      "同志们：",
      "以下是一份我昨晚写的提纲，大家可以根据各镇情况修改。",
      "如有侵权行为，请联系市场监管部门处理。",
      "人工智能生成的价目，果农不认，不能用！",
      "支持！支持！",
      "中间的内容我省略了，大家看材料。",
      "以上就是我要讲的全部内容，希望对大家有所启发。",
      "试点到此为止，下一步全面铺开。",
      "登录系统报数，一天一报。",
    ];
    expect(shown(lines)).toEqual(lines);
    expect(flagsOf(lines)).not.toContain("TRUNCATED");
  });

  it("walks a long run of equal short lines once", () => {
    const lines = ["目录", ...Array.from({ length: 20000 }, () => "修好冷库"), ...SPEECH];
    const began = performance.now();
    cleanText(lines.join("\n"));
    expect(performance.now() - began).toBeLessThan(8000);
  });

  it("never takes a sentence of the speaker along", () => {
    const lines = [
      TITLE,
      "同志们：",
      "服务大厅要做到表格下载后可以直接填写，群众少跑一趟。欢迎下载县里的办事客户端。",
      "果园登记要一户一户查清楚，更多精彩公文请关注微信公众号：老笔杆 一户也不许漏报。",
      "验收要请老果农【此文档部分内容来源于网络，如有侵权请告知删除】到场。",
      "全县一盘棋，干部要下园子。-精品word文档 值得下载 值得拥有-",
    ];
    expect(shown(lines).slice(2)).toEqual([
      "服务大厅要做到表格下载后可以直接填写，群众少跑一趟。欢迎下载县里的办事客户端。",
      "果园登记要一户一户查清楚，一户也不许漏报。",
      "验收要请老果农到场。",
      "全县一盘棋，干部要下园子。",
    ]);
  });

  it("takes notes below a heading, and one behind an asterisk, out with their marks", () => {
    expect(shown([...SPEECH, "注释：", "①苹果，指红富士。", "②冷库，指气调库。"])).toEqual(SPEECH);
    expect(shown([...SPEECH.slice(0, 4), THIRD.replace("写报告", "写报告*"), "* 本文是在产销会议上的讲话节录。"])).toEqual(SPEECH);
    expect(shown([...SPEECH.slice(0, 2), "要做到三条：①先修后用。②修好再验。③验过再开。"])[2]).toContain("③验过再开");
  });

  it("takes marks of quoting mail off", () => {
    expect(shown(SPEECH.map((line) => `> ${line}`))).toEqual(SPEECH);
  });

  it("goes on over a page whose head and number cut a sentence", () => {
    const pages = [
      `${TITLE}\n同志们：\n　　${FIRST}\n　　要把冷库修好，把路修好，把价钱写在门`,
      `\n-2-\n\n果业文件汇编\n口，谁来卖都是一个价。\n　　各镇的镇长要到园子里去，蹲在树下看`,
      "\n-3-\n\n果业文件汇编\n果，回来再写报告。",
    ];
    expect(shown([`果业文件汇编\n${pages.join("\n")}`])).toEqual(SPEECH);
  });

  it("takes advertising out of sentences and leaves them whole", () => {
    const lines = [
      `下载后可任意编辑${TITLE}`,
      "同志们：",
      FIRST.replace("好，", "好，下载后可任意编辑"),
      `${SECOND}欢迎访问云岭文秘网www.ylwmw.example.com，${THIRD}`,
      "改完了要请老人先看。【更多公文素材，微信：abcd k01】",
    ];
    expect(shown(lines)).toEqual([TITLE, "同志们：", FIRST, SECOND + THIRD, "改完了要请老人先看。"]);
  });

  it("lists a glossary behind the speech as no part of it", () => {
    const glossary = ["名词解释", "一廊两带：沿江生态走廊，东西两条产业带。", "五好：路好、水好、人好、山好、城好。"];
    expect(shown([...SPEECH, ...glossary])).toEqual(SPEECH);
  });

  it("takes readings of characters out of words", () => {
    expect(shown([TITLE, "同志们：", "果农姓仉（zhǎng），住在甪lù直。"])).toContain("果农姓仉，住在甪直。");
    expect(shown([TITLE, "同志们：", "果农姓仉（zhang3），园名“赑屃”（bì xì）。"])).toContain("果农姓仉，园名“赑屃”。");
  });

  it("breaks lines where tags in plain text did", () => {
    expect(shown([`<p>${TITLE}</p><p>同志们：</p>`, "<p>要把<b>冷库</b>修好，<br>把路修好。</p>"])).toEqual([
      TITLE,
      "同志们：",
      "要把冷库修好，把路修好。",
    ]);
  });
});

describe("a site that shows a part", () => {
  it.each([
    "（未完，全文共2010字，当前显示249字）",
    "此处隐藏5120个字。VIP会员可见",
    "……（云岭屋https://www.example.cn省略697字，正式会员可完整阅读）",
    "预览结束，免费获取全文，请联系老师！",
    "剩余内容请付费后阅读",
    "共2页，当前第1页12",
    "[本文共5页，当前为第1页]",
    "以上内容为本文档的部分预览，完整内容请下载后查阅。",
    "（本文未结束，点击下一页继续阅读）",
  ])("is told by %s", (notice) => {
    const { text, flags } = cleanText([...SPEECH.slice(0, 4), notice, THIRD].join("\n"));
    expect(text.split("\n")).toEqual(SPEECH);
    expect(flags).toEqual(["TRUNCATED"]);
  });
});

describe("a title that runs into the salutation", () => {
  it("stands on a line of its own, once", () => {
    expect(shown([`${TITLE}同志们：${FIRST}`])).toEqual([TITLE, `同志们：${FIRST}`]);
    expect(shown([`在全县苹果产销会议上讲话${TITLE}同志们：${FIRST}`])).toEqual([TITLE, `同志们：${FIRST}`]);
    expect(shown([TITLE, `${TITLE}同志们：${FIRST}`])).toEqual([TITLE, `同志们：${FIRST}`]);
  });

  it("adds nothing to what the receipt calls kept", () => {
    const raw = `${TITLE}同志们：${FIRST}`;
    const { keptUnits, removedUnits, entries, text } = cleanText(raw);
    expect([keptUnits + removedUnits, text.length]).toEqual([raw.length, raw.length + 1]);
    expect(entries.map(({ kind }) => kind)).toContain("run-on-title");
  });
});

describe("numbers of a document viewer", () => {
  it("go where they break words; numbers of a list stay", () => {
    const chunks = [
      `1、${TITLE}同志们：今年的苹果卖得好，全县七万亩果园都挂`,
      "2、了果。要把冷库修好，把路修好，把价钱写在门口，谁来卖都是一个",
      "3、价。各镇的镇长要到园子里去，蹲在树下看果。",
    ];
    expect(shown(chunks).join("")).toContain("都挂了果。要把冷库修好，把路修好，把价钱写在门口，谁来卖都是一个价。各镇");
    const list = [
      "只做三件事。",
      "1、清掉二十里淤泥，淤泥送到果园去。",
      "2、加固九处险堤，险堤由镇长看守。",
      "3、迁走六家砂场，砂场的工人由县里安置。",
    ];
    expect(shown([TITLE, "同志们：", ...list]).slice(2)).toEqual(list);
  });
});

/** Lines that look like a site's and are said by speakers. */
const SAID = [
  "以上就是我报告的全部内容，请各位代表审议。",
  "以上是我的几点意见，仅供大家参考。",
  "点赞新时代，奋进新征程",
  "关注民生，关注民心",
  "共享发展成果",
  "（一）来源：粮食、蔬菜、水果三条线",
  "编辑好地方志，建好文库、资料馆、图书馆",
  "要建好公文网络平台，把文档站点管起来。",
  "建好材料库",
  "学习强国平台",
  "一网通办，点击鼠标就能办成事",
  "群众打开手机，扫一扫二维码就能办事。",
  "剩余20%的工程款要付清",
  "工会会员可免费阅读",
  "会员代表要认真阅读完整版方案",
  "群众登录后可查看全部办理结果",
  "阅读：每天一小时",
  "标题：不搞花架子",
  "政府引导→企业主体→群众参与",
  "今天>昨天，明天>今天",
  "省略一切不必要的环节",
  "请认真阅读会议材料",
  "免责声明不是挡箭牌",
  "上一页已经翻过，下一页正在书写",
  "我给大家推荐的是一本好书",
  "概要：一条主线、两个重点",
  "发表意见要大胆，评论是非要公道",
  "登录一个平台，办成所有事情",
  "返回初心，重走长征路",
  "转载一船货，先验一次船",
  "侵权行为要打击",
  "▲抓好产业这个根本",
  "感动自己，才能感动群众",
  "推荐优秀干部，举报歪风邪气",
  "分享改革红利，共建幸福家园",
];

describe("slogans and sentences of a speaker", () => {
  it.each(SAID)("%s stays", (line) => {
    const body = "要看到，困难还不少。河道要清，山林要护，学校要修，医院要建，哪一件都拖不起，哪一件都要有人去做，做不成就要换人来做。";
    for (const lines of [
      [TITLE, "同志们：", FIRST, line, body, THIRD],
      [TITLE, "同志们：", line, FIRST, body, THIRD, line],
    ]) {
      expect(cleanText(lines.join("\n\n")).text.split("\n")).toEqual(lines);
    }
  });
});
