import type { Reading, ReadingSentence, SloganMark } from "#lib/analyses/index.ts";

/** A stretch of one sentence that is shown in one way. */
export interface Segment {
  text: string;
  /** The slogan it belongs to; null for plain text. */
  slogan: string | null;
  /** English rendering of the slogan; empty for plain text and where none is known. */
  gloss: string;
  /** True inside the place that the address asks for. */
  isHit: boolean;
  /** A name or place that somebody took out. */
  isMask?: true;
}

/** Half-open positions of the display text. */
export interface Hit {
  start: number;
  end: number;
}

/** Reads `at=12-19`; null for anything else. */
export function readHit(value: string | null): Hit | null {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(value ?? "");
  if (match === null) return null;
  const [start, end] = [Number(match[1]), Number(match[2])];
  return end > start ? { start, end } : null;
}

/**
 * Cuts a sentence where slogans and the hit begin and end. The segments put together are the sentence.
 *
 * @param slogans in text order, without overlaps; those outside the sentence are passed over
 * @param masks in text order
 */
export function sentenceSegments(
  text: string,
  sentence: ReadingSentence,
  slogans: readonly SloganMark[],
  hit: Hit | null,
  masks: readonly Hit[] = [],
): Segment[] {
  const inside = slogans.filter(({ start, end }) => start < sentence.end && end > sentence.start);
  const masked = masks.filter(({ start, end }) => start < sentence.end && end > sentence.start);
  const marked = [...inside, ...masked, ...(hit ? [hit] : [])];
  const edges = [sentence.start, sentence.end, ...marked.flatMap(({ start, end }) => [start, end])];
  const cuts = [...new Set(edges)].filter((edge) => edge >= sentence.start && edge <= sentence.end).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const mark = inside.find(({ start, end }) => start <= from && from < end);
    return {
      text: text.slice(from, cuts[index + 1]),
      slogan: mark?.slogan ?? null,
      gloss: mark?.gloss ?? "",
      isHit: hit !== null && hit.start <= from && from < hit.end,
      ...(masked.some(({ start, end }) => start <= from && from < end) ? { isMask: true as const } : {}),
    };
  });
}

/** Sentences in paragraphs, in order. */
export function paragraphsOf({ sentences }: Reading): ReadingSentence[][] {
  const paragraphs: ReadingSentence[][] = [];
  for (const sentence of sentences) {
    const last = paragraphs.at(-1);
    if (last?.[0]?.paragraph === sentence.paragraph) last.push(sentence);
    else paragraphs.push([sentence]);
  }
  return paragraphs;
}
