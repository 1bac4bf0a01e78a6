import type { InferContext } from "./context.ts";
import type { DateClaim } from "./date-claim.ts";
import { plausible } from "./time-evidence.ts";

/** A press or an office that prints what was said the day before; a site that collects texts does not. */
const PRESS = /日报|晚报|新华|人民网|央视|电视台|通讯员|记者|政府网|政府办|办公室|新闻办|融媒|宣传部|政府门户/;
const PAGE = /\.(?:s?html?|xhtml|mht(?:ml)?)(?:#|$)/i;
const COLLECTORS = /范文|文库|素材|下载|上传|网友(?!评论|跟帖|留言|互动)|会员|客服|公文|写作|秘书|原创|佚名|整理|文档|收藏/;

/** The day on which a newspaper or an office put the text out, where the text itself says nothing. */
export function pageClaims({ setAside, clues, file }: InferContext): DateClaim[] {
  const lines = [...setAside, ...clues.slice(0, 4).map(({ match }) => match)].filter((line) => line.length <= 160);
  if (lines.some((line) => COLLECTORS.test(line) && !/附件/.test(line))) return [];
  return lines.flatMap((line) => {
    const date = /(?:发布|发表|刊登|出版)(?:时间|日期|于):?(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})日?(?!\d|,?\d{1,2}:)/.exec(line);
    if (date === null || /\d{1,2}:\d{2}|浏览|阅读|点击|次数/.test(line) || !(PRESS.test(line) || PAGE.test(file))) return [];
    const [year, month, day] = date.slice(1).map(Number);
    return year === undefined || !plausible(year)
      ? []
      : [{ year, month: month ?? null, day: day ?? null, confidence: 0.82, sentence: line }];
  });
}
