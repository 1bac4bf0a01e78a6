/** Target and outcome of one place in one year; null where its reports say none. */
export interface TargetPair {
  label: string;
  a: number | null;
  b: number | null;
}

export interface TargetsFinding<R extends TargetPair> {
  /** Places that state a target. */
  targets: number;
  highest: R;
  lowest: R;
  /** Places that state what was reached as well, and how many of them reached at least the figure of their target. */
  both: number;
  reached: number;
}

/** The finding of places in any order; null where nobody states a target. */
export function targetsFinding<R extends TargetPair>(pairs: readonly R[]): TargetsFinding<R> | null {
  const stated = pairs.filter(({ a }) => a !== null).sort((one, other) => (other.a ?? 0) - (one.a ?? 0));
  const [highest, lowest] = [stated[0], stated.at(-1)];
  if (highest === undefined || lowest === undefined) return null;
  const both = stated.filter(({ b }) => b !== null);
  return { targets: stated.length, highest, lowest, both: both.length, reached: both.filter(({ a, b }) => (b ?? 0) >= (a ?? 0)).length };
}
