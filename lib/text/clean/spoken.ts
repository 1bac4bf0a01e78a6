import { countHan } from "../han.ts";

/** Who speaks in an office, to whom, and that something has to be done. */
const OFFICE =
  /我[县市省区镇乡州]|全[县市省区镇乡州国党军]|[县市省区镇乡州]委|政府|群众|干部|同志|百姓|乡亲|各[级地乡镇县市部单]|必须|要(?:[把用在让以抓做坚加建推完]|求)|不(?:许|准|得)/;
/** What sites call their wares and their readers. */
const SITE =
  /小编|本站|本网|本文|范文|网友|会员|文档|资料|文库|转载|版权|侵权|公众号|订阅号|微信|qq|扫码(?:关注|下载|联系|咨询|进群|入群|分享|阅读|领取|加)|二维码|vip|下载(?:本|此|全|地址|链接|次数)|免费|积分|https?|www|\.c(?:om|n)|文秘|公文|上传|收藏本|供.{0,6}参考|欢迎(?:阅读|参考|借鉴)|阅读全文|客服|以上(?:就)?是|全部内容|导语|导读|责编|责任编辑|(?:来源|作者)[:：]|(?:下面|以下)是|希望(?:能|对)(?:够|大家|您|你)|感谢(?:您|你|大家)?的?(?:阅读|浏览|观看|支持|访问)|祝(?:您|你)|喜欢|分享|声明|温馨提示|写作|文章|网络/i;
const HAN_MIN = 10;

/**
 * True when a paragraph holds a sentence that was spoken and not written by a site: such a paragraph is never
 * set aside for some words in it.
 *
 * @param isInside it stands behind the salutation, where any sentence without a site's words is the speaker's
 */
export function holdsSpokenSentence(text: string, isInside: boolean): boolean {
  return text.split(/(?<=[。！？!?])/).some((sentence) => isSpoken(sentence.trim(), isInside));
}

function isSpoken(sentence: string, isInside: boolean): boolean {
  if (!/[。！？!?]$/.test(sentence) || countHan(sentence) < HAN_MIN || SITE.test(sentence)) return false;
  return isInside || OFFICE.test(sentence);
}
