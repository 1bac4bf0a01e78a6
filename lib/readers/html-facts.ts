import type { CheerioAPI } from "cheerio";
import type { PageHints } from "#lib/types.ts";
import { countHan } from "./html-blocks.ts";

const META_TITLES = ["ArticleTitle", "og:title", "twitter:title", "title"];
const META_DATES = [
  "PubDate",
  "publishdate",
  "publish_time",
  "article:published_time",
  "firstpublishedtime",
  "og:release_date",
  "DC.date",
  "createDate",
  "date",
];
const META_SOURCES = ["ContentSource", "source", "mediaid", "og:site_name"];
const META_AUTHORS = ["Author", "author", "article:author"];
/** Where headlines stand, the surest first. */
const HEADLINES = [
  "#activity-name",
  "#thread_subject",
  "h1",
  "#title",
  "#articleTitle",
  ".article-title",
  ".article_title",
  ".arti_title",
  ".news_title",
  ".newstitle",
  ".con_title",
  ".content_title",
  ".xxgk_title",
  ".bt",
  ".biaoti",
  ".tit",
  ".title",
  "h2",
];
/** The places that name the headline and nothing else. */
const SURE_HEADLINES = ["#activity-name", "#thread_subject"];
/** A site's own name, not that of a text. */
const SITE_NAME =
  /^(?:[:：·\s]*)[^，。；“”]{0,24}(?:人民政府|政府网|门户网站?|官方?网站?|信息网|新闻网|日报社?|融媒体中心|委员会|办公厅|办公室|局|网|网站|平台|论坛)(?:[:：·\s]*)$/;
