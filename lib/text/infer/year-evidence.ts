import { anniversaryYears } from "./anniversary-years.ts";
import { smallNumber } from "./chinese-numbers.ts";
import { ClueMemo } from "./clue-memo.ts";
import type { Clue, InferContext } from "./context.ts";
import { isUploadLine } from "./date-lines.ts";
import { liesAhead, type Mention, mentionedEvents } from "./events.ts";
import { moneyYear } from "./money-year.ts";
import { numberedDays } from "./numbered-days.ts";
import { bound, LAST_MONTH, month, plausible, type YearEvidence, year } from "./time-evidence.ts";

export { FIRST_MONTH, LAST_MONTH, type YearEvidence } from "./time-evidence.ts";

const ARABIC_YEAR = /\d{4}年/;

/** A full date that stands by itself: in the title, below it, at the very end, or in what the site said. */
function statedDates(context: InferContext): YearEvidence[] {
  const clues = context.clues.filter(
    (clue, index) => clue.isTitle || ((index < 6 || index >= context.clues.length - 2) && clue.match.length <= 60),
  );
  const lines = [
    ...clues,
    ...context.setAside.map(
      (line): Clue => ({ match: line, shown: line, isHeading: false, isTitle: false, position: 1, isOpening: false }),
    ),
  ];
  return lines.flatMap((clue, index) => {
    const date = /(\d{4})(?:年|[-./])(\d{1,2})(?:月|[-./]|$)/.exec(clue.match);
    if (date === null || !plausible(Number(date[1])) || Number(date[2]) > 12 || Number(date[2]) < 1) return [];
    if (isUploadLine(clue.match)) return [];
    if (/(?:成立|诞生|以来|至今|周年)/.test(clue.match.slice(date.index))) return [];
    return [month(Number(date[1]) * 12 + Number(date[2]) - 1, index < clues.length ? 9 : 4, clue)];
  });
}

/** Years in titles and headings of reports: `2020年工作回顾` is said in 2021, `2021年工作安排` in 2021. */
function headingYears(clue: Clue): YearEvidence[] {
  const text = clue.match;
  const found: YearEvidence[] = [];
  const money = clue.isTitle ? moneyYear(text) : null;
  if (money !== null) found.push(year(money, 5, clue));
  else if (clue.isTitle) {
    for (const [, value] of text.matchAll(/(\d{4})年(?!以来|来|(?:规划|远景))/g)) found.push(year(Number(value), 5, clue));
  }
  if (!(clue.isHeading || text.length <= 40 || /^.{0,8}(?:报告|回顾)/.test(text))) return found;
  for (const [, value] of text.matchAll(
    /(\d{4})年(?:的)?(?:国内|政府|全市|全省|全县|全区|主要)?(?:的)?(?:工作|经济社会发展|国民经济).{0,12}(?:回顾|总结)/g,
  ))
    found.push(year(Number(value) + 1, 6, clue));
  for (const [, value] of text.matchAll(/报告(\d{4})年的?工作/g)) found.push(year(Number(value) + 1, 6, clue));
  for (const [, value] of text.matchAll(
    /(\d{4})年.{0,10}(?:总体要求|工作安排|重点工作|主要任务|工作任务|工作打算|工作部署|工作的?建议|的建议|总体部署|预期目标|重点任务)/g,
  ))
    found.push(year(Number(value), 6, clue));
  return found;
}

