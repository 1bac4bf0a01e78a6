/** What a report's sentence is about: what was done, what is planned, or neither can be told. */
export type Phase = "reported" | "target" | null;

interface ReportSentence {
  text: string;
  isHeading: boolean;
  /** Number of its paragraph. */
  paragraph: number;
}

const GOALS = "预期目标|主要目标|目标任务|目标是|总体要求|工作思路|总体思路|发展目标|重点工作|工作安排|工作重点|重点任务";
const STATES_GOALS = /(?:预期目标|主要目标|发展目标|目标任务)(?:是|为|:|如下|建议)/;
/** Headings and goals of five years, whose figures are no year's. */
const MANY_YEARS = /五年|十四五|十五五|十三五|本届政府|今后/;

/** What makes the rest of a paragraph speak of several years. */
const OF_MANY_YEARS = /(?:过去|这|今后|未来|近)五年|五年来|十[三四五六]五.{0,3}(?:时期|期间|以来|末|目标)|年均增长|本届政府|20[23]0年/;

/** What names the year of a report or the one before it. */
interface YearWords {
  review: RegExp;
  goals: RegExp;
  plan: RegExp;
  ofYear: RegExp;
}

const MOST_YEARS = 200;
const byYear = new Map<number, YearWords>();

/** Made once a year, not once a sentence. */
function wordsOf(year: number): YearWords {
  const known = byYear.get(year);
  if (known !== undefined) return known;
  const thisYear = `(?:今年(?!以来)|${year}年|明年|新的一年)`;
  const words = {
    review: new RegExp(`(?:${year - 1}年|过去一年|去年).*回顾`),
    goals: new RegExp(`${thisYear}[^。]{0,40}?(?:${GOALS})`),
    plan: new RegExp(`${thisYear}.*(?:工作|任务|目标|安排|部署|要求|建议|重点)`),
    ofYear: new RegExp(`今年|去年|过去一年|${year}年|${year - 1}年`),
  };
  if (byYear.size >= MOST_YEARS) byYear.clear();
  byYear.set(year, words);
  return words;
}

/**
 * The phase of each sentence. A report looks back first and plans then; the plan begins where the year's
 * goals or tasks are named. Where none is named, only what stands under a heading that looks back on the year
 * before is told. Under a heading of several years nothing is told either.
 *
 * @param year year of the report, whose plan it is
 */
export function reportPhases(sentences: readonly ReportSentence[], year: number): Phase[] {
  const words = wordsOf(year);
  const plan = sentences.findIndex((sentence) => beginsPlan(sentence, words));
  const review = sentences.findIndex(({ text, isHeading }) => isHeading && words.review.test(text));
  if (plan === -1 && review === -1) return sentences.map(() => null);
  let manyYears = false;
  let paragraphOfMany = -1;
  return sentences.map(({ text, isHeading, paragraph }, at) => {
    if (OF_MANY_YEARS.test(text)) paragraphOfMany = paragraph;
    if (isHeading) manyYears = MANY_YEARS.test(text) && !words.ofYear.test(text) ? true : words.ofYear.test(text) ? false : manyYears;
    if (at === plan) manyYears = false;
    if ((manyYears || paragraph === paragraphOfMany) && !(STATES_GOALS.test(text) && words.ofYear.test(text))) return null;
    if (plan === -1) return review !== -1 && at >= review ? "reported" : null;
    return at < plan ? "reported" : "target";
  });
}

function beginsPlan({ text, isHeading }: ReportSentence, { goals, plan }: YearWords): boolean {
  // A title names the year as well: 2026年某市政府工作报告.
  if (isHeading && /回顾|总结|过去|去年|工作报告/.test(text)) return false;
  if (goals.test(text)) return STATES_GOALS.test(text) || !/完成/.test(text);
  if (STATES_GOALS.test(text) && !MANY_YEARS.test(text)) return true;
  return isHeading && plan.test(text);
}
