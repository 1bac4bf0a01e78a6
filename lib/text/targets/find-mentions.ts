import { mayHold } from "../needs/held-strings.ts";
import { patternNeeds } from "../needs/pattern-needs.ts";
import { INDICATORS, type Indicator, type IndicatorId } from "./indicators.ts";

/** A place that names one indicator, or two at once (城镇和农村居民人均可支配收入). */
export interface Mention {
  start: number;
  end: number;
  indicators: readonly Indicator[];
}

const BY_ID = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]));
const INCOME = "(?:常住)?居民人均可支配收入";
/** Two indicators in one wording, in the order in which their figures follow. */
const PAIRS: readonly [RegExp, readonly IndicatorId[]][] = [
  [new RegExp(`城镇(?:常住)?(?:居民)?[、和与及]农村${INCOME}`), ["urban-income", "rural-income"]],
  [new RegExp(`农村(?:常住)?(?:居民)?[、和与及]城镇${INCOME}`), ["rural-income", "urban-income"]],
  [new RegExp(`城乡${INCOME}(?=(?:预计|均|同比)*分别)`), ["urban-income", "rural-income"]],
];
const ALL = [
  ...PAIRS.map(([wording, ids]) => [wording, ids.map((id) => BY_ID.get(id)!)] as const),
  ...INDICATORS.map((indicator) => [indicator.wording, [indicator]] as const),
].map(([wording, indicators]) => ({ wording: new RegExp(wording.source, "g"), indicators, need: patternNeeds(wording) }));

/**
 * Every indicator that a folded sentence names, in text order; of wordings that overlap the one that begins
 * first, then the longest.
 */
export function findMentions(text: string): Mention[] {
  const found = ALL.flatMap(({ wording, indicators, need }) =>
    mayHold(text, need)
      ? [...text.matchAll(wording)].map(({ index, 0: words }) => ({ start: index, end: index + words.length, indicators }))
      : [],
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return found.filter((mention) => {
    if (mention.start < end) return false;
    end = mention.end;
    return true;
  });
}
