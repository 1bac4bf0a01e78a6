import { parse } from "yaml";
import { z } from "zod";
import { countHan } from "../../han.ts";
import { readCleaningFile } from "../clean-data.ts";
import { compactForm } from "../clean-rules.ts";

const signsSchema = z.strictObject({ self: z.array(z.string().min(2)), ware: z.array(z.string().min(2)), act: z.array(z.string().min(2)) });
const data = signsSchema.parse(parse(readCleaningFile("site-signs.yaml")));
const self = data.self.map((source) => new RegExp(source, "u"));
const others = [...data.ware, ...data.act].map((source) => new RegExp(source, "u"));

/**
 * Forms that speech does not have: labels, clocks, counters, rows of buttons, brackets round the whole line.
 */
const FORMS = [
  /^[【[（(<★※◆●]*[^：:，。]{2,8}[：:](?!$).{0,60}$/,
  /^[^-–—]{2,16}(?:[-–]+[^-–—]{2,16}){2,}$/,
  /\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/,
  /[_|｜·>»›※★☆◆►▶]|-{2,}|\.{3,}|…/,
  /^[[（(<〖「].*[\])）>〗」]$|^[-—*~=_]{1,12}[^-—*~=_].*[-—*~=_]{1,12}$/,
];

/** A counter behind a word; numbers of a speech look the same, so that it counts only beside a site's words. */
const COUNTER = /[\p{Script=Han}][(（[]?\d[\d.,万k+]*[)）\]]?(?:次|人|条|个|分|券|元|赞)?(?:$|[·|｜])/u;
const COUNTER_UNITS_MAX = 6;
/** Three short words and more beside each other. */
const BUTTONS = /^\S{1,8}(?:[\s|｜·/]+\S{1,8}){2,}$/;

/** What a line that is no sentence holds of a site's words and forms. */
export interface SiteSigns {
  /** The site names itself or its readers. */
  isSelf: boolean;
  /** Different words of a site, by the entries of the data. */
  words: number;
  /** Forms that speech does not have. */
  forms: number;
  /** Share of the line's Han characters that such words make up, 0 to 1. */
  share: number;
}

/** Counts a line's signs of a site; all zero for words that could be anybody's. */
export function siteSigns(text: string): SiteSigns {
  const compact = compactForm(text);
  const named = self.filter((pattern) => pattern.test(compact)).length;
  const found = others.filter((pattern) => pattern.test(compact));
  const han = countHan(compact);
  const isCounter = COUNTER.test(compact) && (named + found.length > 0 || compact.length <= COUNTER_UNITS_MAX);
  const rest = [...self, ...found].reduce((left, pattern) => left.replace(new RegExp(pattern, "gu"), ""), compact);
  return {
    isSelf: named > 0,
    words: named + found.length,
    forms: FORMS.filter((pattern) => pattern.test(compact)).length + Number(BUTTONS.test(text.trim())) + Number(isCounter),
    share: han === 0 ? 0 : 1 - countHan(rest) / han,
  };
}

/** Who speaks to whom, and what has to be done: such a line is never a site's, whatever words it shares. */
const SPOKEN =
  /我们|咱|大家|同志|乡亲|群众|干部|百姓|我[县市省区镇乡州]|全[县市省区镇乡州国党军]|[县市省区镇乡州]委|政府|必须|不(?:许|准|得|能|要|是)|^(?:让|愿|祝|把|要|为(?!您|你|大家))|谢谢|感谢(?:各位|大家|您们)/;
const SCRAP_UNITS_MAX = 40;

/** True for a short line that is mostly a site's words: no sentence runs on from it or into it. */
export function isSiteScrap(text: string): boolean {
  if (text.length > SCRAP_UNITS_MAX || isSpokenScrap(text)) return false;
  const { words, forms, share } = siteSigns(text.trim());
  return words > 0 && (share >= 0.5 || (forms > 0 && words > 1));
}

/** Words that tie clauses together; a site's scraps have none. */
const CLAUSE = /(?<![主重需纲概必摘])要(?![点素闻件])|把|就|才|让|是|着|们|了(?!解)|谁|都|再|先|又|越|不如/;
/** Such words say so even in a short line without a comma. */
const DEMAND = /(?<![主重需纲概必摘])要(?![点素闻件])|就|才能|让|不[要是能许准等如出搞]|别[让把]|谁/;
/** What a site says of itself in whole sentences. */
const LEGAL =
  /本站|本资源|下载后查看|本网(?!络)|我站|网友|个人观点|不代表|合法权益|持权属|小编|(?:该|此|本)(?:文档|资料)|用户(?:自发|上传)|站内|联系(?:我们|站长|客服)|免责声明|版权(?:声明|归)|侵权|侵删|转载|公众号|加微信|温馨提示|以上(?:内容|文章|就是)|网络(?:整理|收集)|收藏本页|合你所需|特地(?:编辑|整理|准备)|喜欢本|赞赏|赏赞|仅供参考|照搬照抄|带来帮助|大神|留个言|帮个忙|全部内容|更多精彩|(?:下面|以下)是[^，。]{1,10}[网群站屋库](?:为|提供|整理|给)|https?:/;

const OFFICE = /我[县市省区镇乡州]|全[县市省区镇乡州国党军]|[县市省区镇乡州]委|必须|不(?:许|准)|干部|群众/;
/** Titles and names that a site quotes say nothing of who speaks. */
const QUOTED = /[【《“"「][^【】《》“”"「」]{1,60}[】》”"」]|(?:在|关于)[^。，；]{2,50}(?:讲话|致辞|发言|报告|主持词)稿?/g;
const PIECE_HAN_MIN = 6;

/**
 * True for a paragraph in which a site speaks of itself, its files or its readers, and nobody else speaks:
 * one sentence says so, and the others hold a site's words as well.
 */
export function isSiteSentence(text: string): boolean {
  if (!LEGAL.test(compactForm(text))) return false;
  const pieces = text.split(/(?<=[。！？!?])/).filter((piece) => countHan(piece) >= PIECE_HAN_MIN);
  return pieces.some(isOwnSentence) && pieces.every((piece) => siteSigns(piece).words > 0 && !OFFICE.test(piece.replace(QUOTED, "")));
}

/**
 * True for a site's preface: it ends by offering the text, and what it says before of such texts in general
 * names no office and nothing that has to be done.
 */
export function isSitePreface(text: string): boolean {
  const pieces = text.split(/(?<=[。！？!?])/).filter((piece) => countHan(piece) >= PIECE_HAN_MIN);
  const last = pieces.at(-1);
  if (last === undefined || !LEGAL.test(compactForm(last)) || !isOwnSentence(last)) return false;
  return pieces.every((piece) => !OFFICE.test(piece.replace(QUOTED, "")));
}

/** True for a numbered point of a site's notice: it names no office, and several of a site's words. */
export function isNoticePoint(text: string): boolean {
  return /^\d{1,2}[.、．]/.test(text) && siteSigns(text).words > 1 && !OFFICE.test(text.replace(QUOTED, ""));
}

/** True for a site's notice to its readers: several of its words, no office, nobody addressed. */
export function isSiteNotice(text: string): boolean {
  return siteSigns(text).words > 1 && LEGAL.test(compactForm(text)) && !OFFICE.test(text.replace(QUOTED, ""));
}

function isOwnSentence(piece: string): boolean {
  const { words, isSelf } = siteSigns(piece);
  const claims = new Set(compactForm(piece).match(new RegExp(LEGAL, "gu"))).size;
  return isSelf ? claims > 0 && words + claims > 2 : claims > 1 && words + claims > 3;
}

/** What an advertisement or a notice says besides naming the site. */
const NOTICE =
  /更多|请|欢迎|来自|整理|省略|隐藏|一键|广告|可见|免费|点击|下载后|仅供|关注|扫码|收集|首发|可编辑|可打印|可修改|精品|提示|收藏|本页|猜您|猜你|搜索/;

/** True for words in brackets or between signs, inside a line of the speech, that a site set there. */
export function isSiteAside(text: string): boolean {
  const { words, isSelf } = siteSigns(text);
  if (/\d{4}\s*年|录音|记录/.test(text)) return false; // When and how it was spoken.
  return (isSelf || words >= 2) && NOTICE.test(text) && !isSpokenScrap(text);
}

function isClause(text: string, compact: string): boolean {
  const { words, forms, isSelf } = siteSigns(text);
  if (words < 3 && ((isParallel(compact) && !isSelf) || (/[，,]/.test(compact) && CLAUSE.test(compact)))) return true;
  return forms === 0 && words <= 1 && DEMAND.test(compact);
}

/** Two halves of one length with a comma between them, as slogans have. */
function isParallel(text: string): boolean {
  const [first = "", second = "", ...more] = text.split(/[，,]/);
  return more.length === 0 && first.length === second.length && countHan(first) >= 4;
}

/** True where a line that is no sentence speaks as a speaker does. */
export function isSpokenScrap(text: string): boolean {
  const compact = compactForm(text);
  return countHan(text) >= 4 && (SPOKEN.test(compact) || isClause(text, compact));
}