const SPEECH_WORD = /讲话|报告|发言|致辞|致词|演讲|祝词|贺词|党课|主持词|述职|讲稿|汇报|谈话|开幕词|闭幕词|动员/;
const SITE_TAIL = /\s*(?:[-_|—–·]+|::|>>|»)\s*[^-_|—–·»>]{2,30}$/;
const DATE = /(?<!\d)((?:19|20)\d{2})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/;
/** When a reader of a forum came there. */
const ACCOUNT_DAY = /(?:注册|登录|在线|加入|活跃|生日)(?:时间|日期|于)?\s*[:：]?\s*(?:19|20)\d{2}/;
const LABELLED_DATE = /(?:发布|发表|更新|上传|发稿|编辑|添加|录入)?(?:时间|日期|于)\s*[:：]?\s*$/;
/** What WeChat's pages say in a script of the day on which they were put up. */
const SCRIPT_DAY = /\b(?:publish_time|createTime|create_time)\s*[=:]\s*["'](\d{4}-\d{1,2}-\d{1,2})/;
const SCRIPT_SECONDS = /\bct\s*=\s*["'](1\d{9})["']/;
/** China's clocks are eight hours ahead, the whole year. */
const CHINA_SECONDS = 8 * 3600;
const SOURCE = /(?:信息|文章|稿件|新闻)?(?:来源|稿源|出处)\s*[:：]\s*(?!https?|www)([\p{L}\p{N}·《》“”]{2,30})/u;
const AUTHOR = /(?:作者|撰稿|供稿)\s*[:：]\s*([\p{L}·]{2,20})/u;
const SHARING = /范文|文库|文秘|公文|作文|论文|素材|材料|资料|文档|下载|写作|学习网|知识|论坛|社区|贴吧|博客|个人图书馆|豆丁|道客|豆瓣/;
const SHARING_SIGN = /范文|文库|文秘|免费下载|word(?:文档|版)|积分|vip|网友上传|小编|论坛|楼主|博主|会员/i;
const TITLE_HAN_MAX = 80;

/** What a page says about its text outside of the text: headline, day of publication, source and author. */
export function pageHints(page: CheerioAPI, outside: readonly string[]): PageHints {
  const hints: PageHints = {};
  const title = pageTitle(page);
  if (title !== null) hints.title = title;
  if (isSharingSite(page, outside)) hints.isSharingSite = true;
  const date = metaDate(page) ?? timeElement(page) ?? scriptDate(page) ?? lineDate(outside);
  if (date !== null) hints.pageDate = date;
  const lines = outside.join("\n");
  const source = meta(page, META_SOURCES) ?? SOURCE.exec(lines)?.[1];
  if (source !== undefined && source !== null) hints.source = source;
  const author = meta(page, META_AUTHORS) ?? AUTHOR.exec(lines)?.[1];
  if (author !== undefined && author !== null) hints.author = author;
  return hints;
}

/** Sites that gather speeches put their own day on them, not that of the speech. */
function isSharingSite(page: CheerioAPI, lines: readonly string[]): boolean {
  const tab = oneLine(page("title").first().text());
  if (SHARING.test(tab.slice(withoutSite(tab).length))) return true;
  return lines.filter((line) => line.length <= 60 && SHARING_SIGN.test(line)).length >= 2;
}

function meta(page: CheerioAPI, names: readonly string[]): string | null {
  for (const name of names) {
    const found = page("meta")
      .toArray()
      .find((node) => [page(node).attr("name"), page(node).attr("property")].some((value) => value?.toLowerCase() === name.toLowerCase()));
    const content = found === undefined ? "" : (page(found).attr("content") ?? "").trim();
    if (content !== "") return content;
  }
  return null;
}

/**
 * The page's headline. Of all that could be one, that which the browser's title begins with, or which names a
 * speech, and no site's name.
 */
function pageTitle(page: CheerioAPI): string | null {
  const tab = oneLine(page("title").first().text());
  const found = [meta(page, META_TITLES) ?? "", ...HEADLINES.flatMap((place) => textsOf(page, place)), withoutSite(tab)]
    .map(oneLine)
    .map((text) => (text === tab ? withoutSite(text) : text))
    .filter((text) => countHan(text) >= 2 && countHan(text) <= TITLE_HAN_MAX);
  const sure = new Set(SURE_HEADLINES.flatMap((place) => textsOf(page, place)).map(oneLine));
  const scored = found.map((text, index) => ({
    text,
    score: titleScore(text, tab) + (sure.has(text) ? 4 : 0) - (endsInOther(text, found) ? 2.5 : 0) - index * 0.01,
  }));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best === undefined || best.score < 0 ? null : best.text;
}

/** A tab's title that names the site and its columns before the text's own title. */
function endsInOther(text: string, found: readonly string[]): boolean {
  return found.some(
    (other) =>
      text.length > other.length && SPEECH_WORD.test(other) && /[\s_\-|｜>»—·]$/.test(text.slice(0, -other.length)) && text.endsWith(other),
  );
}

function textsOf(page: CheerioAPI, place: string): string[] {
  return page(place)
    .toArray()
    .slice(0, 4)
    .map((node) => page(node).text());
}

function titleScore(text: string, tab: string): number {
  let score = 0;
  if (SPEECH_WORD.test(text)) score += 2;
  if (tab !== "" && withoutSite(tab) === text) score += 2;
  else if (tab.startsWith(text)) score += 1.5;
  else if (tab.includes(text) && !tab.endsWith(text)) score -= 1;
  if (SITE_NAME.test(text) && !SPEECH_WORD.test(text)) score -= 4;
  if (/[。；]/.test(text) || /^(?:首页|当前位置|热门|相关|推荐|最新)/.test(text)) score -= 3;
  return score;
}

/** A browser's title without the names of the site and its columns behind it. */
function withoutSite(tab: string): string {
  let text = tab;
  for (let next = text.replace(SITE_TAIL, ""); next !== text && countHan(next) >= 4; next = text.replace(SITE_TAIL, "")) {
    if (SPEECH_WORD.test(text.slice(next.length)) && !SPEECH_WORD.test(next)) break;
    text = next;
  }
  return text;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

function metaDate(page: CheerioAPI): string | null {
  return dateOf(meta(page, META_DATES) ?? "");
}

/** `<time datetime>`, or the day that a page's data for search engines names. */
function timeElement(page: CheerioAPI): string | null {
  const stated = page("time[datetime], [itemprop=datePublished]")
    .toArray()
    .map((node) => dateOf(page(node).attr("datetime") ?? page(node).attr("content") ?? ""))
    .find((day) => day !== null);
  const data = page('script[type="application/ld+json"]').text();
  return stated ?? dateOf(/"datePublished"\s*:\s*"([^"]{8,40})"/.exec(data)?.[1] ?? "");
}

function scriptDate(page: CheerioAPI): string | null {
  const scripts = page("script:not([src])")
    .toArray()
    .map((node) => page(node).text())
    .join("\n");
  const day = SCRIPT_DAY.exec(scripts)?.[1];
  if (day !== undefined) return dateOf(day);
  const seconds = SCRIPT_SECONDS.exec(scripts)?.[1];
  return seconds === undefined ? null : new Date((Number(seconds) + CHINA_SECONDS) * 1000).toISOString().slice(0, 10);
}

/** A date beside a label anywhere, else the first date near the headline. */
function lineDate(outside: readonly string[]): string | null {
  const dated = outside.filter((line) => line.length <= 120 && DATE.test(line) && !ACCOUNT_DAY.test(line));
  const labelled = dated.find((line) => LABELLED_DATE.test(line.slice(0, DATE.exec(line)?.index ?? 0)));
  return dateOf(labelled ?? dated.find((line) => countHan(line) <= 30) ?? "");
}

function dateOf(text: string): string | null {
  const [, year, month = "", day = ""] = DATE.exec(text) ?? /^((?:19|20)\d{2})(\d{2})(\d{2})/.exec(text) ?? [];
  if (year === undefined || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
