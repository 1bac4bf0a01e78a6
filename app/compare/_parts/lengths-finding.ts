import { type CompareRow, valueIn } from "./side-figures.ts";

/** A figure and the place of its side on the page, from 0. */
interface Placed {
  at: number;
  value: number;
}

export interface LengthsFinding {
  /** The sides with most and fewest characters. */
  longest: Placed;
  shortest: Placed;
  /** The side with the longest sentences on average; null where sides have none. */
  wordiest: Placed | null;
}

/** The finding of the metrics; null where fewer than two sides have a character. */
export function lengthsFinding(rows: readonly CompareRow[], sides: number): LengthsFinding | null {
  const [longest, ...others] = placed(rows, "chars", sides);
  const shortest = others.at(-1);
  if (longest === undefined || shortest === undefined) return null;
  const sentences = placed(rows, "charsPerSentence", sides);
  return { longest, shortest, wordiest: sentences.length < 2 ? null : sentences[0]! };
}

/** The sides that have a metric, highest first. */
function placed(rows: readonly CompareRow[], metric: string, sides: number): Placed[] {
  const row = rows.find((one) => one.kind === "metric" && one.metric === metric);
  if (row === undefined) return [];
  return Array.from({ length: sides }, (_, at) => ({ at, value: valueIn(row, at) ?? 0 }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value);
}
