const MOST_PHRASES = 12;

/**
 * The phrases of an address: every `phrase`, then those of `q`, which separates them by semicolons or line
 * ends, Chinese or Western. A comma or 、 stays part of a phrase, as in 解放思想、实事求是, and so does a
 * bar, which means either. Each once, at most twelve.
 */
export function readPhrases(search: URLSearchParams): string[] {
  const typed = search.getAll("q").flatMap((text) => text.split(/[;；\n]/));
  const all = [...search.getAll("phrase"), ...typed].map((phrase) => phrase.trim()).filter((phrase) => phrase !== "");
  return [...new Set(all)].slice(0, MOST_PHRASES);
}
