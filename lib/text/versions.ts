import { sketchContainment, sketchSimilarity } from "./versions-sketch.ts";

export { shingleSketch, sketchContainment, sketchSimilarity } from "./versions-sketch.ts";

/** What is needed of a speech to find its other versions. */
export interface VersionCandidate {
  id: number;
  year: number | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: string | null;
  title: string | null;
  charCount: number;
  shingles: Uint32Array;
}

/** Versions of one event; `chosen` is the fullest and feeds the charts. */
export interface VersionGroup {
  ids: number[];
  chosen: number;
  /** Lowest similarity by which a member was tied to the group, 0..1. */
  similarity: number;
}

const BANDS = 64;
const ROWS = 2;
const SIMILARITY_MIN = 0.45;
const CONTAINMENT_MIN = 0.75;
const CONTAINMENT_SIMILARITY_MIN = 0.06;
const BUCKET_MAX = 60;

/** Pairs of indexes that share a band of their sketches. A huge bucket (a phrase that everything shares) ties each speech only to its neighbours. */
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

/** Two stated dates of one event agree as far as both go; a reprint may carry a later date, so a year of difference is allowed where texts are nearly equal. */
function datesAgree(a: VersionCandidate, b: VersionCandidate, similarity: number): boolean {
  if (a.date === null || b.date === null) return a.year === null || b.year === null || a.year === b.year || similarity >= 0.8;
  const length = Math.min(a.date.length, b.date.length);
  if (a.date.slice(0, length) === b.date.slice(0, length)) return true;
  if (similarity >= 0.8) return true;
  return a.date.slice(0, 7) === b.date.slice(0, 7) && similarity >= SIMILARITY_MIN;
}

/** Similarity of two speeches when they are versions of one event, else null. */
function versionSimilarity(a: VersionCandidate, b: VersionCandidate): number | null {
  const similarity = sketchSimilarity(a.shingles, b.shingles);
  const contained = sketchContainment(similarity, a.charCount, b.charCount) >= CONTAINMENT_MIN && similarity >= CONTAINMENT_SIMILARITY_MIN;
  return (similarity >= SIMILARITY_MIN || contained) && datesAgree(a, b, similarity) ? similarity : null;
}

function rootOf(parents: Int32Array, index: number): number {
  let root = index;
  while (parents[root] !== root) {
    parents[root] = parents[parents[root] ?? root] ?? root;
    root = parents[root] ?? root;
  }
  return root;
}

/**
 * Finds versions of one event (delivered, printed, reprinted, read out in part) among speeches: alike by MinHash similarity, or the
 * shorter contained in the longer, with dates that do not contradict each other. Pure; near-linear by locality-sensitive hashing.
 *
 * @returns groups of two speeches or more, by their first member; a speech alone is in no group. The chosen one has the most
 *   characters, of equals the smallest id.
 */
export function findVersionGroups(speeches: readonly VersionCandidate[]): VersionGroup[] {
  const parents = Int32Array.from(speeches, (_speech, index) => index);
  const ties: { index: number; similarity: number }[] = [];
  for (const pair of candidatePairs(speeches)) {
    const a = Math.floor(pair / speeches.length);
    const b = pair % speeches.length;
    const similarity = versionSimilarity(speeches[a]!, speeches[b]!);
    if (similarity === null) continue;
    parents[Math.max(rootOf(parents, a), rootOf(parents, b))] = Math.min(rootOf(parents, a), rootOf(parents, b));
    ties.push({ index: a, similarity });
  }
  const members = new Map<number, VersionCandidate[]>();
  speeches.forEach((speech, index) => {
    const root = rootOf(parents, index);
    members.set(root, [...(members.get(root) ?? []), speech]);
  });
  const lowest = new Map<number, number>();
  for (const { index, similarity } of ties)
    lowest.set(rootOf(parents, index), Math.min(similarity, lowest.get(rootOf(parents, index)) ?? 1));
  return [...members].filter(([, group]) => group.length > 1).map(([root, group]) => versionGroup(group, lowest.get(root) ?? 0));
}

function versionGroup(group: readonly VersionCandidate[], similarity: number): VersionGroup {
  const fullest = group.reduce((best, speech) =>
    speech.charCount > best.charCount || (speech.charCount === best.charCount && speech.id < best.id) ? speech : best,
  );
  return { ids: group.map((speech) => speech.id), chosen: fullest.id, similarity };
}
