/**
 * The words that counted, marked where they stand in the display text as they are; folded ones stay unmarked.
 */
export function MarkedText({ text, words }: { text: string; words: string }) {
  const terms = words.split("、").flatMap((word) => word.replace(/ -?[\d.]+$/, "") || []);
  const pieces = cut(text, terms);
  return pieces.map((piece, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no identity besides their place
      <mark key={index} className="bg-accent/15 text-ink">
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}

/** Pieces of a text, every second one a term; longer terms first, so that none is cut by a shorter one. */
export function cut(text: string, terms: readonly string[]): string[] {
  const known = [...new Set(terms)].filter((term) => text.includes(term)).sort((a, b) => b.length - a.length);
  if (known.length === 0) return [text];
  return text.split(new RegExp(`(${known.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|")})`));
}
