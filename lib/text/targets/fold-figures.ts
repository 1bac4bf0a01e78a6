import { chineseFigures } from "./chinese-figures.ts";

/** A sentence as the rules read it: half-width signs, no spaces. */
export interface FoldedSentence {
  text: string;
  /** Position in the given sentence of each unit of `text`; one more for its end. */
  places: number[];
}

/**
 * Folds what does not change a figure: `５．１％` and `5.1 %` read alike, and `百分之五点一` as they do. Digits that
 * stand for a number written out lie where it begins, the last of them where it ends.
 */
export function foldFigures(sentence: string): FoldedSentence {
  let places: number[] = [];
  let text = foldSigns(sentence, places);
  for (const { start, end, digits } of chineseFigures(text).reverse()) {
    const last = places[end - 1]!;
    const own = [...digits].map((_, at) => (at === digits.length - 1 ? last : places[start]!));
    text = text.slice(0, start) + digits + text.slice(end);
    places = [...places.slice(0, start), ...own, ...places.slice(end)];
  }
  return { text, places };
}

/** The text of `foldFigures` alone: most sentences state no figure, and nobody asks for the places. */
export function foldedText(sentence: string): string {
  let text = foldSigns(sentence, null);
  for (const { start, end, digits } of chineseFigures(text).reverse()) text = text.slice(0, start) + digits + text.slice(end);
  return text;
}

const LEFT_OUT = /\s|[\u200b\ufeff“”"]/;

/** @param places receives the position of each unit that stays */
function foldSigns(sentence: string, places: number[] | null): string {
  let text = "";
  let from = 0;
  for (let at = 0; at < sentence.length; at++) {
    const unit = sentence.charCodeAt(at);
    const sign = isPlain(unit) ? "" : folded(unit);
    if (sign !== null) places?.push(at);
    if (sign === "") continue;
    text += sentence.slice(from, at) + (sign ?? "");
    from = at + 1;
  }
  places?.push(sentence.length);
  return from === 0 ? sentence : text + sentence.slice(from);
}

/** Characters and Chinese stops, letters and digits: nearly everything. */
function isPlain(unit: number): boolean {
  return (unit > 0x3000 && unit < 0xfe00) || (unit > 0x22 && unit < 0x7f);
}

/** What a unit is folded to; null where it is left out, empty where it stays. */
function folded(unit: number): string | null {
  if (LEFT_OUT.test(String.fromCharCode(unit))) return null;
  if (unit >= 0xff01 && unit <= 0xff5e) return String.fromCharCode(unit - 0xfee0);
  return unit === 0xfe6a ? "%" : "";
}
