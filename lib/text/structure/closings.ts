import type { Sentence } from "#lib/types.ts";

const LAST_SENTENCES = 4;
const MAX_HAN = 40;
const MAX_SIGNATURE_HAN = 25;
const THANKS = /谢谢|感谢大家|散会|(?:讲|说|汇报|发言|报告|介绍)(?:完毕|到这里|这么多|这些|完了)|批评指正|新年(?:快乐|好)|完毕，/;
const DATE =
  /^[（]?(?:[\dX×*〇零一二三四五六七八九十]{2,4}年)(?:[\dX×*〇一二三四五六七八九十]{1,3}月)(?:[\dX×*〇一二三四五六七八九十]{1,3}日)?[）]?$/;

/**
 * Indexes of the sentences that only close the speech: thanks and `我就讲这些` within the last four, and the
 * signature and date lines at the very end.
 */
export function closingFrom(sentences: Sentence[], matchText: string): Set<number> {
  const found = new Set<number>();
  let atEnd = true;
  for (let i = sentences.length - 1; i > 0 && i >= sentences.length - LAST_SENTENCES; i--) {
    const { charCount, matchStart, matchEnd } = sentences[i]!;
    const text = matchText.slice(matchStart, matchEnd);
    const isThanks = charCount <= MAX_HAN && THANKS.test(text);
    const isSignature =
      atEnd && charCount <= MAX_SIGNATURE_HAN && fillsLine(sentences, i) && (DATE.test(text) || !/[，。！？；：…]/.test(text));
    if (isThanks || isSignature) found.add(i);
    else atEnd = false;
  }
  return found;
}

function fillsLine(sentences: Sentence[], i: number): boolean {
  const { paragraph } = sentences[i]!;
  return sentences[i - 1]?.paragraph !== paragraph && sentences[i + 1]?.paragraph !== paragraph;
}
