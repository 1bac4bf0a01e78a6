import type { Segmentation } from "#lib/text/segment.ts";

/** Words between processes: thousands of small strings cross as one. */
export interface PackedWords {
  /** The word types, separated by NUL, which no stored text holds. */
  terms: string;
  counts: Int32Array;
  tokenCount: number;
  pieceLengths: Uint8Array;
}

const SEPARATOR = "\0";

export function packWords({ terms, tokenCount, pieceLengths }: Segmentation): PackedWords {
  return { terms: [...terms.keys()].join(SEPARATOR), counts: Int32Array.from(terms.values()), tokenCount, pieceLengths };
}

export function unpackWords({ terms, counts, tokenCount, pieceLengths }: PackedWords): Segmentation {
  const types = counts.length === 0 ? [] : terms.split(SEPARATOR);
  return { terms: new Map(types.map((term, index) => [term, counts[index] ?? 0])), tokenCount, pieceLengths };
}
