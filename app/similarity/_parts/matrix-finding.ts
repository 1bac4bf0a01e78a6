/** How alike two speeches are, 0 to 1. */
interface Pair {
  similarity: number;
}

export interface MatrixFinding {
  pairs: number;
  /** Half of the pairs are at most so alike. */
  median: number;
  lowest: number;
  highest: number;
}

/** How alike the pairs of a matrix are; null without a pair. */
export function matrixFinding(pairs: readonly Pair[]): MatrixFinding | null {
  const values = pairs.map(({ similarity }) => similarity).sort((a, b) => a - b);
  const [lowest, highest] = [values[0], values.at(-1)];
  if (lowest === undefined || highest === undefined) return null;
  const middle = (values.length - 1) / 2;
  const median = (values[Math.floor(middle)]! + values[Math.ceil(middle)]!) / 2;
  return { pairs: values.length, median, lowest, highest };
}
