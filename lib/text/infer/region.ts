import { nameOf } from "../gazetteer/index.ts";
import type { InferContext } from "./context.ts";

/**
 * A region by its own name, as its organ is called: after these words, and before the organ or the number of
 * its meeting.
 */
const NAMED =
  /(?:(?:在|代表)(?:中共)?|中共|^(?!在|代表|中共)(?:关于|对|向|致)?)(?:\p{Script=Han}{2,4}(?:省|自治区|市|州))?(\p{Script=Han}{2,4}?(?:自治区|自治州|自治县|省|市|县|州|盟|旗|区))(?=委|党委|人民政府|政府|第\p{Script=Han}{1,4}[届次]|\d{4}年|(?:中级|高级)?人民法院|人民检察院|人大|政协|(?:经济|农村|组织|宣传|政法|三级干部).{0,8}会议)/u;
/** Words that are no names: 全省, 各县, 地级市, 开发区; 中共市 is what a mask left of 中共XX市. */
const NO_NAME =
  /^自治[区州县旗]$|中共|学习|贯彻|落实|传达|关于|召开|参加|出席|[全我本各该两某这那级属辖的和与及在了是一二三四五六七八九十]|开发|园|社区|城市|都市|地区|景区|新区$|城区|灾区|山区|老区|特区|库区|战区|市区|县市|省市|市县|区县|旗县|县区|市区/;

/** `天水市优化营商环境大会…`: a title that begins with a full name that the gazetteer knows. */
const HOST =
  /^(?:在|中共)?(\p{Script=Han}{2,12}?(?:自治区|自治州|自治县|自治旗|省|市|县|州|盟|旗|区))(?=(?!.{0,6}(?:考察|代表团|对口|援|党政))[^,。]{2,36}会)/u;

export interface InferredRegion {
  value: string;
  confidence: number;
  sentence: string;
}

/**
 * The speaker's own region, where the title or the opening names its organ in full; null for masked (`XX市`)
 * and unnamed ones (`我市`).
 */
export function inferRegion({ clues }: InferContext): InferredRegion | null {
  for (const clue of clues) {
    if (!clue.isTitle && !clue.isOpening) continue;
    const found = NAMED.exec(clue.match.slice(0, 400));
    const value = found?.[1];
    // A sentence may begin with anything, a title begins with a name or with 在.
    if (found?.index === 0 && !clue.isTitle && !/^(?:在|代表|中共)/.test(found[0])) continue;
    if (value !== undefined && !NO_NAME.test(value)) return { value, confidence: clue.isTitle ? 0.85 : 0.7, sentence: clue.shown };
  }
  return hostOf(clues);
}

function hostOf(clues: InferContext["clues"]): InferredRegion | null {
  const title = clues.find(({ isTitle }) => isTitle);
  const value = title === undefined ? undefined : HOST.exec(title.match)?.[1];
  return title === undefined || value === undefined || nameOf(value)?.isFull !== true
    ? null
    : { value, confidence: 0.75, sentence: title.shown };
}
