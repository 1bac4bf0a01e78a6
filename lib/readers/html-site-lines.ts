import type { CheerioAPI } from "cheerio";
import { isWithin, type PageLine, sentenceHan } from "./html-blocks.ts";

/** Longer than what a site says to its readers in one line. */
const LINE_UNITS_MAX = 160;
/**
 * What only a site says, wherever it stands on the page: of accounts, comments, copyright, browsers and its
 * own buttons. Each is too specific for a speech; a line that only begins like one stays.
 */
const SITE_SPEAKS = [
  /^[【[]?(?:发表评论|我要(?:评论|留言|纠错|投稿)|网友(?:评论|留言|跟帖)|评论(?:前|后)?请|请先?登录|登录后(?:可以?|才能|即可)?(?:发表|评论|查看全文|阅读全文|收藏|下载)|暂无(?:评论|留言)|全部评论|最新评论|热门评论)/,
  /抢沙发|还没有(?:人)?评论|跟帖(?:评论)?服务|(?:服务|用户|自律)(?:协议|公约)[^。]{0,12}(?:理性|文明)/,
  /(?:平台|特别|免责|版权|郑重)声明[:：]|未经(?:书面)?(?:授权|许可)[^。]{0,12}(?:禁止|不得)(?:转载|复制|使用|镜像|建立|摘编)|信息存储空间|观点仅代表|不代表本[站网]/,
  /侵权[^。]{0,24}(?:删除|请联系|联系我|告知)|侵删|如[若需有]?转载[^。]{0,10}注明/,
  /(?:打开|下载)[^，。]{0,10}(?:客户端|APP|app)[，,]?(?:[^。，]{0,6})(?:体验|阅读|查看|看更多|更佳|更多)|阅读体验更佳/,
  /扫(?:一扫|描|码)[^。，]{0,12}(?:二维码|手机(?:打开|查看|浏览|阅读)|关注|打开当前|分享)|分享到(?:手机|微信|朋友圈|微博|[:：])/,
  /(?:建议|推荐|最佳)[^。]{0,8}(?:浏览器|分辨率)|\d{3,4}\s*[×x*]\s*\d{3,4}\s*分辨率|您是第\s*\d+\s*位/,
  /ICP备|公网安备|网站标识码|copyright|版权所有(?![者权人])|版\s权\s所\s有|all rights reserved|powered by/i,
  /^[【[(（]?(?:网站|本网|本文|本期|责任|栏目)?(?:编辑|责编)\s*[-—|｜:：]/,
  /^(?:(?:点赞|赞|踩|顶|收藏|分享|评论|打赏|举报|转发|支持|反对|在看)\s*[(（]?\d*[)）]?[\s|｜/]*){2,}$/,
  /^(?:标签|关键词|关键字|tags?|分类|栏目|频道|上一[篇条页则]|下一[篇条页则]|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|量|数)?|人气)\s*[:：]/i,
  /(?:视频|图片|音频|页面|播放器)(?:加载|播放)(?:失败|中|出错)|请刷新(?:重试|页面)|键盘[^。]{0,8}翻页|页面执行时间|联系站长|友情链接/,
  /^\d[\d.,万]*\s*(?:人|条|次)?(?:觉得很?赞|点赞|参与|评论|阅读|喜欢|收藏)$/,
  /^点击(?:进入|查看)(?:专题|详情|更多)/,
  /需要?启用\s*JavaScript|请开启\s*JavaScript/i,
];
/** Links and buttons that a site hangs behind the last words of a paragraph. */
const HANGING =
  /^[【[(（]?\s*(?:返回.{0,8}?(?:[，,]?\s*查看更多)?|(?:点击)?(?:查看|阅读|了解)更多.{0,4}|更多(?:>+|详情|内容)?|阅读原文|展开(?:全文|阅读)?|收起|点击(?:进入|下载|查看).{0,12}|进入专题.{0,4}|我要纠错|纠错|打印(?:本页)?|关闭(?:窗口|本页)?|举报|收藏|评论|分享)\s*[\]】)）>»↓]*$/;
/** Who signs, when, and thanks: the last lines of a speech that are no sentence. */
const CLOSING = /^[（(]?(?:谢谢|感谢|再见|致谢|此致|敬礼|完毕|\p{Script=Han}{2,4}$|.{0,20}\d{4}\s*年|[〇○零一二三四五六七八九]{4}年|附)/u;
const CORE_SHARE = 0.6;

/** What stands above a list of other texts. */
const OFFER =
  /^[【[]?(?:更多|相关|推荐|热门|延伸|猜你|往期|最新|大家|编辑|精彩|您可能|你可能)(?:\S{0,3}(?:视频|新闻|阅读|文章|推荐|报道|链接|专题|内容|资讯|喜欢|在看|图片|回顾))[】\]]?\s*[:：>]*$/;

/**
 * Parts of a page that begin by offering other texts, with all that stands in them; a part with more
 * sentences than `most` is left alone.
 */
export function offeredLines(lines: readonly PageLine[], most: number): PageLine[] {
  const parts = lines.filter((line) => OFFER.test(line.text)).map(({ holder }) => holder);
  return parts.flatMap((part) => {
    const inside = lines.filter(({ holder }) => holder === part || isWithin(holder, part));
    const sentences = inside.reduce((sum, line) => sum + sentenceHan(line), 0);
    return sentences <= most && OFFER.test(inside[0]?.text ?? "") ? inside : [];
  });
}

/** What stands above what readers wrote. */
const COMMENTS =
  /^[【[]?(?:网友|用户|全部|所有|最新|最热|热门|精彩|精选|文章|文档|读者|相关|发表|我要)?(?:评论|留言|跟帖|热评|点评|回帖|回复)(?:区|列表|内容)?[】\]]?\s*[(（:：]?\s*(?:共?\s*\d*\s*[条个]?.{0,6})[)）]?$|^\d+\s*(?:responses?|comments?|replies|条(?:评论|留言|回复)|个?(?:评论|回复))/i;
/** A part of readers' words may be longer than a short speech. */
const COMMENTS_SHARE_MAX = 0.85;

/** Parts of a page that begin by naming comments, where the speech's salutation stands in another part. */
export function commentLines(lines: readonly PageLine[], total: number): PageLine[] {
  const parts = lines.filter((line) => COMMENTS.test(line.text)).map(({ holder }) => holder);
  return parts.flatMap((part) => {
    const inside = lines.filter(({ holder }) => holder === part || isWithin(holder, part));
    const sentences = inside.reduce((sum, line) => sum + sentenceHan(line), 0);
    const isComments = COMMENTS.test(inside[0]?.text ?? "") && !inside.some(isGreeting) && lines.some(isGreeting);
    return isComments && sentences <= COMMENTS_SHARE_MAX * total ? inside : [];
  });
}

/** The words that a speech begins with, on a line of their own. */
export function isGreeting({ text }: PageLine): boolean {
  return /^(?:尊敬的|亲爱的)?(?:各位\S{0,16}|同志们|乡亲们|朋友们|代表们|委员们|战友们|同学们|老师们|女士们)[^。]{0,16}[:：!！]$/.test(
    text,
  );
}

/** A whole sentence in the words of an office is the speaker's, whatever else it names. */
const SPOKEN = /(?:要|必须|我们|群众|干部|同志|百姓|乡亲|不许|各级|全[县市省区国镇乡村]).*[。！？；]$/;
const LEGAL = /观点仅代表|不代表本[站网]|信息存储|声明[:：]|ICP备|copyright|all rights reserved/i;

/** True for a line that the site says to its readers. */
export function isSiteLine({ text }: PageLine): boolean {
  if (text.length > LINE_UNITS_MAX || !SITE_SPEAKS.some((pattern) => pattern.test(text))) return false;
  return !SPOKEN.test(text) || LEGAL.test(text);
}

/**
 * Takes links such as `返回首页，查看更多` out of the paragraphs they hang on.
 *
 * @returns what was taken out
 */
export function removeHangingLinks(page: CheerioAPI): string[] {
  const removed: string[] = [];
  for (const node of page("p a, div a, td a, span a").toArray()) {
    const link = page(node);
    const text = link.text().trim();
    if (!HANGING.test(text) || link.parent().text().trim() === text) continue;
    removed.push(text);
    link.remove();
  }
  return removed;
}

/**
 * Short lines behind the last sentence that stand in another part of the page than the sentences do: buttons,
 * counters, lists. A signature, a date and thanks stay.
 *
 * @param article the lines of the article, in order
 */
export function trailingLines(article: readonly PageLine[]): PageLine[] {
  const shares = new Map<PageLine["holder"], number>();
  for (const line of article) shares.set(line.holder, (shares.get(line.holder) ?? 0) + sentenceHan(line));
  const total = [...shares.values()].reduce((sum, han) => sum + han, 0);
  const [core, han] = [...shares].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [null as PageLine["holder"] | null, 0]);
  if (core === null || han < CORE_SHARE * total) return [];
  const last = article.findLastIndex((line) => line.holder === core || sentenceHan(line) > 0);
  return article.slice(last + 1).filter((line) => !CLOSING.test(line.text));
}
