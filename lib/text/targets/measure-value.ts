import type { Indicator, Measure } from "./indicators.ts";
import type { WrittenValue } from "./read-figures.ts";

/** A figure of an indicator in the indicator's own unit. */
export interface MeasuredValue {
  measure: Measure;
  /**
   * Least and most that the words allow; null where they leave it open. Equal for one value, whatever 左右
   * blurs.
   */
  low: number | null;
  high: number | null;
  unit: string;
  modifier: string;
}

const AT_LEAST = /不低于|不少于|(?<!不)高于|(?<!不)超过|(?<!不)突破|首破|超|以上|之上|多|余/;
const AT_MOST = /不高于|不超过|不突破|(?<!不)低于|以内|之内|以下/;
const FALLS = /下降|降低|减少|回落|降幅/;
const CHANGES = /增长|增速|增幅|上涨|涨幅|升幅|增(?!加)/;

/**
 * A written value as a figure of this indicator; null when it is none, e.g. a change of an indicator that is
 * stated as a level.
 */
export function measureValue(indicator: Indicator, value: WrittenValue, link: string): MeasuredValue | null {
  return value.unit === "%" ? percent(indicator, value, link) : amount(indicator, value, link);
}

function percent(indicator: Indicator, value: WrittenValue, link: string): MeasuredValue | null {
  const reaches = /到|至|降为/.test(link);
  const falls = FALLS.test(link) && !reaches;
  const changes = falls || CHANGES.test(link);
  if (indicator.percent === null) return null;
  if (indicator.percent === "level" && (changes || /提高|提升/.test(link)) && !reaches) return null;
  if (indicator.percent === "growth" && (reaches || !(changes || indicator.id === "cpi"))) return null;
  const sign = indicator.percent === "growth" && falls ? -1 : 1;
  const bounded = boundsOf(value, sign);
  const [least, most] = indicator.bounds ?? [-Infinity, Infinity];
  const known = [bounded.low, bounded.high].filter((bound) => bound !== null);
  if (known.some((bound) => bound < least || bound > most)) return null;
  return { measure: indicator.percent, ...bounded, unit: "%", modifier: value.modifier };
}

/** Factors to the indicator's unit; a unit that is not listed is another figure. */
const FACTORS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  亿元: { 亿元: 1, 万亿元: 10_000, 万元: 0.0001 },
  元: { 元: 1, 万元: 10_000 },
  万人: { 万人: 1, 人: 0.0001 },
  万吨: { 万吨: 1, 亿斤: 5, 万亿斤: 50_000, 亿公斤: 10, 吨: 0.0001 },
  "微克/立方米": { "微克/立方米": 1, 微克每立方米: 1, "微克/m3": 1, "微克/m³": 1, "μg/m3": 1, "μg/m³": 1 },
  天: { 天: 1 },
};

function amount(indicator: Indicator, value: WrittenValue, link: string): MeasuredValue | null {
  const perCubicMetre = value.unit === "微克" && /每立方米/.test(link) ? "微克/立方米" : value.unit;
  const factor = indicator.amount === null ? undefined : FACTORS[indicator.amount]?.[perCubicMetre];
  const reaches = /到|至|达/.test(link);
  if (indicator.amount === null || factor === undefined) return null;
  // 增加25亿元 is a change, not the amount.
  if (!reaches && /增长|增加|提高|提升|增|下降|降低|减少/.test(link.replace(/新增/g, ""))) return null;
  const scaled = { ...value, low: exact(value.low * factor), high: exact(value.high * factor) };
  return { measure: "amount", ...boundsOf(scaled, 1), unit: indicator.amount, modifier: value.modifier };
}

/** Takes off what binary fractions add: 1.3 × 5. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

function boundsOf({ low, high, modifier }: WrittenValue, sign: 1 | -1): { low: number | null; high: number | null } {
  if (low > high) [low, high] = [high, low];
  const open = {
    low: AT_MOST.test(modifier) && low === high ? null : low,
    high: !AT_MOST.test(modifier) && AT_LEAST.test(modifier) ? null : high,
  };
  const flip = (bound: number | null) => (bound === null ? null : -bound);
  return sign === 1 ? open : { low: flip(open.high), high: flip(open.low) };
}
