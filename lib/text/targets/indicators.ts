/**
 * How an indicator's figures are stated: `growth` in per cent with a verb of change, `level` in per cent of
 * its own, the others as amounts.
 */
export type Measure = "growth" | "level" | "amount";

export interface Indicator {
  id: IndicatorId;
  /** Its wordings in folded text: half-width signs, no spaces. */
  wording: RegExp;
  /** What a percentage means; null where a percentage is no figure of this indicator. */
  percent: "growth" | "level" | null;
  /** Unit of its amounts; null where none is read. */
  amount: "亿元" | "元" | "万人" | "万吨" | "微克/立方米" | "天" | null;
  /** Per cent outside of these bounds are another figure that stands too near. */
  bounds?: readonly [number, number];
}

export const INDICATOR_IDS = [
  "gdp",
  "industrial-output",
  "fixed-investment",
  "retail-sales",
  "fiscal-revenue",
  "trade",
  "household-income",
  "urban-income",
  "rural-income",
  "cpi",
  "urban-jobs",
  "unemployment",
  "deficit-ratio",
  "special-bonds",
  "grain",
  "energy-intensity",
  "rd-share",
  "urbanisation",
  "forest-cover",
  "pm25",
  "good-air-days",
] as const;
export type IndicatorId = (typeof INDICATOR_IDS)[number];

const INCOME = "(?:常住)?居民人均可支配(?:性)?收入";
const PRODUCT = "(?:地区生产总值|国内生产总值|生产总值|GDP)";
const AIR = "(?:空气质量|空气环境质量|大气环境质量|空气)";

export const INDICATORS: readonly Indicator[] = [
  { id: "gdp", wording: /(?:地区|国内)?生产总值(?:\(GDP\))?|GDP/, percent: "growth", amount: "亿元", bounds: [-20, 30] },
  { id: "industrial-output", wording: /(?:规模以上|规上|规模)工业增加值/, percent: "growth", amount: "亿元", bounds: [-40, 60] },
  { id: "fixed-investment", wording: /固定资产投资(?:\(不含农户\))?/, percent: "growth", amount: "亿元", bounds: [-70, 80] },
  { id: "retail-sales", wording: /(?:全)?社会消费品零售(?:总)?额|社零总额/, percent: "growth", amount: "亿元", bounds: [-40, 60] },
  { id: "fiscal-revenue", wording: /一般公共预算(?:地方)?收入/, percent: "growth", amount: "亿元", bounds: [-60, 80] },
  {
    id: "trade",
    wording: /(?:外贸|货物|对外|商品)?(?:贸易)?进出口(?:贸易)?(?:总额|总值|总量|额)?/,
    percent: "growth",
    amount: "亿元",
    bounds: [-80, 300],
  },
  { id: "urban-income", wording: new RegExp(`城镇${INCOME}`), percent: "growth", amount: "元", bounds: [-20, 30] },
  {
    id: "rural-income",
    wording: new RegExp(`(?:农村${INCOME}|农民人均(?:可支配|纯)收入)`),
    percent: "growth",
    amount: "元",
    bounds: [-20, 30],
  },
  {
    id: "household-income",
    wording: new RegExp(`(?:城乡|全体)?${INCOME}|城乡居民收入|居民收入`),
    percent: "growth",
    amount: "元",
    bounds: [-20, 30],
  },
  { id: "cpi", wording: /居民消费价格(?:总水平|总指数|指数)?|CPI/, percent: "growth", amount: null, bounds: [-5, 30] },
  {
    id: "urban-jobs",
    wording: /城镇新增就业(?:人数|人口|岗位)?|新增城镇就业(?:人数|人口|岗位)?|城镇就业新增/,
    percent: null,
    amount: "万人",
  },
  { id: "unemployment", wording: /(?:城镇)?调查失业率/, percent: "level", amount: null, bounds: [0, 20] },
  { id: "deficit-ratio", wording: /赤字率/, percent: "level", amount: null, bounds: [0, 10] },
  { id: "special-bonds", wording: /(?:新增)?(?:地方)?(?:政府)?专项债(?:券)?(?:额度|资金|限额)?/, percent: null, amount: "亿元" },
  {
    id: "grain",
    wording:
      /粮食(?:年)?(?:总)?产量|粮食总产|粮食(?:作物)?(?:播种|种植)?(?:面积|播面|种植)(?:稳定在|保持在|达到|达|在|不低于|不少于|超过|约|近)?\d+(?:\.\d+)?万亩(?:左右|以上)?[,、](?:实现)?(?:年)?总?产量|粮食(?:播种|种植)?(?:面积|播面)[和与、](?:总产量?|产量)(?:分别)?(?:稳定在|保持在|达到|达)\d+(?:\.\d+)?万亩(?:左右|以上)?[、和,]/,
    percent: null,
    amount: "万吨",
  },
  {
    id: "energy-intensity",
    wording: new RegExp(`(?:单位|万元)${PRODUCT}(?:综合)?能(?:源消)?耗(?:强度)?`),
    percent: "growth",
    amount: null,
    bounds: [-30, 0],
  },
  {
    id: "rd-share",
    wording: new RegExp(
      `(?:研究与试验发展|研究与实验发展|研发|R&D|研发\\(R&D\\)|研究与试验发展\\(R&D\\))(?:经费)?(?:支出|投入)?(?:(?:投入)?强度|(?:占|与|相当于)${PRODUCT}(?:的)?(?:之比|比重|比例|比))`,
    ),
    percent: "level",
    amount: null,
    bounds: [0, 12],
  },
  { id: "urbanisation", wording: /(?:常住人口)?城镇化率/, percent: "level", amount: null, bounds: [5, 100] },
  { id: "forest-cover", wording: /森林覆盖率/, percent: "level", amount: null, bounds: [0, 100] },
  {
    id: "pm25",
    wording: /(?:细颗粒物)?\(?PM2\.5\)?(?:年均|年)?(?:平均)?浓度(?:年)?(?:均值|平均值)?|PM2\.5年均值/,
    percent: null,
    amount: "微克/立方米",
  },
  {
    id: "good-air-days",
    wording: new RegExp(`(?:${AIR})?(?:平均)?优良天数(?:比例|比率|率|占比)?|${AIR}优良(?:比例|比率|率)|AQI优良率`),
    percent: "level",
    amount: "天",
    bounds: [20, 100],
  },
];
