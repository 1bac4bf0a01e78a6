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
  let { text, places } = foldSigns(sentence);
  for (const { start, end, digits } of chineseFigures(text).reverse()) {
    const last = places[end - 1]!;
    const own = [...digits].map((_, at) => (at === digits.length - 1 ? last : places[start]!));
    text = text.slice(0, start) + digits + text.slice(end);
    places = [...places.slice(0, start), ...own, ...places.slice(end)];
  }
  return { text, places };
}

function foldSigns(sentence: string): FoldedSentence {
  const places: number[] = [];
  let text = "";
  for (let at = 0; at < sentence.length; at++) {
    const unit = sentence.charCodeAt(at);
    if (/\s|[\u200b\ufeff“”"]/.test(sentence[at]!)) continue;
    text += unit >= 0xff01 && unit <= 0xff5e ? String.fromCharCode(unit - 0xfee0) : unit === 0xfe6a ? "%" : sentence[at]!;
    places.push(at);
  }
  return { text, places: [...places, sentence.length] };
}
