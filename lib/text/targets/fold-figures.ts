/** A sentence as the rules read it: half-width signs, no spaces. */
export interface FoldedSentence {
  text: string;
  /** Position in the given sentence of each unit of `text`; one more for its end. */
  places: number[];
}

/** Folds what does not change a figure: `５．１％` and `5.1 %` read alike. */
export function foldFigures(sentence: string): FoldedSentence {
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
