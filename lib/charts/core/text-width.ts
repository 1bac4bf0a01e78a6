/**
 * True for characters as wide as they are high: Han, kana, Hangul, full-width forms and Chinese punctuation,
 * among it quotation marks, dash and ellipsis.
 */
const FULL_WIDTH =
  /[\u2014\u2018\u2019\u201c\u201d\u2026\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3ffff}]/u;

/**
 * Estimated width of a text in em: 1 for a Han character, about 0.6 for the rest. There is no font on the
 * server to measure with.
 */
export function textWidthEm(text: string): number {
  let width = 0;
  for (const character of text) width += FULL_WIDTH.test(character) ? 1 : character === " " ? 0.3 : /[MWmw@%]/.test(character) ? 0.85 : 0.6;
  return width;
}

/** The text cut to `maxWidth` (same unit as `fontSize`), with an ellipsis where something went. */
export function fitText(text: string, fontSize: number, maxWidth: number): string {
  if (textWidthEm(text) * fontSize <= maxWidth) return text;
  let kept = "";
  for (const character of text) {
    if (textWidthEm(`${kept}${character}…`) * fontSize > maxWidth) break;
    kept += character;
  }
  return `${kept}…`;
}

/** The widest of the texts at a font size, at most `limit`; 0 for none. */
export function widestText(texts: readonly string[], fontSize: number, limit: number): number {
  return texts.reduce((widest, text) => Math.max(widest, Math.min(limit, Math.ceil(textWidthEm(text) * fontSize))), 0);
}