/** "This year" named outright: `今年是…`, targets and keynotes of a year, the change of the year. */
function namedYears(clue: Clue): YearEvidence[] {
  const text = clue.match;
  const found: YearEvidence[] = [];
  for (const [, value] of text.matchAll(/(?:今年|本年度?)\(?(?:即|是)?(\d{4})年/g)) found.push(year(Number(value), 5, clue));
  for (const [, value] of text.matchAll(
    /(\d{4})年(?:,|)?(?:我们|我省|我市|我县|我区|全省|全市|全县|全区|[a-zX]{1,4}|政府|经济社会)?.{0,12}(?:主要预期目标|发展的?主要目标|工作的?总体(?:要求|思路)|经济工作的总体)/gi,
  ))
    found.push(year(Number(value), 4, clue));
  for (const [, value] of text.matchAll(/把(\d{4})年(?:确立|确定|作)为/g)) found.push(year(Number(value), 4, clue));
  for (const [, value] of text.matchAll(/(\d{4})年.{0,4}(?:工作)?(?:全面开启|谋篇布局|即将到来|的钟声)/g))
    found.push(year(Number(value), 2.5, clue));
  for (const [, value] of text.matchAll(/(?:做好|完成|谋划|部署|安排)(?:好)?(\d{4})年.{0,14}(?:工作|任务|目标)/g))
    found.push(year(Number(value), 1.5, clue));
  for (const [, value] of text.matchAll(/(\d{4})年是.{0,60}(?:之年|的一年|关键年|开局|收官)/g)) found.push(year(Number(value), 1.5, clue));
  for (const [, value] of text.matchAll(/(?:回顾|刚刚过去的|过去的)(\d{4})年/g)) found.push(year(Number(value) + 1, 2.5, clue));
  for (const [, value] of text.matchAll(/总结(?:今年|一年来).{0,24}(?:部署|谋划|安排|研究)(\d{4})年/g))
    found.push(year(Number(value) - 1, 8, clue));
  return found.filter((item) => plausible(Math.floor(item.from / 12)));
}

const PLAN =
  /(?<!分之|[一二三四五六七八九十百第])(十[一二三四五六七]?|[一二三四五六七八九])五(?:规划|计划|时期|期间|末|以来|(?=[^,。;]{0,10}(?:开局|收官|之年)))|第(十[一二三四五六七]?|[一二三四五六七八九])个五年(?:规划|计划)/gu;
const planStart = (number: number) => (number <= 2 ? 1953 + 5 * (number - 1) : number === 3 ? 1966 : 1971 + 5 * (number - 4));

/**
 * `十四五开局之年`, `十三五收官之年`, `X是…召开之年`, anniversaries: events whose year is known by counting.
 */
export function countedYears(clue: Clue): YearEvidence[] {
  const text = clue.match;
  const found: YearEvidence[] = [];
  const plans = text.includes("五") && text.search(PLAN) !== -1;
  const mentions = mentionsOf(clue);
  if (!plans && mentions.length === 0 && !text.includes("年")) return numberedDays(clue);
  const present = /今年|这一年|恰逢|正值|适逢|喜迎|迎来/.test(text);
  for (const match of plans ? text.matchAll(PLAN) : []) {
    const start = planStart(smallNumber(match[1] ?? match[2] ?? ""));
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
    // `离十四五收官仅剩两年` counts towards the year, and is not said in it.
    if (Number.isNaN(start) || /(?:离|距)$/.test(text.slice(0, match.index)) || /^[^,。;]{0,12}(?:仅剩|只剩|还有|不足)/.test(after))
      continue;
    if (/^[^,。;]{0,12}(?:收官|最后一年|圆满收官|完成之年|末年)/.test(after)) found.push(year(start + 4, present ? 4 : 2.5, clue));
    else if (/^[^,。;]{0,12}(?:开局之年|第一年|起步之年|开启之年)/.test(after)) found.push(year(start, present ? 4 : 1.5, clue));
    else if (/^[^,。;]{0,12}(?:承上启下|中期|攻坚之年)/.test(after) && present) found.push(year(start + 2, 3.5, clue));
    const nth = /^的?第([二三四])年/.exec(after)?.[1];
    if (nth !== undefined) found.push(year(start + smallNumber(nth) - 1, present ? 4 : 1.5, clue));
    found.push(bound((start - 2) * 12, LAST_MONTH, 3, clue));
  }
  for (const mention of mentions) {
    // A congress meets in autumn: the year in which its decisions begin to be carried out is the next.
    if (
      present &&
      mention.event.kind === "congress" &&
      /^[^,。;]{0,4}精神的?(?:开局之年|第一年|起步之年)/.test(clue.match.slice(mention.end, mention.end + 14))
    )
      found.push(year(Math.floor(mention.event.month / 12) + 1, 4, clue));
    if (/^[^,。;]{0,4}(?:胜利)?召开之年/.test(text.slice(mention.end, mention.end + 12)))
      found.push(year(Math.floor(mention.event.month / 12), present ? 6 : 3, clue));
  }
  return [...found, ...anniversaryYears(clue, present), ...numberedDays(clue)];
}

/** A session of the National People's Congress that the report is given to. */
function sessionYears(clue: Clue): YearEvidence[] {
  return mentionsOf(clue)
    .filter((mention) => mention.event.kind === "session")
    .flatMap((mention) => {
      const before = clue.match.slice(Math.max(0, mention.start - 12), mention.start);
      const after = clue.match.slice(mention.end, mention.end + 12);
      if (/^以来/.test(after)) return [year(Math.floor(mention.event.month / 12) + 5, 3, clue)];
      if (/从.{0,8}$/.test(before) && /到这次/.test(clue.match)) return [year(Math.floor(mention.event.month / 12) + 5, 4, clue)];
      return clue.isOpening && /^(?:上|报告|作|做|的|开幕)|^$/.test(after) ? [month(mention.event.month, 6, clue)] : [];
    });
}

/** A congress or plenum at which the speech itself is given: `在…上`. */
function ownCongress(clue: Clue): YearEvidence[] {
  if (!clue.isOpening) return [];
  return mentionsOf(clue)
    .filter(
      ({ event, start, end }) =>
        (event.kind === "congress" || event.kind === "plenum") &&
        /在(?:中国共产党|中共|党的?)?$/.test(clue.match.slice(0, start)) &&
        /^(?:第[一二三四五六七八九十]{1,2}次(?:全体)?会议)?上/.test(clue.match.slice(end)),
    )
    .filter(() => clue.isTitle || clue.match.length <= 60)
    .map(({ event }) => month(event.month, 6, clue));
}

/** Events that the sentence looks back on or forward to bound the date. */
function eventBounds(clue: Clue): YearEvidence[] {
  return mentionsOf(clue).flatMap((mention) => {
    const { event } = mention;
    const soft = event.kind === "term";
    if (!soft && event.kind !== "period" && liesAhead(clue.match, mention)) {
      return [
        bound(event.month - 30, event.month, 8, clue),
        { ...month(event.month, 1.5, clue), from: event.month - 9, namesMonth: false },
      ];
    }
    // `今年是党的二十大召开之年` may be said before it and after it.
    if (/^的?(?:胜利)?召开之年/.test(clue.match.slice(mention.end, mention.end + 12)))
      return bound(event.month - (event.month % 12), LAST_MONTH, 8, clue);
    if (event.kind !== "period" || event.lastMonth === null) return bound(event.month, LAST_MONTH, soft ? 5 : 8, clue);
    const current = event.id.startsWith("leader") || /在全党.{0,6}开展|正在开展|深入开展|扎实开展/.test(clue.match);
    return current ? { ...bound(event.month, event.lastMonth, 4, clue) } : bound(event.month, LAST_MONTH, 4, clue);
  });
}

/** All evidence of a text for its date. */
export function yearEvidence(context: InferContext): YearEvidence[] {
  return [...statedDates(context), ...context.clues.flatMap(clueEvidence)];
}

/** A date is inferred with the title and without it, from the same clues: what a clue says is found once. */
const evidenceOfClue = new ClueMemo(findEvidence);
const mentionsOfClue = new ClueMemo(({ match }) => mentionedEvents(match));
const clueEvidence = (clue: Clue): YearEvidence[] => evidenceOfClue.of(clue);
const mentionsOf = (clue: Clue): Mention[] => mentionsOfClue.of(clue);

function findEvidence(clue: Clue): YearEvidence[] {
  const found = countedYears(clue);
  if (clue.match.includes("年") && ARABIC_YEAR.test(clue.match)) found.unshift(...headingYears(clue), ...namedYears(clue));
  if (mentionsOf(clue).length > 0) found.push(...sessionYears(clue), ...ownCongress(clue), ...eventBounds(clue));
  return found;
}
