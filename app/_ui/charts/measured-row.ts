/** What a figure rests on: occurrences among characters, or sentences of a theme among all sentences. */
type Basis = { count: number; chars: number } | { themeSentences: number; sentences: number };

/** A row of an analysis that has one figure with its 95 % interval, and what it rests on. */
export type MeasuredRow = Basis & { low: number | null; high: number | null; speeches?: number };

/** A row of one group: `group` is a year, a speech's id or a name, as the analysis was asked. */
export type GroupedRow = MeasuredRow & { group: string | number };

/** The figure's count, and the size that it is a part of. */
export function basisOf(row: MeasuredRow): { isShare: boolean; count: number; size: number } {
  if ("themeSentences" in row) return { isShare: true, count: row.themeSentences, size: row.sentences };
  return { isShare: false, count: row.count, size: row.chars };
}
