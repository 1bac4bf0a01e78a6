import type { InferContext } from "./context.ts";
import { FIRST_MONTH, LAST_MONTH, type YearEvidence, yearEvidence } from "./year-evidence.ts";

/** The most likely year of a text; `month` is 1 to 12 where it is stated or safely implied. */
export interface InferredYear {
  year: number;
  month: number | null;
  /** 0..1, from the distance between the best year and the next best. */
  confidence: number;
  sentence: string;
}

const MONTHS = LAST_MONTH - FIRST_MONTH + 1;
const REPEATED_VOTES_MAX = 2;
const KNOWLEDGE_MONTHS = 60;

/**
 * Adds the evidence up, month by month. The same vote counts at most twice, however often a text repeats it.
 */
function scores(evidence: readonly YearEvidence[]): Float64Array {
  // Only where the sum changes is written down; running over it once gives the months.
  const steps = new Float64Array(MONTHS + 1);
  const seen = new Map<string, number>();
  for (const item of evidence) {
    const key = `${item.kind} ${item.from} ${item.to} ${item.weight}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    if (times > (item.kind === "bound" ? 1 : REPEATED_VOTES_MAX)) continue;
    const from = Math.min(MONTHS, Math.max(0, item.from - FIRST_MONTH));
    const after = Math.max(from, Math.min(MONTHS, item.to - FIRST_MONTH + 1));
    // Being outside of a bound costs; that is the same as a cost everywhere that the bound gives back.
    if (item.kind === "bound") steps[0]! -= item.weight;
    steps[from]! += item.weight;
    steps[after]! -= item.weight;
  }
  const total = new Float64Array(MONTHS);
  let sum = 0;
  for (let at = 0; at < MONTHS; at++) {
    sum += steps[at]!;
    // Sums of the same weights in another order differ in their last bits, which must not decide between two
    // years.
    total[at] = Math.round(sum * 1e6) / 1e6;
  }
  return total;
}

/** The latest event that the text looks back on; a speech is most likely given soon after it. */
function latestKnown(evidence: readonly YearEvidence[]): YearEvidence | null {
  const bounds = evidence.filter((item) => item.kind === "bound" && item.from > FIRST_MONTH && item.to === LAST_MONTH);
  return bounds.reduce<YearEvidence | null>((latest, item) => (latest === null || item.from > latest.from ? item : latest), null);
}

/**
 * Years that the text mentions as past or present; the latest of them are likely to be this year or the last.
 */
function mentionedYears(context: InferContext): Map<number, number> {
  const counts = new Map<number, number>();
  for (const clue of context.clues) {
    if (!/\d{4}年/.test(clue.match)) continue;
    for (const match of clue.match.matchAll(/(?<!\d)(\d{4})年/g)) {
      const value = Number(match[1]);
      const before = clue.match.slice(Math.max(0, match.index - 6), match.index);
      const ahead =
        /(?:到|至|力争|争取|确保|面向|展望|比|离|距|原定)$/.test(before) ||
        /^(?:远景|前|底前|建成|基本实现|以前)/.test(clue.match.slice(match.index + 5, match.index + 9));
      if (!ahead && value >= 1945 && value <= 2035) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * The latest year named, unless it lies beyond the five years after which a text would know a newer Party
 * congress.
 */
function latestYear(years: ReadonlyMap<number, number>, known: YearEvidence | null): number | null {
  const limit = known === null ? LAST_MONTH : known.from + KNOWLEDGE_MONTHS;
  const possible = [...years.keys()].filter((value) => value * 12 <= limit);
  return possible.length === 0 ? null : Math.max(...possible);
}

/**
 * Days without a year at the beginning (`2月8日，…开班`): the first such month after the latest event that
 * the text knows.
 */
function bareDates(context: InferContext, latest: YearEvidence): YearEvidence[] {
  return context.clues
    .filter((clue) => clue.position < 0.15 && !clue.isTitle)
    .flatMap((clue) =>
      [...clue.match.matchAll(/(?<![年\d])(1[0-2]|[1-9])月(?:[1-3]?\d日|[上中下]旬)/g)].map((match) => ({
        clue,
        month: Number(match[1]) - 1,
      })),
    )
    .slice(0, 3)
    .map(({ clue, month }) => {
      const from = latest.from + ((month - (latest.from % 12) + 12) % 12);
      return { kind: "vote", from, to: from + 4, weight: 1.2, sentence: clue.shown, namesMonth: false };
    });
}

function softVotes(context: InferContext, evidence: readonly YearEvidence[]): YearEvidence[] {
  const votes: YearEvidence[] = [];
  const latest = latestKnown(evidence);
  if (latest !== null)
    for (const [months, weight] of [
      [2, 0.6],
      [6, 0.6],
      [13, 0.8],
      [26, 0.6],
    ] as const)
      votes.push({ ...latest, kind: "vote", to: latest.from + months, weight });
  if (latest !== null) votes.push(...bareDates(context, latest));
  const years = mentionedYears(context);
  const last = latestYear(years, latest);
  const clue = context.clues.find((candidate) => last !== null && candidate.match.includes(`${last}年`));
  if (last !== null && clue !== undefined) {
    votes.push({ kind: "vote", from: last * 12, to: last * 12 + 11, weight: 1.5, sentence: clue.shown, namesMonth: false });
    votes.push({ kind: "vote", from: last * 12 + 12, to: last * 12 + 23, weight: 1, sentence: clue.shown, namesMonth: false });
    votes.push({ kind: "bound", from: last * 12 - 6, to: LAST_MONTH, weight: 1.5, sentence: clue.shown, namesMonth: false });
  }
  return votes;
}

/**
 * The month of the year that the text itself implies: end of the first quarter, or a date named in the
 * evidence.
 */
function impliedMonth(context: InferContext, evidence: readonly YearEvidence[], year: number): number | null {
  const named = evidence.filter((item) => item.kind === "vote" && item.namesMonth && Math.floor(item.from / 12) === year);
  const strongest = named.reduce<YearEvidence | null>((best, item) => (best === null || item.weight > best.weight ? item : best), null);
  if (strongest !== null) return (strongest.from % 12) + 1;
  const text = context.clues
    .slice(0, 40)
    .map((clue) => clue.match)
    .join("");
  if (/一季度[^。]{0,12}(?:告一段落|已经过去|刚刚结束)/.test(text)) return 4;
  return null;
}

/** Score of a year: that of its best month. */
function yearScores(total: Float64Array): { year: number; score: number }[] {
  const years: { year: number; score: number }[] = [];
  for (let at = 0; at < MONTHS; at += 12) {
    years.push({ year: (FIRST_MONTH + at) / 12, score: total.subarray(at, at + 12).reduce((best, score) => Math.max(best, score)) });
  }
  return years.sort((a, b) => b.score - a.score || a.year - b.year);
}

/** Most likely year of a speech, or null when nothing in the text supports any. */
export function inferYear(context: InferContext): InferredYear | null {
  const evidence = yearEvidence(context);
  evidence.push(...softVotes(context, evidence));
  const votes = evidence.filter((item) => item.kind === "vote");
  const ranked = yearScores(scores(evidence));
  const [best, second] = ranked;
  if (best === undefined || second === undefined || votes.length === 0 || best.score <= 0) return null;
  const support = votes.filter((item) => item.from <= best.year * 12 + 11 && item.to >= best.year * 12);
  const sentence = support.reduce<YearEvidence | null>(
    (top, item) => (top === null || item.weight > top.weight ? item : top),
    null,
  )?.sentence;
  if (sentence === undefined) return null;
  const strongest = Math.max(...support.map((item) => item.weight));
  const margin = best.score - second.score;
  const confidence = Math.min(0.98, 0.25 + 0.12 * Math.min(margin, 4) + (strongest >= 3 ? 0.25 : 0));
  return { year: best.year, month: impliedMonth(context, evidence, best.year), confidence: Math.round(confidence * 100) / 100, sentence };
}
