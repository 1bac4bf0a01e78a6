/** One speech and the share of its characters that stand in passages of earlier speeches; null without a character. */
export interface CopiedShare {
  speechId: number | string;
  copiedShare: number | null;
}

export interface SharesFinding<R extends CopiedShare> {
  /** Speeches with text, and how many of them have any such passage. */
  speeches: number;
  copying: number;
  /** The speech with the largest share; null where none has any. */
  top: R | null;
}

/** The finding of speeches in any order; null where none has text. */
export function sharesFinding<R extends CopiedShare>(rows: readonly R[]): SharesFinding<R> | null {
  const known = rows.filter(({ copiedShare }) => copiedShare !== null);
  if (known.length === 0) return null;
  const copying = known.filter(({ copiedShare }) => copiedShare! > 0);
  const top = copying.reduce<R | null>((best, row) => (best === null || row.copiedShare! > best.copiedShare! ? row : best), null);
  return { speeches: known.length, copying: copying.length, top };
}
