import type { Level } from "#lib/types.ts";
import { findMentions, type Mention } from "./find-mentions.ts";
import type { IndicatorId } from "./indicators.ts";
import { type MeasuredValue, measureValue } from "./measure-value.ts";
import { isOwnFigure } from "./own-place.ts";
import { type Figures, readChange, readFigures, readTotal } from "./read-figures.ts";

/** A figure that a folded sentence states of an indicator; positions in that sentence. */
export interface Figure extends MeasuredValue {
  indicator: IndicatorId;
  start: number;
  end: number;
}

/** Several years in one figure, or parts of a year: neither a year's outcome nor its target. */
const NO_YEAR = /年均|累计|五年|三年|两年|十年|以来|季度|半年|\d月|月份|翻番|翻一番|比\d{4}年|较\d{4}年/;

/**
 * Every figure of an indicator that the speaker states of the own place and one year. What is doubtful is
 * left out.
 */
export function findFigures(text: string, level: Level | null): Figure[] {
  const mentions = findMentions(text);
  return groupMentions(text, mentions).flatMap((group) => {
    const [first, last] = [group[0]!, group.at(-1)!];
    const before = clauseBefore(text, first.start);
    if (!isOwnFigure(before, level)) return [];
    const rest = text.slice(last.end);
    const isPair = group.length === 1 && last.indicators.length > 1;
    const figures = readFigures(rest, isPair);
    if (figures === null || NO_YEAR.test(before + figures.link)) return [];
    const behind = rest.slice(figures.length);
    const second = figures.values[0]!.unit === "%" ? readTotal(behind) : readChange(behind, figures.values.length);
    return [...assign(group, figures, last.end), ...(second === null ? [] : assign(group, second, last.end + figures.length))];
  });
}

/** Indicators that share their values: 规上工业增加值、进出口总额均增长8%. */
function groupMentions(text: string, mentions: readonly Mention[]): Mention[][] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const group = groups.at(-1);
    const between = group === undefined ? "" : text.slice(group.at(-1)!.end, mention.start);
    if (group !== undefined && /^(?:、|和|与|及|以及)(?:地方|全社会|外贸|货物)?$/.test(between)) group.push(mention);
    else groups.push([mention]);
  }
  return groups;
}

function clauseBefore(text: string, start: number): string {
  const clause = text.slice(0, start);
  return clause.slice(Math.max(...[",", ";", ":", "。", "、", "(", "《", "》", ")"].map((sign) => clause.lastIndexOf(sign))) + 1);
}

/**
 * One value for one indicator; several by 分别 in their order or by 均 to each. Any other number of values is
 * ambiguous.
 */
function assign(group: readonly Mention[], { values, link, length }: Figures, from: number): Figure[] {
  const indicators = group.flatMap((mention) => mention.indicators);
  const shares = values.length === 1 && /均|都/.test(link);
  if (!shares && indicators.length !== values.length) return [];
  return indicators.flatMap((indicator, at) => {
    const measured = measureValue(indicator, values[shares ? 0 : at]!, link);
    return measured === null ? [] : [{ indicator: indicator.id, ...measured, start: group[0]!.start, end: from + length }];
  });
}
