/** Numerals that abbreviate lists; 零 and 亿 only ever count things. */
const NUMERAL = "[一二三四五六七八九十两双百千万]|\\d{1,3}";
/** 三高四新, 两带四街, 一件事一次办: numeral and head, at least twice. */
const SERIES = new RegExp(`^(?:(?:${NUMERAL})(?!(?:${NUMERAL}))[\\p{Script=Han}]{1,4}?){2,5}$`, "u");
/** 四个意识, 六稳, 八大计划. */
const SINGLE = new RegExp(`^(?:${NUMERAL})(?!.*的)[\\p{Script=Han}]{1,6}$`, "u");
/** 新十条, 省42条, 民生七有: the numeral stands inside. */
const INNER = new RegExp(`^[\\p{Script=Han}]{1,3}(?:${NUMERAL})[\\p{Script=Han}]{1,4}$`, "u");
const SUM = /^\d{1,3}(?:\+[\d\p{Script=Han}N]{1,4}){1,4}$/u;
const STAIRS = /^[十百千万]{3,4}$/;
/** Plan periods, institutions and figures of speech that begin with a numeral. */
const NO_SLOGAN =
  /^(?:十?[一二三四五六七八九]五(?:规划)?|两[会院岸国党制]|两院院士|[一二三四五六七八九十百千万]+|一样|一般|一切|一起|一定|第[一二三四五六七八九十]+)$/;
/** Dates, sizes and counted things: 三年, 五月, 十万人. */
const MEASURE =
  /^(?:[一二三四五六七八九十两百千万\d]+)(?:年|月|日|天|周|时|小时|分钟|点|分|届|次|元|万|亿|余|多|成|倍|人|名|位|岁|级|类人|米|公里|平方|亩|吨|家|户|套|台|辆|季度|期|版|卷|楼|号|路|市|县|省|区|乡|镇|村)/;
/** What is merely counted: 三个方面, 两大问题. */
const COUNTED =
  /^(?:[一二三四五六七八九十两\d]+)(?:个|大|项|条|种|类|点|方面|些)?(?:方面|问题|部分|层次|地区|城市|单位|部门|国家|地方|阶段|环节|原因|因素|月|县|乡镇|村|省份|省|市|区|小时|年度|季度|人|项目|例子|星期|月份|百分点|工作日|领域|行业|企业|以上|左右|意见|建议|字|字母|故事|字眼|任务|样|起|面|直|定|切|般|系列|批)$/;

/** Whether a wording is a plan period, an institution or a bare number: 十四五, 两会. */
export function isPlainNumber(text: string): boolean {
  return NO_SLOGAN.test(text) && !STAIRS.test(text);
}

/** How far a wording looks like a numeral abbreviation: 0 not at all, 1 for a series such as 三高四新. */
export function numericShape(text: string): number {
  if (isPlainNumber(text)) return 0;
  if (SUM.test(text) || STAIRS.test(text)) return 0.9;
  if (MEASURE.test(text) || COUNTED.test(text) || text.length > 12) return 0;
  if (SERIES.test(text)) return 1;
  if (SINGLE.test(text)) return text.startsWith("一") ? 0.5 : 0.85;
  return INNER.test(text) ? 0.6 : 0;
}
