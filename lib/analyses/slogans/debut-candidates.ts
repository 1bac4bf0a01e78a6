import type { Corpus } from "#lib/corpus/corpus.ts";
import { totalItems } from "#lib/corpus/item-table.ts";
import type { ItemTable, Unit } from "#lib/corpus/tables.ts";
import { splitTest } from "#lib/stats/index.ts";

/** Positions in the corpus: the speech, everything before it, and the last years of that. */
export interface DebutPeriods {
  speech: number;
  past: readonly number[];
  recent: readonly number[];
}

/** One tested item; rates are per 10,000 characters (slogans) or words (words). */
export interface DebutCandidate {
  item: string;
  unit: Unit;
  change: "debut" | "return" | "surge" | "fade";
  count: number;
  perTenThousand: number;
  pastCount: number;
  pastSpeechesWith: number;
  pastRate: number;
  lastYear: number | null;
  logRatio: number | null;
  p: number;
}

/** A candidate and the smallest p-value that any split of its occurrences could have had. */
export interface Testable {
  candidate: DebutCandidate;
  lowestP: number;
}

/** From this many occurrences an item's own over-dispersion is worth estimating. */
const MINIMUM_FOR_DISPERSION = 5;

/**
 * The items of a table with their tests, words that are slogans left out (they are tested as such).
 *
 * @param known slogans by canonical form
 */
export function candidatesOf(
  table: ItemTable,
  corpus: Corpus,
  periods: DebutPeriods,
  known: ReadonlyMap<string, number>,
): { testable: Testable[]; dispersion: number } {
  const now = totalItems(table, [periods.speech]);
  const [before, lately] = [totalItems(table, periods.past), totalItems(table, periods.recent)];
  const [size, pastSize, recentSize] = [[periods.speech], periods.past, periods.recent].map((members) => sizeOf(table, members)) as [
    number,
    number,
    number,
  ];
  if (size === 0 || pastSize === 0) return { testable: [], dispersion: 1 };
  const spread = spreadOf(table, corpus, periods.past, before, pastSize);
  const testable: Testable[] = [];
  for (const [item, label] of table.labels.entries()) {
    const [count, pastCount] = [now[item]!, before[item]!];
    if (count + pastCount === 0 || !isWatched(table.unit, label, known)) continue;
    const change = changeOf(count, pastCount, lately[item]!, size, pastSize, recentSize > 0);
    const reference = change === "return" ? { count: 0, size: recentSize } : { count: pastCount, size: pastSize };
    const share = size / (size + reference.size);
    const dispersion = Math.max(spread.typical, spread.own[item]!);
    const { few, many } = splitTest(count, count + reference.count, share, dispersion);
    const candidate: DebutCandidate = {
      item: label,
      unit: table.unit,
      change,
      count,
      perTenThousand: (count / size) * 10_000,
      pastCount,
      pastSpeechesWith: spread.speechesWith[item]!,
      pastRate: (pastCount / pastSize) * 10_000,
      lastYear: spread.lastYear[item]! || null,
      logRatio: count === 0 || pastCount === 0 ? null : Math.log2(count / size / (pastCount / pastSize)),
      p: Math.min(1, 2 * Math.min(few, many)),
    };
    testable.push({ candidate, lowestP: lowestP(count + reference.count, share, dispersion) });
  }
  return { testable, dispersion: spread.typical };
}

/**
 * The family to test: an item so rare that no split of its occurrences could be found among so many tests is
 * left out and costs the others nothing. The choice looks at sums only, which the tests are conditional on.
 * Source: Tarone 1990, for false-discovery rates Gilbert 2005.
 */
export function familyOf(testable: readonly Testable[], fdr: number): { tested: DebutCandidate[]; untested: DebutCandidate[] } {
  const lowest = testable.map((one) => one.lowestP).sort((a, b) => a - b);
  let size = 1;
  while (size < lowest.length && lowest[size]! <= fdr / size) size += 1;
  const threshold = fdr / size;
  const pick = (isTested: boolean) => testable.flatMap((one) => (one.lowestP <= threshold === isTested ? [one.candidate] : []));
  return { tested: pick(true), untested: pick(false) };
}

/** Words of one character are mostly grammar; figures and letters are no words to watch. */
function isWatched(unit: Unit, label: string, known: ReadonlyMap<string, number>): boolean {
  return unit === "slogan" || (/^\p{Script=Han}{2,}$/u.test(label) && !known.has(label));
}

function changeOf(count: number, pastCount: number, recentCount: number, size: number, pastSize: number, hasRecent: boolean) {
  if (pastCount === 0) return "debut";
  if (count > 0 && hasRecent && recentCount === 0) return "return";
  return count * pastSize >= pastCount * size ? "surge" : "fade";
}

/** The smallest two-sided p-value that any split of so many occurrences could have. */
function lowestP(total: number, share: number, dispersion: number): number {
  return 2 * Math.min(share, 1 - share) ** (total / dispersion);
}

function sizeOf(table: ItemTable, members: readonly number[]): number {
  return members.reduce((sum, speech) => sum + table.sizes[speech]!, 0);
}

/**
 * How the past's occurrences are spread: speeches, last year, and Pearson's dispersion over speeches (1 for
 * independent occurrences).
 */
function spreadOf(
  { labels, offsets, items, counts, sizes }: ItemTable,
  { speeches }: Corpus,
  past: readonly number[],
  totals: Float64Array,
  pastSize: number,
) {
  const speechesWith = new Int32Array(labels.length);
  const lastYear = new Int32Array(labels.length);
  const squares = new Float64Array(labels.length);
  for (const speech of past) {
    const year = speeches[speech]!.year ?? 0;
    for (let pair = offsets[speech]!; pair < offsets[speech + 1]!; pair++) {
      const item = items[pair]!;
      speechesWith[item]! += 1;
      lastYear[item] = Math.max(lastYear[item]!, year);
      if (sizes[speech]! > 0) squares[item]! += counts[pair]! ** 2 / sizes[speech]!;
    }
  }
  const degrees = past.length - 1;
  const own = Float64Array.from(totals, (total, item) =>
    degrees < 1 || total < MINIMUM_FOR_DISPERSION ? 1 : Math.max(1, ((squares[item]! * pastSize) / total - total) / degrees),
  );
  const estimated = own.filter((_, item) => totals[item]! >= MINIMUM_FOR_DISPERSION).sort();
  return { speechesWith, lastYear, own, typical: estimated.length === 0 ? 1 : estimated[estimated.length >> 1]! };
}
