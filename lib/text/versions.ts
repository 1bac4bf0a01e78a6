import { sketchContainment, sketchSimilarity } from "./versions-sketch.ts";

export { shingleSketch, sketchContainment, sketchSimilarity } from "./versions-sketch.ts";

/** What is needed of a speech to find its other versions. */
export interface VersionCandidate {
  id: number;
  year: number | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: string | null;
  /** The speech's own or stated title; null where it is called by its file or by what we composed. */
  title: string | null;
  /** The meeting that a file states; null or missing for none. */
  occasion?: string | null;
  /** Han characters of the body. */
  charCount: number;
  shingles: Uint32Array;
}

/** Versions of one event; `chosen` is the fullest and feeds the charts. */
export interface VersionGroup {
  ids: number[];
  chosen: number;
  /** Lowest similarity of a member to the chosen one, 0..1. */
  similarity: number;
}

const BANDS = 64;
const ROWS = 2;
const SIMILARITY_MIN = 0.45;
/**
 * Above it two texts are the same words; below it other stated dates are other events, however stock their
 * wording.
 */
const REPRINT_MIN = 0.97;
const CONTAINMENT_MIN = 0.75;
const CONTAINMENT_SIMILARITY_MIN = 0.06;
const BUCKET_MAX = 60;

/**
 * Pairs of indexes that share a band of their sketches. A huge bucket (a phrase that everything shares) ties
 * each speech only to its neighbours.
 */
function candidatePairs(speeches: readonly VersionCandidate[]): Set<number> {
  const pairs = new Set<number>();
  for (let band = 0; band < BANDS; band++) {
    const buckets = new Map<string, number[]>();
    speeches.forEach(({ shingles }, index) => {
      const rows = shingles.subarray(band * ROWS, band * ROWS + ROWS);
      if (rows.every((value) => value === 0xffffffff)) return;
      const key = rows.join(" ");
      const bucket = buckets.get(key);
      if (bucket === undefined) buckets.set(key, [index]);
      else bucket.push(index);
    });
    for (const bucket of buckets.values()) {
      bucket.forEach((a, at) => {
        for (const b of bucket.slice(at + 1, at + 1 + BUCKET_MAX)) pairs.add(a * speeches.length + b);
      });
    }
  }
  return pairs;
}

/**
 * Two dates of one event agree as far as both go; only a text that is the same but for a few words is taken
 * for a reprint of a later day.
 */
function datesAgree(a: VersionCandidate, b: VersionCandidate, similarity: number): boolean {
  if (similarity >= REPRINT_MIN) return true;
  if (a.date === null || b.date === null) return a.year === null || b.year === null || a.year === b.year;
  const length = Math.min(a.date.length, b.date.length);
  return a.date.slice(0, length) === b.date.slice(0, length);
}

const NO_DIFFERENCE = /(?:全文|摘要|节选|摘编|讲话稿|实录|演讲稿|发言稿|\p{P}|\p{S}|\s|的)/gu;
const bareTitle = (title: string) => title.normalize("NFKC").replace(NO_DIFFERENCE, "");
const numbersOf = (title: string) => title.match(/\d+|[〇零一二三四五六七八九十]+(?=[年月日届次])/g)?.join(" ") ?? "";

/**
 * One title holds the other, and years and numbers of meetings do not differ. A speech without a title of its
 * own agrees with every other.
 */
function namesAgree(a: string | null | undefined, b: string | null | undefined): boolean {
  if (!a || !b) return true;
  const [first, second] = [bareTitle(a), bareTitle(b)];
  const [one, other] = [numbersOf(a.normalize("NFKC")), numbersOf(b.normalize("NFKC"))];
  return (first.includes(second) || second.includes(first)) && (one === "" || other === "" || one === other);
}

/** Similarity of two speeches when they are versions of one event, else null. */
function versionSimilarity(a: VersionCandidate, b: VersionCandidate): number | null {
  const similarity = sketchSimilarity(a.shingles, b.shingles);
  const contained = sketchContainment(similarity, a.charCount, b.charCount) >= CONTAINMENT_MIN && similarity >= CONTAINMENT_SIMILARITY_MIN;
  return (similarity >= SIMILARITY_MIN || contained) && agree(a, b, similarity) ? similarity : null;
}

/** Nothing that is known of the two keeps them apart. */
function agree(a: VersionCandidate, b: VersionCandidate, similarity: number): boolean {
  return datesAgree(a, b, similarity) && namesAgree(a.title, b.title) && namesAgree(a.occasion, b.occasion);
}

/** Speeches tied to each speech, by index. */
function tiesOf(speeches: readonly VersionCandidate[]): Map<number, Map<number, number>> {
  const ties = new Map<number, Map<number, number>>();
  for (const pair of candidatePairs(speeches)) {
    const a = Math.floor(pair / speeches.length);
    const b = pair % speeches.length;
    const similarity = versionSimilarity(speeches[a]!, speeches[b]!);
    if (similarity === null) continue;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      ties.set(one, (ties.get(one) ?? new Map()).set(other, similarity));
  }
  return ties;
}

/**
 * Finds versions of one event (delivered, printed, reprinted, read out in part) among speeches: alike by
 * MinHash similarity, or the shorter contained in the longer, and nothing that is known of them (date, title,
 * stated occasion) contradicts it. Every member is tied to the fullest one itself, never through a third.
 * Pure; near-linear by locality-sensitive hashing.
 *
 * @returns groups of two speeches or more, by their first member; a speech alone is in no group. The chosen
 *   one has the most characters in its body, of equals the smallest id.
 */
export function findVersionGroups(speeches: readonly VersionCandidate[]): VersionGroup[] {
  const ties = tiesOf(speeches);
  const taken = new Set<number>();
  const groups: { first: number; group: VersionGroup }[] = [];
  const fullest = [...ties.keys()].sort((a, b) => speeches[b]!.charCount - speeches[a]!.charCount || speeches[a]!.id - speeches[b]!.id);
  for (const hub of fullest) {
    if (taken.has(hub)) continue;
    const members = membersOf(hub, ties.get(hub) ?? new Map(), { speeches, taken });
    if (members.length < 2) continue;
    for (const member of members) taken.add(member);
    const inOrder = [...members].sort((a, b) => a - b);
    const similarity = Math.min(...members.slice(1).map((member) => ties.get(hub)?.get(member) ?? 1));
    groups.push({ first: inOrder[0]!, group: { ids: inOrder.map((index) => speeches[index]!.id), chosen: speeches[hub]!.id, similarity } });
  }
  return groups.sort((a, b) => a.first - b.first).map(({ group }) => group);
}

/** The hub and what is tied to it, the most similar first, each in agreement with all before it. */
function membersOf(
  hub: number,
  tied: ReadonlyMap<number, number>,
  { speeches, taken }: { speeches: readonly VersionCandidate[]; taken: ReadonlySet<number> },
): number[] {
  const members = [hub];
  for (const [index] of [...tied].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    const fits = members.every((member) => {
      const [one, other] = [speeches[member]!, speeches[index]!];
      return agree(one, other, tied.get(member) ?? sketchSimilarity(one.shingles, other.shingles));
    });
    if (!taken.has(index) && fits) members.push(index);
  }
  return members;
}
