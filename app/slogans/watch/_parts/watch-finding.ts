/** One thing that a speech says otherwise than those before it; found where its probability, adjusted over all, stands. */
export interface WatchedItem {
  item: string;
  change: "debut" | "return" | "surge" | "fade";
  count: number;
  /** Null for what is too rare to be tested. */
  pAdjusted: number | null;
  significant: boolean;
}

export interface WatchFinding<R extends WatchedItem> {
  found: number;
  /** How many of each kind were found, kinds that were not left out. */
  kinds: { change: R["change"]; count: number }[];
  /** The surest of those found; where none was found the one that comes nearest; null where none could be tested. */
  first: R | null;
}

const KINDS = ["debut", "return", "surge", "fade"] as const;

/** The finding of rows in any order. */
export function watchFinding<R extends WatchedItem>(rows: readonly R[]): WatchFinding<R> {
  const found = rows.filter(({ significant }) => significant);
  const kinds = KINDS.map((change) => ({ change, count: found.filter((row) => row.change === change).length }));
  const among = (found.length > 0 ? found : rows).filter(({ pAdjusted }) => pAdjusted !== null);
  const first = among.reduce<R | null>((best, row) => (best === null || row.pAdjusted! < best.pAdjusted! ? row : best), null);
  return { found: found.length, kinds: kinds.filter(({ count }) => count > 0), first };
}
