import type { Corpus } from "#lib/corpus/corpus.ts";

/**
 * Positions of speeches by date, the newest first, undated ones last; equal dates keep the order of the
 * corpus.
 */
export function newestFirst({ speeches }: Corpus, members: readonly number[]): number[] {
  const date = (speech: number) => speeches[speech]!.date ?? "";
  return [...members].sort((a, b) => (date(a) > date(b) ? -1 : date(a) < date(b) ? 1 : a - b));
}
