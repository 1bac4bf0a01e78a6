/** Words that join, point or lead in; no slogan begins with them, and what follows them may be one. */
const LEAD =
  /^(?:，|[+＋×]|的|了|地(?![方区位域理面形下质铁球产震税])|说(?![法服明])|比(?![重例较赛价])|绝不|决不|只是|只能|一定|一天天|曾经|基本上|和|与|及|并|而|但|也|又|都|就|还|却|则|或|其|这|那|他|她|它|我们|我|你|是|在|于|对|将|被|使|让|从|向|由|如|若|因|所|等|既|更|要|会|可|应|必须|已|正|各|该|本|某|有|为|以及|到|之|不仅|只有|只要|一些|一个|一[是要]|[二三四五六七八九][是要]|一方面|另一方面|进一步|不断|切实|继续|努力|大力|积极|认真|坚决|全力|着力|加快|加强|加大|提高|提升|推进|推动|促进|实现|完善|建立|健全|开展|做好|抓好|落实|贯彻|实施|确保|深入|充分|始终|强化|优化|增强|坚持|坚定不移|把|当前|今年|去年|同志|特别是|尤其|主要|包括|通过|围绕|聚焦|按照|根据|随着|这些|许多|所有|全市|全省|全区|全县|我市|我省|我区|市委|省委|区委|县委|力争|新增|完成|达到|突破|增长|下降|超过|加以|予以|打造|构建|营造|践行|弘扬|做到|树牢|树立|牢固|坚定|学习|维护|保持|支持|鼓励|引导|发展好|充分|以|用|给|向|持续|全面贯彻|统筹推进|扎实推进|扎实|严格|有效|真正|自觉|带头|动员|牢牢把握|准确把握|深刻认识|需要|能够|成为|形成|得到|具有|满足|反映|体现|面对|由于|虽然|尽管|同时|另外|此外|总之|关于|对于|至于|不要|不能|决不|没有|已经|正在|即将|深化|扩大|拓展|推出|打好|打赢|培育|壮大|合理|增加|减轻|抢抓|紧盯|习惯|弘扬|稳步|有序|稳妥|执行|实行|推行|遵循|奉行|高举|发扬|接受|转变为|转到|遭到|各项|现行|某些|上述)(?![力性化度率感])/;
/** Words that no slogan ends with. */
const TRAIL =
  /(?:，|的|了|和|与|及|并|而|但|或|是|在|于|对|将|被|把|使|让|从|向|由|为|等|之|着|过|地|得|中|上|下|里|内|外|时|后|前|间|要|不|也|都|就|还|更|以|到|有|又|所|其|这|那|一|个|们|方面|部门|过程中|基础上|情况下|问题|情况|以上|以下|左右|我们|工作|会议|重要|主要|不断|继续|进一步|深入|必须|加快|加强|推进|推动|促进|提高|实施|坚持|做好|确保|努力|切实|方面|领域|等方面|进行|取得|作为|成为|包括|提出|指出|强调|要求|达到|增加|增长|下降|基本|新型|重大|特别|大型|专项|综合|公共|稳步|有序|稳妥|全面)$/;
/** Fixed phrases of any report, meetings, offices, greetings, dates, measures. */
const ORDINARY =
  /^整个|中国共产党领导|党和国家的|(?:同志们|全会|会议|大会|代表|书记|省长|市长|主席|总理|委员|常委|工作报告|各级|各部门|各地|各位|有关|相关|下一步|近年来|以来|以后|年度|季度|上半年|同比|增速|百分|指标|亿元|万元|万人|万户|万亩|年均|左右|以上|第[一二三四五六七八九十]+[届次条个]|[〇零一二三四五六七八九十]{2,}年|十[一二三四]五|五年规划|五年计划|生产总值|财政收入|固定资产|社会消费品|讲话|指示|批示|部署|安排|干部群众|广大|人民群众|人民政府|国务院|办事处|党的十[一二三四五六七八九]?|届[一二三四五六七八九]|关系到|任重道远|来之不易|同志|结合起来|落到实处)/;
/** Function words inside a wording that make it a piece of a sentence. */
const LOOSE_INSIDE =
  /[了着吗呢吧这那们我你他她它]|一个|一些|以及|不仅|而且|但是|因为|所以|如果|必须|应该|可以|就是|要把|都是|为了|成为|正在|已经|还是|要在|是要|进行|作出|得到|有所|等方面|以来|的是|还要|也要|又要|同时|我国|今年|去年|其中|目前|当前|，[的了和与及也都就还却则或其是于将被等]/;
const LOOSE_UNITS = new Set(
  [..."，的了和与及并而但也又都就还却则或其是在于对将被把使让从向由为等之要以用到有所更既抓好大做"].map((sign) => sign.charCodeAt(0)),
);

/**
 * Whether a recurring string is a piece of a sentence or a phrase of any report rather than a wording of its
 * own.
 */
export function isOrdinary(text: string): boolean {
  return LEAD.test(text) || TRAIL.test(text) || ORDINARY.test(text) || LOOSE_INSIDE.test(text);
}

/**
 * Half-open part of a string that is left without leading and trailing words of that sort; empty (end =
 * start) where nothing is.
 */
export function coreOf(text: string): { start: number; end: number } {
  let start = 0;
  let end = text.length;
  for (let found = LEAD.exec(text); found !== null && start < end; found = LEAD.exec(text.slice(start))) start += found[0].length;
  for (let found = TRAIL.exec(text.slice(start, end)); found !== null; found = TRAIL.exec(text.slice(start, end))) end -= found[0].length;
  return { start, end: Math.max(start, end) };
}

/**
 * Whether a neighbouring character merely leads in or joins, so that always standing beside it makes no
 * string a fragment.
 */
export function isLooseUnit(unit: number): boolean {
  return LOOSE_UNITS.has(unit);
}
