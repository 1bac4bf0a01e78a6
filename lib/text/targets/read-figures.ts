/** A value as it is written, before it is known what it is of. */
export interface WrittenValue {
  low: number;
  /** The same as `low` but for ranges. */
  high: number;
  unit: string;
  /** Words around it that move or blur it, as written: 左右, 以上, 不低于; empty without any. */
  modifier: string;
}

/** The values that stand behind an indicator. */
export interface Figures {
  values: WrittenValue[];
  /** Words between the indicator and its values. */
  link: string;
  /** Units of the text that were read. */
  length: number;
}

const NUMBER = "\\d+(?:\\.\\d+)?";
const SIGNED = `-?${NUMBER}`;
const UNIT =
  "万亿美元|亿美元|万亿元|亿元|万元|元|万人次?|人|亿公斤|万亿斤|亿斤|万斤|万吨|吨|微克/立方米|微克每立方米|微克/m3|微克/m³|μg/m3|μg/m³|微克|天|%";
const BEFORE = "不低于|不高于|不超过|不少于|不突破|高于|低于|超过|突破|超|首破|近|约|大约|接近|达到|力争|确保|争取";
const AFTER = "左右|上下|以上|以内|之内|以下|之上|多|余";
const VALUE = `(?:(${NUMBER})(?:${UNIT})?(?:-|—|–|~|～|至))?(${SIGNED})(${UNIT})(?!点)(?:次)?(${AFTER})?`;
/** Words that may stand between an indicator and its value. None of them names another subject. */
const LINK = `(?:总量|总额|规模|增速|增幅|涨幅|升幅|增长率|降幅|同比|比上年|较上年|比去年|较去年|同口径|按?可比价格?(?:计算)?|可比|实际|名义|预计|可|将|有望|完成|实现|达到|达|为|是|在|到|至|增长|增加|增|上涨|下降|降低|减少|回落|提高|提升|降至|降到|降为|升至|升到|控制|保持|稳定|努力|确保|拟按|按|拟|安排|任务|目标|平均|浓度|指数|水平|总体|首次|再次|已|均|都|分别|累计|年均|每立方米|${BEFORE}|:)`;
const FIRST = new RegExp(`^(${LINK}*)${VALUE}`);
const NEXT = new RegExp(`^(?:、|和|与|,)${VALUE}`);

/**
 * Reads the values right behind an indicator; null where something else stands there.
 *
 * @param isPair the wording names two indicators, so that two values may follow without 分别
 */
export function readFigures(text: string, isPair = false): Figures | null {
  const first = FIRST.exec(text);
  if (first === null) return null;
  const link = first[1] ?? "";
  const values = [writtenValue(first.slice(2), modifierBefore(link))];
  return { ...readMore(text, values, isPair || link.includes("分别"), first[0].length), link };
}

const CHANGE = new RegExp(
  `^(?:,|、|;|\\(|,?且)?((?:同比|比上年|较上年|比去年|同口径|按?可比价格?(?:计算)?,?|可比|实际|名义|分别|均|预计)*(?:增长|增幅|增速|下降|增)(?:${BEFORE}|为|达到|达)*)${VALUE}`,
);

/**
 * Reads the change that follows amounts: 7843亿元，同比增长5.8%. Behind several amounts it is a list as they are.
 */
export function readChange(text: string, amounts: number): Figures | null {
  const found = CHANGE.exec(text);
  if (found === null) return null;
  const link = found[1] ?? "";
  const values = [writtenValue(found.slice(2), modifierBefore(link))];
  return { ...readMore(text, values, amounts > 1 || link.includes("分别"), found[0].length), link };
}

const TOTAL = new RegExp(`^[,、;](?:(?:经济)?总量|总额|总值|规模)((?:达到?|为|突破|首破|超过?|约|近)*)${VALUE}`);

/** Reads the amount that follows a change: 增长6%、总量达4168亿元. */
export function readTotal(text: string): Figures | null {
  const found = TOTAL.exec(text);
  if (found === null) return null;
  const link = found[1] ?? "";
  return { values: [writtenValue(found.slice(2), modifierBefore(link))], link, length: found[0].length };
}

/** More values of a list, one behind the other; a word behind the last of them is of all: 6.5%、8.5%左右. */
function readMore(text: string, values: WrittenValue[], isList: boolean, from: number): Pick<Figures, "values" | "length"> {
  let length = from;
  for (let next = NEXT.exec(text.slice(length)); next !== null && isList; next = NEXT.exec(text.slice(length))) {
    values.push(writtenValue(next.slice(1), ""));
    length += next[0].length;
  }
  const shared = values.at(-1)!.modifier;
  return { values: values.map((value) => (value.modifier === "" ? { ...value, modifier: shared } : value)), length };
}

function modifierBefore(link: string): string {
  const words = [...link.matchAll(/不低于|不高于|不超过|不少于|不突破|高于|低于|超过|突破|首破|超|接近|近|大约|约/g)];
  return words.at(-1)?.[0] ?? "";
}

function writtenValue([from, to, unit, after]: readonly (string | undefined)[], before: string): WrittenValue {
  const high = Number(to);
  return { low: from === undefined ? high : Number(from), high, unit: unit ?? "", modifier: before + (after ?? "") };
}
