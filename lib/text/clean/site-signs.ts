import { parse } from "yaml";
import { z } from "zod";
import { countHan } from "../han.ts";
import { readCleaningFile } from "./clean-data.ts";
import { compactForm } from "./clean-rules.ts";

const signsSchema = z.strictObject({ self: z.array(z.string().min(2)), ware: z.array(z.string().min(2)), act: z.array(z.string().min(2)) });
const data = signsSchema.parse(parse(readCleaningFile("site-signs.yaml")));
const self = data.self.map((source) => new RegExp(source, "u"));
const others = [...data.ware, ...data.act].map((source) => new RegExp(source, "u"));

/** Forms that speech does not have: labels, clocks, counters, rows of buttons, brackets round the whole line. */
const FORMS = [
  /^[【[（(<★※◆●]*[^：:，。]{2,8}[：:](?!$).{0,60}$/,
  /\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/,
  /[\p{Script=Han}][(（[]?\d[\d.,万k+]*[)）\]]?(?:次|人|条|个|分|券|元|赞)?(?:$|[·|｜])/u,
  /[_|｜·>»›※★☆◆►▶]|-{2,}|\.{3,}|…/,
  /^[[（(<〖「].*[\])）>〗」]$|^[-—*~=_]{1,12}[^-—*~=_].*[-—*~=_]{1,12}$/,
];

/** What a line that is no sentence holds of a site's words and forms. */
export interface SiteSigns {
  /** The site names itself or its readers. */
  isSelf: boolean;
  /** Different words of a site, by the entries of the data. */
  words: number;
  /** Forms that speech does not have. */
  forms: number;
}

/** Counts a line's signs of a site; all zero for words that could be anybody's. */
export function siteSigns(text: string): SiteSigns {
  const compact = compactForm(text);
  const named = self.filter((pattern) => pattern.test(compact)).length;
  return {
    isSelf: named > 0,
    words: named + others.filter((pattern) => pattern.test(compact)).length,
    forms: FORMS.filter((pattern) => pattern.test(compact)).length,
  };
}

/** Who speaks to whom, and what has to be done: such a line is never a site's, whatever words it shares. */
const SPOKEN =
  /我们|咱|大家|同志|乡亲|群众|干部|百姓|我[县市省区镇乡州]|全[县市省区镇乡州国党军]|[县市省区镇乡州]委|政府|必须|不(?:许|准|得|能|要|是)|^(?:让|愿|祝|把|要|为(?!您|你|大家))|谢谢|感谢(?:各位|大家|您们)/;
/** What a site says of itself in whole sentences. */
const LEGAL =
  /本站|本网站|我站|小编|(?:该|此|本)(?:文档|资料)|用户(?:自发|上传)|站内|联系(?:我们|站长|客服)|免责声明|版权(?:声明|归)|侵权|侵删|转载|公众号|加微信|温馨提示|以上(?:内容|文章|就是)|网络(?:整理|收集)|https?:/;

const OFFICE = /我[县市省区镇乡州]|全[县市省区镇乡州国党军]|[县市省区镇乡州]委|必须|不(?:许|准)|干部|群众/;
/** Titles and names that a site quotes say nothing of who speaks. */
const QUOTED = /[【《“"「][^【】《》“”"「」]{1,60}[】》”"」]/g;
const PIECE_HAN_MIN = 6;

/**
 * True for a paragraph in which a site speaks of itself, its files or its readers, and nobody else speaks: one sentence says so,
 * and the others hold a site's words as well.
 */
export function isSiteSentence(text: string): boolean {
  if (!LEGAL.test(compactForm(text))) return false;
  const pieces = text.split(/(?<=[。！？!?])/).filter((piece) => countHan(piece) >= PIECE_HAN_MIN);
  return pieces.some(isOwnSentence) && pieces.every((piece) => siteSigns(piece).words > 0 && !OFFICE.test(piece.replace(QUOTED, "")));
}

function isOwnSentence(piece: string): boolean {
  const { words, isSelf } = siteSigns(piece);
  return isSelf && words >= 2 && LEGAL.test(compactForm(piece));
}

/** What an advertisement or a notice says besides naming the site. */
const NOTICE =
  /更多|请|欢迎|来自|整理|省略|隐藏|一键|广告|可见|免费|点击|下载后|仅供|关注|扫码|收集|首发|可编辑|可打印|可修改|精品|猜您|猜你/;

/** True for words in brackets or between signs, inside a line of the speech, that a site set there. */
export function isSiteAside(text: string): boolean {
  const { words, isSelf } = siteSigns(text);
  return (isSelf || words >= 2) && NOTICE.test(text) && !isSpokenScrap(text);
}

/** True where a line that is no sentence speaks as a speaker does. */
export function isSpokenScrap(text: string): boolean {
  return SPOKEN.test(compactForm(text)) && countHan(text) >= 4;
}
