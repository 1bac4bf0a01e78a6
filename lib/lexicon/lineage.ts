import type { Lexicon, Slogan } from "./types.ts";

/** A slogan in its lineage: what it replaced or grew from, and what replaced it or grew from it. */
export interface LineageNode {
  slogan: Slogan;
  predecessors: LineageNode[];
  successors: LineageNode[];
}

/**
 * The lineage of one slogan: from it, predecessors are followed only backwards and successors only forwards,
 * each to its end, earliest first (unknown years last). A slogan already on the way is not followed again, so
 * a circle in the data ends.
 * @returns null if the lexicon has no such canonical form
 */
export function lineage(lexicon: Lexicon, slogan: string): LineageNode | null {
  const byForm = new Map(lexicon.slogans.map((entry) => [entry.slogan, entry]));
  const start = byForm.get(slogan);
  if (start === undefined) return null;
  const { before, after } = neighbours(lexicon);
  const follow = (entry: Slogan, links: Map<string, Set<string>>, way: Set<string>): Slogan[] =>
    [...(links.get(entry.slogan) ?? [])].flatMap((form) => (way.has(form) ? [] : (byForm.get(form) ?? []))).sort(byYear);
  const back = (entry: Slogan, way: Set<string>): LineageNode => {
    const next = new Set(way).add(entry.slogan);
    return { slogan: entry, predecessors: follow(entry, before, next).map((one) => back(one, next)), successors: [] };
  };
  const forth = (entry: Slogan, way: Set<string>): LineageNode => {
    const next = new Set(way).add(entry.slogan);
    return { slogan: entry, predecessors: [], successors: follow(entry, after, next).map((one) => forth(one, next)) };
  };
  return { slogan: start, predecessors: back(start, new Set()).predecessors, successors: forth(start, new Set()).successors };
}

/**
 * Both columns say the same thing from two ends: `replaces` of the later and `replaced_by` of the earlier.
 */
function neighbours(lexicon: Lexicon): { before: Map<string, Set<string>>; after: Map<string, Set<string>> } {
  const before = new Map<string, Set<string>>();
  const after = new Map<string, Set<string>>();
  const link = (earlier: string, later: string) => {
    before.set(later, (before.get(later) ?? new Set()).add(earlier));
    after.set(earlier, (after.get(earlier) ?? new Set()).add(later));
  };
  for (const { slogan, replaces, replacedBy } of lexicon.slogans) {
    for (const earlier of replaces) link(earlier, slogan);
    for (const later of replacedBy) link(slogan, later);
  }
  return { before, after };
}

function byYear(a: Slogan, b: Slogan): number {
  return (a.introduced ?? 9999) - (b.introduced ?? 9999) || (a.slogan < b.slogan ? -1 : 1);
}
