import { itemGlyphs } from "./glyphs.ts";
import { InkFollower, inkedCharacters } from "./light-text.ts";
import type { LayerQuestion } from "./marked-content.ts";
import type { PdfItem, PdfOperators, PdfPage } from "./open.ts";
import { type AngledRun, withoutSkew } from "./skew.ts";
import type { DrawnPage, Glyph } from "./types.ts";

/**
 * Everything that a page draws as text, placed as the page is shown (turned pages are turned).
 *
 * @param ops null when colours, and text outside the page, are not asked for
 */
export async function drawnPage(page: PdfPage, ops: PdfOperators | null, isShown: LayerQuestion = () => true): Promise<DrawnPage> {
  const { items, styles } = await page.getTextContent();
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const inked = items.filter((item): item is PdfItem => "str" in item && item.str.trim() !== "");
  const ink = new InkFollower(ops === null ? [] : await inkedCharacters(page, ops, isShown));
  const runs: AngledRun[] = [];
  const unseen: string[] = [];
  const artifacts: string[] = [];
  for (const item of inked) {
    const isVertical = styles[item.fontName]?.vertical === true;
    const matrix = product(transform, item.transform as number[]);
    const all = itemGlyphs(item, matrix, isVertical);
    const drawn = ink.follow(item.str);
    const aside = (kind: "isUnseen" | "isArtifact") => (at: number) => drawn.length === all.length && drawn[at]?.[kind] === true;
    const [isUnseen, isArtifact] = [aside("isUnseen"), aside("isArtifact")];
    const glyphs = all.filter((_glyph, at) => !isUnseen(at) && !isArtifact(at));
    addText(
      unseen,
      all.filter((_glyph, at) => isUnseen(at)),
    );
    addText(
      artifacts,
      all.filter((_glyph, at) => isArtifact(at) && !isUnseen(at)),
    );
    const exact = isVertical ? 0 : (Math.atan2(matrix[1]!, matrix[0]!) * 180) / Math.PI;
    const angle = (Math.round(exact) + 360) % 360;
    const light = drawn.length > 0 && drawn.every(({ isLight }) => isLight);
    if (glyphs.length > 0) runs.push({ run: { glyphs, size: glyphs[0]!.size, angle, vertical: isVertical, light }, exact });
  }
  page.cleanup();
  return { width, height, runs: withoutSkew(runs), outside: ink.leftOut(), unseen, artifacts };
}

function addText(texts: string[], glyphs: readonly Glyph[]): void {
  if (glyphs.length > 0) texts.push(glyphs.map(({ text }) => text).join(""));
}

/** First `right`, then `left`: both affine, six numbers each. */
function product(left: readonly number[], right: readonly number[]): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = left;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = right;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
